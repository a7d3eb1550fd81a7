package io.github.hissa.grant.form;

/** By which form money is given. */
public enum AwardForm {
    /** A decision of the council, notified to the beneficiary. */
    DECISION,
    /** An agreement that the beneficiary signs. */
    AGREEMENT
}
