package io.github.hissa.grant.form;

import java.time.LocalDate;
import org.immutables.value.Value;
import org.joda.money.Money;

/** An award to the same beneficiary on an earlier day. */
@Value.Immutable
public interface PastAward {

    /** The day. */
    LocalDate getOn();

    /** The amount. */
    Money getAmount();

    /** An award. */
    static PastAward of(LocalDate on, Money amount) {
        return builder().on(on).amount(amount).build();
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link PastAward}. */
    class Builder extends ImmutablePastAward.Builder {
        Builder() {}
    }
}
