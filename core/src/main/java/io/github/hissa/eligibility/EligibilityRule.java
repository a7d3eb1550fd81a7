package io.github.hissa.eligibility;

import io.github.hissa.text.LocalizedText;
import jakarta.validation.constraints.NotBlank;
import java.util.Optional;
import org.immutables.value.Value;

/** One thing that must hold for a subject to be eligible, with its name and its source. */
@Value.Immutable
public interface EligibilityRule {

    /** The identifier, unique in its policy. */
    @NotBlank
    String getId();

    /** What the rule demands, as a phrase that reads on its own: "holds the final receipt". */
    LocalizedText getTitle();

    /** The law, circular or decision that the rule comes from. */
    Optional<LocalizedText> getSource();

    /** What must hold. */
    Condition getCondition();

    /** A rule whose source is not stated. */
    static EligibilityRule of(String id, LocalizedText title, Condition condition) {
        return builder().id(id).title(title).condition(condition).build();
    }

    /**
     * Applies this rule to what is known.
     *
     * @throws IllegalArgumentException if a fact is of another type, or in another currency, than the rule compares it
     *     with; the message names the rule
     */
    default Finding apply(Facts facts) {
        Truth truth;
        try {
            truth = getCondition().evaluate(facts);
        } catch (IllegalArgumentException mismatch) {
            throw new IllegalArgumentException("rule " + getId() + ": " + mismatch.getMessage(), mismatch);
        }
        Finding.Builder finding = Finding.builder()
                .rule(getId())
                .title(getTitle())
                .truth(truth)
                .facts(facts.only(getCondition().factNames()));
        if (truth == Truth.UNKNOWN) {
            getCondition().factNames().stream()
                    .filter(name -> facts.find(name).isEmpty())
                    .forEach(finding::addMissing);
        }
        return finding.build();
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds an {@link EligibilityRule}. */
    class Builder extends ImmutableEligibilityRule.Builder {
        Builder() {}
    }
}
