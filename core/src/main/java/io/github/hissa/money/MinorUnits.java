package io.github.hissa.money;

import java.math.BigInteger;
import org.joda.money.Money;

/**
 * Amounts as whole minor units of 64 bits, the measure of the allocation engine: 100 for one dirham.
 *
 * <p>The one place where an amount is refused for being negative or too large for the engine.
 */
public final class MinorUnits {

    private static final BigInteger MOST = BigInteger.valueOf(Long.MAX_VALUE);

    private MinorUnits() {}

    /**
     * Returns the amount in minor units.
     *
     * @throws ArithmeticException if it does not fit 64 bits
     */
    public static long of(Money money) {
        return money.getAmountMinorLong();
    }

    /** Tells whether an amount is no more than 64 bits of minor units hold. */
    public static boolean fits(Money money) {
        return money.getAmountMinor().toBigIntegerExact().abs().compareTo(MOST) <= 0;
    }

    /**
     * Refuses an amount that is negative or does not fit.
     *
     * @param what names the amount in the message, for example "amount requested by application 2012/7"
     * @throws IllegalArgumentException if it is, or does not
     */
    public static void require(String what, Money money) {
        if (money.isNegative()) {
            throw new IllegalArgumentException(what + " is negative: " + money);
        }
        if (!fits(money)) {
            throw new IllegalArgumentException(what + " is more than " + MOST + " minor units: " + money);
        }
    }
}
