package io.github.hissa.eligibility;

import io.github.hissa.refusal.Refusals;
import io.github.hissa.refusal.RefusedStepException;
import io.github.hissa.refusal.RefusedValueException;
import java.util.List;
import java.util.Map;
import org.immutables.value.Value;

/** A fact compared with a value; unknown while the fact is, or while a parameter has no value in force. */
@Value.Immutable
public non-sealed interface Comparison extends Condition {

    /** The fact's name. */
    String getFact();

    /** How it is compared. */
    Operator getOperator();

    /** What it is compared with. */
    Term getValue();

    @Override
    default Truth evaluate(Situation situation) {
        FactValue wanted = situation.valueOf(getValue());
        FactValue value = situation.find(getFact());
        if (value == null || wanted == null) {
            return Truth.UNKNOWN;
        }
        try {
            return Truth.of(getOperator().compare(value, wanted));
        } catch (RefusedStepException mismatch) {
            throw mismatch.within(getFact());
        }
    }

    @Override
    default List<String> getOwnFacts() {
        return List.of(getFact());
    }

    @Override
    default List<Term> getTerms() {
        return List.of(getValue());
    }

    /**
     * A value without an order, a code or a set of codes, is only equal or not.
     *
     * @throws RefusedValueException where it is to be more or less than another
     */
    @Value.Check
    default void check() {
        Refusals refusals = new Refusals();
        if (getValue() instanceof FactValue value && !value.getType().isOrdered() && getOperator().isOfOrder()) {
            refusals.add("value", "no-order", Map.of("value", value.toFigure(), "type", value.getType().toFigure()));
        }
        refusals.refuse(this);
    }

    /** A comparison of the fact with this key. */
    static <T> Comparison of(FactKey<T> fact, Operator operator, T value) {
        return of(fact.getName(), operator, FactValue.of(fact.getType(), value));
    }

    /** A comparison of the fact with this name. */
    static Comparison of(String fact, Operator operator, Term value) {
        return builder().fact(fact).operator(operator).value(value).build();
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Comparison}. */
    class Builder extends ImmutableComparison.Builder {
        Builder() {}
    }
}
