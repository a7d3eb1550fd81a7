package io.github.hissa.allocation;

import java.math.BigInteger;

/**
 * How the awards of a slice follow one level. Each award is {@code origin ± level × speed}, held between the claim's
 * bounds. The distance from the origin, {@code clamp(level × speed, near, far)}, never falls when the level rises, and
 * the distances must add up to a known {@link #total()}; so every such rule is the same search for a level.
 *
 * <p>Talmud and its kin divide by one kind of level below half the claims and by another above it: they are two curves
 * on two segments. There everything counts in halves of a minor unit ({@link #scale()} is 2).
 */
final class LevelCurve {

    /** The part of the way from low to high that the curve covers. */
    enum Segment { WHOLE, LOWER_HALF, UPPER_HALF }

    private final Level.Kind kind;
    private final Segment segment;
    private final Slice slice;
    private final boolean rising;

    LevelCurve(Level.Kind kind, Segment segment, Slice slice) {
        this.kind = kind;
        this.segment = segment;
        this.slice = slice;
        this.rising = kind != Level.Kind.LOSS && kind != Level.Kind.BELOW_HALF;
    }

    Level.Kind kind() {
        return kind;
    }

    Segment segment() {
        return segment;
    }

    Slice slice() {
        return slice;
    }

    /** Whether awards rise with the level; they fall where the level is a loss. */
    boolean isRising() {
        return rising;
    }

    /** How many of the curve's units make a minor unit. */
    int scale() {
        return segment == Segment.WHOLE ? 1 : 2;
    }

    BigInteger speed(int position) {
        BigInteger weight = BigInteger.valueOf(slice.weight(position));
        return kind == Level.Kind.FACTOR ? weight.multiply(BigInteger.valueOf(slice.claims[position])) : weight;
    }

    BigInteger origin(int position) {
        BigInteger claim = BigInteger.valueOf(slice.claims[position]);
        return switch (kind) {
            case FACTOR, AWARD -> BigInteger.ZERO;
            case LOSS -> segment == Segment.WHOLE ? claim : claim.shiftLeft(1);
            case ABOVE_HALF, BELOW_HALF -> claim;
        };
    }

    /** The least distance from the origin. */
    BigInteger near(int position) {
        return rising ? least(position).subtract(origin(position)) : origin(position).subtract(most(position));
    }

    /** The greatest distance from the origin. */
    BigInteger far(int position) {
        return rising ? most(position).subtract(origin(position)) : origin(position).subtract(least(position));
    }

    /** What the distances add up to. */
    BigInteger total() {
        BigInteger amount = BigInteger.valueOf(slice.amount).multiply(BigInteger.valueOf(scale()));
        BigInteger origins = switch (kind) {
            case FACTOR, AWARD -> BigInteger.ZERO;
            case LOSS -> Sums.of(slice.claims).multiply(BigInteger.valueOf(scale()));
            case ABOVE_HALF, BELOW_HALF -> Sums.of(slice.claims);
        };
        return rising ? amount.subtract(origins) : origins.subtract(amount);
    }

    private BigInteger least(int position) {
        long low = slice.low(position);
        return switch (segment) {
            case WHOLE -> BigInteger.valueOf(low);
            case LOWER_HALF -> BigInteger.valueOf(low).shiftLeft(1);
            case UPPER_HALF -> middle(slice, position);
        };
    }

    private BigInteger most(int position) {
        long high = slice.highs[position];
        return switch (segment) {
            case WHOLE -> BigInteger.valueOf(high);
            case LOWER_HALF -> middle(slice, position);
            case UPPER_HALF -> BigInteger.valueOf(high).shiftLeft(1);
        };
    }

    /** Half the claim, held between the bounds, in halves of a minor unit. */
    private static BigInteger middle(Slice slice, int position) {
        BigInteger claim = BigInteger.valueOf(slice.claims[position]);
        BigInteger low = BigInteger.valueOf(slice.low(position)).shiftLeft(1);
        BigInteger high = BigInteger.valueOf(slice.highs[position]).shiftLeft(1);
        return claim.max(low).min(high);
    }

    /** What the upper half begins with, in halves of a minor unit. */
    static BigInteger sumOfMiddles(Slice slice) {
        BigInteger sum = BigInteger.ZERO;
        for (int i = 0; i < slice.size(); i++) {
            sum = sum.add(middle(slice, i));
        }
        return sum;
    }
}
