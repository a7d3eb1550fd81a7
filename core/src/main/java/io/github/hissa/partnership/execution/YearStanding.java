package io.github.hissa.partnership.execution;

import io.github.hissa.refusal.Refusals;
import io.github.hissa.refusal.RefusedValueException;
import org.immutables.value.Value;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** What a party committed and paid in one budget year. */
@Value.Immutable
public interface YearStanding {

    /** The budget year. */
    int getYear();

    /** What came over from the year before. */
    Money getCarriedIn();

    /** What was committed in the year, less what was released. */
    Money getCommitted();

    /** What was paid in the year, less what came back in it; negative where that was paid in earlier years. */
    Money getPaid();

    /** What went on to the next year. */
    Money getCarriedOut();

    /**
     * Returns what is committed, neither paid nor carried over: open during the year, lapsed after it. Zero where the
     * party pays without commitments; money of earlier years that comes back opens nothing.
     */
    default Money open() {
        Money committed = getCarriedIn().plus(getCommitted()).minus(getCarriedOut());
        Money open = getPaid().isNegative() ? committed : committed.minus(getPaid());
        return open.isNegative() ? Money.zero(open.getCurrencyUnit()) : open;
    }

    /**
     * All amounts are in one currency.
     *
     * @throws RefusedValueException where they are not
     */
    @Value.Check
    default void check() {
        CurrencyUnit currency = getCarriedIn().getCurrencyUnit();
        new Refusals()
                .currency("committed", getCommitted(), currency)
                .currency("paid", getPaid(), currency)
                .currency("carriedOut", getCarriedOut(), currency)
                .refuse(this);
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link YearStanding}. */
    class Builder extends ImmutableYearStanding.Builder {
        Builder() {}
    }
}
