package io.github.hissa.eligibility;

import java.util.List;
import org.immutables.value.Value;

/** All of several conditions hold; true for none. */
@Value.Immutable
public non-sealed interface AllOf extends Condition {

    /** The conditions. */
    List<Condition> getConditions();

    @Override
    default Truth evaluate(Situation situation) {
        Truth result = Truth.TRUE;
        List<Condition> conditions = getConditions();
        for (int i = 0; i < conditions.size(); i++) {
            result = result.and(conditions.get(i).evaluate(situation));
        }
        return result;
    }

    @Override
    default List<Condition> getParts() {
        return getConditions();
    }

    /** These conditions together. */
    static AllOf of(Condition... conditions) {
        return builder().addConditions(conditions).build();
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds an {@link AllOf}. */
    class Builder extends ImmutableAllOf.Builder {
        Builder() {}
    }
}
