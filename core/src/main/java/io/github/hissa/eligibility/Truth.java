package io.github.hissa.eligibility;

/**
 * One of the three truth values of Kleene's strong logic.
 *
 * <p>A result is unknown only where the unknown part could still change it: false and unknown is false, true or unknown
 * is true.
 */
public enum Truth {
    /** Known not to hold. */
    FALSE,
    /** Not known. */
    UNKNOWN,
    /** Known to hold. */
    TRUE;

    /** Returns the truth value of something known. */
    public static Truth of(boolean known) {
        return known ? TRUE : FALSE;
    }

    /** Returns the conjunction: the lesser of the two in the order false, unknown, true. */
    public Truth and(Truth other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /** Returns the disjunction: the greater of the two in the order false, unknown, true. */
    public Truth or(Truth other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** Returns the negation; unknown stays unknown. */
    public Truth not() {
        return switch (this) {
            case FALSE -> TRUE;
            case UNKNOWN -> UNKNOWN;
            case TRUE -> FALSE;
        };
    }
}
