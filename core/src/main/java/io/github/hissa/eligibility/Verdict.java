package io.github.hissa.eligibility;

/** The outcome of an {@link Assessment}. */
public enum Verdict {
    /** Every rule holds. */
    ELIGIBLE,
    /** At least one rule does not hold, whatever the unknown facts turn out to be. */
    NOT_ELIGIBLE,
    /** No rule is known to fail, but at least one is unknown. */
    UNDETERMINED
}
