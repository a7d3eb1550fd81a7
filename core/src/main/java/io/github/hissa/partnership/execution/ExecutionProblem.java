package io.github.hissa.partnership.execution;

import java.util.Optional;
import java.util.SortedMap;
import org.immutables.value.Value;

/** What is wrong with a schedule or a ledger. */
@Value.Immutable
public interface ExecutionProblem {

    /** What is wrong. */
    Kind getKind();

    /** The number of the ledger entry where it shows; nothing where it shows in the schedule. */
    Optional<Long> getEntry();

    /** The figures, by name. */
    @Value.NaturalOrder
    SortedMap<String, String> getFigures();

    /** What is wrong, where and with which values, for developers. */
    String getDetail();

    /** The kinds of problems. */
    enum Kind {
        /** An instalment or entry is of somebody who is no party on that day. */
        NO_PARTY,
        /** An amount is in another currency than the agreement. */
        OTHER_CURRENCY,
        /** Two instalments or two entries have one number. */
        NUMBER_TAKEN,
        /** An entry names an instalment that the schedule does not have for that party. */
        NO_INSTALMENT,
        /** An entry is dated before the one in front of it. */
        OUT_OF_ORDER,
        /** An entry is dated before the agreement was signed, or the agreement was not. */
        BEFORE_SIGNATURE,
        /** A party's instalments are more than its contribution in money. */
        SCHEDULE_ABOVE_CONTRIBUTION,
        /** A party's instalments are less than its contribution in money. */
        SCHEDULE_BELOW_CONTRIBUTION,
        /** More is committed than the contribution in money. */
        COMMITTED_ABOVE_CONTRIBUTION,
        /** More is paid than the contribution in money. */
        PAID_ABOVE_CONTRIBUTION,
        /**
         * More is paid of a year than is committed for it, of a party that commits; whichever of the two came first.
         */
        PAID_ABOVE_COMMITTED,
        /** More comes back than was paid. */
        REFUND_ABOVE_PAID,
        /** More is released or carried over than is committed and not paid. */
        ABOVE_OPEN_COMMITMENT,
        /** More is delivered than is promised in kind. */
        DELIVERED_ABOVE_CONTRIBUTION,
        /** More goes back in kind than was delivered. */
        RETURNED_ABOVE_DELIVERED
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds an {@link ExecutionProblem}. */
    class Builder extends ImmutableExecutionProblem.Builder {
        Builder() {}
    }
}
