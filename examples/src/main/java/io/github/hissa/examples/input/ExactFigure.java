package io.github.hissa.examples.input;

import io.github.hissa.allocation.Fraction;
import io.github.hissa.money.Share;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A derived figure of a report for machines.
 *
 * @param exact the fraction in lowest terms, for example {@code 6/25} or {@code -1/3}
 * @param percent the same in hundredths, rounded half up to two decimals
 */
public record ExactFigure(String exact, String percent) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public static ExactFigure of(Share share) {
        return of(fraction(share));
    }

    /** How far a ratio of a later and an earlier figure is from one: 7/4, or 175 %, for 11/4. */
    public static ExactFigure change(Share ratio) {
        return of(fraction(ratio).minus(Fraction.ONE));
    }

    private static ExactFigure of(Fraction fraction) {
        BigDecimal percent = new BigDecimal(fraction.getNumerator())
                .multiply(HUNDRED)
                .divide(new BigDecimal(fraction.getDenominator()), 2, RoundingMode.HALF_UP);
        return new ExactFigure(fraction.toString(), percent.toPlainString());
    }

    private static Fraction fraction(Share share) {
        return Fraction.of(share.getNumerator(), share.getDenominator());
    }
}
