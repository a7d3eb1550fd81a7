package io.github.hissa.eligibility;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.immutables.value.Value;

/** The rules that must all hold for a subject to be eligible. */
@Value.Immutable
public interface EligibilityPolicy {

    /** The identifier, by which an assessment names its policy. */
    @NotBlank
    String getId();

    /** The rules, in the order in which their findings are listed; with none, everybody is eligible. */
    List<@Valid EligibilityRule> getRules();

    /**
     * Applies every rule to what is known. Every rule is applied, so that a refusal names all of its grounds.
     *
     * @throws IllegalArgumentException if a fact is of another type, or in another currency, than a rule compares it
     *     with; the message names the rule
     */
    default Assessment assess(Facts facts) {
        Assessment.Builder assessment = Assessment.builder().policy(getId());
        getRules().forEach(rule -> assessment.addFinding(rule.apply(facts)));
        return assessment.build();
    }

    /**
     * No two rules share an identifier.
     *
     * @throws IllegalArgumentException where two do
     */
    @Value.Check
    default void check() {
        Set<String> ids = new HashSet<>();
        for (EligibilityRule rule : getRules()) {
            if (!ids.add(rule.getId())) {
                throw new IllegalArgumentException("policy " + getId() + " has two rules '" + rule.getId() + "'");
            }
        }
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds an {@link EligibilityPolicy}. */
    class Builder extends ImmutableEligibilityPolicy.Builder {
        Builder() {}
    }
}
