package io.github.hissa.eligibility;

import java.util.List;
import org.immutables.value.Value;

/** At least one of several conditions holds; false for none. */
@Value.Immutable
public non-sealed interface AnyOf extends Condition {

    /** The conditions. */
    List<Condition> getConditions();

    @Override
    default Truth evaluate(Situation situation) {
        Truth result = Truth.FALSE;
        List<Condition> conditions = getConditions();
        for (int i = 0; i < conditions.size(); i++) {
            result = result.or(conditions.get(i).evaluate(situation));
        }
        return result;
    }

    @Override
    default List<Condition> getParts() {
        return getConditions();
    }

    /** These conditions as alternatives. */
    static AnyOf of(Condition... conditions) {
        return builder().addConditions(conditions).build();
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds an {@link AnyOf}. */
    class Builder extends ImmutableAnyOf.Builder {
        Builder() {}
    }
}
