package io.github.hissa.allocation;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Checks what an allocation says of itself, its exact awards, remainder, ties and grounds, against the reference. */
final class ExplanationChecker {

    private static final Set<String> IN_HALVES =
            Set.of("talmud", "reverse-talmud", "piniles", "constrained-egalitarian");

    private final ClaimsProblem problem;
    private final ClaimsRule rule;
    private final Reference reference;

    ExplanationChecker(ClaimsProblem problem, ClaimsRule rule, Reference reference) {
        this.problem = problem;
        this.rule = rule;
        this.reference = reference;
    }

    Optional<Violation> check(Allocation allocation) {
        Optional<Violation> figures = figures(allocation);
        if (figures.isPresent() || !reference.isComplete) {
            return figures;
        }
        List<Tie> expected = isRanked() ? rankTies() : unitTies(allocation);
        if (!allocation.getTies().equals(expected)) {
            return violation("ties", "ties are said to be " + allocation.getTies() + " and are " + expected);
        }
        return grounds(allocation);
    }

    private Optional<Violation> figures(Allocation allocation) {
        BigInteger left = BigInteger.valueOf(problem.getEndowment());
        for (int i = 0; i < allocation.size(); i++) {
            left = left.subtract(BigInteger.valueOf(allocation.getAward(i)));
            if (reference.isComplete && !allocation.getExactAward(i).equals(reference.exact[i])) {
                return violation("level", "exact award " + i + " is said to be " + allocation.getExactAward(i)
                        + " and is " + reference.exact[i]);
            }
        }
        return left.equals(BigInteger.valueOf(allocation.getRemainder()))
                ? Optional.empty()
                : violation("remainder", "remainder is said to be " + allocation.getRemainder() + " and is " + left);
    }

    private boolean isRanked() {
        return rule.getName().equals("ranked");
    }

    /** Of the claims that are equal in what rounding takes from them, some got a unit and some did not. */
    private List<Tie> unitTies(Allocation allocation) {
        List<Integer> up = new ArrayList<>();
        List<Integer> down = new ArrayList<>();
        for (int i = 0; i < allocation.size(); i++) {
            int side = Fraction.of(allocation.getAward(i)).compareTo(reference.exact[i]);
            if (side > 0) {
                up.add(i);
            } else if (side < 0) {
                down.add(i);
            }
        }
        if (up.isEmpty() || down.isEmpty()) {
            return List.of();
        }
        int last = up.stream().min(reference::compareMerit).orElseThrow();
        int next = down.stream().max(reference::compareMerit).orElseThrow();
        if (reference.compareWithoutTieBreak(last, next) != 0) {
            return List.of();
        }
        up.removeIf(i -> reference.compareWithoutTieBreak(i, last) != 0);
        down.removeIf(i -> reference.compareWithoutTieBreak(i, last) != 0);
        down.addAll(up);
        return List.of(tie(Tie.Subject.UNIT, down, up));
    }

    /** Of the claims of one class and one rank, some were served and some not, or not in full. */
    private List<Tie> rankTies() {
        if (!problem.hasRanks()) {
            return List.of();
        }
        TreeMap<Integer, TreeMap<Integer, List<Integer>>> byClass = new TreeMap<>();
        for (int i = 0; i < problem.size(); i++) {
            byClass.computeIfAbsent(problem.getPriorityClass(i), priority -> new TreeMap<>())
                    .computeIfAbsent(problem.getRank(i), rank -> new ArrayList<>())
                    .add(i);
        }
        List<Tie> ties = new ArrayList<>();
        for (TreeMap<Integer, List<Integer>> ranks : byClass.values()) {
            for (List<Integer> rank : ranks.values()) {
                List<Integer> served = rank.stream()
                        .filter(i -> reference.exact[i].compareTo(reference.lows[i]) > 0)
                        .toList();
                List<Integer> met = rank.stream()
                        .filter(i -> reference.exact[i].equals(reference.highs[i]))
                        .toList();
                if (!served.isEmpty() && met.size() < rank.size() && rank.size() > 1) {
                    ties.add(tie(Tie.Subject.RANK, rank, met.isEmpty() ? served : met));
                }
            }
        }
        return ties;
    }

    private Tie tie(Tie.Subject subject, List<Integer> claims, List<Integer> preferred) {
        return Tie.of(
                subject,
                claims.stream().mapToInt(Integer::intValue).sorted().toArray(),
                preferred.stream().mapToInt(Integer::intValue).sorted().toArray(),
                problem.getTieBreak());
    }

    private Optional<Violation> grounds(Allocation allocation) {
        for (int i = 0; i < allocation.size(); i++) {
            Ground expected = ground(i, allocation.getLevel().isPresent());
            if (allocation.getGround(i) != expected) {
                return violation("ground", "the ground of award " + i + " is said to be " + allocation.getGround(i)
                        + " and is " + expected);
            }
        }
        return Optional.empty();
    }

    /** The first of the grounds, in this order, that holds for a claim. */
    private Ground ground(int i, boolean hasLevel) {
        Fraction award = reference.exact[i];
        if (reference.givenUp.contains(i)) {
            return Ground.BELOW_SMALLEST_AWARD;
        }
        if (award.equals(reference.highs[i])) {
            return problem.getCap(i) < problem.getClaim(i) ? Ground.CAP : Ground.CLAIM;
        }
        if (award.equals(reference.lows[i]) && award.signum() > 0) {
            return Ground.FLOOR;
        }
        if (award.signum() == 0) {
            return isRanked() || reference.notReached.get(i) ? Ground.NOT_REACHED : Ground.NOTHING;
        }
        if (IN_HALVES.contains(rule.getName()) && award.equals(Fraction.of(problem.getClaim(i), 2))) {
            return Ground.HALF_CLAIM;
        }
        return hasLevel && !isRanked() ? Ground.LEVEL : Ground.RULE;
    }

    private static Optional<Violation> violation(String property, String message) {
        return Optional.of(new Violation(property, message));
    }
}
