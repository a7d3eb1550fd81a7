package io.github.hissa.partnership.regime;

import io.github.hissa.partnership.AgreementStage;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import java.util.Optional;
import org.immutables.value.Value;

/** A stage that must come before another, and within how long. */
@Value.Immutable
public interface StageRequirement {

    /** The stage that must have been reached. */
    AgreementStage getRequired();

    /** The stage that it must precede. */
    AgreementStage getBefore();

    /** The most days from the required stage to the other, Sundays and holidays counted; nothing if there is no limit. */
    Optional<@Positive Integer> getWithinDays();

    /** The id of the rule that says so. */
    @NotBlank
    String getRule();

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link StageRequirement}. */
    class Builder extends ImmutableStageRequirement.Builder {
        Builder() {}
    }
}
