package io.github.hissa.eligibility;

import io.github.hissa.money.Share;
import io.github.hissa.refusal.RefusedValueException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import org.joda.money.Money;

/**
 * The typed name of a fact, such as {@code final-receipt} (yes or no) or {@code founded-on} (a date).
 *
 * @param <T> the Java class of the fact's values
 */
public final class FactKey<T> {

    private final String name;
    private final FactType type;
    private final Class<T> valueClass;

    private FactKey(String name, FactType type, Class<T> valueClass) {
        if (name.isBlank()) {
            throw RefusedValueException.of("fact", "not-stated", Map.of());
        }
        this.name = name;
        this.type = type;
        this.valueClass = valueClass;
    }

    /** Names a fact that is yes or no. */
    public static FactKey<Boolean> yesNo(String name) {
        return new FactKey<>(name, FactType.YES_NO, Boolean.class);
    }

    /** Names a fact that is a whole number. */
    public static FactKey<Long> wholeNumber(String name) {
        return new FactKey<>(name, FactType.WHOLE_NUMBER, Long.class);
    }

    /** Names a fact that is a decimal number. */
    public static FactKey<BigDecimal> decimal(String name) {
        return new FactKey<>(name, FactType.DECIMAL, BigDecimal.class);
    }

    /** Names a fact that is an amount of money. */
    public static FactKey<Money> money(String name) {
        return new FactKey<>(name, FactType.MONEY, Money.class);
    }

    /** Names a fact that is a date. */
    public static FactKey<LocalDate> date(String name) {
        return new FactKey<>(name, FactType.DATE, LocalDate.class);
    }

    /** Names a fact that is a length of time. */
    public static FactKey<Period> period(String name) {
        return new FactKey<>(name, FactType.PERIOD, Period.class);
    }

    /** Names a fact that is a share. */
    public static FactKey<Share> share(String name) {
        return new FactKey<>(name, FactType.SHARE, Share.class);
    }

    /** Names a fact that is a text. */
    public static FactKey<String> text(String name) {
        return new FactKey<>(name, FactType.TEXT, String.class);
    }

    /** Names a fact that is a code. */
    public static FactKey<String> code(String name) {
        return new FactKey<>(name, FactType.CODE, String.class);
    }

    /** Names a fact that is a set of codes. */
    public static FactKey<CodeSet> set(String name) {
        return new FactKey<>(name, FactType.SET, CodeSet.class);
    }

    /** Returns the name, the same in Java and in JSON. */
    public String getName() {
        return name;
    }

    /** Returns the type of the values. */
    public FactType getType() {
        return type;
    }

    /** Returns the Java class of the values. */
    public Class<T> getValueClass() {
        return valueClass;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FactKey<?> that && name.equals(that.name) && type == that.type;
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public String toString() {
        return name + " (" + type + ")";
    }
}
