package io.github.hissa.partnership;

/** What an article of an agreement is about. Which ones an agreement must have, a legal regime says. */
public enum ClauseKind {
    /** The object (الموضوع, objet). */
    OBJECT,
    /** What is built or done, in what quantity (consistance). */
    SCOPE,
    /** The cost. */
    COST,
    /** Who contributes what. */
    CONTRIBUTIONS,
    /** Financial and accounting terms, and the schedule of payments. */
    FINANCIAL_TERMS,
    /** What each party undertakes. */
    COMMITMENTS,
    /** The steering or follow-up committee. */
    STEERING,
    /** Reports and accounts. */
    REPORTING,
    /** Who runs and maintains the finished facility. */
    OPERATION_AND_MAINTENANCE,
    /** The duration. */
    DURATION,
    /** How it is amended. */
    AMENDMENT,
    /** How disputes are settled. */
    DISPUTES,
    /** How it ends early. */
    TERMINATION,
    /** When it enters into force. */
    ENTRY_INTO_FORCE
}
