package io.github.hissa.eligibility;

import java.util.List;
import org.immutables.value.Value;

/**
 * A condition with an exception: it holds wherever the exception does, and is unknown where the exception could still
 * excuse it.
 */
@Value.Immutable
public non-sealed interface Unless extends Condition {

    /** What must hold. */
    Condition getCondition();

    /** What excuses from it. */
    Condition getException();

    @Override
    default Truth evaluate(Situation situation) {
        return getCondition().evaluate(situation).or(getException().evaluate(situation));
    }

    @Override
    default List<Condition> getParts() {
        return List.of(getCondition(), getException());
    }

    /** The condition, unless the exception holds. */
    static Unless of(Condition condition, Condition exception) {
        return builder().condition(condition).exception(exception).build();
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds an {@link Unless}. */
    class Builder extends ImmutableUnless.Builder {
        Builder() {}
    }
}
