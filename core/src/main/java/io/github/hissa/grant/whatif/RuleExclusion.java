package io.github.hissa.grant.whatif;

import io.github.hissa.text.LocalizedText;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import org.immutables.value.Value;

/** Whom one rule keeps from a grant. */
@Value.Immutable
public interface RuleExclusion {

    /** The id of the rule. */
    @NotBlank
    String getRule();

    /** What it demands. */
    LocalizedText getTitle();

    /** The applications that do not meet it. */
    List<String> getExcluded();

    /** Those of them that meet every other rule: without this one they would be eligible. */
    List<String> getExcludedAlone();

    /** The applications for which it cannot be told. */
    List<String> getUndetermined();

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link RuleExclusion}. */
    class Builder extends ImmutableRuleExclusion.Builder {
        Builder() {}
    }
}
