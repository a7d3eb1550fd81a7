package io.github.hissa.partnership;

import org.immutables.value.Value;

/** A step from one stage to the next that is allowed. */
@Value.Immutable
public interface StageChange {

    /** The stage before. */
    AgreementStage getFrom();

    /** The stage after. */
    AgreementStage getTo();

    /** A step. */
    static StageChange of(AgreementStage from, AgreementStage to) {
        return builder().from(from).to(to).build();
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link StageChange}. */
    class Builder extends ImmutableStageChange.Builder {
        Builder() {}
    }
}
