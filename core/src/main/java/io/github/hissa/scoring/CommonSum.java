package io.github.hissa.scoring;

import io.github.hissa.money.Share;
import java.math.BigInteger;
import java.util.Optional;

/**
 * A sum of fractions over their least common denominator. What it costs to add one grows with the length of that, which
 * stays short where the denominators are few, however many fractions there are.
 */
final class CommonSum {

    private BigInteger numerator = BigInteger.ZERO;
    private BigInteger denominator = BigInteger.ONE;

    /** Adds a fraction, in lowest terms or not; the denominator is positive. */
    void add(BigInteger top, BigInteger bottom) {
        BigInteger common = top.gcd(bottom);
        BigInteger part = top.divide(common);
        BigInteger own = bottom.divide(common);
        BigInteger shared = denominator.gcd(own);
        BigInteger more = own.divide(shared);
        numerator = numerator.multiply(more).add(part.multiply(denominator.divide(shared)));
        denominator = denominator.multiply(more);
    }

    boolean isZero() {
        return numerator.signum() == 0;
    }

    /** How many bits the common denominator has. */
    int bits() {
        return denominator.bitLength();
    }

    /** Returns which part this sum is of another that is not zero, or nothing where that does not fit two longs. */
    Optional<Share> partOf(CommonSum whole) {
        BigInteger top = numerator.multiply(whole.denominator);
        BigInteger bottom = denominator.multiply(whole.numerator);
        BigInteger divisor = top.gcd(bottom);
        top = top.divide(divisor);
        bottom = bottom.divide(divisor);
        return top.bitLength() >= Long.SIZE || bottom.bitLength() >= Long.SIZE
                ? Optional.empty()
                : Optional.of(Share.of(top.longValueExact(), bottom.longValueExact()));
    }
}
