package io.github.hissa.source;

/** How surely a rule or a figure is known to come from the source that is named. */
public enum Confidence {
    /** Read in the source itself. */
    VERIFIED,
    /** Read in the press, which reports the source. */
    PRESS,
    /** Recalled, and read nowhere: a hypothesis. */
    RECALLED
}
