package io.github.hissa.partnership;

/** How far an agreement has come. */
public enum AgreementStage {
    /** It is being drawn up. */
    DRAFT,
    /** The council has voted on it (مداولة). */
    DELIBERATED,
    /** The deliberation has gone to the governor. */
    TRANSMITTED,
    /** The governor has opposed it; the council must examine it again. */
    OPPOSED,
    /** It has the governor's visa. */
    ENDORSED,
    /** The parties have signed it. */
    SIGNED,
    /** The supervising authority has approved it. */
    APPROVED,
    /** The work is going on. */
    IN_EXECUTION,
    /** The work is done. */
    COMPLETED,
    /** It has ended before its time. */
    TERMINATED;

    /** Tells whether the parties are bound: from the signature to the end. */
    public boolean isInForce() {
        return this == SIGNED || this == APPROVED || this == IN_EXECUTION;
    }
}
