package io.github.hissa.eligibility;

import io.github.hissa.money.Share;
import io.github.hissa.reason.Figure;
import io.github.hissa.refusal.Refusals;
import io.github.hissa.refusal.RefusedStepException;
import io.github.hissa.refusal.RefusedValueException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.joda.money.Money;

/**
 * A typed value of a fact, or one that a fact is compared with.
 *
 * <p>Decimals are equal where they are the same number: 1.0 is 1.00. So are periods of the same length in years and
 * months: 12 months are a year.
 */
public final class FactValue implements Term {

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
     * @throws RefusedValueException if it has more than 100 digits behind its mark, or as many zeros before it
     */
    public static FactValue of(BigDecimal value) {
        if (Math.abs((long) value.scale()) > MAX_SCALE) {
            throw RefusedValueException.of("", "too-many-digits", Map.of(
                    "value", Figure.ofCode(value.toString()), "most", Figure.of(MAX_SCALE)));
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

    /**
     * A length of time; 12 months become a year.
     *
     * @throws RefusedValueException if it has more years than an int holds
     */
    public static FactValue of(Period value) {
        try {
            return new FactValue(FactType.PERIOD, value.normalized());
        } catch (ArithmeticException tooLong) {
            throw RefusedValueException.of("", "period-too-long", Map.of("value", Figure.ofCode(value.toString())));
        }
    }

    /** A share. */
    public static FactValue of(Share value) {
        return new FactValue(FactType.SHARE, value);
    }

    /** A code. */
    public static FactValue ofCode(String value) {
        return new FactValue(FactType.CODE, value);
    }

    /** A set of codes. */
    public static FactValue of(CodeSet value) {
        return new FactValue(FactType.SET, value);
    }

    /** A text. */
    public static FactValue of(String value) {
        return new FactValue(FactType.TEXT, value);
    }

    /**
     * A value whose type is given beside it.
     *
     * @throws RefusedValueException if the value is of another class than the type's
     */
    public static FactValue of(FactType type, Object value) {
        if (!type.getValueClass().isInstance(value)) {
            throw RefusedValueException.of("", "not-of-type", Map.of(
                    "value", Figure.ofCode(value.toString()), "type", type.toFigure()));
        }
        if (value instanceof BigDecimal decimal) {
            return of(decimal);
        }
        return value instanceof Period period ? of(period) : new FactValue(type, value);
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
     * Compares two values of one type: no before yes, numbers, amounts and shares by size, dates by time, periods by
     * length, texts, codes and sets of codes by UTF-16 code unit (of codes and sets only equality means anything).
     *
     * @throws RefusedStepException if the types differ, two amounts are in different currencies, or of two periods
     *     one counts months and the other days
     */
    public int compareWith(FactValue other) {
        if (type != other.type) {
            throw notComparable(other);
        }
        return switch (type) {
            case YES_NO -> ((Boolean) value).compareTo((Boolean) other.value);
            case WHOLE_NUMBER -> ((Long) value).compareTo((Long) other.value);
            case DECIMAL -> ((BigDecimal) value).compareTo((BigDecimal) other.value);
            case MONEY -> compareMoney((Money) value, (Money) other.value);
            case DATE -> ((LocalDate) value).compareTo((LocalDate) other.value);
            case PERIOD -> comparePeriods((Period) value, (Period) other.value);
            case SHARE -> ((Share) value).compareTo((Share) other.value);
            case TEXT, CODE -> ((String) value).compareTo((String) other.value);
            case SET -> value.equals(other.value) ? 0 : value.toString().compareTo(other.value.toString());
        };
    }

    /**
     * Tells whether two values of one type are the same.
     *
     * @throws RefusedStepException where they cannot be compared
     */
    boolean isSameAs(FactValue other) {
        // Most values that are only ever the same or not are codes and texts, and those need no order.
        return value instanceof String && type == other.type ? value.equals(other.value) : compareWith(other) == 0;
    }

    /** Months have no number of days, so that P1M is neither more nor less than P30D. */
    private static int comparePeriods(Period left, Period right) {
        if (left.equals(right)) {
            return 0;
        }
        if (left.getDays() == right.getDays()) {
            return Long.compare(left.toTotalMonths(), right.toTotalMonths());
        }
        if (left.toTotalMonths() == right.toTotalMonths()) {
            return Integer.compare(left.getDays(), right.getDays());
        }
        throw RefusedStepException.of("", "no-fixed-length", Map.of(
                "value", Figure.of(left), "other", Figure.of(right)));
    }

    private static int compareMoney(Money left, Money right) {
        if (!left.isSameCurrency(right)) {
            throw RefusedStepException.of("", "other-currency", Map.of(
                    "value", Figure.of(left), "expected", Figure.ofCode(right.getCurrencyUnit().getCode())));
        }
        return left.compareTo(right);
    }

    /** Tells whether this text or code is in a set of codes. */
    boolean isIn(FactValue set) {
        if (type != FactType.TEXT && type != FactType.CODE) {
            throw notComparable(set);
        }
        return set.toCodes().codes().contains(value);
    }

    /** Returns the set of codes that this is. */
    CodeSet toCodes() {
        requireType("", FactType.SET).refuseStep();
        return (CodeSet) value;
    }

    /** Returns the share that this is. */
    Share toShare() {
        requireType("", FactType.SHARE).refuseStep();
        return (Share) value;
    }

    /** Returns the refusal of a value of another type, at a path; none if it is of this type. */
    Refusals requireType(String path, FactType expected) {
        Refusals refusals = new Refusals();
        if (type != expected) {
            refusals.add(path, "not-of-type", Map.of("value", toFigure(), "type", expected.toFigure()));
        }
        return refusals;
    }

    /** Returns the figures of the refusal of two values that cannot be compared. */
    Map<String, Figure> mismatch(FactValue other) {
        return Map.of(
                "value", toFigure(),
                "type", type.toFigure(),
                "other", other.toFigure(),
                "other-type", other.type.toFigure());
    }

    private RefusedStepException notComparable(FactValue other) {
        return RefusedStepException.of("", "not-comparable", mismatch(other));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FactValue that && type == that.type && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    /** Returns the value as a figure of a sentence. */
    public Figure toFigure() {
        return switch (type) {
            case YES_NO -> Figure.of((boolean) value);
            case WHOLE_NUMBER -> Figure.of((long) value);
            case DECIMAL -> Figure.of((BigDecimal) value);
            case MONEY -> Figure.of((Money) value);
            case DATE -> Figure.of((LocalDate) value);
            case PERIOD -> Figure.of((Period) value);
            case SHARE -> Figure.of((Share) value);
            case TEXT, CODE -> Figure.ofCode((String) value);
            case SET -> Figure.ofCodes(List.copyOf(((CodeSet) value).codes()));
        };
    }

    /** Returns the type and the value, for example {@code MONEY MAD 24.00}. */
    @Override
    public String toString() {
        return type + " " + (value instanceof BigDecimal decimal ? decimal.toPlainString() : value);
    }
}
