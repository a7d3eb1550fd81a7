package io.github.hissa.partnership.funding;

import io.github.hissa.party.Party;
import io.github.hissa.refusal.Refusals;
import io.github.hissa.refusal.RefusedValueException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.PositiveOrZero;
import org.immutables.value.Value;
import org.joda.money.Money;

/** What a change of the cost makes of one party's part. */
@Value.Immutable
public interface PartyAdjustment {

    /** The party. */
    @Valid
    Party getParty();

    /** What it was to pay. */
    @PositiveOrZero
    Money getBefore();

    /** What it is to pay now. */
    @PositiveOrZero
    Money getAfter();

    /** Returns how much more it pays; negative if less. */
    default Money difference() {
        return getAfter().minus(getBefore());
    }

    /**
     * Both are in one currency.
     *
     * @throws RefusedValueException where they are not
     */
    @Value.Check
    default void check() {
        new Refusals()
                .currency("after", getAfter(), getBefore().getCurrencyUnit())
                .refuse(this);
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link PartyAdjustment}. */
    class Builder extends ImmutablePartyAdjustment.Builder {
        Builder() {}
    }
}
