package io.github.hissa.party;

/** What a {@link Party} is in law. */
public enum PartyKind {
    /** The State: a ministry or one of its field services. */
    STATE,
    /** A public establishment or agency, such as an employment agency. */
    PUBLIC_AGENCY,
    /** The council of a region. */
    REGIONAL_COUNCIL,
    /** The council of a province or prefecture. */
    PROVINCIAL_COUNCIL,
    /** A commune. */
    COMMUNE,
    /** A grouping of territorial authorities. */
    GROUPING,
    /** An association (جمعية): a permanent pooling for a purpose other than sharing profit. */
    ASSOCIATION,
    /** A co-operative: an economic body, which is no association. */
    COOPERATIVE,
    /** A foundation. */
    FOUNDATION,
    /** An enterprise. */
    ENTERPRISE,
    /** A natural person. */
    PERSON
}
