package io.github.hissa.eligibility;

import io.github.hissa.reason.Figure;
import io.github.hissa.reason.Wording;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/** The type of a fact's value. */
public enum FactType {
    /** Yes or no. */
    YES_NO(Boolean.class, true),
    /** A whole number of 64 bits. */
    WHOLE_NUMBER(Long.class, true),
    /** An exact decimal number. */
    DECIMAL(java.math.BigDecimal.class, true),
    /** An amount of money in whole minor units. */
    MONEY(org.joda.money.Money.class, true),
    /** A date of the ISO calendar. */
    DATE(java.time.LocalDate.class, true),
    /** A length of time in years and months, or in days. */
    PERIOD(java.time.Period.class, true),
    /** An exact share, such as the part of a cost that a funder may bear. */
    SHARE(io.github.hissa.money.Share.class, true),
    /** A text, compared letter by letter. */
    TEXT(String.class, true),
    /** A code, equal to another or not. */
    CODE(String.class, false),
    /** A set of codes. */
    SET(CodeSet.class, false);

    private static final String BASE_NAME = "io.github.hissa.eligibility.types";
    private static final Wording WORDS = Wording.of(
            BASE_NAME, locale -> ResourceBundle.getBundle(BASE_NAME, locale, FactType.class.getModule()));

    private final Class<?> valueClass;
    private final boolean ordered;

    FactType(Class<?> valueClass, boolean ordered) {
        this.valueClass = valueClass;
        this.ordered = ordered;
    }

    /** Returns the Java class of the values. */
    public Class<?> getValueClass() {
        return valueClass;
    }

    /** Tells whether one value can be more or less than another, not only equal to it. */
    public boolean isOrdered() {
        return ordered;
    }

    /** Returns the type as a figure of a sentence. */
    Figure toFigure() {
        String code = name().toLowerCase(Locale.ROOT).replace('_', '-');
        return Figure.named(code, WORDS.word(code, Map.of()));
    }
}
