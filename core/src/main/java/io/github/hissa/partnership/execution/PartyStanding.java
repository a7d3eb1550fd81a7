package io.github.hissa.partnership.execution;

import io.github.hissa.Required;
import io.github.hissa.party.Party;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** How one party stands on a day. */
@Value.Immutable
public interface PartyStanding {

    /** The party. */
    @Valid
    Party getParty();

    /**
     * What it contributes in money and in kind, as the agreement stands on that day; undisclosed contributions are not
     * in it.
     */
    @Valid
    TracedAmount getPromised();

    /**
     * What of its contribution in money has fallen due; what is promised in kind is never due in money.
     *
     * <p>An instalment falls due on its day, once its condition is met; a party without instalments owes all on the
     * agreement's first day. What fell due before the day of an amendment is due by the terms of that day. What an
     * amendment adds to it falls due with the next instalment, so that all that have fallen due make up their share of
     * the contribution; where no instalment is left, on the day of the amendment. Nothing is due above what is
     * promised: an amendment that states a lower contribution lowers what is due. A party that withdrew owes what fell
     * due before, less what it got back since.
     */
    @Valid
    TracedAmount getDue();

    /** What is committed: commitments less releases. */
    @Valid
    TracedAmount getCommitted();

    /** What is paid: payments less refunds. */
    @Valid
    TracedAmount getPaid();

    /** What has fallen due and is not paid; zero where more is paid than due. */
    @Valid
    TracedAmount getLate();

    /**
     * What is still to be brought: promised less paid and delivered; negative where an amendment lowered what is paid
     * or delivered already. What a party that withdrew still owes is not in it.
     */
    @Valid
    TracedAmount getOutstanding();

    /** What of all this is in kind; nothing where nothing is promised or delivered in kind. */
    Optional<@Valid InKindStanding> getInKind();

    /** The budget years, in order. */
    @Required
    List<@Valid YearStanding> getYears();

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link PartyStanding}. */
    class Builder extends ImmutablePartyStanding.Builder {
        Builder() {}
    }
}
