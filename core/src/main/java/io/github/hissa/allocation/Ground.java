package io.github.hissa.allocation;

/** Why an award is what it is: the bound, the class or the level that held for the claim, before rounding. */
public enum Ground {
    /** The claim is met in full (to the rounding unit). */
    CLAIM,
    /** The cap held the award below the claim. */
    CAP,
    /** The floor held the award above what the rule alone would have given. */
    FLOOR,
    /** The award stands on the level that the claims share ({@link Allocation#getLevel()}). */
    LEVEL,
    /** The award stands at half the claim, where Talmud and its kin change sides. */
    HALF_CLAIM,
    /** The rule's own formula gives the award; the rule has no level. */
    RULE,
    /** The rule gives nothing: the common loss is as large as the claim, or there is nothing to divide. */
    NOTHING,
    /** The award would have been below the smallest award, so it is nothing; its part went to the others. */
    BELOW_SMALLEST_AWARD,
    /** The endowment ended before the claim's class or rank. */
    NOT_REACHED
}
