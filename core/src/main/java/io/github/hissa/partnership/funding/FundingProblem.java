package io.github.hissa.partnership.funding;

import java.util.SortedMap;
import org.immutables.value.Value;

/** What keeps {@link FundingTerms} from becoming a plan. */
@Value.Immutable
public interface FundingProblem {

    /** What is wrong. */
    Kind getKind();

    /** The figures, by name. */
    @Value.NaturalOrder
    SortedMap<String, String> getFigures();

    /** What is wrong, where and with which values, for developers. */
    String getDetail();

    /** The kinds of problems. */
    enum Kind {
        /** A party has two terms. */
        TWO_SHARES,
        /** Two parties pay the rest. */
        TWO_RESTS,
        /** Two budget lines have one code. */
        TWO_LINES,
        /** Shares and amounts make up less than the envelope, and nobody pays the rest. */
        BELOW_ENVELOPE,
        /** Shares and amounts make up more than the envelope. */
        ABOVE_ENVELOPE,
        /** The budget lines do not add up to the envelope. */
        LINES_DIFFER,
        /** A party's share is below the least that is demanded, or above the most. */
        LIMIT_NOT_KEPT,
        /** A limit is set to somebody who promises nothing. */
        LIMIT_OF_NO_PARTY,
        /** No amounts in whole minor units keep the limits and make up the envelope, though the exact shares do. */
        NO_AMOUNT_WITHIN_LIMITS
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link FundingProblem}. */
    class Builder extends ImmutableFundingProblem.Builder {
        Builder() {}
    }
}
