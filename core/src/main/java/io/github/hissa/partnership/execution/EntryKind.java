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
    /** Something promised in kind is delivered, at the value that it is promised with (تسليم عيني). */
    DELIVERY,
    /** Something that was delivered in kind goes back, or turns out not to be there, at the same value. */
    RETURN,
    /** The condition of an instalment is met. */
    CONDITION_MET;

    /** Tells whether it moves money or something of value, so that it has an amount. */
    public boolean hasAmount() {
        return this != CONDITION_MET;
    }

    /** Tells whether it moves something in kind, which is no money and of no budget year. */
    public boolean isInKind() {
        return this == DELIVERY || this == RETURN;
    }
}
