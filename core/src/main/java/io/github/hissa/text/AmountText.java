package io.github.hissa.text;

import java.math.BigDecimal;
import org.joda.money.Money;

/**
 * Amounts and numbers as people read them, with Western digits in all three languages, as Morocco writes them.
 *
 * <p>{@code MAD 1200000} reads {@code 1.200.000,00 درهم}, {@code 1 200 000,00 DH} and {@code MAD 1,200,000.00}. The
 * French separator is a no-break space, and a no-break space parts a number from its unit. In Arabic a left-to-right
 * mark, U+200E, stands before a sign, so that the sign stays at the left of its number. Nothing is rounded: an amount
 * has its currency's own number of decimals.
 */
public final class AmountText {

    /** Stands between a number and its unit, and between the groups of a French number. */
    public static final char NO_BREAK_SPACE = '\u00A0';

    private static final char LEFT_TO_RIGHT_MARK = '\u200E';
    private static final int GROUP = 3;

    private AmountText() {}

    /** Writes an amount with its currency: by its name in Arabic, by its sign in French, by its code in English. */
    public static String of(Money amount, Language language) {
        String number = number(amount, language);
        String code = amount.getCurrencyUnit().getCode();
        return switch (language) {
            case ARABIC -> number + NO_BREAK_SPACE + arabicName(code);
            case FRENCH -> number + NO_BREAK_SPACE + frenchSign(code);
            case ENGLISH -> code + NO_BREAK_SPACE + number;
        };
    }

    /** Writes an amount without its currency, for a column whose heading names it. */
    public static String number(Money amount, Language language) {
        return number(amount.getAmount(), language);
    }

    /** Writes a whole number, such as a count, with the language's thousands mark. */
    public static String number(long number, Language language) {
        return number(BigDecimal.valueOf(number), language);
    }

    /** Writes a decimal number, all of its decimals, with the language's decimal mark and thousands mark. */
    public static String number(BigDecimal number, Language language) {
        return (number.signum() < 0 ? sign('-', language) : "") + unsigned(number, language);
    }

    /** Writes a difference: a number with its sign, a plus included; zero has none. */
    public static String difference(BigDecimal number, Language language) {
        return (number.signum() > 0 ? sign('+', language) : "") + number(number, language);
    }

    /** Writes a difference of two whole numbers with its sign, a plus included; zero has none. */
    public static String difference(long number, Language language) {
        return difference(BigDecimal.valueOf(number), language);
    }

    private static String sign(char sign, Language language) {
        return language == Language.ARABIC ? "" + LEFT_TO_RIGHT_MARK + sign : String.valueOf(sign);
    }

    private static String unsigned(BigDecimal number, Language language) {
        String plain = number.abs().toPlainString();
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        StringBuilder written = new StringBuilder();
        for (int i = 0; i < whole.length(); i++) {
            if (i > 0 && (whole.length() - i) % GROUP == 0) {
                written.append(thousandsMark(language));
            }
            written.append(whole.charAt(i));
        }
        if (point >= 0) {
            written.append(language == Language.ENGLISH ? '.' : ',').append(plain, point + 1, plain.length());
        }
        return written.toString();
    }

    private static char thousandsMark(Language language) {
        return switch (language) {
            case ARABIC -> '.';
            case FRENCH -> NO_BREAK_SPACE;
            case ENGLISH -> ',';
        };
    }

    private static String arabicName(String code) {
        return switch (code) {
            case "MAD" -> "درهم";
            case "EUR" -> "أورو";
            case "USD" -> "دولار أمريكي";
            case "GBP" -> "جنيه إسترليني";
            case "DZD" -> "دينار جزائري";
            case "TND" -> "دينار تونسي";
            case "MRU" -> "أوقية";
            case "XOF" -> "فرنك غرب إفريقي";
            default -> IsolatedText.of(code, Language.ARABIC);
        };
    }

    private static String frenchSign(String code) {
        return switch (code) {
            case "MAD" -> "DH";
            case "EUR" -> "€";
            case "USD" -> "$" + NO_BREAK_SPACE + "US";
            case "GBP" -> "£";
            case "DZD" -> "DA";
            case "TND" -> "DT";
            case "XOF" -> "F" + NO_BREAK_SPACE + "CFA";
            default -> code;
        };
    }
}
