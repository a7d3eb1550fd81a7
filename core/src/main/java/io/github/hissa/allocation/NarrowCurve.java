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

    private NarrowCurve(LevelCurve curve, long sum, long sumOfSpeeds) {
        this.sumOfSpeeds = sumOfSpeeds;
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
        long speeds = curve.kind() == Level.Kind.FACTOR ? sum : slice.size();
        if (slice.weights != null) {
            speeds = 0;
            for (int i = 0; i < slice.size(); i++) {
                long weight = slice.weights[i];
                long factor = curve.kind() == Level.Kind.FACTOR ? slice.claims[i] : 1;
                long speed = weight * factor;
                if (Math.multiplyHigh(weight, factor) != 0 || speed < 0 || speed >= Slice.ROOM - speeds) {
                    return null;
                }
                speeds += speed;
            }
        }
        return new NarrowCurve(curve, sum, speeds);
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
