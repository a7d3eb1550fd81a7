package io.github.hissa.allocation;

import java.util.Arrays;

/** A problem taken apart, to be put together again with another part. */
final class ProblemParts {

    long endowment;
    long[] claims;
    long[] weights;
    long[] floors;
    long[] caps;
    int[] classes;
    int[] ranks;
    long roundingUnit;
    long smallestAward;
    TieBreak tieBreak;
    private final boolean hasWeights;
    private final boolean hasClasses;
    private final boolean hasRanks;

    ProblemParts(ClaimsProblem problem) {
        int size = problem.size();
        endowment = problem.getEndowment();
        claims = problem.getClaims();
        weights = new long[size];
        floors = new long[size];
        caps = new long[size];
        classes = new int[size];
        ranks = new int[size];
        Arrays.setAll(weights, problem::getWeight);
        Arrays.setAll(floors, problem::getFloor);
        Arrays.setAll(caps, problem::getCap);
        Arrays.setAll(classes, problem::getPriorityClass);
        Arrays.setAll(ranks, problem::getRank);
        roundingUnit = problem.getRoundingUnit();
        smallestAward = problem.getSmallestAward();
        tieBreak = problem.getTieBreak();
        hasWeights = problem.hasWeights();
        hasClasses = problem.hasPriorityClasses();
        hasRanks = problem.hasRanks();
    }

    /** What the rule takes of a problem: without weights, if it takes none. */
    static ProblemParts suited(ClaimsProblem problem, ClaimsRule rule) {
        ProblemParts parts = new ProblemParts(problem);
        if (!rule.takesWeights()) {
            Arrays.fill(parts.weights, 1);
        }
        return parts;
    }

    /** These claims, in this order, with all that is theirs; the tie-break stays as it is. */
    ProblemParts pick(int... indices) {
        claims = pick(claims, indices);
        weights = pick(weights, indices);
        floors = pick(floors, indices);
        caps = pick(caps, indices);
        classes = pick(classes, indices);
        ranks = pick(ranks, indices);
        return this;
    }

    ProblemParts withoutSmallestAward() {
        smallestAward = 0;
        return this;
    }

    ProblemParts inSingleUnits() {
        roundingUnit = 1;
        return withoutSmallestAward();
    }

    ProblemParts inOneClass() {
        Arrays.fill(classes, 0);
        return this;
    }

    private static long[] pick(long[] values, int[] indices) {
        return Arrays.stream(indices).mapToLong(i -> values[i]).toArray();
    }

    private static int[] pick(int[] values, int[] indices) {
        return Arrays.stream(indices).map(i -> values[i]).toArray();
    }

    ClaimsProblem problem() {
        ClaimsProblem problem = ClaimsProblem.of(endowment, claims).withCaps(caps).withFloors(floors)
                .withRoundingUnit(roundingUnit).withSmallestAward(smallestAward).withTieBreak(tieBreak);
        if (hasWeights && Arrays.stream(weights).anyMatch(weight -> weight != 1)) {
            problem = problem.withWeights(weights);
        }
        problem = hasClasses ? problem.withPriorityClasses(classes) : problem;
        return hasRanks ? problem.withRanks(ranks) : problem;
    }
}
