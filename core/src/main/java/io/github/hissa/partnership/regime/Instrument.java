package io.github.hissa.partnership.regime;

/** The legal form in which a council supports or joins with others. */
public enum Instrument {
    /** A cooperation or partnership agreement. */
    PARTNERSHIP_AGREEMENT,
    /** A direct grant (دعم، منحة). */
    GRANT
}
