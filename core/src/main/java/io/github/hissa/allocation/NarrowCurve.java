package io.github.hissa.allocation;

import org.jspecify.annotations.Nullable;

/** A {@link LevelCurve} in 64 bits: all sums that a search for its level needs are below 2⁶². */
final class NarrowCurve {

    private final LevelCurve curve;
    private final Slice slice;
    private final Level.Kind kind;
    private final LevelCurve.Segment segment;
    private final boolean rising;
    private final boolean weighsClaims;
    private final long scale;
    final long total;

    /** The bounds themselves where they are the distances, otherwise two work arrays. */
    private final long @Nullable [] nears;
    private final long[] fars;
    /** Of all claims together; below 2⁶¹. */
    final long sumOfSpeeds;
    /** At least as many as the greatest speed has. */
    private final int bitsOfSpeed;

    private NarrowCurve(LevelCurve curve, long sum, long sumOfSpeeds, int bitsOfSpeed) {
        this.sumOfSpeeds = sumOfSpeeds;
        this.bitsOfSpeed = bitsOfSpeed;
        this.curve = curve;
        this.slice = curve.slice();
        this.kind = curve.kind();
        this.segment = curve.segment();
        this.rising = curve.isRising();
        this.weighsClaims = kind == Level.Kind.FACTOR;
        this.scale = curve.scale();
        long amount = slice.amount * scale;
        this.total = switch (kind) {
            case FACTOR, AWARD -> amount;
            case LOSS -> sum * scale - amount;
            case ABOVE_HALF -> amount - sum;
            case BELOW_HALF -> sum - amount;
        };
        if ((kind == Level.Kind.AWARD || weighsClaims) && segment == LevelCurve.Segment.WHOLE) {
            this.nears = slice.lows;
            this.fars = slice.highs;
        } else {
            long[] distances = new long[slice.size()];
            this.nears = distances;
            this.fars = new long[slice.size()];
            for (int i = 0; i < distances.length; i++) {
                distances[i] = rising ? least(i) - origin(i) : origin(i) - most(i);
                fars[i] = rising ? most(i) - origin(i) : origin(i) - least(i);
            }
        }
    }

    /** Null where the numbers are too large. */
    static @Nullable NarrowCurve of(LevelCurve curve) {
        Slice slice = curve.slice();
        long sum = slice.sumOfClaims();
        if (sum == Slice.TOO_LARGE) {
            return null;
        }
        boolean weighsClaims = curve.kind() == Level.Kind.FACTOR;
        Extent weights = slice.extentOfWeights();
        long speeds = weighsClaims ? sum : weights.sum();
        int bits = weighsClaims ? weights.bits() + slice.extentOfClaims().bits() : weights.bits();
        if (weighsClaims && slice.weights != null) {
            speeds = sumOfProducts(slice.weights, slice.claims);
        }
        if (speeds == Slice.TOO_LARGE) {
            return null;
        }
        return new NarrowCurve(curve, sum, speeds, bits);
    }

    private static long sumOfProducts(long[] weights, long[] claims) {
        long sum = 0;
        for (int i = 0; i < claims.length; i++) {
            long product = weights[i] * claims[i];
            if (Math.multiplyHigh(weights[i], claims[i]) != 0 || product < 0 || product >= Slice.ROOM - sum) {
                return Slice.TOO_LARGE;
            }
            sum += product;
        }
        return sum;
    }

    LevelCurve curve() {
        return curve;
    }

    boolean isRising() {
        return rising;
    }

    long scale() {
        return scale;
    }

    int size() {
        return slice.size();
    }

    Slice slice() {
        return slice;
    }

    int bitsOfSpeed() {
        return bitsOfSpeed;
    }

    /** Whether speeds are weighted claims, not weights alone. */
    boolean weighsClaims() {
        return weighsClaims;
    }

    /** The near bounds, null where all are zero: not to be written to. */
    long @Nullable [] nears() {
        return nears;
    }

    /** The far bounds: not to be written to. */
    long[] fars() {
        return fars;
    }

    long speed(int position) {
        long weight = slice.weight(position);
        return weighsClaims ? weight * slice.claims[position] : weight;
    }

    long origin(int position) {
        return switch (kind) {
            case FACTOR, AWARD -> 0;
            case LOSS -> scale * slice.claims[position];
            case ABOVE_HALF, BELOW_HALF -> slice.claims[position];
        };
    }

    long near(int position) {
        return nears == null ? 0 : nears[position];
    }

    long far(int position) {
        return fars[position];
    }

    private long least(int position) {
        return segment == LevelCurve.Segment.UPPER_HALF ? middle(position) : scale * slice.low(position);
    }

    private long most(int position) {
        return segment == LevelCurve.Segment.LOWER_HALF ? middle(position) : scale * slice.highs[position];
    }

    private long middle(int position) {
        return Math.min(Math.max(slice.claims[position], 2 * slice.low(position)), 2 * slice.highs[position]);
    }
}
