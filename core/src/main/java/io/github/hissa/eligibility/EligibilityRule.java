package io.github.hissa.eligibility;

import io.github.hissa.refusal.RefusedStepException;
import io.github.hissa.source.Source;
import io.github.hissa.text.LocalizedText;
import jakarta.validation.constraints.NotBlank;
import java.util.Optional;
import org.immutables.value.Value;

/** One thing that must hold for a subject to be eligible, with its name, its message and its source. */
@Value.Immutable
public interface EligibilityRule {

    /** The identifier, unique in its policy. */
    @NotBlank
    String getId();

    /** What the rule demands, as a phrase that reads on its own: "holds the final receipt". */
    LocalizedText getTitle();

    /** What an applicant who does not meet it is told. */
    Optional<LocalizedText> getMessage();

    /** The law, circular or decision that the rule comes from. */
    Optional<Source> getSource();

    /** What must hold. */
    Condition getCondition();

    /** A rule whose source is not stated. */
    static EligibilityRule of(String id, LocalizedText title, Condition condition) {
        return builder().id(id).title(title).condition(condition).build();
    }

    /**
     * Applies this rule to what is known, where there is no reference date, no parameter and no rule to refer to.
     *
     * @throws RefusedStepException if a fact is of another type, or in another currency, than the rule compares it
     *     with, or the rule needs what is not there; the message names the rule
     */
    default Finding apply(Facts facts) {
        return EligibilityPolicy.builder().id(getId()).addRule(this).build().assess(facts).getFindings().get(0);
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds an {@link EligibilityRule}. */
    class Builder extends ImmutableEligibilityRule.Builder {
        Builder() {}
    }
}
