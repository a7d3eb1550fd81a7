package io.github.hissa.grant;

import io.github.hissa.allocation.Fraction;
import io.github.hissa.money.Share;
import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * A number of points, exactly, which may have no finite decimal form: the mean of three assessors' marks.
 *
 * @param value not negative
 */
record Points(Fraction value) implements Comparable<Points> {

    static Points of(BigDecimal number) {
        return new Points(Fraction.of(number.unscaledValue(), BigInteger.TEN.pow(number.scale())));
    }

    static Points of(Share number) {
        return new Points(Fraction.of(number.getNumerator(), number.getDenominator()));
    }

    /** The part of a hundred points. */
    static Points ofHundred(Share part) {
        return new Points(of(part).value().times(Fraction.of(100)));
    }

    boolean isBelow(Points other) {
        return compareTo(other) < 0;
    }

    @Override
    public int compareTo(Points other) {
        return value.compareTo(other.value);
    }
}
