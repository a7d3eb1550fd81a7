package io.github.hissa.partnership.funding;

/** Who bears a cost above the envelope, or gains from one below. */
public enum CostSharing {
    /** All parties, in proportion to what they pay. */
    IN_PROPORTION,
    /** The party that leads. */
    BY_THE_LEAD
}
