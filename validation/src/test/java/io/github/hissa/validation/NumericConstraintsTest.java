package io.github.hissa.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.hissa.money.Share;
import io.github.hissa.text.LocalizedText;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Negative;
import jakarta.validation.constraints.NegativeOrZero;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** Each numeric constraint says of an amount or a share what it says of the number that they stand for. */
class NumericConstraintsTest {

    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();

    record Amounts(
            @Positive Money positive,
            @PositiveOrZero Money positiveOrZero,
            @Negative Money negative,
            @NegativeOrZero Money negativeOrZero,
            @Min(-3) Money min,
            @Max(3) Money max,
            @DecimalMin("-2.50") Money decimalMin,
            @DecimalMin(value = "-2.50", inclusive = false) Money decimalAbove,
            @DecimalMax("2.50") Money decimalMax,
            @DecimalMax(value = "2.50", inclusive = false) Money decimalBelow,
            @Digits(integer = 1, fraction = 2) Money digits) {}

    record Shares(
            @Positive Share positive,
            @PositiveOrZero Share positiveOrZero,
            @Negative Share negative,
            @NegativeOrZero Share negativeOrZero,
            @Min(1) Share min,
            @Max(1) Share max,
            @DecimalMin("0.25") Share decimalMin,
            @DecimalMin(value = "0.25", inclusive = false) Share decimalAbove,
            @DecimalMax("0.25") Share decimalMax,
            @DecimalMax(value = "0.25", inclusive = false) Share decimalBelow) {}

    record Texts(@Size(max = 5) LocalizedText name) {}

    @Property(tries = 300)
    void anAmountIsHeldToItsNumber(@ForAll @LongRange(min = -2_000, max = 2_000) long minor) {
        Money money = Money.ofMinor(CurrencyUnit.of("MAD"), minor);

        holds(minor > 0, Amounts.class, "positive", money);
        holds(minor >= 0, Amounts.class, "positiveOrZero", money);
        holds(minor < 0, Amounts.class, "negative", money);
        holds(minor <= 0, Amounts.class, "negativeOrZero", money);
        holds(minor >= -300, Amounts.class, "min", money);
        holds(minor <= 300, Amounts.class, "max", money);
        holds(minor >= -250, Amounts.class, "decimalMin", money);
        holds(minor > -250, Amounts.class, "decimalAbove", money);
        holds(minor <= 250, Amounts.class, "decimalMax", money);
        holds(minor < 250, Amounts.class, "decimalBelow", money);
        holds(Math.abs(minor) < 1_000, Amounts.class, "digits", money);
    }

    @Property(tries = 300)
    void aShareIsHeldToItsExactFraction(
            @ForAll @LongRange(min = 0, max = 12) long numerator, @ForAll @LongRange(min = 1, max = 12) long denominator) {
        Share share = Share.of(numerator, denominator);
        int toQuarter = Long.compare(numerator * 4, denominator);

        holds(numerator > 0, Shares.class, "positive", share);
        holds(true, Shares.class, "positiveOrZero", share);
        holds(false, Shares.class, "negative", share);
        holds(numerator == 0, Shares.class, "negativeOrZero", share);
        holds(numerator >= denominator, Shares.class, "min", share);
        holds(numerator <= denominator, Shares.class, "max", share);
        holds(toQuarter >= 0, Shares.class, "decimalMin", share);
        holds(toQuarter > 0, Shares.class, "decimalAbove", share);
        holds(toQuarter <= 0, Shares.class, "decimalMax", share);
        holds(toQuarter < 0, Shares.class, "decimalBelow", share);
    }

    @Test
    void nothingIsSaidOfWhatIsAbsent() {
        for (String property : new String[] {"positive", "min", "decimalMax", "digits"}) {
            holds(true, Amounts.class, property, null);
        }
        holds(true, Shares.class, "negative", null);
        holds(true, Texts.class, "name", null);
    }

    @Test
    void theLargestAmountsAreComparedExactly() {
        Money huge = Money.of(CurrencyUnit.of("MAD"), new BigDecimal("123456789012345678901234567890.12"));

        holds(true, Amounts.class, "positive", huge);
        holds(false, Amounts.class, "max", huge);
        holds(false, Amounts.class, "digits", huge);
    }

    @Test
    void everyLanguageOfATextIsHeldToItsSize() {
        holds(true, Texts.class, "name", LocalizedText.of("fr", "Route").and("ar", "طريق"));
        holds(false, Texts.class, "name", LocalizedText.of("fr", "Chemin").and("ar", "طريق"));
    }

    private static void holds(boolean expected, Class<?> type, String property, Object value) {
        assertEquals(
                expected,
                VALIDATOR.validateValue(type, property, value).isEmpty(),
                () -> "@" + property + " " + value);
    }
}
