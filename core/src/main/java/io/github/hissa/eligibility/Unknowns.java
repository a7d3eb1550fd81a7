package io.github.hissa.eligibility;

import java.util.SortedSet;
import org.immutables.value.Value;

/** What is unknown to a rule beside the facts that it misses. */
@Value.Immutable
public interface Unknowns {

    /**
     * The names of the facts that nobody knows and that cannot change the answer, although a condition of the rule,
     * taken for itself, asks for them: whether the members are fewer than 5 or at least 5 holds for any number.
     */
    @Value.NaturalOrder
    SortedSet<String> getImmaterial();

    /**
     * The names of the parameters that have no value in force on the day, and of all parameters where there is no day,
     * as far as they keep the rule unknown.
     */
    @Value.NaturalOrder
    SortedSet<String> getUndefined();

    /**
     * The names of the facts whose age, or the validity of whose document, nobody can tell because there is no day, as
     * far as they keep the rule unknown.
     */
    @Value.NaturalOrder
    SortedSet<String> getUndated();

    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link Unknowns}. */
    class Builder extends ImmutableUnknowns.Builder {
        Builder() {}
    }
}
