package io.github.hissa.eligibility;

/** The type of a fact's value. */
public enum FactType {
    /** Yes or no. */
    YES_NO(Boolean.class),
    /** A whole number of 64 bits. */
    WHOLE_NUMBER(Long.class),
    /** An exact decimal number. */
    DECIMAL(java.math.BigDecimal.class),
    /** An amount of money in whole minor units. */
    MONEY(org.joda.money.Money.class),
    /** A date of the ISO calendar. */
    DATE(java.time.LocalDate.class),
    /** A text or a code, compared letter by letter. */
    TEXT(String.class);

    private final Class<?> valueClass;

    FactType(Class<?> valueClass) {
        this.valueClass = valueClass;
    }

    /** Returns the Java class of the values. */
    public Class<?> getValueClass() {
        return valueClass;
    }
}
