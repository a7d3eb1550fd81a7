package io.github.hissa.allocation;

import java.math.BigInteger;

/** Sums of non-negative longs that may exceed 64 bits. */
final class Sums {

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
