package io.github.hissa.allocation;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A {@link LevelCurve} in 64 bits: all sums that a search for its level needs are below 2⁶². */
final class NarrowCurve {

    private final LevelCurve curve;
    private final Slice slice;
    private final Level.Kind kind;
    private final LevelCurve.Segment segment;
    private final boolean rising;
    private final long scale;
    final long total;

    /** The bounds themselves where they are the distances, otherwise in two work arrays. */
    private final Moves moves;
    private @Nullable Moves sample;
    /** Of all claims together; below 2⁶¹. */
    final long sumOfSpeeds;
    /** At least as many as the greatest speed has. */
    private final int bitsOfSpeed;

    private NarrowCurve(LevelCurve curve, long sum, long[] speeds, long sumOfSpeeds, int bitsOfSpeed) {
        this.sumOfSpeeds = sumOfSpeeds;
        this.bitsOfSpeed = bitsOfSpeed;
        this.curve = curve;
        this.slice = curve.slice();
        this.kind = curve.kind();
        this.segment = curve.segment();
        this.rising = curve.isRising();
        this.scale = curve.scale();
        long amount = slice.amount * scale;
        this.total = switch (kind) {
            case FACTOR, AWARD -> amount;
            case LOSS -> sum * scale - amount;
            case ABOVE_HALF -> amount - sum;
            case BELOW_HALF -> sum - amount;
        };
        if ((kind == Level.Kind.AWARD || kind == Level.Kind.FACTOR) && segment == LevelCurve.Segment.WHOLE) {
            this.moves = new Moves(speeds, slice.lows, slice.highs);
        } else {
            long[] nears = new long[slice.size()];
            long[] fars = new long[slice.size()];
            for (int i = 0; i < nears.length; i++) {
                nears[i] = rising ? least(i) - origin(i) : origin(i) - most(i);
                fars[i] = rising ? most(i) - origin(i) : origin(i) - least(i);
            }
            this.moves = new Moves(speeds, nears, fars);
        }
    }

    /** Null where the numbers are too large. */
    static @Nullable NarrowCurve of(LevelCurve curve) {
        Slice slice = curve.slice();
        long sum = slice.sumOfClaims();
        if (sum == Slice.TOO_LARGE) {
            return null;
        }
        Extent weights = slice.extentOfWeights();
        if (curve.kind() != Level.Kind.FACTOR) {
            return weights.sum() == Slice.TOO_LARGE ? null
                    : new NarrowCurve(curve, sum, weights(slice), weights.sum(), weights.bits());
        }
        if (slice.weights == null) {
            return new NarrowCurve(curve, sum, slice.claims, sum, slice.extentOfClaims().bits());
        }
        long[] products = new long[slice.size()];
        long sumOfProducts = multiply(slice.weights, slice.claims, products);
        return sumOfProducts == Slice.TOO_LARGE ? null : new NarrowCurve(curve, sum, products, sumOfProducts,
                weights.bits() + slice.extentOfClaims().bits());
    }

    private static long[] weights(Slice slice) {
        if (slice.weights != null) {
            return slice.weights;
        }
        long[] ones = new long[slice.size()];
        Arrays.fill(ones, 1);
        return ones;
    }

    /** Returns the sum of the products. */
    private static long multiply(long[] weights, long[] claims, long[] products) {
        long sum = 0;
        for (int i = 0; i < claims.length; i++) {
            long product = weights[i] * claims[i];
            if (Math.multiplyHigh(weights[i], claims[i]) != 0 || product < 0 || product >= Slice.ROOM - sum) {
                return Slice.TOO_LARGE;
            }
            products[i] = product;
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

    Moves moves() {
        return moves;
    }

    /** The moves of some claims, at even distances. */
    Moves sample() {
        Moves known = sample;
        if (known == null) {
            known = moves.at(Selection.samplePositions(size()));
            sample = known;
        }
        return known;
    }

    long speed(int position) {
        return moves.speeds()[position];
    }

    long origin(int position) {
        return switch (kind) {
            case FACTOR, AWARD -> 0;
            case LOSS -> scale * slice.claims[position];
            case ABOVE_HALF, BELOW_HALF -> slice.claims[position];
        };
    }

    long near(int position) {
        long[] nears = moves.nears();
        return nears == null ? 0 : nears[position];
    }

    long far(int position) {
        return moves.fars()[position];
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
