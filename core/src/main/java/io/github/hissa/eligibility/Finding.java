package io.github.hissa.eligibility;

import io.github.hissa.text.LocalizedText;
import java.util.SortedSet;
import org.immutables.value.Value;

/** What one rule found: whether it holds, what it saw, and what it would need to know. */
@Value.Immutable
public interface Finding {

    /** The rule's identifier. */
    String getRule();

    /** What the rule demands. */
    LocalizedText getTitle();

    /** Whether it holds. */
    Truth getTruth();

    /** The known facts that the rule looked at. */
    Facts getFacts();

    /** The names of the facts without which the rule stays unknown; empty where it is known. */
    @Value.NaturalOrder
    SortedSet<String> getMissing();

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Finding}. */
    class Builder extends ImmutableFinding.Builder {
        Builder() {}
    }
}
