package io.github.hissa.partnership.review;

/** What an {@link AgreementReview} looks for. */
public enum FindingKind {
    /** The envelope that is announced differs from what the contributions add up to. */
    TOTAL_DIFFERS,
    /** It differs, but one of the amounts is approximate. */
    ABOUT_TOTAL_DIFFERS,
    /** The known contributions alone exceed the envelope that is announced. */
    PARTS_ABOVE_TOTAL,
    /** An amount is undisclosed. */
    UNDISCLOSED,
    /** A contribution in kind does not say on what basis it is valued. */
    NO_VALUATION_BASIS,
    /** A contribution depends on something. */
    CONDITIONAL,
    /** The law of the day does not let this council use the instrument. */
    NOT_PERMITTED,
    /** No regime is recorded for this council on that day. */
    NO_REGIME,
    /** A clause that the law requires is missing. */
    CLAUSE_MISSING,
    /** A stage cannot follow the one before, or is dated before it. */
    MISSTEP,
    /** A stage that the law requires first was not reached. */
    STAGE_MISSING,
    /** A stage came later than the law allows. */
    STAGE_LATE,
    /** An amendment is dated before the signature. */
    AMENDED_BEFORE_SIGNATURE,
    /** A place, partner or programme lies outside of the council's territory. */
    OUTSIDE_TERRITORY
}
