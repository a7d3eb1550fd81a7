package io.github.hissa.allocation.envelope;

import io.github.hissa.allocation.Allocation;
import io.github.hissa.allocation.ClaimsProblem;
import io.github.hissa.allocation.ClaimsRule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One amount on its way down one tree. Each branch is divided once for good, with the amount that is its last; what a
 * child would return of an amount before that is known from its {@linkplain Envelope#capacity() capacity}, and only for
 * a child below which money is returned past siblings it takes a division to know it.
 */
final class TreeDivision {

    /** So many divisions for each envelope, and so many in any case. */
    private static final long DIVISIONS_EACH = 100;
    private static final long DIVISIONS = 100_000;

    private final Envelope root;
    private final long mostDivisions;
    private long divisions;
    /** What has been found out about what an envelope can use of an amount, where that takes a division. */
    private final Map<Envelope, Map<Long, Long>> usable = new IdentityHashMap<>();

    TreeDivision(Envelope root) {
        this(root, DIVISIONS + DIVISIONS_EACH * root.size());
    }

    TreeDivision(Envelope root, long mostDivisions) {
        this.root = root;
        this.mostDivisions = mostDivisions;
    }

    EnvelopeDivision run(long received) {
        Place place = Place.root(root);
        if (received < root.floor()) {
            throw new IllegalArgumentException(
                    "envelope " + place + " receives " + received + ", below its floor of " + root.floor());
        }
        return divide(place, Math.min(received, root.cap()), received);
    }

    private EnvelopeDivision divide(Place place, long offered, long received) {
        Envelope envelope = place.envelope();
        if (envelope.getRule().isEmpty()) {
            return new EnvelopeDivision(envelope, offered, received, Math.min(offered, envelope.getClaim()), 0, List.of(),
                    Optional.empty());
        }
        Rounds rounds = rounds(place, offered, true);
        List<EnvelopeDivision> children = new ArrayList<>();
        Allocation allocation = rounds.allocation.orElseThrow();
        long used = 0;
        long kept = 0;
        for (int i = 0; i < rounds.offered.length; i++) {
            EnvelopeDivision child = divide(place.child(i), rounds.offered[i], allocation.getAward(i));
            children.add(child);
            used += child.getUsed();
            kept += child.getKept() + (envelope.getOverflow() == Overflow.NOWHERE ? child.getReturned() : 0);
        }
        return new EnvelopeDivision(envelope, offered, received, used, kept, children, rounds.allocation);
    }

    /**
     * What the envelope would use or keep below it of this amount. Of an amount that does not meet its floors it gives
     * nothing away: it is on the way to a larger one, or will be refused with its last.
     */
    private long usable(Place place, long amount) {
        Envelope envelope = place.envelope();
        if (envelope.returnsByCapacity()) {
            return Math.min(amount, envelope.capacity());
        }
        Map<Long, Long> known = usable.computeIfAbsent(envelope, e -> new HashMap<>());
        Long found = known.get(amount);
        if (found == null) {
            found = rounds(place, amount, false).usable;
            known.put(amount, found);
        }
        return found;
    }

    /**
     * Divides, and where the overflow goes to siblings, divides again while those who would return something stand at
     * what they can use; each time at least one more stands, so there are at most as many rounds as children and one.
     *
     * @param isLast whether the amount is the envelope's last, so that floors which it does not meet are refused
     */
    private Rounds rounds(Place place, long available, boolean isLast) {
        Envelope envelope = place.envelope();
        int size = envelope.getChildren().size();
        Standing standing = new Standing(envelope, available);
        long[] offered = new long[size];
        long[] uses = new long[size];
        while (true) {
            Optional<String> unmet = standing.unmetFloor(place);
            if (unmet.isPresent()) {
                if (isLast) {
                    throw new IllegalArgumentException(unmet.get());
                }
                return Rounds.usingAllOf(available);
            }
            Allocation allocation = standing.divide(place);
            if (++divisions > mostDivisions) {
                throw new IllegalArgumentException("envelope " + Place.root(root) + " takes more than " + mostDivisions
                        + " divisions; maybe fewer envelopes that return upwards within such that share with siblings");
            }
            boolean isOverflowing = false;
            for (int i = 0; i < size; i++) {
                if (!standing.stands(i)) {
                    offered[i] = allocation.getAward(i);
                    uses[i] = envelope.getOverflow() == Overflow.NOWHERE ? offered[i] : usable(place.child(i), offered[i]);
                    if (envelope.getOverflow() == Overflow.SIBLINGS && uses[i] < offered[i]) {
                        standing.standAt(i, uses[i]);
                        isOverflowing = true;
                    }
                }
            }
            if (!isOverflowing) {
                long sum = 0;
                for (long use : uses) {
                    sum += use;
                }
                return new Rounds(offered, Optional.of(allocation), sum);
            }
        }
    }

    /** What each child was offered last, the last allocation, and what the children use or keep of it together. */
    private record Rounds(long[] offered, Optional<Allocation> allocation, long usable) {

        static Rounds usingAllOf(long available) {
            return new Rounds(new long[0], Optional.empty(), available);
        }
    }

    /** The problem of a branch, with those of its children that stand at what they can use. */
    private static final class Standing {
        private final Envelope envelope;
        private final long available;
        private final long[] at;

        Standing(Envelope envelope, long available) {
            this.envelope = envelope;
            this.available = available;
            this.at = new long[envelope.getChildren().size()];
            Arrays.fill(at, -1);
        }

        boolean stands(int child) {
            return at[child] >= 0;
        }

        void standAt(int child, long amount) {
            at[child] = amount;
        }

        Allocation divide(Place place) {
            ClaimsRule rule = envelope.getRule().orElseThrow();
            try {
                return rule.divide(problem());
            } catch (IllegalArgumentException refused) {
                throw new IllegalArgumentException("envelope " + place + ": " + refused.getMessage(), refused);
            }
        }

        /** Says which floor what is available does not meet; nothing where it meets all. */
        private Optional<String> unmetFloor(Place place) {
            long sum = 0;
            for (int i = 0; i < at.length; i++) {
                Envelope child = envelope.getChildren().get(i);
                if (!stands(i) && child.floor() > child.claimOn(available)) {
                    return Optional.of("floor of envelope " + place.child(i) + " is " + child.floor()
                            + ", above the " + child.claimOn(available) + " that it claims of envelope " + place);
                }
                long low = stands(i) ? at[i] : child.floor();
                if (low > available - sum) {
                    return Optional.of("floor of envelope " + place.child(i) + " is " + low + ", but of the "
                            + available + " of envelope " + place + " the floors before it leave " + (available - sum));
                }
                sum += low;
            }
            return Optional.empty();
        }

        private ClaimsProblem problem() {
            List<Envelope> children = envelope.getChildren();
            long[] claims = new long[at.length];
            long[] floors = new long[at.length];
            long[] caps = new long[at.length];
            long[] weights = new long[at.length];
            for (int i = 0; i < at.length; i++) {
                Envelope child = children.get(i);
                claims[i] = child.claimOn(available);
                floors[i] = stands(i) ? at[i] : child.floor();
                caps[i] = stands(i) ? at[i] : child.cap();
                weights[i] = child.share();
            }
            ClaimsProblem problem = ClaimsProblem.of(available, claims).withCaps(caps).withFloors(floors);
            return at.length > 0 && children.get(0).hasShare() ? problem.withWeights(weights) : problem;
        }
    }
}
