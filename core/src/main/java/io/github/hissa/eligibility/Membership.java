package io.github.hissa.eligibility;

import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A fact that is one of several values, listed here or in a parameter that is a set of codes; unknown while the fact is.
 */
@Value.Immutable
public non-sealed interface Membership extends Condition {

    /** The fact's name. */
    String getFact();

    /** The values, all of one type; none where a parameter has them. */
    List<FactValue> getValues();

    /** The parameter, a set of codes, that lists what a text or a code may be. */
    Optional<ParameterReference> getParameter();

    @Override
    default Truth evaluate(Situation situation) {
        FactValue listed = getParameter().isPresent() ? situation.valueOf(getParameter().get()) : null;
        FactValue value = situation.find(getFact());
        if (value == null || listed == null && getParameter().isPresent()) {
            return Truth.UNKNOWN;
        }
        if (listed != null) {
            return Truth.of(value.isIn(listed));
        }
        List<FactValue> values = getValues();
        for (int i = 0; i < values.size(); i++) {
            if (value.isSameAs(values.get(i))) {
                return Truth.TRUE;
            }
        }
        return Truth.FALSE;
    }

    @Override
    default List<String> getOwnFacts() {
        return List.of(getFact());
    }

    @Override
    default List<Term> getTerms() {
        return getParameter().isPresent() ? List.of(getParameter().get()) : List.copyOf(getValues());
    }

    /**
     * There is a list with at least one value, and values of one type alone, or else a parameter.
     *
     * @throws IllegalArgumentException where there are not, or both
     */
    @Value.Check
    default void check() {
        if (getParameter().isPresent()) {
            if (!getValues().isEmpty()) {
                throw new IllegalArgumentException(
                        "fact " + getFact() + " is to be one of a list of values and of a parameter at once");
            }
            return;
        }
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
