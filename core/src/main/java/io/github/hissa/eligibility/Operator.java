package io.github.hissa.eligibility;

import io.github.hissa.refusal.RefusedStepException;
import java.util.Map;

/** How a fact is compared with a value. */
public enum Operator {
    /** The same. */
    EQUAL_TO(false, true, false),
    /** Not the same. */
    NOT_EQUAL_TO(true, false, true),
    /** Smaller, or earlier. */
    LESS_THAN(true, false, false),
    /** Not larger, or not later. */
    AT_MOST(true, true, false),
    /** Larger, or later. */
    MORE_THAN(false, false, true),
    /** Not smaller, or not earlier. */
    AT_LEAST(false, true, true);

    private final boolean below;
    private final boolean same;
    private final boolean above;

    Operator(boolean below, boolean same, boolean above) {
        this.below = below;
        this.same = same;
        this.above = above;
    }

    /** Tells whether this operator asks for an order, not for equality alone. */
    boolean isOfOrder() {
        return below != above;
    }

    /**
     * Compares two values.
     *
     * @throws RefusedStepException if they are of two types or currencies, or have no order and the operator asks
     *     for one
     */
    boolean compare(FactValue value, FactValue other) {
        if (!isOfOrder()) {
            return value.isSameAs(other) == same;
        }
        if (!value.getType().isOrdered() && value.getType() == other.getType()) {
            throw RefusedStepException.of("", "no-order", Map.of(
                    "value", value.toFigure(), "type", value.getType().toFigure()));
        }
        return holds(value.compareWith(other));
    }

    /** Returns the operator that holds exactly where this one does not. */
    Operator negation() {
        return switch (this) {
            case EQUAL_TO -> NOT_EQUAL_TO;
            case NOT_EQUAL_TO -> EQUAL_TO;
            case LESS_THAN -> AT_LEAST;
            case AT_MOST -> MORE_THAN;
            case MORE_THAN -> AT_MOST;
            case AT_LEAST -> LESS_THAN;
        };
    }

    /** Tells whether the operator holds, given how the left side compares with the right: below, at or above zero. */
    boolean holds(int comparison) {
        return comparison == 0 ? same : comparison < 0 ? below : above;
    }
}
