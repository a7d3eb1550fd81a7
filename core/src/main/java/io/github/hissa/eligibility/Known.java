package io.github.hissa.eligibility;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.immutables.value.Value;

/** A fact that is known, whatever its value; false where it is not, never unknown. */
@Value.Immutable
public non-sealed interface Known extends Condition {

    /** The fact's name. */
    String getFact();

    @Override
    default Truth evaluate(Facts facts) {
        return Truth.of(facts.find(getFact()).isPresent());
    }

    @Override
    default SortedSet<String> factNames() {
        return new TreeSet<>(List.of(getFact()));
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Known}. */
    class Builder extends ImmutableKnown.Builder {
        Builder() {}
    }
}
