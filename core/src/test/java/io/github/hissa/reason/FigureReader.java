package io.github.hissa.reason;

import io.github.hissa.text.Language;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Reads figures back from the words of a sentence, as a careful reader would: nothing but the words is looked at. */
final class FigureReader {

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
        String shown = written.replaceAll("[\u2068\u2069]", "");
        String words = shown.replace('\u00A0', ' ');
        if (like instanceof Figure.Amount) {
            return WrittenFigure.AMOUNT.read(shown, language);
        } else if (like instanceof Figure.ExactAmount) {
            return WrittenFigure.EXACT_AMOUNT.read(shown, language);
        } else if (like instanceof Figure.Number) {
            return WrittenFigure.NUMBER.read(shown, language);
        } else if (like instanceof Figure.Part) {
            return WrittenFigure.PART.read(shown, language);
        } else if (like instanceof Figure.Count) {
            return WrittenFigure.COUNT.read(shown, language);
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
            count = WrittenFigure.decimal(words.replaceAll(" ?[^0-9.,-]+$", ""), language).intValueExact();
        }
        if (words.matches(".*(سن|an|year).*")) {
            return Period.ofYears(count);
        }
        return words.matches(".*(شهر|mois|month).*|.*أشهر.*") ? Period.ofMonths(count) : Period.ofDays(count);
    }
}
