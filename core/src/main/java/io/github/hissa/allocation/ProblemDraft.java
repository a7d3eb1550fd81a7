package io.github.hissa.allocation;

import org.jspecify.annotations.Nullable;

/**
 * The parts of a problem on their way into one, each refused by itself where it cannot be; whether they fit each other is
 * for {@link Bounds} to say. Arrays become the draft's own.
 */
final class ProblemDraft {

    final long endowment;
    final long[] claims;
    final Extent extentOfClaims;
    long @Nullable [] weights;
    Extent extentOfWeights = Extent.NONE;
    long @Nullable [] floors;
    long @Nullable [] caps;
    long roundingUnit = 1;
    long smallestAward;
    int @Nullable [] classes;
    int @Nullable [] ranks;
    TieBreak tieBreak = TieBreak.declaredOrder();

    private ProblemDraft(long endowment, long[] claims, Extent extentOfClaims) {
        this.endowment = endowment;
        this.claims = claims;
        this.extentOfClaims = extentOfClaims;
    }

    static ProblemDraft of(long endowment, long[] claims) {
        requireNotNegative("claim", claims);
        return new ProblemDraft(endowment, claims, Extent.of(claims));
    }

    ProblemDraft(ClaimsProblem problem) {
        this(problem.getEndowment(), problem.claims(), problem.extentOfClaims());
        weights = problem.weights();
        extentOfWeights = problem.extentOfWeights();
        floors = problem.floors();
        caps = problem.caps();
        roundingUnit = problem.getRoundingUnit();
        smallestAward = problem.getSmallestAward();
        classes = problem.classes();
        ranks = problem.ranks();
        tieBreak = problem.getTieBreak();
    }

    ProblemDraft weights(long[] values) {
        requireLength("weight", values.length);
        for (int i = 0; i < values.length; i++) {
            if (values[i] < 1) {
                throw new IllegalArgumentException("weight of claim " + i + " is below 1: " + values[i]);
            }
        }
        weights = values;
        extentOfWeights = Extent.of(values);
        return this;
    }

    ProblemDraft floors(long[] values) {
        requireLength("floor", values.length);
        floors = requireNotNegative("floor", values);
        return this;
    }

    ProblemDraft caps(long[] values) {
        requireLength("cap", values.length);
        caps = requireNotNegative("cap", values);
        return this;
    }

    ProblemDraft roundingUnit(long unit) {
        if (unit < 1) {
            throw new IllegalArgumentException("rounding unit is below 1: " + unit);
        }
        roundingUnit = unit;
        return this;
    }

    ProblemDraft smallestAward(long award) {
        if (award < 0) {
            throw new IllegalArgumentException("smallest award is negative: " + award);
        }
        smallestAward = award;
        return this;
    }

    ProblemDraft classes(int[] values) {
        requireLength("priority class", values.length);
        classes = values;
        return this;
    }

    ProblemDraft ranks(int[] values) {
        requireLength("rank", values.length);
        ranks = values;
        return this;
    }

    ProblemDraft tieBreak(TieBreak newTieBreak) {
        newTieBreak.requireSize(claims.length);
        tieBreak = newTieBreak;
        return this;
    }

    /** The problem; refused where the bounds contradict each other. */
    ClaimsProblem toProblem() {
        return new ClaimsProblem(this);
    }

    private void requireLength(String what, int length) {
        if (length != claims.length) {
            throw new IllegalArgumentException(
                    "number of " + what + " entries is " + length + ", of claims " + claims.length);
        }
    }

    private static long[] requireNotNegative(String what, long[] values) {
        for (int i = 0; i < values.length; i++) {
            if (values[i] < 0) {
                throw new IllegalArgumentException(
                        what + (what.equals("claim") ? " " : " of claim ") + i + " is negative: " + values[i]);
            }
        }
        return values;
    }
}
