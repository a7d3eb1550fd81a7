package io.github.hissa.grant;

/** Whether an application takes part in the division of the appropriation, or why not, and what is decided then. */
enum Admission {
    /** It does. */
    ADMITTED(DecisionOutcome.UNFUNDED),
    /** A rule of eligibility is not met. */
    NOT_ELIGIBLE(DecisionOutcome.NOT_ELIGIBLE),
    /** Facts are missing that decide about eligibility. */
    UNDETERMINED(DecisionOutcome.DEFERRED),
    /** It is eligible and misses a threshold of the grid. */
    SCORE_TOO_LOW(DecisionOutcome.UNFUNDED),
    /** Marks are missing without which there is no score. */
    MARKS_MISSING(DecisionOutcome.DEFERRED),
    /** The policy weighs by the score, and there is none. */
    UNSCORED(DecisionOutcome.DEFERRED),
    /** The policy weighs by the score, and it is zero. */
    WEIGHTLESS(DecisionOutcome.UNFUNDED);

    private final DecisionOutcome withoutAward;

    Admission(DecisionOutcome withoutAward) {
        this.withoutAward = withoutAward;
    }

    /** What is decided where nothing is awarded. */
    DecisionOutcome withoutAward() {
        return withoutAward;
    }
}
