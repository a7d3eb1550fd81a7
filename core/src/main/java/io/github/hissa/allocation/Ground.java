package io.github.hissa.allocation;

/** What held for a claim: the reason that its award is what it is. */
public enum Ground {
    /** The award is the whole claim (to the rounding unit). */
    CLAIM,
    /** The award is the claim's cap. */
    CAP,
    /** The award is the claim's floor; the rule alone would have given less. */
    FLOOR,
    /** The award lies on the rule's level, between the bounds. */
    LEVEL,
    /** The rule leaves nothing for this claim. */
    NOTHING,
    /** The award would have been below the smallest worthwhile one, and is nothing. */
    TOO_SMALL,
    /** Ranked: the endowment ended with this claim, which received what was left. */
    LAST_SERVED,
    /** Ranked: the endowment ended before this claim. */
    NOT_REACHED
}
