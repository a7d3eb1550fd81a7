package io.github.hissa.eligibility;

import io.github.hissa.reason.Figure;
import io.github.hissa.refusal.Refusals;
import io.github.hissa.refusal.RefusedStepException;
import io.github.hissa.refusal.RefusedValueException;
import java.util.List;
import java.util.Map;
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
        try {
            return Truth.of(listed == null ? isListed(value) : value.isIn(listed));
        } catch (RefusedStepException mismatch) {
            throw mismatch.within(getFact());
        }
    }

    private boolean isListed(FactValue value) {
        List<FactValue> values = getValues();
        for (int i = 0; i < values.size(); i++) {
            if (value.isSameAs(values.get(i))) {
                return true;
            }
        }
        return false;
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
     * @throws RefusedValueException where there are not, or both
     */
    @Value.Check
    default void check() {
        Refusals refusals = new Refusals();
        if (getParameter().isPresent() && !getValues().isEmpty()) {
            refusals.add("values", "both-stated", Map.of(
                    "first", Figure.ofCode("values"), "second", Figure.ofCode("parameter")));
        } else if (getParameter().isEmpty() && getValues().isEmpty()) {
            refusals.add("values", "not-stated");
        }
        for (int i = 1; i < getValues().size(); i++) {
            FactValue first = getValues().get(0);
            FactValue value = getValues().get(i);
            if (value.getType() != first.getType()) {
                refusals.add("values[" + i + "]", "not-comparable", value.mismatch(first));
            }
        }
        refusals.refuse(this);
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Membership}. */
    class Builder extends ImmutableMembership.Builder {
        Builder() {}
    }
}
