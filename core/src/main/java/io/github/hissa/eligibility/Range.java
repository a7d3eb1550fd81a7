package io.github.hissa.eligibility;

import io.github.hissa.refusal.Refusals;
import io.github.hissa.refusal.RefusedStepException;
import io.github.hissa.refusal.RefusedValueException;
import java.util.List;
import java.util.Map;
import org.immutables.value.Value;

/** A fact that lies between two values, both included; unknown while the fact is. */
@Value.Immutable
public non-sealed interface Range extends Condition {

    /** The fact's name. */
    String getFact();

    /** The least value that is allowed. */
    Term getLeast();

    /** The greatest value that is allowed. */
    Term getGreatest();

    @Override
    default Truth evaluate(Situation situation) {
        FactValue least = situation.valueOf(getLeast());
        FactValue greatest = situation.valueOf(getGreatest());
        FactValue value = situation.find(getFact());
        if (value == null || least == null || greatest == null) {
            return Truth.UNKNOWN;
        }
        try {
            boolean above = Operator.AT_LEAST.compare(value, least);
            boolean below = Operator.AT_MOST.compare(value, greatest);
            return Truth.of(above && below);
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
        return List.of(getLeast(), getGreatest());
    }

    /**
     * Bounds that are given are of one type that has an order, and leave room between them.
     *
     * @throws RefusedValueException where they are not or do not
     */
    @Value.Check
    default void check() {
        Refusals refusals = new Refusals();
        requireOrder("least", getLeast(), refusals);
        requireOrder("greatest", getGreatest(), refusals);
        if (refusals.isEmpty()
                && getLeast() instanceof FactValue least
                && getGreatest() instanceof FactValue greatest) {
            try {
                if (least.compareWith(greatest) > 0) {
                    refusals.add("greatest", "below", Map.of(
                            "value", greatest.toFigure(), "least", least.toFigure()));
                }
            } catch (RefusedStepException mismatch) {
                refusals.addAll("least", mismatch.getRefusals());
            }
        }
        refusals.refuse(this);
    }

    private static void requireOrder(String path, Term bound, Refusals refusals) {
        if (bound instanceof FactValue value && !value.getType().isOrdered()) {
            refusals.add(path, "no-order", Map.of("value", value.toFigure(), "type", value.getType().toFigure()));
        }
    }

    /** The fact with this key lies between these values, both included. */
    static <T> Range of(FactKey<T> fact, T least, T greatest) {
        return of(fact.getName(), FactValue.of(fact.getType(), least), FactValue.of(fact.getType(), greatest));
    }

    /** The fact with this name lies between these values, both included. */
    static Range of(String fact, Term least, Term greatest) {
        return builder().fact(fact).least(least).greatest(greatest).build();
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Range}. */
    class Builder extends ImmutableRange.Builder {
        Builder() {}
    }
}
