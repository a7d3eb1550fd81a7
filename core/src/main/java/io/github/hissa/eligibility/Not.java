package io.github.hissa.eligibility;

import java.util.SortedSet;
import org.immutables.value.Value;

/** A condition that does not hold; unknown while the condition is. */
@Value.Immutable
public non-sealed interface Not extends Condition {

    /** The condition that is negated. */
    Condition getCondition();

    @Override
    default Truth evaluate(Facts facts) {
        return getCondition().evaluate(facts).not();
    }

    @Override
    default SortedSet<String> factNames() {
        return getCondition().factNames();
    }

    /** The negation of a condition. */
    static Not of(Condition condition) {
        return builder().condition(condition).build();
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Not}. */
    class Builder extends ImmutableNot.Builder {
        Builder() {}
    }
}
