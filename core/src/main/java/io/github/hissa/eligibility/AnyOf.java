package io.github.hissa.eligibility;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.immutables.value.Value;

/** At least one of several conditions holds; false for none. */
@Value.Immutable
public non-sealed interface AnyOf extends Condition {

    /** The conditions. */
    List<Condition> getConditions();

    @Override
    default Truth evaluate(Facts facts) {
        Truth result = Truth.FALSE;
        for (Condition condition : getConditions()) {
            result = result.or(condition.evaluate(facts));
        }
        return result;
    }

    @Override
    default SortedSet<String> factNames() {
        SortedSet<String> names = new TreeSet<>();
        getConditions().forEach(condition -> names.addAll(condition.factNames()));
        return names;
    }

    /** These conditions together. */
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
