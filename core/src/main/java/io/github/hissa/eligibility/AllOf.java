package io.github.hissa.eligibility;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.immutables.value.Value;

/** All of several conditions hold; true for none. */
@Value.Immutable
public non-sealed interface AllOf extends Condition {

    /** The conditions. */
    List<Condition> getConditions();

    @Override
    default Truth evaluate(Facts facts) {
        Truth result = Truth.TRUE;
        for (Condition condition : getConditions()) {
            result = result.and(condition.evaluate(facts));
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
