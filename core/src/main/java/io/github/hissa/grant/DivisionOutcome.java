package io.github.hissa.grant;

import io.github.hissa.reason.Reason;
import java.util.List;
import org.immutables.value.Value;
import org.joda.money.Money;

/** What became of one envelope of an appropriation, or of the whole of it where it has no envelopes. */
@Value.Immutable
public interface DivisionOutcome {

    /** What was set aside. */
    Money getOpened();

    /**
     * What there was to divide: what was set aside, and what came from other envelopes or, where unused money is
     * shared, less what its applications cannot use.
     */
    Money getDivided();

    /** What was awarded. */
    Money getAwarded();

    /** How many applications took part in the division. */
    int getApplications();

    /**
     * What all awards of this division have in common: the amount, the rule, the unit, how many were met and with how
     * much, the level, the last units, and why anything was left.
     */
    List<Reason> getReasons();

    /** The ties that the division met, and how they were settled. */
    List<TieRecord> getTies();

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link DivisionOutcome}. */
    class Builder extends ImmutableDivisionOutcome.Builder {
        Builder() {}
    }
}
