package io.github.hissa.eligibility;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.immutables.value.Value;

/** A fact that is one of a list of values; unknown while the fact is. */
@Value.Immutable
public non-sealed interface Membership extends Condition {

    /** The fact's name. */
    String getFact();

    /** The values, all of one type. */
    List<FactValue> getValues();

    @Override
    default Truth evaluate(Facts facts) {
        return facts.find(getFact())
                .map(value -> Truth.of(getValues().stream().anyMatch(one -> value.compareWith(one) == 0)))
                .orElse(Truth.UNKNOWN);
    }

    @Override
    default SortedSet<String> factNames() {
        return new TreeSet<>(List.of(getFact()));
    }

    /**
     * The list holds at least one value, and values of one type alone.
     *
     * @throws IllegalArgumentException where it does not
     */
    @Value.Check
    default void check() {
        if (getValues().isEmpty()) {
            throw new IllegalArgumentException("fact " + getFact() + " is to be one of no values");
        }
        FactType type = getValues().get(0).getType();
        for (FactValue value : getValues()) {
            if (value.getType() != type) {
                throw new IllegalArgumentException(
                        "fact " + getFact() + " is to be one of values of two types: " + getValues());
            }
        }
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Membership}. */
    class Builder extends ImmutableMembership.Builder {
        Builder() {}
    }
}
