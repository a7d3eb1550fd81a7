package io.github.hissa.eligibility;

import java.util.Set;
import org.immutables.value.Value;

/**
 * Another rule of the policy holds, or a condition that the policy defines by name.
 *
 * <p>A policy refuses references to what it does not have, and references that lead back to where they started.
 */
@Value.Immutable
public non-sealed interface RuleReference extends Condition {

    /** The identifier of the rule, or the name of the definition. */
    String getRule();

    @Override
    default Truth evaluate(Situation situation) {
        return situation.truthOf(getRule());
    }

    @Override
    default void collectMissing(Situation situation, Set<String> missing) {
        situation.collectMissingOf(getRule(), missing);
    }

    /** What this rule or definition demands. */
    static RuleReference of(String rule) {
        return builder().rule(rule).build();
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link RuleReference}. */
    class Builder extends ImmutableRuleReference.Builder {
        Builder() {}
    }
}
