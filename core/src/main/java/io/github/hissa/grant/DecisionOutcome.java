package io.github.hissa.grant;

/** What was decided on an application. */
public enum DecisionOutcome {
    /** It receives money. */
    AWARDED,
    /** It is eligible, but missed a threshold of the grid, or the division left nothing for it. */
    UNFUNDED,
    /** It is not eligible. */
    NOT_ELIGIBLE,
    /** Its eligibility is not settled; it waits for the missing facts and takes no part in the division. */
    DEFERRED
}
