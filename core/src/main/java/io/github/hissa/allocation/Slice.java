package io.github.hissa.allocation;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * The part of a problem that a rule divides at one go: an amount in whole units, between the sums of the lows and the
 * highs, and the claims of one priority class that take part.
 *
 * <p>Positions run within the slice; {@link #index(int)} leads back to the problem. The arrays are shared, not copied,
 * where the slice is the whole problem.
 */
final class Slice {

    final ClaimsProblem problem;
    final long amount;
    final long[] claims;
    final long @Nullable [] lows;
    final long[] highs;
    final long @Nullable [] weights;
    /** Ascending indices in the problem; null for all of them. */
    final int @Nullable [] members;

    private Slice(ClaimsProblem problem, long amount, long[] claims, long @Nullable [] lows, long[] highs,
            long @Nullable [] weights, int @Nullable [] members) {
        this.problem = problem;
        this.amount = amount;
        this.claims = claims;
        this.lows = lows;
        this.highs = highs;
        this.weights = weights;
        this.members = members;
    }

    static Slice of(ClaimsProblem problem, Bounds bounds, int @Nullable [] members, long amount) {
        if (members == null) {
            return new Slice(problem, amount, problem.claims(), bounds.lows(), bounds.highs(), problem.weights(), null);
        }
        long[] lows = bounds.lows();
        long[] weights = problem.weights();
        return new Slice(problem, amount, gather(problem.claims(), members),
                lows == null ? null : gather(lows, members), gather(bounds.highs(), members),
                weights == null ? null : gather(weights, members), members);
    }

    private static long[] gather(long[] values, int[] members) {
        long[] gathered = new long[members.length];
        for (int i = 0; i < members.length; i++) {
            gathered[i] = values[members[i]];
        }
        return gathered;
    }

    int size() {
        return claims.length;
    }

    int index(int position) {
        return members == null ? position : members[position];
    }

    long low(int position) {
        return lows == null ? 0 : lows[position];
    }

    long weight(int position) {
        return weights == null ? 1 : weights[position];
    }

    long unit() {
        return problem.getRoundingUnit();
    }

    BigInteger sumOfLows() {
        return lows == null ? BigInteger.ZERO : Sums.of(lows);
    }
}
