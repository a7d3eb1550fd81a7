package io.github.hissa.eligibility;

import java.util.List;
import org.immutables.value.Value;

/** A condition that does not hold; unknown while the condition is. */
@Value.Immutable
public non-sealed interface Not extends Condition {

    /** The condition that is negated. */
    Condition getCondition();

    @Override
    default Truth evaluate(Situation situation) {
        return getCondition().evaluate(situation).not();
    }

    @Override
    default List<Condition> getParts() {
        return List.of(getCondition());
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
