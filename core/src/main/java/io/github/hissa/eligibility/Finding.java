package io.github.hissa.eligibility;

import io.github.hissa.text.LocalizedText;
import java.util.Optional;
import java.util.SortedSet;
import org.immutables.value.Value;

/** What one rule found: whether it holds, what it saw, and what it would need to know. */
@Value.Immutable
public interface Finding {

    /** The rule's identifier. */
    String getRule();

    /** What the rule demands. */
    LocalizedText getTitle();

    /** What the rule tells an applicant who does not meet it. */
    Optional<LocalizedText> getMessage();

    /** Whether it holds; settled also where it comes out the same whatever the missing facts turn out to be. */
    Truth getTruth();

    /** The facts that the rule looked at, itself or through rules that it refers to, as far as there are any. */
    Facts getFacts();

    /**
     * The names of the facts that could still change the answer, because there is no value, no document, or none that
     * is valid on the day; empty where the rule is known.
     */
    @Value.NaturalOrder
    SortedSet<String> getMissing();

    /** What else is unknown to the rule, where something is. */
    Optional<Unknowns> getUnknowns();

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Finding}. */
    class Builder extends ImmutableFinding.Builder {
        Builder() {}
    }
}
