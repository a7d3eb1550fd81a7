package io.github.hissa.partnership.funding;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;
import org.immutables.value.Value;
import org.joda.money.Money;

/** What one party pays of one column: a budget line or a year. */
@Value.Immutable
public interface FundingCell {

    /** The code of the party. */
    @NotBlank
    String getParty();

    /** The code of the budget line, or the year. */
    @NotBlank
    String getColumn();

    /** The amount. */
    @PositiveOrZero
    Money getAmount();

    /** A cell. */
    static FundingCell of(String party, String column, Money amount) {
        return builder().party(party).column(column).amount(amount).build();
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link FundingCell}. */
    class Builder extends ImmutableFundingCell.Builder {
        Builder() {}
    }
}
