package io.github.hissa.grant.life;

/** What can happen to an application, from its reception to the end. */
public enum CaseEventKind {
    /** It was received in time. */
    RECEIVED(false),
    /** It was received after the call had closed, or before it opened. */
    RECEIVED_OUT_OF_TIME(false),
    /** Its file lacks documents. */
    FOUND_INCOMPLETE(false),
    /** The missing documents came. */
    COMPLETED(false),
    /** It was found eligible. */
    FOUND_ELIGIBLE(false),
    /** It was found not eligible. */
    FOUND_NOT_ELIGIBLE(false),
    /** Its eligibility could not be settled. */
    FOUND_UNDETERMINED(false),
    /** An award was proposed. */
    AWARD_PROPOSED(true),
    /** It is eligible, and no award was proposed: nothing was left for it, or its score does not suffice. */
    LEFT_UNFUNDED(false),
    /** The council's deliberation made this the award, which may be zero. */
    DECIDED(true),
    /** The award was notified. */
    NOTIFIED(false),
    /** The agreement was signed. */
    AGREEMENT_SIGNED(false),
    /** An instalment was paid. */
    PAID(true),
    /** The beneficiary showed how it spent so much. */
    JUSTIFIED(true),
    /** The beneficiary gave back so much of its own accord. */
    RETURNED(true),
    /** So much was demanded back because its use was not shown. */
    RECOVERY_ORDERED(true),
    /** So much was got back on demand. */
    RECOVERED(true),
    /** The case was closed. */
    CLOSED(false);

    private final boolean amount;

    CaseEventKind(boolean amount) {
        this.amount = amount;
    }

    /** Tells whether it has an amount. */
    public boolean hasAmount() {
        return amount;
    }
}
