package io.github.hissa.text;

import java.time.LocalDate;
import java.time.Month;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Days and lengths of time as people read them.
 *
 * <p>10 February 2012 reads {@code 10 فبراير 2012}, with the names that Morocco gives the months,
 * {@code 10/02/2012} and {@code 10 February 2012}. A length of time reads {@code 3 أشهر}, {@code 3 mois} and
 * {@code 3 months}; its word is always the one that its number asks for.
 */
public final class DateText {

    private static final char NO_BREAK_SPACE = '\u00A0';
    private static final int LAST_FEW = 10;
    private static final int HUNDRED = 100;

    private DateText() {}

    /** Writes a day. */
    public static String of(LocalDate day, Language language) {
        return switch (language) {
            case ARABIC -> words(day, arabicName(day.getMonth()));
            case FRENCH -> "%02d/%02d/%04d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
            case ENGLISH -> words(day, englishName(day.getMonth()));
        };
    }

    /**
     * Writes a length of time, its years, months and days as they are given; those that are zero are left out, and a
     * length of zero reads as no days. Arabic has one and two in words alone, in the form that follows a preposition.
     */
    public static String of(Period length, Language language) {
        List<String> parts = new ArrayList<>();
        if (length.getYears() != 0) {
            parts.add(switch (language) {
                case ARABIC -> arabicCount(length.getYears(), "سنة واحدة", "سنتين", "سنوات", "سنة", "سنة");
                case FRENCH -> count(length.getYears(), "an", "ans", language);
                case ENGLISH -> count(length.getYears(), "year", "years", language);
            });
        }
        if (length.getMonths() != 0) {
            parts.add(switch (language) {
                case ARABIC -> arabicCount(length.getMonths(), "شهر واحد", "شهرين", "أشهر", "شهرا", "شهر");
                case FRENCH -> count(length.getMonths(), "mois", "mois", language);
                case ENGLISH -> count(length.getMonths(), "month", "months", language);
            });
        }
        if (length.getDays() != 0 || parts.isEmpty()) {
            parts.add(days(length.getDays(), language));
        }
        return switch (language) {
            case ARABIC -> String.join(" و", parts);
            case FRENCH -> ListText.join(parts, " et ");
            case ENGLISH -> ListText.join(parts, " and ");
        };
    }

    private static String days(int days, Language language) {
        return switch (language) {
            case ARABIC -> arabicCount(days, "يوم واحد", "يومين", "أيام", "يوما", "يوم");
            case FRENCH -> count(days, "jour", "jours", language);
            case ENGLISH -> count(days, "day", "days", language);
        };
    }

    private static String words(LocalDate day, String month) {
        return "" + day.getDayOfMonth() + NO_BREAK_SPACE + month + NO_BREAK_SPACE + day.getYear();
    }

    /** French has the singular for zero, English has not. */
    private static String count(int count, String one, String many, Language language) {
        boolean singular = Math.abs(count) == 1 || count == 0 && language == Language.FRENCH;
        return AmountText.number(count, language) + NO_BREAK_SPACE + (singular ? one : many);
    }

    /**
     * Three to ten ask for the plural, eleven to ninety-nine for an ending, also after hundreds; others for neither.
     */
    private static String arabicCount(int count, String one, String two, String few, String many, String other) {
        if (count == 1) {
            return one;
        }
        if (count == 2) {
            return two;
        }
        int last = Math.abs(count % HUNDRED);
        String word = last <= 2 ? other : last <= LAST_FEW ? few : many;
        return AmountText.number(count, Language.ARABIC) + NO_BREAK_SPACE + word;
    }

    private static String arabicName(Month month) {
        return switch (month) {
            case JANUARY -> "يناير";
            case FEBRUARY -> "فبراير";
            case MARCH -> "مارس";
            case APRIL -> "أبريل";
            case MAY -> "ماي";
            case JUNE -> "يونيو";
            case JULY -> "يوليوز";
            case AUGUST -> "غشت";
            case SEPTEMBER -> "شتنبر";
            case OCTOBER -> "أكتوبر";
            case NOVEMBER -> "نونبر";
            case DECEMBER -> "دجنبر";
        };
    }

    private static String englishName(Month month) {
        String name = month.name();
        return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }
}
