package io.github.hissa.allocation;

import java.math.BigInteger;

/** Sums of non-negative longs that may exceed 64 bits. */
final class Sums {

    private static final int BLOCK = 1 << 10;

    private Sums() {
    }

    static BigInteger of(long[] values) {
        long high = 0;
        long low = 0;
        for (long value : values) {
            low += value;
            // Each summand has its top bit clear, so one overflow into the top bit at a time can be carried away.
            high += low >>> 63;
            low &= Long.MAX_VALUE;
        }
        return BigInteger.valueOf(high).shiftLeft(63).add(BigInteger.valueOf(low));
    }

    /** The sum if it is below the limit (at most 2⁶²), otherwise -1. */
    static long below(long limit, long[] values) {
        long sum = 0;
        for (int from = 0; from < values.length; from += BLOCK) {
            int to = Math.min(values.length, from + BLOCK);
            long highest = 0;
            for (int i = from; i < to; i++) {
                sum += values[i];
                highest |= values[i];
            }
            // A block of values below 2⁵² adds less than 2⁶², so the sum cannot have overflowed unseen.
            if (highest >>> 52 != 0) {
                return slowlyBelow(limit, values);
            }
            if (sum >= limit) {
                return -1;
            }
        }
        return sum;
    }

    private static long slowlyBelow(long limit, long[] values) {
        long sum = 0;
        for (long value : values) {
            if (value >= limit - sum) {
                return -1;
            }
            sum += value;
        }
        return sum;
    }

    /** The sum, or the limit where the sum is above it. */
    static long upTo(long limit, long[] values) {
        long sum = 0;
        for (long value : values) {
            sum += value;
            if (sum < 0 || sum >= limit) {
                return limit;
            }
        }
        return sum;
    }
}
