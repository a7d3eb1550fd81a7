package io.github.hissa.reason;

import io.github.hissa.allocation.Fraction;
import io.github.hissa.money.Share;
import io.github.hissa.text.Language;
import io.github.hissa.text.LocalizedText;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Objects;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * One typed figure of a {@link Reason}: an amount, an exact number, a count, a day, a code. Whoever computes reads its
 * value; whoever reads a sentence sees it {@linkplain #in(Language) in words}.
 */
public sealed interface Figure {

    /** An amount of whole minor units. */
    record Amount(Money value) implements Figure {}

    /**
     * An amount before rounding, which need not be a whole number of minor units.
     *
     * @param minorUnits the amount in minor units of the currency
     */
    record ExactAmount(CurrencyUnit currency, Fraction minorUnits) implements Figure {}

    /** An exact number, such as a score. */
    record Number(Fraction value) implements Figure {}

    /** The part that something is of a whole; shown in percent. */
    record Part(Fraction value) implements Figure {}

    /** How many, or the place in an order, counted from 1. */
    record Count(long value) implements Figure {}

    /** A day. */
    record Day(LocalDate value) implements Figure {}

    /** A length of time in years, months and days. */
    record Duration(Period value) implements Figure {}

    /** Yes or no. */
    record YesNo(boolean value) implements Figure {}

    /** A code or a reference. It reads the same in every language. */
    record Code(String value) implements Figure {}

    /** A free text, as somebody wrote it. */
    record Text(LocalizedText value) implements Figure {}

    /**
     * A code and the name that people call it by.
     *
     * @param name shown instead of the code
     */
    record Named(String code, LocalizedText name) implements Figure {}

    /** Several figures, in their order; may be empty. */
    record Listed(List<Figure> values) implements Figure {
        public Listed {
            values = List.copyOf(values);
        }
    }

    /** An amount. */
    static Figure of(Money value) {
        return new Amount(Objects.requireNonNull(value, "amount"));
    }

    /** A part of a whole. */
    static Figure of(Share value) {
        return new Part(Fraction.of(value.getNumerator(), value.getDenominator()));
    }

    /** A count. */
    static Figure of(long value) {
        return new Count(value);
    }

    /** An exact number. */
    static Figure of(Fraction value) {
        return new Number(Objects.requireNonNull(value, "number"));
    }

    /** A decimal number, taken exactly. */
    static Figure of(BigDecimal value) {
        return new Number(
                value.scale() <= 0
                        ? Fraction.of(value.toBigIntegerExact(), BigInteger.ONE)
                        : Fraction.of(value.unscaledValue(), BigInteger.TEN.pow(value.scale())));
    }

    /** A day. */
    static Figure of(LocalDate value) {
        return new Day(Objects.requireNonNull(value, "day"));
    }

    /** A length of time. */
    static Figure of(Period value) {
        return new Duration(Objects.requireNonNull(value, "duration"));
    }

    /** Yes or no. */
    static Figure of(boolean value) {
        return new YesNo(value);
    }

    /** A free text. */
    static Figure of(LocalizedText value) {
        return new Text(Objects.requireNonNull(value, "text"));
    }

    /** Several figures. */
    static Figure of(List<Figure> values) {
        return new Listed(values);
    }

    /** A code or a reference. */
    static Figure ofCode(String code) {
        return new Code(Objects.requireNonNull(code, "code"));
    }

    /** Several codes or references. */
    static Figure ofCodes(List<String> codes) {
        return new Listed(codes.stream().map(Figure::ofCode).toList());
    }

    /** A code and its name. */
    static Figure named(String code, LocalizedText name) {
        return new Named(Objects.requireNonNull(code, "code"), Objects.requireNonNull(name, "name"));
    }

    /** Returns the figure in words, for a sentence in this language. */
    default String in(Language language) {
        return FigureText.of(this, language);
    }
}
