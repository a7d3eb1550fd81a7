package io.github.hissa.scoring;

/** What becomes of a criterion that an assessor of the subject gave no mark for. */
public enum MissingMark {
    /** The marks that there are count; a criterion without any loses its weight. Without any mark there is no score. */
    IGNORED,
    /** It counts as the lowest mark. */
    COUNTS_AS_MINIMUM,
    /** There is no score until the mark is given. */
    UNDETERMINED
}
