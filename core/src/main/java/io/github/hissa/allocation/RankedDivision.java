package io.github.hissa.allocation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Serves claims in the order of their ranks, after every floor has been met. */
final class RankedDivision {

    private final ClaimsProblem problem;

    private RankedDivision(ClaimsProblem problem) {
        this.problem = problem;
    }

    static RankedDivision of(ClaimsProblem problem) {
        return new RankedDivision(problem);
    }

    Allocation divide(ClaimsRule rule, ClaimsProblem whole, boolean[] dropped) {
        int count = problem.size();
        long[] awards = new long[count];
        long left = problem.divisible();
        for (int i = 0; i < count; i++) {
            awards[i] = problem.guarantee(i);
            left -= awards[i];
        }
        Integer[] order = order();
        int last = -1;
        for (Integer i : order) {
            long more = Math.min(problem.ceiling(i) - awards[i], left);
            awards[i] += more;
            left -= more;
            if (more > 0) {
                last = i;
            }
        }
        Ground[] grounds = new Ground[count];
        for (int i = 0; i < count; i++) {
            grounds[i] = dropped[i] ? Ground.TOO_SMALL : ground(i, awards[i], i == last, whole);
        }
        return new Allocation(whole, rule, awards, grounds, new boolean[count], ties(order, awards), null);
    }

    private Integer[] order() {
        int[] places = problem.getTieBreak().places(problem.size());
        Integer[] order = new Integer[problem.size()];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingInt(problem::getRank).thenComparingInt(i -> places[i]));
        return order;
    }

    private Ground ground(int i, long award, boolean isLast, ClaimsProblem whole) {
        if (award == problem.ceiling(i)) {
            return whole.getCap(i) < whole.getClaim(i) ? Ground.CAP : Ground.CLAIM;
        }
        if (isLast) {
            return Ground.LAST_SERVED;
        }
        return award > 0 ? Ground.FLOOR : Ground.NOT_REACHED;
    }

    /** Claims of the rank at which the endowment ends, if some of them received all and others did not. */
    private List<Tie> ties(Integer[] order, long[] awards) {
        for (Integer first : order) {
            if (awards[first] < problem.ceiling(first)) {
                List<Integer> equal = new ArrayList<>();
                List<Integer> favoured = new ArrayList<>();
                for (int i = 0; i < awards.length; i++) {
                    if (problem.getRank(i) == problem.getRank(first) && problem.ceiling(i) > 0) {
                        equal.add(i);
                        if (awards[i] > problem.guarantee(i)) {
                            favoured.add(i);
                        }
                    }
                }
                boolean differs = !favoured.isEmpty() && equal.size() > 1;
                return differs ? List.of(new Tie(equal, favoured)) : List.of();
            }
        }
        return List.of();
    }
}
