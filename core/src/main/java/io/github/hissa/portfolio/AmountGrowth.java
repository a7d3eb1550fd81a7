package io.github.hissa.portfolio;

import io.github.hissa.money.Share;
import io.github.hissa.refusal.RefusedStepException;
import org.immutables.value.Value;
import org.joda.money.Money;

/** How an amount compares with an earlier one in the same currency. */
@Value.Immutable
public interface AmountGrowth {

    /** The earlier amount; more than zero. */
    Money getBefore();

    /** The later amount. */
    Money getAfter();

    /**
     * Returns the later divided by the earlier.
     *
     * @throws RefusedStepException if there is no such share, or it does not fit two longs
     */
    default Share ratio() {
        return Shares.of(getAfter(), getBefore());
    }

    /** The growth from one amount to another. */
    static AmountGrowth of(Money before, Money after) {
        return builder().before(before).after(after).build();
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds an {@link AmountGrowth}. */
    class Builder extends ImmutableAmountGrowth.Builder {
        Builder() {}
    }
}
