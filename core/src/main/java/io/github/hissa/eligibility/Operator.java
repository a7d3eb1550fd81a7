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
