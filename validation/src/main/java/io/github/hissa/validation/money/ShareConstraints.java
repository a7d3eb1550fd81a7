package io.github.hissa.validation.money;

import io.github.hissa.money.Share;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Negative;
import jakarta.validation.constraints.NegativeOrZero;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;

/**
 * The standard numeric constraints on {@link Share}: they speak of the fraction, so that {@code @Max(1) Share} allows
 * up to the whole and {@code @DecimalMax("0.5") Share} up to a half. A third is compared as a third, never rounded.
 */
public final class ShareConstraints {

    private ShareConstraints() {}

    private static int compare(Share share, BigDecimal bound) {
        // p/q against b is p against b times q: a quotient may have no finite decimal.
        return BigDecimal.valueOf(share.getNumerator())
                .compareTo(bound.multiply(BigDecimal.valueOf(share.getDenominator())));
    }

    /** Demands more than zero. */
    public static final class OfPositive extends NumericValidator<Positive, Share> {
        @Override
        public void initialize(Positive constraint) {
            reportAs(constraint.message(), Positive.class, "positive");
        }

        @Override
        boolean holds(Share share) {
            return compare(share, BigDecimal.ZERO) > 0;
        }
    }

    /** Demands zero or more. */
    public static final class OfPositiveOrZero extends NumericValidator<PositiveOrZero, Share> {
        @Override
        public void initialize(PositiveOrZero constraint) {
            reportAs(constraint.message(), PositiveOrZero.class, "positive-or-zero");
        }

        @Override
        boolean holds(Share share) {
            return compare(share, BigDecimal.ZERO) >= 0;
        }
    }

    /** Demands less than zero. */
    public static final class OfNegative extends NumericValidator<Negative, Share> {
        @Override
        public void initialize(Negative constraint) {
            reportAs(constraint.message(), Negative.class, "negative");
        }

        @Override
        boolean holds(Share share) {
            return compare(share, BigDecimal.ZERO) < 0;
        }
    }

    /** Demands zero or less. */
    public static final class OfNegativeOrZero extends NumericValidator<NegativeOrZero, Share> {
        @Override
        public void initialize(NegativeOrZero constraint) {
            reportAs(constraint.message(), NegativeOrZero.class, "negative-or-zero");
        }

        @Override
        boolean holds(Share share) {
            return compare(share, BigDecimal.ZERO) <= 0;
        }
    }

    /** Demands a lower bound that is a whole number. */
    public static final class OfMin extends NumericValidator<Min, Share> {
        private BigDecimal bound = BigDecimal.ZERO;

        @Override
        public void initialize(Min constraint) {
            bound = BigDecimal.valueOf(constraint.value());
            reportAs(constraint.message(), Min.class, "at-least");
        }

        @Override
        boolean holds(Share share) {
            return compare(share, bound) >= 0;
        }
    }

    /** Demands an upper bound that is a whole number. */
    public static final class OfMax extends NumericValidator<Max, Share> {
        private BigDecimal bound = BigDecimal.ZERO;

        @Override
        public void initialize(Max constraint) {
            bound = BigDecimal.valueOf(constraint.value());
            reportAs(constraint.message(), Max.class, "at-most");
        }

        @Override
        boolean holds(Share share) {
            return compare(share, bound) <= 0;
        }
    }

    /** Demands a lower bound written as a decimal, itself allowed or not. */
    public static final class OfDecimalMin extends NumericValidator<DecimalMin, Share> {
        private BigDecimal bound = BigDecimal.ZERO;
        private boolean inclusive;

        @Override
        public void initialize(DecimalMin constraint) {
            bound = new BigDecimal(constraint.value());
            inclusive = constraint.inclusive();
            reportAs(constraint.message(), DecimalMin.class, inclusive ? "at-least" : "more-than");
        }

        @Override
        boolean holds(Share share) {
            int order = compare(share, bound);
            return inclusive ? order >= 0 : order > 0;
        }
    }

    /** Demands an upper bound written as a decimal, itself allowed or not. */
    public static final class OfDecimalMax extends NumericValidator<DecimalMax, Share> {
        private BigDecimal bound = BigDecimal.ZERO;
        private boolean inclusive;

        @Override
        public void initialize(DecimalMax constraint) {
            bound = new BigDecimal(constraint.value());
            inclusive = constraint.inclusive();
            reportAs(constraint.message(), DecimalMax.class, inclusive ? "at-most" : "less-than");
        }

        @Override
        boolean holds(Share share) {
            int order = compare(share, bound);
            return inclusive ? order <= 0 : order < 0;
        }
    }
}
