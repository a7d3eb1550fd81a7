package io.github.hissa.validation.money;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Negative;
import jakarta.validation.constraints.NegativeOrZero;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import org.joda.money.Money;

/**
 * The standard numeric constraints on {@link Money}: they speak of the amount in major units, in whichever currency it
 * is, so that {@code @DecimalMax("99.50") Money} allows 99.50 dirhams and 99.50 euros.
 */
public final class MoneyConstraints {

    private MoneyConstraints() {}

    private static int compare(Money amount, BigDecimal bound) {
        return amount.getAmount().compareTo(bound);
    }

    /** Demands more than zero. */
    public static final class OfPositive extends NumericValidator<Positive, Money> {
        @Override
        public void initialize(Positive constraint) {
            reportAs(constraint.message(), Positive.class, "positive");
        }

        @Override
        boolean holds(Money amount) {
            return compare(amount, BigDecimal.ZERO) > 0;
        }
    }

    /** Demands zero or more. */
    public static final class OfPositiveOrZero extends NumericValidator<PositiveOrZero, Money> {
        @Override
        public void initialize(PositiveOrZero constraint) {
            reportAs(constraint.message(), PositiveOrZero.class, "positive-or-zero");
        }

        @Override
        boolean holds(Money amount) {
            return compare(amount, BigDecimal.ZERO) >= 0;
        }
    }

    /** Demands less than zero. */
    public static final class OfNegative extends NumericValidator<Negative, Money> {
        @Override
        public void initialize(Negative constraint) {
            reportAs(constraint.message(), Negative.class, "negative");
        }

        @Override
        boolean holds(Money amount) {
            return compare(amount, BigDecimal.ZERO) < 0;
        }
    }

    /** Demands zero or less. */
    public static final class OfNegativeOrZero extends NumericValidator<NegativeOrZero, Money> {
        @Override
        public void initialize(NegativeOrZero constraint) {
            reportAs(constraint.message(), NegativeOrZero.class, "negative-or-zero");
        }

        @Override
        boolean holds(Money amount) {
            return compare(amount, BigDecimal.ZERO) <= 0;
        }
    }

    /** Demands a lower bound that is a whole number. */
    public static final class OfMin extends NumericValidator<Min, Money> {
        private BigDecimal bound = BigDecimal.ZERO;

        @Override
        public void initialize(Min constraint) {
            bound = BigDecimal.valueOf(constraint.value());
            reportAs(constraint.message(), Min.class, "at-least");
        }

        @Override
        boolean holds(Money amount) {
            return compare(amount, bound) >= 0;
        }
    }

    /** Demands an upper bound that is a whole number. */
    public static final class OfMax extends NumericValidator<Max, Money> {
        private BigDecimal bound = BigDecimal.ZERO;

        @Override
        public void initialize(Max constraint) {
            bound = BigDecimal.valueOf(constraint.value());
            reportAs(constraint.message(), Max.class, "at-most");
        }

        @Override
        boolean holds(Money amount) {
            return compare(amount, bound) <= 0;
        }
    }

    /** Demands a lower bound written as a decimal, itself allowed or not. */
    public static final class OfDecimalMin extends NumericValidator<DecimalMin, Money> {
        private BigDecimal bound = BigDecimal.ZERO;
        private boolean inclusive;

        @Override
        public void initialize(DecimalMin constraint) {
            bound = new BigDecimal(constraint.value());
            inclusive = constraint.inclusive();
            reportAs(constraint.message(), DecimalMin.class, inclusive ? "at-least" : "more-than");
        }

        @Override
        boolean holds(Money amount) {
            int order = compare(amount, bound);
            return inclusive ? order >= 0 : order > 0;
        }
    }

    /** Demands an upper bound written as a decimal, itself allowed or not. */
    public static final class OfDecimalMax extends NumericValidator<DecimalMax, Money> {
        private BigDecimal bound = BigDecimal.ZERO;
        private boolean inclusive;

        @Override
        public void initialize(DecimalMax constraint) {
            bound = new BigDecimal(constraint.value());
            inclusive = constraint.inclusive();
            reportAs(constraint.message(), DecimalMax.class, inclusive ? "at-most" : "less-than");
        }

        @Override
        boolean holds(Money amount) {
            int order = compare(amount, bound);
            return inclusive ? order <= 0 : order < 0;
        }
    }

    /** Counts the digits of the amount before and after the decimal point; trailing zeros of the currency's scale do not count. */
    public static final class OfDigits extends NumericValidator<Digits, Money> {
        private int integer;
        private int fraction;

        @Override
        public void initialize(Digits constraint) {
            integer = constraint.integer();
            fraction = constraint.fraction();
            reportAs(constraint.message(), Digits.class, "digits");
        }

        @Override
        boolean holds(Money amount) {
            // "MAD 24.00" has two decimals by its currency alone: what matters is the number.
            BigDecimal number = amount.getAmount().stripTrailingZeros();
            return number.precision() - number.scale() <= integer && Math.max(number.scale(), 0) <= fraction;
        }
    }
}
