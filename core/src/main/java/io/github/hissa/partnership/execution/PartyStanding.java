package io.github.hissa.partnership.execution;

import io.github.hissa.Required;
import io.github.hissa.party.Party;
import jakarta.validation.Valid;
import java.util.List;
import org.immutables.value.Value;

/** How one party stands on a day. */
@Value.Immutable
public interface PartyStanding {

    /** The party. */
    @Valid
    Party getParty();

    /** What it contributes, as the agreement stands on that day; undisclosed contributions are not in it. */
    @Valid
    TracedAmount getPromised();

    /** What of it has fallen due. */
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

    /** What is still to be paid: promised less paid; negative where an amendment lowered what is paid already. */
    @Valid
    TracedAmount getOutstanding();

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
