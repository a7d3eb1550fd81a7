package io.github.hissa.eligibility;

import java.util.List;
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
        boolean above = Operator.AT_LEAST.compare(value, least);
        boolean below = Operator.AT_MOST.compare(value, greatest);
        return Truth.of(above && below);
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
     * @throws IllegalArgumentException where they are not or do not
     */
    @Value.Check
    default void check() {
        for (Term bound : getTerms()) {
            if (bound instanceof FactValue value && !value.getType().isOrdered()) {
                throw new IllegalArgumentException("fact " + getFact() + " is to lie beside " + value
                        + ", but values of this type have no order");
            }
        }
        if (getLeast() instanceof FactValue least
                && getGreatest() instanceof FactValue greatest
                && least.compareWith(greatest) > 0) {
            throw new IllegalArgumentException("fact " + getFact() + " is to lie between " + least + " and " + greatest
                    + ", which leaves nothing between them");
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
