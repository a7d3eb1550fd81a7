package io.github.hissa.partnership.funding;

import io.github.hissa.AddedLater;
import io.github.hissa.money.Share;
import io.github.hissa.party.Party;
import jakarta.validation.Valid;
import jakarta.validation.constraints.PositiveOrZero;
import org.immutables.value.Value;
import org.joda.money.Money;

/** What one party pays of an envelope. */
@Value.Immutable
public interface PartyFunding {

    /** Who pays. */
    @Valid
    Party getParty();

    /** The exact share of the envelope; where that does not fit two longs, one next to it that does. */
    Share getShare();

    /**
     * Whether the exact share does not fit two longs, as what shares in unlike parts leave may not, so that it is
     * rounded. The amount follows from the exact one in any case.
     */
    @AddedLater
    @Value.Default
    default boolean isShareRounded() {
        return false;
    }

    /**
     * The amount: the exact share of the envelope, rounded to one of the two nearest minor units, or to the nearest
     * that the limits of the parties leave.
     */
    @PositiveOrZero
    Money getAmount();

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link PartyFunding}. */
    class Builder extends ImmutablePartyFunding.Builder {
        Builder() {}
    }
}
