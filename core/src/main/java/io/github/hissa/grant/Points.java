package io.github.hissa.grant;

import io.github.hissa.allocation.Fraction;
import io.github.hissa.money.Share;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * A number of points, exactly, which may have no finite decimal form: the mean of three assessors' marks.
 *
 * @param value not negative
 */
record Points(Fraction value) implements Comparable<Points> {

    private static final int DECIMALS_SHOWN = 2;

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

    /** The exact number: in decimals where they end, as a fraction where they do not. */
    String exactly() {
        try {
            return new BigDecimal(value.getNumerator())
                    .divide(new BigDecimal(value.getDenominator()))
                    .toPlainString();
        } catch (ArithmeticException endless) {
            return value.toString();
        }
    }

    /** The number for people, at most two decimals. */
    BigDecimal rounded() {
        BigDecimal rounded = new BigDecimal(value.getNumerator())
                .divide(new BigDecimal(value.getDenominator()), DECIMALS_SHOWN, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }
}
