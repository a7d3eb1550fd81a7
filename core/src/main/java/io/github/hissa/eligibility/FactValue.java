package io.github.hissa.eligibility;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.joda.money.Money;

/**
 * A typed value of a fact, or one that a fact is compared with.
 *
 * <p>Decimals are equal where they are the same number: 1.0 is 1.00.
 */
public final class FactValue {

    /** Keeps a number such as 1E999999999 from ever being written out in full. */
    private static final int MAX_SCALE = 100;

    private final FactType type;
    private final Object value;

    private FactValue(FactType type, Object value) {
        this.type = type;
        this.value = Objects.requireNonNull(value, "value");
    }

    /** A yes or no. */
    public static FactValue of(boolean value) {
        return new FactValue(FactType.YES_NO, value);
    }

    /** A whole number. */
    public static FactValue of(long value) {
        return new FactValue(FactType.WHOLE_NUMBER, value);
    }

    /**
     * A decimal number.
     *
     * @throws IllegalArgumentException if it has more than 100 digits behind its mark, or as many zeros before it
     */
    public static FactValue of(BigDecimal value) {
        if (Math.abs((long) value.scale()) > MAX_SCALE) {
            throw new IllegalArgumentException("decimal has an exponent beyond " + MAX_SCALE + ": " + value);
        }
        return new FactValue(FactType.DECIMAL, value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros());
    }

    /** An amount of money. */
    public static FactValue of(Money value) {
        return new FactValue(FactType.MONEY, value);
    }

    /** A date. */
    public static FactValue of(LocalDate value) {
        return new FactValue(FactType.DATE, value);
    }

    /** A text. */
    public static FactValue of(String value) {
        return new FactValue(FactType.TEXT, value);
    }

    /**
     * A value whose type is given beside it.
     *
     * @throws IllegalArgumentException if the value is of another class than the type's
     */
    public static FactValue of(FactType type, Object value) {
        if (!type.getValueClass().isInstance(value)) {
            throw new IllegalArgumentException("value is no " + type + ": " + value);
        }
        return value instanceof BigDecimal decimal ? of(decimal) : new FactValue(type, value);
    }

    /** Returns the type. */
    public FactType getType() {
        return type;
    }

    /** Returns the value, an instance of the type's class. */
    public Object getValue() {
        return value;
    }

    /**
     * Compares two values of one type: no before yes, numbers and amounts by size, dates by time, texts by UTF-16 code
     * unit.
     *
     * @throws IllegalArgumentException if the types differ, or two amounts are in different currencies
     */
    public int compareWith(FactValue other) {
        if (type != other.type) {
            throw new IllegalArgumentException("cannot compare " + this + " with " + other);
        }
        return switch (type) {
            case YES_NO -> ((Boolean) value).compareTo((Boolean) other.value);
            case WHOLE_NUMBER -> ((Long) value).compareTo((Long) other.value);
            case DECIMAL -> ((BigDecimal) value).compareTo((BigDecimal) other.value);
            case MONEY -> compareMoney((Money) value, (Money) other.value);
            case DATE -> ((LocalDate) value).compareTo((LocalDate) other.value);
            case TEXT -> ((String) value).compareTo((String) other.value);
        };
    }

    private static int compareMoney(Money left, Money right) {
        if (!left.isSameCurrency(right)) {
            throw new IllegalArgumentException("cannot compare " + left + " with " + right + ": two currencies");
        }
        return left.compareTo(right);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FactValue that && type == that.type && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    /** Returns the type and the value, for example {@code MONEY MAD 24.00}. */
    @Override
    public String toString() {
        return type + " " + (value instanceof BigDecimal decimal ? decimal.toPlainString() : value);
    }
}
