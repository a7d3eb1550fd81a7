package io.github.hissa.partnership;

import static io.github.hissa.partnership.AgreementStage.APPROVED;
import static io.github.hissa.partnership.AgreementStage.COMPLETED;
import static io.github.hissa.partnership.AgreementStage.DELIBERATED;
import static io.github.hissa.partnership.AgreementStage.DRAFT;
import static io.github.hissa.partnership.AgreementStage.ENDORSED;
import static io.github.hissa.partnership.AgreementStage.IN_EXECUTION;
import static io.github.hissa.partnership.AgreementStage.OPPOSED;
import static io.github.hissa.partnership.AgreementStage.SIGNED;
import static io.github.hissa.partnership.AgreementStage.TERMINATED;
import static io.github.hissa.partnership.AgreementStage.TRANSMITTED;

import io.github.hissa.Required;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The steps that an agreement may take from stage to stage.
 *
 * <p>It is data, because the law that draws it changes; {@link #general()} allows whatever any regime might.
 */
@Value.Immutable
public interface Lifecycle {

    /** The steps that are allowed; every other is refused. */
    @Required
    List<@Valid StageChange> getSteps();

    /** Returns the stages that can follow, in the order of the steps. */
    default List<AgreementStage> after(AgreementStage stage) {
        return getSteps().stream()
                .filter(step -> step.getFrom() == stage)
                .map(StageChange::getTo)
                .toList();
    }

    /** Tells whether a stage can follow another. */
    default boolean allows(AgreementStage from, AgreementStage to) {
        return after(from).contains(to);
    }

    /**
     * Finds the first milestone that does not follow from the one before: its stage cannot, or its day is earlier. The
     * first milestone follows from {@link AgreementStage#DRAFT}.
     */
    default Optional<Milestone> findMisstep(List<Milestone> milestones) {
        AgreementStage stage = DRAFT;
        LocalDate day = LocalDate.MIN;
        for (Milestone milestone : milestones) {
            if (!allows(stage, milestone.getStage()) || milestone.getOn().isBefore(day)) {
                return Optional.of(milestone);
            }
            stage = milestone.getStage();
            day = milestone.getOn();
        }
        return Optional.empty();
    }

    /** Every step that makes sense under some law: with or without transmission, visa and approval. */
    static Lifecycle general() {
        return of(
                StageChange.of(DRAFT, DELIBERATED),
                StageChange.of(DELIBERATED, TRANSMITTED),
                StageChange.of(DELIBERATED, SIGNED),
                StageChange.of(TRANSMITTED, OPPOSED),
                StageChange.of(TRANSMITTED, ENDORSED),
                StageChange.of(TRANSMITTED, SIGNED),
                StageChange.of(OPPOSED, DELIBERATED),
                StageChange.of(OPPOSED, TERMINATED),
                StageChange.of(ENDORSED, SIGNED),
                StageChange.of(SIGNED, APPROVED),
                StageChange.of(SIGNED, IN_EXECUTION),
                StageChange.of(SIGNED, TERMINATED),
                StageChange.of(APPROVED, IN_EXECUTION),
                StageChange.of(APPROVED, TERMINATED),
                StageChange.of(IN_EXECUTION, COMPLETED),
                StageChange.of(IN_EXECUTION, TERMINATED));
    }

    /** These steps and no others. */
    static Lifecycle of(StageChange... steps) {
        return builder().addSteps(steps).build();
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Lifecycle}. */
    class Builder extends ImmutableLifecycle.Builder {
        Builder() {}
    }
}
