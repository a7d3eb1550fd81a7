package io.github.hissa.allocation.envelope;

import io.github.hissa.allocation.Allocation;
import io.github.hissa.allocation.ClaimsProblem;
import io.github.hissa.allocation.Violation;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;

/** Checks one node of a divided tree, and by further checkers the nodes below it. */
final class EnvelopeChecker {

    private final Place place;
    private final Envelope envelope;

    EnvelopeChecker(Place place) {
        this.place = place;
        this.envelope = place.envelope();
    }

    /** Checks a whole tree, children before their branch; of each node the first property that does not hold. */
    List<Violation> checkRoot(EnvelopeDivision root) {
        List<Violation> found = new ArrayList<>();
        checkBelow(root, found);
        check(root).or(() -> offered(root)).ifPresent(found::add);
        return found;
    }

    private Optional<Violation> offered(EnvelopeDivision root) {
        long offered = Math.min(root.getReceived(), envelope.cap());
        return root.getOffered() == offered ? Optional.empty()
                : violation("offered", "was offered " + root.getOffered() + " instead of " + offered);
    }

    /** Checks the children that are divisions of this envelope's children, and what is below them. */
    private void checkBelow(EnvelopeDivision division, List<Violation> found) {
        if (children(division).isPresent()) {
            return;
        }
        for (int i = 0; i < division.getChildren().size(); i++) {
            EnvelopeDivision child = division.getChildren().get(i);
            EnvelopeChecker checker = new EnvelopeChecker(place.child(i));
            checker.checkBelow(child, found);
            checker.check(child).ifPresent(found::add);
        }
    }

    private Optional<Violation> check(EnvelopeDivision division) {
        return children(division).or(() -> bounds(division))
                .or(() -> envelope.getRule().isEmpty() ? end(division) : branch(division));
    }

    private Optional<Violation> children(EnvelopeDivision division) {
        List<EnvelopeDivision> children = division.getChildren();
        if (children.size() != envelope.getChildren().size()) {
            return violation("conservation",
                    "has " + envelope.getChildren().size() + " children, its division " + children.size());
        }
        for (int i = 0; i < children.size(); i++) {
            if (children.get(i).getEnvelope() != envelope.getChildren().get(i)) {
                return violation("conservation", "has another child " + i + " than its division");
            }
        }
        return Optional.empty();
    }

    private Optional<Violation> bounds(EnvelopeDivision division) {
        BigInteger returned = BigInteger.valueOf(division.getReceived()).subtract(BigInteger.valueOf(division.getUsed()))
                .subtract(BigInteger.valueOf(division.getKept()));
        if (division.getUsed() < 0 || division.getKept() < 0 || returned.signum() < 0) {
            return violation("conservation", "received " + division.getReceived() + ", used " + division.getUsed()
                    + ", kept " + division.getKept() + ", and so returned " + returned);
        }
        if (division.getOffered() > envelope.cap()) {
            return violation("cap", "was offered " + division.getOffered() + ", above its cap of " + envelope.cap());
        }
        if (division.getOffered() < envelope.floor()) {
            return violation("floor", "was offered " + division.getOffered() + ", below its floor of " + envelope.floor());
        }
        return Optional.empty();
    }

    private Optional<Violation> end(EnvelopeDivision division) {
        if (division.getUsed() > envelope.getClaim()) {
            return violation("claim", "used " + division.getUsed() + ", above its claim of " + envelope.getClaim());
        }
        if (division.getUsed() != Math.min(division.getOffered(), envelope.getClaim())) {
            return violation("claim", "used " + division.getUsed() + " of the " + division.getOffered()
                    + " that it was offered, with a claim of " + envelope.getClaim());
        }
        if (division.getKept() != 0) {
            return violation("conservation", "kept " + division.getKept() + ", but nothing is below it");
        }
        return division.getAllocation().isEmpty() ? Optional.empty()
                : violation("allocation", "divides nothing and has an allocation");
    }

    private Optional<Violation> branch(EnvelopeDivision division) {
        if (division.getAllocation().isEmpty()) {
            return violation("allocation", "is a branch and has no allocation");
        }
        Allocation allocation = division.getAllocation().get();
        if (!allocation.getRule().equals(envelope.getRule().orElseThrow())) {
            return violation("allocation", "divides by " + envelope.getRule().orElseThrow() + ", its allocation by "
                    + allocation.getRule());
        }
        return sums(division).or(() -> received(division, allocation)).or(() -> rounds(division, allocation))
                .or(() -> within(allocation.verify()));
    }

    private Optional<Violation> sums(EnvelopeDivision division) {
        boolean isKept = envelope.getOverflow() == Overflow.NOWHERE;
        BigInteger used = sum(division, EnvelopeDivision::getUsed);
        BigInteger kept = sum(division, EnvelopeDivision::getKept)
                .add(isKept ? sum(division, EnvelopeDivision::getReturned) : BigInteger.ZERO);
        BigInteger handedOut = sum(division, EnvelopeDivision::getReceived);
        if (!used.equals(BigInteger.valueOf(division.getUsed())) || !kept.equals(BigInteger.valueOf(division.getKept()))) {
            return violation("conservation", "used " + division.getUsed() + " and kept " + division.getKept()
                    + ", but below it " + used + " is used and " + kept + " kept");
        }
        return handedOut.compareTo(BigInteger.valueOf(division.getOffered())) <= 0 ? Optional.empty()
                : violation("conservation", "handed out " + handedOut + " of " + division.getOffered());
    }

    private static BigInteger sum(EnvelopeDivision division, ToLongFunction<EnvelopeDivision> figure) {
        return division.getChildren().stream().map(child -> BigInteger.valueOf(figure.applyAsLong(child)))
                .reduce(BigInteger.ZERO, BigInteger::add);
    }

    private Optional<Violation> received(EnvelopeDivision division, Allocation allocation) {
        if (allocation.size() != division.getChildren().size()) {
            return violation("allocation",
                    "has " + division.getChildren().size() + " children, its allocation " + allocation.size() + " claims");
        }
        for (int i = 0; i < allocation.size(); i++) {
            EnvelopeDivision child = division.getChildren().get(i);
            if (child.getReceived() != allocation.getAward(i)) {
                return violation(place.child(i), "received", "received " + child.getReceived()
                        + ", the allocation of its branch gives it " + allocation.getAward(i));
            }
            boolean isSharing = envelope.getOverflow() == Overflow.SIBLINGS;
            // Of what it was offered it used and kept no more, so of less than it received it would have to return some.
            if (isSharing ? child.getReturned() != 0 : child.getOffered() != child.getReceived()) {
                return violation(place.child(i), "offered", "was offered " + child.getOffered() + ", received "
                        + child.getReceived() + " and returned " + child.getReturned() + "; its branch gives overflow to "
                        + envelope.getOverflow());
            }
        }
        return Optional.empty();
    }

    /** Goes through the rounds once more: who was offered more than received stands from the round of that offer on. */
    private Optional<Violation> rounds(EnvelopeDivision division, Allocation last) {
        boolean[] stands = new boolean[last.size()];
        while (true) {
            ClaimsProblem problem;
            try {
                problem = problem(division, stands);
            } catch (IllegalArgumentException contradiction) {
                return violation("allocation", "cannot divide " + division.getOffered() + ": " + contradiction.getMessage());
            }
            Allocation allocation = last.getProblem().equals(problem) ? last : last.getRule().divide(problem);
            boolean isOverflowing = false;
            for (int i = 0; i < allocation.size(); i++) {
                EnvelopeDivision child = division.getChildren().get(i);
                boolean passesOn = child.getOffered() > child.getReceived();
                if (passesOn && allocation.getAward(i) == child.getOffered()) {
                    stands[i] = true;
                    isOverflowing = true;
                }
            }
            if (isOverflowing) {
                Optional<Violation> broken = within(allocation.verify());
                if (broken.isPresent()) {
                    return broken;
                }
                continue;
            }
            for (int i = 0; i < allocation.size(); i++) {
                EnvelopeDivision child = division.getChildren().get(i);
                if (child.getOffered() > child.getReceived() && !stands[i]) {
                    return violation(place.child(i), "offered", "was offered " + child.getOffered()
                            + ", which the rule of its branch never gives it");
                }
            }
            return allocation == last ? Optional.empty()
                    : violation("allocation", "has an allocation of another problem than its children's claims and bounds");
        }
    }

    /** What the children claim of what the branch was offered, and those who stand at what they received. */
    private ClaimsProblem problem(EnvelopeDivision division, boolean[] stands) {
        long[] claims = new long[stands.length];
        long[] floors = new long[stands.length];
        long[] caps = new long[stands.length];
        long[] weights = new long[stands.length];
        for (int i = 0; i < stands.length; i++) {
            Envelope child = envelope.getChildren().get(i);
            claims[i] = child.hasShare() ? division.getOffered() : claim(child);
            floors[i] = stands[i] ? division.getChildren().get(i).getReceived() : child.floor();
            caps[i] = stands[i] ? floors[i] : child.cap();
            weights[i] = child.hasShare() ? child.share() : 1;
        }
        ClaimsProblem problem = ClaimsProblem.of(division.getOffered(), claims).withCaps(caps).withFloors(floors);
        return envelope.getChildren().stream().anyMatch(Envelope::hasShare) ? problem.withWeights(weights) : problem;
    }

    /** An amount, or else the claims below within caps and amounts, up to what 64 bits hold. */
    private static long claim(Envelope child) {
        if (child.hasAmount()) {
            return child.amount();
        }
        if (child.getRule().isEmpty()) {
            return child.getClaim();
        }
        return child.getChildren().stream().map(EnvelopeChecker::demand).reduce(BigInteger.ZERO, BigInteger::add)
                .min(BigInteger.valueOf(Long.MAX_VALUE)).longValueExact();
    }

    private static BigInteger demand(Envelope envelope) {
        BigInteger demand = BigInteger.valueOf(envelope.cap());
        if (envelope.hasAmount()) {
            demand = demand.min(BigInteger.valueOf(envelope.amount()));
        }
        BigInteger below = envelope.getRule().isEmpty() ? BigInteger.valueOf(envelope.getClaim())
                : envelope.getChildren().stream().map(EnvelopeChecker::demand).reduce(BigInteger.ZERO, BigInteger::add);
        return demand.min(below);
    }

    private Optional<Violation> within(Optional<Violation> violation) {
        return violation.flatMap(broken -> violation(broken.property(), broken.message()));
    }

    private Optional<Violation> violation(String property, String message) {
        return violation(place, property, message);
    }

    private static Optional<Violation> violation(Place place, String property, String message) {
        return Optional.of(new Violation(property, "envelope " + place + ": " + message));
    }
}
