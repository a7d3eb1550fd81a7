package io.github.hissa.reason;

import io.github.hissa.allocation.Fraction;
import io.github.hissa.text.Language;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.joda.money.Money;

/** Reads figures back from the words of a sentence, as a careful reader would: nothing but the words is looked at. */
final class FigureReader {

    private static final Pattern EXACT = Pattern.compile(".*\\((?:exactly|exactement|بالضبط) (.+)/(.+)\\)");
    private static final List<String> ARABIC_MONTHS = List.of(
            "يناير", "فبراير", "مارس", "أبريل", "ماي", "يونيو", "يوليوز", "غشت", "شتنبر", "أكتوبر", "نونبر", "دجنبر");
    private static final List<String> ENGLISH_MONTHS = List.of(
            "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
            "November", "December");
    private static final Map<String, Integer> ARABIC_FEW =
            Map.of("سنة واحدة", 1, "سنتين", 2, "شهر واحد", 1, "شهرين", 2, "يوم واحد", 1, "يومين", 2);

    private FigureReader() {}

    /** Reads a figure of the same kind as another. */
    static Figure read(String written, Figure like, Language language) {
        String words = written.replace('\u00A0', ' ').replaceAll("[\u2068\u2069\u200E]", "");
        if (like instanceof Figure.Amount) {
            return Figure.of(amount(words, language));
        } else if (like instanceof Figure.ExactAmount amount) {
            Money rounded = amount(words.replaceAll(" \\(.*", ""), language);
            Matcher exact = EXACT.matcher(words);
            Fraction minor = exact.matches()
                    ? exact(exact, language).times(Fraction.of(BigInteger.TEN.pow(2), BigInteger.ONE))
                    : Fraction.of(rounded.getAmountMinor().toBigIntegerExact(), BigInteger.ONE);
            return new Figure.ExactAmount(rounded.getCurrencyUnit(), minor);
        } else if (like instanceof Figure.Number) {
            return Figure.of(number(words, language));
        } else if (like instanceof Figure.Part) {
            Fraction hundredths = number(words.replace(" %", ""), language);
            return new Figure.Part(
                    EXACT.matcher(words).matches() ? hundredths : hundredths.times(Fraction.of(1, 100)));
        } else if (like instanceof Figure.Count) {
            return Figure.of(decimal(words, language).longValueExact());
        } else if (like instanceof Figure.Day) {
            return Figure.of(day(words, language));
        } else if (like instanceof Figure.Duration) {
            return Figure.of(length(words, language));
        } else if (like instanceof Figure.YesNo) {
            return Figure.of(List.of("نعم", "oui", "yes").contains(words));
        } else if (like instanceof Figure.Code) {
            return Figure.ofCode(words);
        } else if (like instanceof Figure.Listed listed) {
            String[] parts = words.split(language == Language.ARABIC ? "، " : ", ");
            return Figure.of(Arrays.stream(parts)
                    .map(part -> read(part, listed.values().get(0), language))
                    .toList());
        } else if (like instanceof Figure.Named named) {
            return words.equals(named.name().get(language)) ? named : Figure.ofCode(words);
        }
        return words.equals(((Figure.Text) like).value().get(language)) ? like : Figure.ofCode(words);
    }

    private static Money amount(String words, Language language) {
        return switch (language) {
            case ARABIC -> money("MAD", words.replace(" درهم", ""), language);
            case FRENCH -> money("MAD", words.replace(" DH", ""), language);
            case ENGLISH -> money(words.substring(0, 3), words.substring(4), language);
        };
    }

    private static Money money(String code, String number, Language language) {
        return Money.parse(code + " " + decimal(number, language).toPlainString());
    }

    private static Fraction number(String words, Language language) {
        Matcher exact = EXACT.matcher(words);
        if (exact.matches()) {
            return exact(exact, language);
        }
        BigDecimal decimal = decimal(words, language);
        return Fraction.of(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()));
    }

    private static Fraction exact(Matcher exact, Language language) {
        return Fraction.of(
                decimal(exact.group(1), language).toBigIntegerExact(),
                decimal(exact.group(2), language).toBigIntegerExact());
    }

    private static BigDecimal decimal(String words, Language language) {
        return new BigDecimal(
                switch (language) {
                    case ARABIC -> words.replace(".", "").replace(',', '.');
                    case FRENCH -> words.replace(" ", "").replace(',', '.');
                    case ENGLISH -> words.replace(",", "");
                });
    }

    private static LocalDate day(String words, Language language) {
        String[] parts = words.split("[ /]");
        int month = switch (language) {
            case ARABIC -> ARABIC_MONTHS.indexOf(parts[1]) + 1;
            case FRENCH -> Integer.parseInt(parts[1]);
            case ENGLISH -> ENGLISH_MONTHS.indexOf(parts[1]) + 1;
        };
        return LocalDate.of(Integer.parseInt(parts[2]), month, Integer.parseInt(parts[0]));
    }

    private static Period length(String words, Language language) {
        int count = ARABIC_FEW.getOrDefault(words, 0);
        if (count == 0) {
            count = decimal(words.replaceAll(" ?[^0-9.,-]+$", ""), language).intValueExact();
        }
        if (words.matches(".*(سن|an|year).*")) {
            return Period.ofYears(count);
        }
        return words.matches(".*(شهر|mois|month).*|.*أشهر.*") ? Period.ofMonths(count) : Period.ofDays(count);
    }
}
