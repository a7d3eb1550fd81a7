package io.github.hissa.partnership.execution;

import java.util.List;
import org.immutables.value.Value;
import org.joda.money.Money;

/** An amount and what it was derived from. */
@Value.Immutable
public interface TracedAmount {

    /** The amount. */
    Money getAmount();

    /** The numbers of the ledger entries that it was derived from, in the order of the ledger. */
    List<Long> getEntries();

    /** The numbers of the instalments that it was derived from, in the order of the schedule. */
    List<String> getInstalments();

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link TracedAmount}. */
    class Builder extends ImmutableTracedAmount.Builder {
        Builder() {}
    }
}
