package io.github.hissa.partnership.funding;

import io.github.hissa.allocation.Fraction;
import io.github.hissa.money.Share;
import java.math.BigInteger;

/**
 * The share that is shown for an exact fraction of any size: the fraction itself where it fits two longs, else the last
 * convergent of its continued fraction that does. No share with a smaller denominator comes nearer.
 */
final class ShownShare {

    private static final int LONG_BITS = Long.SIZE - 1;

    private ShownShare() {}

    /** The share of a fraction from zero to one. */
    static Share of(Fraction exact) {
        BigInteger numerator = BigInteger.ZERO;
        BigInteger denominator = BigInteger.ONE;
        BigInteger numeratorBefore = BigInteger.ONE;
        BigInteger denominatorBefore = BigInteger.ZERO;
        BigInteger dividend = exact.getDenominator();
        BigInteger divisor = exact.getNumerator();
        while (divisor.signum() != 0) {
            BigInteger[] parts = dividend.divideAndRemainder(divisor);
            BigInteger nextNumerator = parts[0].multiply(numerator).add(numeratorBefore);
            BigInteger nextDenominator = parts[0].multiply(denominator).add(denominatorBefore);
            if (nextNumerator.bitLength() > LONG_BITS || nextDenominator.bitLength() > LONG_BITS) {
                break;
            }
            numeratorBefore = numerator;
            denominatorBefore = denominator;
            numerator = nextNumerator;
            denominator = nextDenominator;
            dividend = divisor;
            divisor = parts[1];
        }
        return Share.of(numerator.longValueExact(), denominator.longValueExact());
    }
}
