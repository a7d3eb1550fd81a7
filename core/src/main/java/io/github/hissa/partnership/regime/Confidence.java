package io.github.hissa.partnership.regime;

/** How sure it is that a rule is the law. */
public enum Confidence {
    /** Read in the text itself, or in an official publication of it. */
    READ,
    /** Read in a report about the text. */
    REPORTED,
    /** Remembered, not checked: a hypothesis. */
    RECALLED
}
