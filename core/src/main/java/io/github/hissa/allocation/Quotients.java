package io.github.hissa.allocation;

import java.math.BigInteger;

/**
 * Exact quotients {@code numerator × speed / divisor}, rounded down, and what that leaves, for many speeds: a
 * multiplication with the reciprocal in place of a division is below by less than two, and one comparison puts it right.
 */
final class Quotients {

    /** Speeds of so many bits have room for a reciprocal of as many places, and the compiler makes vectors of that. */
    private static final int NARROW = 32;
    private static final int WIDE = 63;

    private final long numerator;
    private final long divisor;
    private final long whole;
    private final boolean narrow;
    /** What is left of the numerator over the divisor, in 32 or 63 binary places. */
    private final long reciprocal;
    private final int bitsOfSpeed;

    /**
     * @param divisor     positive, below 2⁶¹
     * @param bitsOfSpeed how many bits the greatest speed has
     */
    Quotients(long numerator, long divisor, int bitsOfSpeed) {
        this.numerator = numerator;
        this.divisor = divisor;
        this.whole = numerator / divisor;
        this.bitsOfSpeed = bitsOfSpeed;
        this.narrow = bitsOfSpeed <= NARROW;
        this.reciprocal = BigInteger.valueOf(numerator % divisor).shiftLeft(narrow ? NARROW : WIDE)
                .divide(BigInteger.valueOf(divisor)).longValueExact();
    }

    /** Whether there is room for all quotients and one more. */
    static boolean fit(long numerator, long divisor, int bitsOfSpeed) {
        return bits(numerator / divisor + 1) + bitsOfSpeed < Long.SIZE - 2;
    }

    static int bits(long value) {
        return Long.SIZE - Long.numberOfLeadingZeros(value);
    }

    long divisor() {
        return divisor;
    }

    /** Writes the quotients of the speeds at these places, at the same places. */
    void divide(long[] speeds, long[] quotients, int from, int to) {
        lower(speeds, quotients, from, to);
        correct(speeds, quotients, from, to);
    }

    /** The same, but some are too small by one: of these the right quotient leaves {@link #slack()} at most. */
    void lower(long[] speeds, long[] quotients, int from, int to) {
        divide(speeds, quotients, 0, from, to);
    }

    /** The same, but all the others are too large by one. */
    void upper(long[] speeds, long[] quotients, int from, int to) {
        divide(speeds, quotients, 1, from, to);
    }

    private void divide(long[] speeds, long[] quotients, long more, int from, int to) {
        if (narrow) {
            divideNarrow(speeds, quotients, more, from, to);
        } else {
            divideWide(speeds, quotients, more, from, to);
        }
    }

    /** The divisor times what the reciprocal lacks at the greatest speed. */
    long slack() {
        return (divisor >>> (narrow ? NARROW : WIDE) - bitsOfSpeed) + 1;
    }

    /** In two loops, for the compiler makes no vectors of one so long. */
    private void divideNarrow(long[] speeds, long[] quotients, long more, int from, int to) {
        long wholes = whole;
        long part = reciprocal;
        for (int i = from; i < to; i++) {
            quotients[i] = wholes * speeds[i] + (speeds[i] * part >>> NARROW) + more;
        }
    }

    private void divideWide(long[] speeds, long[] quotients, long more, int from, int to) {
        for (int i = from; i < to; i++) {
            long speed = speeds[i];
            quotients[i] = whole * speed + Math.multiplyHigh(speed << 1, reciprocal) + more;
        }
    }

    private void correct(long[] speeds, long[] quotients, int from, int to) {
        addAbove(divisor - 1, speeds, quotients, from, to);
    }

    /** Adds one to each quotient that leaves more than the bar. */
    void addAbove(long bar, long[] speeds, long[] quotients, int from, int to) {
        long by = divisor;
        long times = numerator;
        for (int i = from; i < to; i++) {
            quotients[i] += (bar - (times * speeds[i] - quotients[i] * by)) >>> 63;
        }
    }

    boolean isNarrow() {
        return narrow;
    }

    /**
     * Adds up the near bounds that are above the {@linkplain #lower lower quotients} at their places and the far bounds that
     * are not; for narrow speeds. Signed shifts are fewer operations, and machines that multiply longs in vectors shift
     * them so, too.
     */
    long sumOfStopped(long[] speeds, long[] nears, long[] fars, int from, int to) {
        long wholes = whole;
        long part = reciprocal;
        long sum = 0;
        for (int i = from; i < to; i++) {
            long quotient = wholes * speeds[i] + (speeds[i] * part >>> NARROW);
            sum += (nears[i] & quotient - nears[i] >> 63) + (fars[i] & ~(quotient - fars[i] >> 63));
        }
        return sum;
    }

    /** Writes what the quotients leave, each below the divisor; in place of the quotients, if both arrays are one. */
    void remainders(long[] speeds, long[] quotients, long[] remainders, int from, int to) {
        long by = divisor;
        long times = numerator;
        for (int i = from; i < to; i++) {
            remainders[i] = times * speeds[i] - quotients[i] * by;
        }
    }
}
