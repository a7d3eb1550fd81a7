package io.github.hissa.allocation;

/** Finds the claim that is dropped next because its award is not worth making. */
final class SmallAwards {

    private SmallAwards() {}

    /** Returns the claim's index, or -1 where every award is nothing or worth making. */
    static int nextToDrop(ClaimsProblem problem, Allocation allocation) {
        if (problem.getSmallestAward() <= problem.getRoundingUnit()) {
            return -1;
        }
        int[] places = problem.getTieBreak().places(problem.size());
        int worst = -1;
        for (int i = 0; i < problem.size(); i++) {
            if (isTooSmall(problem, i, allocation.getAward(i))
                    && (worst < 0 || isBefore(problem, allocation, places, i, worst))) {
                worst = i;
            }
        }
        return worst;
    }

    static boolean isTooSmall(ClaimsProblem problem, int index, long award) {
        return award > 0
                && award < Math.min(problem.getSmallestAward(), problem.ceiling(index))
                && problem.guarantee(index) == 0;
    }

    private static boolean isBefore(ClaimsProblem problem, Allocation allocation, int[] places, int i, int worst) {
        int byAward = Long.compare(allocation.getAward(i), allocation.getAward(worst));
        int byClaim = Long.compare(problem.getClaim(i), problem.getClaim(worst));
        return byAward != 0 ? byAward < 0 : byClaim != 0 ? byClaim < 0 : places[i] > places[worst];
    }
}
