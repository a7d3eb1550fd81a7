package io.github.hissa.partnership.funding;

import io.github.hissa.money.Share;
import io.github.hissa.party.Party;
import io.github.hissa.reason.Figure;
import io.github.hissa.refusal.Refusals;
import io.github.hissa.refusal.RefusedValueException;
import jakarta.validation.Valid;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.Money;

/** What one party promises of the envelope: a share, an amount, or the rest. */
@Value.Immutable
public interface FundingTerm {

    /** Who promises. */
    @Valid
    Party getParty();

    /** The share of the envelope, where a share is promised. */
    Optional<Share> getShare();

    /** The amount, where an amount is promised. Where neither is, the party pays the rest. */
    Optional<Money> getAmount();

    /** Tells whether the party pays what the others leave. */
    default boolean isRest() {
        return getShare().isEmpty() && getAmount().isEmpty();
    }

    /** A share of the envelope. */
    static FundingTerm share(Party party, Share share) {
        return builder().party(party).share(share).build();
    }

    /**
     * An amount.
     *
     * @throws RefusedValueException if it is negative or does not fit 64 bits of minor units
     */
    static FundingTerm amount(Party party, Money amount) {
        return builder().party(party).amount(amount).build();
    }

    /** What the others leave. */
    static FundingTerm rest(Party party) {
        return builder().party(party).build();
    }

    /**
     * A share or an amount, not both; and no negative amount.
     *
     * @throws RefusedValueException where there are both, or the amount is negative or does not fit 64 bits of minor
     *     units
     */
    @Value.Check
    default void check() {
        Refusals refusals = new Refusals().amount("amount", getAmount());
        if (getAmount().isPresent() && getShare().isPresent()) {
            refusals.add("share", "share-and-amount", Map.of(
                    "party", Figure.ofCode(getParty().getCode()),
                    "share", Figure.of(getShare().get()),
                    "amount", Figure.of(getAmount().get())));
        }
        refusals.refuse(this);
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link FundingTerm}. */
    class Builder extends ImmutableFundingTerm.Builder {
        Builder() {}
    }
}
