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

    /** Writes the quotients of the first {@code size} speeds. */
    void divide(long[] speeds, long[] quotients, int size) {
        lower(speeds, quotients, size);
        correct(speeds, quotients, size);
    }

    /** The same, but some are too small by one: of these the right quotient leaves {@link #slack()} at most. */
    void lower(long[] speeds, long[] quotients, int size) {
        divide(speeds, quotients, 0, size);
    }

    /** The same, but all the others are too large by one. */
    void upper(long[] speeds, long[] quotients, int size) {
        divide(speeds, quotients, 1, size);
    }

    private void divide(long[] speeds, long[] quotients, long more, int size) {
        if (narrow) {
            divideNarrow(speeds, quotients, more, size);
        } else {
            divideWide(speeds, quotients, more, size);
        }
    }

    /** The divisor times what the reciprocal lacks at the greatest speed. */
    long slack() {
        return (divisor >>> (narrow ? NARROW : WIDE) - bitsOfSpeed) + 1;
    }

    /** In two loops, for the compiler makes no vectors of one so long. */
    private void divideNarrow(long[] speeds, long[] quotients, long more, int size) {
        long wholes = whole;
        long part = reciprocal;
        for (int i = 0; i < size; i++) {
            quotients[i] = wholes * speeds[i] + (speeds[i] * part >>> NARROW) + more;
        }
    }

    private void correct(long[] speeds, long[] quotients, int size) {
        long by = divisor;
        long times = numerator;
        long last = divisor - 1;
        for (int i = 0; i < size; i++) {
            quotients[i] += (last - (times * speeds[i] - quotients[i] * by)) >>> 63;
        }
    }

    private void divideWide(long[] speeds, long[] quotients, long more, int size) {
        for (int i = 0; i < size; i++) {
            long speed = speeds[i];
            quotients[i] = whole * speed + Math.multiplyHigh(speed << 1, reciprocal) + more;
        }
    }

    /** Writes what the quotients leave, each below the divisor. */
    void remainders(long[] speeds, long[] quotients, long[] remainders, int size) {
        long by = divisor;
        long times = numerator;
        for (int i = 0; i < size; i++) {
            remainders[i] = times * speeds[i] - quotients[i] * by;
        }
    }
}
