package io.github.hissa.allocation;

import org.jspecify.annotations.Nullable;

/** The parts of a problem on their way into one: each is copied, and held to what it must be by itself. */
final class ProblemDraft {

    final long endowment;
    final long[] claims;
    long @Nullable [] weights;
    long @Nullable [] floors;
    long @Nullable [] caps;
    long roundingUnit = 1;
    long smallestAward;
    int @Nullable [] classes;
    int @Nullable [] ranks;
    TieBreak tieBreak = TieBreak.declaredOrder();

    private ProblemDraft(long endowment, long[] claims) {
        this.endowment = endowment;
        this.claims = claims;
    }

    /** A problem that is to differ from this one. Shares its arrays, which nobody writes to. */
    ProblemDraft(ClaimsProblem problem) {
        this(problem.getEndowment(), problem.claims());
        weights = problem.weights();
        floors = problem.floors();
        caps = problem.caps();
        roundingUnit = problem.getRoundingUnit();
        smallestAward = problem.getSmallestAward();
        classes = problem.classes();
        ranks = problem.ranks();
        tieBreak = problem.getTieBreak();
    }

    static ProblemDraft of(long endowment, long[] claims) {
        if (endowment < 0) {
            throw new IllegalArgumentException("endowment is negative: " + endowment);
        }
        return new ProblemDraft(endowment, copyOfAtLeast(0, "claim ", "negative", claims));
    }

    ProblemDraft weights(long[] values) {
        requireSize("weight", values.length);
        weights = copyOfAtLeast(1, "weight of claim ", "below 1", values);
        return this;
    }

    ProblemDraft floors(long[] values) {
        requireSize("floor", values.length);
        floors = copyOfAtLeast(0, "floor of claim ", "negative", values);
        return this;
    }

    ProblemDraft caps(long[] values) {
        requireSize("cap", values.length);
        caps = copyOfAtLeast(0, "cap of claim ", "negative", values);
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
        requireSize("priority class", values.length);
        classes = values.clone();
        return this;
    }

    ProblemDraft ranks(int[] values) {
        requireSize("rank", values.length);
        ranks = values.clone();
        return this;
    }

    ProblemDraft tieBreak(TieBreak value) {
        value.requireSize(claims.length);
        tieBreak = value;
        return this;
    }

    private void requireSize(String what, int length) {
        if (length != claims.length) {
            throw new IllegalArgumentException(
                    "number of " + what + " entries is " + length + ", of claims " + claims.length);
        }
    }

    private static long[] copyOfAtLeast(long least, String what, String fault, long[] values) {
        // Copied before it is looked at, for the caller may write to it meanwhile.
        long[] copy = values.clone();
        for (int i = 0; i < copy.length; i++) {
            if (copy[i] < least) {
                throw new IllegalArgumentException(what + i + " is " + fault + ": " + copy[i]);
            }
        }
        return copy;
    }
}
