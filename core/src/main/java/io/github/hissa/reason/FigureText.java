package io.github.hissa.reason;

import io.github.hissa.allocation.Fraction;
import io.github.hissa.text.AmountText;
import io.github.hissa.text.DateText;
import io.github.hissa.text.IsolatedText;
import io.github.hissa.text.Language;
import io.github.hissa.text.ListText;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Figures as people read them. What has no short decimal form is shown rounded, and exactly behind it: {@code MAD
 * 44,683.33 (exactly 134,050/3)}.
 */
final class FigureText {

    private static final char NO_BREAK_SPACE = '\u00A0';
    private static final int DECIMALS_SHOWN = 2;
    private static final int MAX_DECIMALS = 6;
    private static final BigInteger HUNDRED = BigInteger.valueOf(100);

    private FigureText() {}

    static String of(Figure figure, Language language) {
        if (figure instanceof Figure.Amount amount) {
            return AmountText.of(amount.value(), language);
        } else if (figure instanceof Figure.ExactAmount amount) {
            return exactAmount(amount.currency(), amount.minorUnits(), language);
        } else if (figure instanceof Figure.Number number) {
            return exact(number.value(), "", language);
        } else if (figure instanceof Figure.Part part) {
            return percent(part.value(), language);
        } else if (figure instanceof Figure.Count count) {
            return AmountText.number(count.value(), language);
        } else if (figure instanceof Figure.Day day) {
            return DateText.of(day.value(), language);
        } else if (figure instanceof Figure.Duration duration) {
            return DateText.of(duration.value(), language);
        } else if (figure instanceof Figure.YesNo answer) {
            return yesNo(answer.value(), language);
        } else if (figure instanceof Figure.Code code) {
            return IsolatedText.of(code.value(), language);
        } else if (figure instanceof Figure.Text text) {
            return IsolatedText.of(text.value().get(language), language);
        } else if (figure instanceof Figure.Named named) {
            return IsolatedText.of(named.name().get(language), language);
        }
        return list(((Figure.Listed) figure).values(), language);
    }

    private static String list(List<Figure> figures, Language language) {
        if (figures.isEmpty()) {
            return switch (language) {
                case ARABIC -> "لا شيء";
                case FRENCH -> "néant";
                case ENGLISH -> "none";
            };
        }
        return ListText.join(figures.stream().map(one -> of(one, language)).toList(), language);
    }

    private static String exactAmount(CurrencyUnit currency, Fraction minorUnits, Language language) {
        if (minorUnits.getDenominator().equals(BigInteger.ONE)) {
            return AmountText.of(money(currency, minorUnits.getNumerator()), language);
        }
        Money rounded = money(currency, round(minorUnits, 0).toBigIntegerExact());
        Fraction major = minorUnits.times(Fraction.of(BigInteger.ONE, BigInteger.TEN.pow(currency.getDecimalPlaces())));
        return AmountText.of(rounded, language) + exactly(major, language);
    }

    private static Money money(CurrencyUnit currency, BigInteger minorUnits) {
        return Money.of(currency, new BigDecimal(minorUnits, currency.getDecimalPlaces()));
    }

    private static String percent(Fraction part, Language language) {
        Fraction hundredths = part.times(Fraction.of(HUNDRED, BigInteger.ONE));
        String sign = NO_BREAK_SPACE + "%";
        if (isShort(hundredths)) {
            return exact(hundredths, "", language) + sign;
        }
        return AmountText.number(round(hundredths, DECIMALS_SHOWN), language) + sign + exactly(part, language);
    }

    /** The number in full if it has few decimals; else rounded, and exactly behind it. */
    private static String exact(Fraction number, String unit, Language language) {
        if (isShort(number)) {
            BigDecimal decimal = new BigDecimal(number.getNumerator())
                    .divide(new BigDecimal(number.getDenominator()))
                    .stripTrailingZeros();
            return AmountText.number(decimal.scale() < 0 ? decimal.setScale(0) : decimal, language) + unit;
        }
        return AmountText.number(round(number, DECIMALS_SHOWN), language) + unit + exactly(number, language);
    }

    private static boolean isShort(Fraction number) {
        return BigInteger.TEN.pow(MAX_DECIMALS).mod(number.getDenominator()).signum() == 0;
    }

    private static BigDecimal round(Fraction number, int decimals) {
        return new BigDecimal(number.getNumerator())
                .divide(new BigDecimal(number.getDenominator()), decimals, RoundingMode.HALF_UP);
    }

    private static String exactly(Fraction number, Language language) {
        String word = switch (language) {
            case ARABIC -> "بالضبط";
            case FRENCH -> "exactement";
            case ENGLISH -> "exactly";
        };
        return " (" + word + NO_BREAK_SPACE
                + AmountText.number(new BigDecimal(number.getNumerator()), language) + "/"
                + AmountText.number(new BigDecimal(number.getDenominator()), language) + ")";
    }

    private static String yesNo(boolean value, Language language) {
        return switch (language) {
            case ARABIC -> value ? "نعم" : "لا";
            case FRENCH -> value ? "oui" : "non";
            case ENGLISH -> value ? "yes" : "no";
        };
    }
}
