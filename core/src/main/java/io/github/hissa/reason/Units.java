package io.github.hissa.reason;

import java.math.BigInteger;

/** Rounding to whole units. */
final class Units {

    private Units() {}

    /** The least whole number of units that is no less than an amount; may exceed 64 bits. */
    static BigInteger up(long amount, long unit) {
        BigInteger size = BigInteger.valueOf(unit);
        return BigInteger.valueOf(amount).add(size).subtract(BigInteger.ONE).divide(size).multiply(size);
    }
}
