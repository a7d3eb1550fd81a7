package io.github.hissa.eligibility;

import java.util.List;
import org.immutables.value.Value;

/**
 * A fact that is known, whatever its value; false where it is not, and unknown only where there is no day on which its
 * document could be valid.
 *
 * <p>This is the one condition that speaks of the file and not of the subject, for a file that is closed: what is not in
 * it now counts as not there. A further fact can turn its answer round, and with it a verdict
 * ({@link EligibilityPolicy#isMonotonic()}). To ask for a document that may still come, use {@link Attested}.
 */
@Value.Immutable
public non-sealed interface Known extends Condition {

    /** The fact's name. */
    String getFact();

    @Override
    default Truth evaluate(Situation situation) {
        return situation.isUndated(getFact()) ? Truth.UNKNOWN : Truth.of(situation.find(getFact()) != null);
    }

    @Override
    default List<String> getOwnFacts() {
        return List.of(getFact());
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Known}. */
    class Builder extends ImmutableKnown.Builder {
        Builder() {}
    }
}
