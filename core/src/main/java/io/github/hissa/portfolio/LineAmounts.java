package io.github.hissa.portfolio;

import io.github.hissa.money.Share;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.Money;

/** The amounts of one line in one currency. Undisclosed amounts are in none of them. */
@Value.Immutable
public interface LineAmounts {

    /** How many agreements state an envelope in this currency, exactly or about. */
    long getAgreements();

    /** How many of them state it about. */
    long getApproximate();

    /** What these envelopes add up to. */
    Money getTotal();

    /** What the council brings to them, as far as it is stated. */
    Money getCouncil();

    /** The envelopes of the agreements whose council contribution is stated: what {@link #getCouncil()} is a share of. */
    Money getCouncilBasis();

    /**
     * What the line's own parties bring: in the lines of a party or a kind of party their contributions, in every other
     * line all contributions.
     */
    Money getContributed();

    /** Returns the council's share, weighted by the amounts; nothing where there is no amount to share. */
    default Optional<Share> councilShare() {
        return getCouncilBasis().isPositive()
                ? Optional.of(Share.of(getCouncil(), getCouncilBasis()))
                : Optional.empty();
    }

    /** Returns how much one unit of the council's own mobilises in all, for example 25/6; nothing where it brings nothing. */
    default Optional<Share> leverage() {
        return getCouncil().isPositive()
                ? Optional.of(Share.of(getCouncilBasis(), getCouncil()))
                : Optional.empty();
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link LineAmounts}. */
    class Builder extends ImmutableLineAmounts.Builder {
        Builder() {}
    }
}
