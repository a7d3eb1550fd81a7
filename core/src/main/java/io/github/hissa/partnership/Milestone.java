package io.github.hissa.partnership;

import io.github.hissa.text.LocalizedText;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/** The day on which an agreement reached a stage. */
@Value.Immutable
public interface Milestone {

    /** The stage that was reached. */
    AgreementStage getStage();

    /** The day. */
    LocalDate getOn();

    /** The act that shows it, for example the number of the deliberation. */
    Optional<@Size(min = 1) String> getReference();

    /** What is to be said about it, for example why the governor opposed. */
    Optional<LocalizedText> getNote();

    /** A stage and its day. */
    static Milestone of(AgreementStage stage, LocalDate on) {
        return builder().stage(stage).on(on).build();
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Milestone}. */
    class Builder extends ImmutableMilestone.Builder {
        Builder() {}
    }
}
