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

    /** Sums below this leave room for doubling and for one multiplication by the scale of the halves. */
    static final long ROOM = 1L << 61;
    static final long TOO_LARGE = -1;

    final ClaimsProblem problem;
    final long amount;
    final long[] claims;
    final long @Nullable [] lows;
    final long[] highs;
    final long @Nullable [] weights;
    /** Ascending indices in the problem; null for all of them. */
    final int @Nullable [] members;
    private final Lanes lanes;
    private @Nullable Extent extentOfClaims;

    private Slice(ClaimsProblem problem, long amount, long[] claims, long @Nullable [] lows, long[] highs,
            long @Nullable [] weights, int @Nullable [] members, Lanes lanes) {
        this.lanes = lanes;
        this.problem = problem;
        this.amount = amount;
        this.claims = claims;
        this.lows = lows;
        this.highs = highs;
        this.weights = weights;
        this.members = members;
    }

    static Slice of(ClaimsProblem problem, Bounds bounds, int @Nullable [] members, long amount, Lanes lanes) {
        if (members == null) {
            return new Slice(problem, amount, problem.claims(), bounds.lows(), bounds.highs(), problem.weights(), null,
                    lanes);
        }
        long[] lows = bounds.lows();
        long[] weights = problem.weights();
        long[] claims = gather(problem.claims(), members);
        return new Slice(problem, amount, claims, lows == null ? null : gather(lows, members),
                bounds.highs() == problem.claims() ? claims : gather(bounds.highs(), members),
                weights == null ? null : gather(weights, members), members, lanes);
    }

    static long[] gather(long[] values, int[] members) {
        long[] gathered = new long[members.length];
        for (int i = 0; i < members.length; i++) {
            gathered[i] = values[members[i]];
        }
        return gathered;
    }

    int size() {
        return claims.length;
    }

    /** Among how many threads to share a pass. */
    Lanes lanes() {
        return lanes;
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

    /** Whether nothing but the claims bounds the awards and nothing weighs them. */
    boolean isPlain() {
        return lows == null && weights == null && highs == claims;
    }

    /** The sum of the claims if it is below {@link #ROOM}, otherwise {@link #TOO_LARGE}. */
    long sumOfClaims() {
        return extentOfClaims().sum();
    }

    Extent extentOfClaims() {
        if (members == null) {
            return problem.extentOfClaims();
        }
        if (extentOfClaims == null) {
            extentOfClaims = Extent.of(claims);
        }
        return extentOfClaims;
    }

    Extent extentOfWeights() {
        return weights == null ? new Extent(size(), 1) : members == null ? problem.extentOfWeights() : Extent.of(weights);
    }

    BigInteger sumOfLows() {
        return lows == null ? BigInteger.ZERO : Sums.of(lows);
    }
}
