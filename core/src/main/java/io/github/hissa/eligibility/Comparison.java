package io.github.hissa.eligibility;

import java.util.SortedSet;
import java.util.TreeSet;
import java.util.List;
import org.immutables.value.Value;

/** A fact compared with a fixed value; unknown while the fact is. */
@Value.Immutable
public non-sealed interface Comparison extends Condition {

    /** The fact's name. */
    String getFact();

    /** How it is compared. */
    Operator getOperator();

    /** What it is compared with. */
    FactValue getValue();

    @Override
    default Truth evaluate(Facts facts) {
        return facts.find(getFact())
                .map(value -> Truth.of(getOperator().holds(value.compareWith(getValue()))))
                .orElse(Truth.UNKNOWN);
    }

    @Override
    default SortedSet<String> factNames() {
        return new TreeSet<>(List.of(getFact()));
    }

    /** A comparison of the fact with this key. */
    static <T> Comparison of(FactKey<T> fact, Operator operator, T value) {
        return of(fact.getName(), operator, FactValue.of(fact.getType(), value));
    }

    /** A comparison of the fact with this name. */
    static Comparison of(String fact, Operator operator, FactValue value) {
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
