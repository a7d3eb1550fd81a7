package io.github.hissa.partnership.funding;

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

    /** The exact share of the envelope. */
    Share getShare();

    /** The amount: the share of the envelope, rounded to one of the two nearest minor units. */
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
