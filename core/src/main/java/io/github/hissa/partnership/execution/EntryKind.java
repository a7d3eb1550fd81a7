package io.github.hissa.partnership.execution;

/** What a {@link LedgerEntry} records. */
public enum EntryKind {
    /** Money of a budget year is set aside for the agreement (التزام, engagement). */
    COMMITMENT,
    /** A commitment is given up. */
    RELEASE,
    /** Commitments of a budget year that were not paid go on to the next year (report). */
    CARRY_OVER,
    /** Money is paid (أداء). */
    PAYMENT,
    /** Money that was paid comes back. */
    REFUND,
    /** The condition of an instalment is met. */
    CONDITION_MET;

    /** Tells whether it moves money, so that it has an amount. */
    public boolean hasAmount() {
        return this != CONDITION_MET;
    }
}
