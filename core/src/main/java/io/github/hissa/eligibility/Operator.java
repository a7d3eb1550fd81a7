package io.github.hissa.eligibility;

/** How a fact is compared with a value. */
public enum Operator {
    /** The same. */
    EQUAL_TO,
    /** Not the same. */
    NOT_EQUAL_TO,
    /** Smaller, or earlier. */
    LESS_THAN,
    /** Not larger, or not later. */
    AT_MOST,
    /** Larger, or later. */
    MORE_THAN,
    /** Not smaller, or not earlier. */
    AT_LEAST;

    /** Tells whether this operator asks for an order, not for equality alone. */
    boolean isOfOrder() {
        return this != EQUAL_TO && this != NOT_EQUAL_TO;
    }

    /**
     * Compares two values.
     *
     * @throws IllegalArgumentException if they are of two types or currencies, or have no order and the operator asks
     *     for one
     */
    boolean compare(FactValue value, FactValue other) {
        if (isOfOrder() && !value.getType().isOrdered() && value.getType() == other.getType()) {
            throw new IllegalArgumentException(
                    value + " is to be " + this + " " + other + ", but values of this type have no order");
        }
        return holds(value.compareWith(other));
    }

    /** Tells whether the operator holds, given how the left side compares with the right: below, at or above zero. */
    boolean holds(int comparison) {
        return switch (this) {
            case EQUAL_TO -> comparison == 0;
            case NOT_EQUAL_TO -> comparison != 0;
            case LESS_THAN -> comparison < 0;
            case AT_MOST -> comparison <= 0;
            case MORE_THAN -> comparison > 0;
            case AT_LEAST -> comparison >= 0;
        };
    }
}
