package io.github.hissa.text;

import java.math.BigDecimal;
import java.util.Locale;
import org.joda.money.Money;
import org.joda.money.format.MoneyAmountStyle;
import org.joda.money.format.MoneyFormatter;
import org.joda.money.format.MoneyFormatterBuilder;

/**
 * Amounts and numbers as people read them, with Western digits in all three languages, as Morocco writes them.
 *
 * <p>{@code MAD 1200000} reads {@code 1.200.000,00 درهم}, {@code 1 200 000,00 DH} and {@code MAD 1,200,000.00}. The
 * French separator is a no-break space. Nothing is rounded: an amount has its currency's own number of decimals.
 */
public final class AmountText {

    private static final char NO_BREAK_SPACE = '\u00A0';
    private static final MoneyAmountStyle ENGLISH_STYLE = MoneyAmountStyle.ASCII_DECIMAL_POINT_GROUP3_COMMA;
    private static final MoneyAmountStyle FRENCH_STYLE =
            MoneyAmountStyle.ASCII_DECIMAL_COMMA_GROUP3_DOT.withGroupingCharacter(NO_BREAK_SPACE);
    private static final MoneyAmountStyle ARABIC_STYLE = MoneyAmountStyle.ASCII_DECIMAL_COMMA_GROUP3_DOT;

    private AmountText() {}

    /** Writes an amount with its currency. */
    public static String of(Money amount, Language language) {
        String number = number(amount, language);
        String code = amount.getCurrencyUnit().getCode();
        return switch (language) {
            case ARABIC -> number + NO_BREAK_SPACE + (code.equals("MAD") ? "درهم" : code);
            case FRENCH -> number + NO_BREAK_SPACE + (code.equals("MAD") ? "DH" : code);
            case ENGLISH -> code + NO_BREAK_SPACE + number;
        };
    }

    /** Writes an amount without its currency, for a column whose heading names it. */
    public static String number(Money amount, Language language) {
        return formatter(language).print(amount);
    }

    /** Writes a decimal number with the language's decimal mark. */
    public static String number(BigDecimal number, Language language) {
        String plain = number.toPlainString();
        return language == Language.ENGLISH ? plain : plain.replace('.', ',');
    }

    private static MoneyFormatter formatter(Language language) {
        MoneyAmountStyle style =
                switch (language) {
                    case ARABIC -> ARABIC_STYLE;
                    case FRENCH -> FRENCH_STYLE;
                    case ENGLISH -> ENGLISH_STYLE;
                };
        return new MoneyFormatterBuilder().appendAmount(style).toFormatter(Locale.ROOT);
    }
}
