package io.github.hissa.allocation;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What holds of random arrival, of the average of awards and of mixtures with them however many claims there are: classes
 * are served in their turn, a larger claim gets no less and loses no less, equal claims differ by a unit at most and as the
 * tie-break says. For the checker, where the definition itself is too dear.
 */
final class Fairness {

    /** Of one class; the rules themselves divide no more. */
    private static final int MOST_COMPARED = 1_000;

    private final ClaimsProblem problem;
    private final Reference reference;
    private final boolean isPlain;

    Fairness(ClaimsProblem problem, Reference reference) {
        this.problem = problem;
        this.reference = reference;
        this.isPlain = problem.getRoundingUnit() == 1 && problem.getSmallestAward() == 0 && IntStream.range(0, problem.size())
                .allMatch(i -> problem.getFloor(i) == 0 && problem.getCap(i) >= problem.getClaim(i));
    }

    /** The first property that does not hold. */
    Optional<Violation> check(long[] awards) {
        Map<Integer, List<Integer>> classes = IntStream.range(0, problem.size()).boxed()
                .filter(i -> reference.highs[i].signum() > 0)
                .collect(Collectors.groupingBy(problem::getPriorityClass, TreeMap::new, Collectors.toList()));
        int unmet = -1;
        for (List<Integer> members : classes.values()) {
            Optional<Violation> violation = unmet < 0 ? Optional.empty() : notInTurn(unmet, members, awards);
            violation = violation.or(() -> amongEachOther(members, awards));
            if (violation.isPresent()) {
                return violation;
            }
            // Under a smallest award a class may leave what it cannot use to the next.
            if (problem.getSmallestAward() == 0 && unmet < 0) {
                unmet = members.stream().filter(i -> !Fraction.of(awards[i]).equals(reference.highs[i]))
                        .findFirst().orElse(-1);
            }
        }
        return Optional.empty();
    }

    private Optional<Violation> notInTurn(int unmet, List<Integer> later, long[] awards) {
        return later.stream().filter(i -> !Fraction.of(awards[i]).equals(reference.lows[i])).findFirst()
                .map(i -> new Violation("priority", "award " + i + " is " + awards[i] + ", though award " + unmet
                        + " of an earlier class is " + awards[unmet] + " and not " + reference.highs[unmet]));
    }

    private Optional<Violation> amongEachOther(List<Integer> members, long[] awards) {
        int[] compared = members.stream().limit(MOST_COMPARED).mapToInt(Integer::intValue).toArray();
        return Arrays.stream(compared).boxed().flatMap(one -> Arrays.stream(compared)
                .filter(other -> one != other && reference.lows[one].equals(reference.lows[other]))
                .mapToObj(other -> between(one, other, awards)).flatMap(Optional::stream)).findFirst();
    }

    /** Of two claims with the same floor, the first perhaps larger. */
    private Optional<Violation> between(int large, int small, long[] awards) {
        int byClaim = Long.compare(problem.getClaim(large), problem.getClaim(small));
        int byMost = Long.compare(most(large), most(small));
        if (byClaim < 0 || byMost < 0) {
            return Optional.empty();
        }
        if (byClaim > 0 && awards[large] < awards[small]) {
            return violation("order", large, small, awards, ", though its claim is larger");
        }
        long unit = problem.getRoundingUnit();
        if (byClaim == 0 && awards[large] < awards[small]) {
            boolean isGivenUp = problem.getSmallestAward() > 0 && awards[large] == 0;
            if (!isGivenUp && awards[small] - awards[large] > unit) {
                return violation("equal-treatment", large, small, awards, ", more than a unit less for no less a claim");
            }
            if (byMost == 0 && problem.getTieBreak().isBefore(large, small)) {
                return violation("tie-break", large, small, awards,
                        ", though the claims are equal and the " + problem.getTieBreak() + " prefers it");
            }
        }
        long lossOfLarge = problem.getClaim(large) - awards[large];
        long lossOfSmall = problem.getClaim(small) - awards[small];
        return isPlain && byClaim > 0 && lossOfLarge < lossOfSmall - 1
                ? violation("order", large, small, awards, ", which is a smaller loss for a larger claim")
                : Optional.empty();
    }

    private long most(int index) {
        return Math.min(problem.getClaim(index), problem.getCap(index));
    }

    private static Optional<Violation> violation(String property, int one, int other, long[] awards, String why) {
        return Optional.of(new Violation(property, "award " + one + " is " + awards[one] + " and award " + other + " is "
                + awards[other] + why));
    }
}
