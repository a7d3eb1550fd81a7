package io.github.hissa.eligibility;

import java.util.List;
import java.util.Set;
import org.immutables.value.Value;

/**
 * A fact that is known through a document that is valid on the reference date, whatever its value; unknown while there is
 * no such document.
 *
 * <p>A declaration without a document, or with one that has expired, leaves it unknown: the document may still come.
 */
@Value.Immutable
public non-sealed interface Attested extends Condition {

    /** The fact's name. */
    String getFact();

    @Override
    default Truth evaluate(Situation situation) {
        return situation.isAttested(getFact()) ? Truth.TRUE : Truth.UNKNOWN;
    }

    @Override
    default List<String> getOwnFacts() {
        return List.of(getFact());
    }

    @Override
    default void collectMissing(Situation situation, Set<String> missing) {
        if (!situation.isAttested(getFact())) {
            missing.add(getFact());
        }
    }

    /** A valid document attests the fact with this key. */
    static Attested of(FactKey<?> fact) {
        return builder().fact(fact.getName()).build();
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds an {@link Attested}. */
    class Builder extends ImmutableAttested.Builder {
        Builder() {}
    }
}
