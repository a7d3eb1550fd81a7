package io.github.hissa.portfolio;

import io.github.hissa.AddedLater;
import io.github.hissa.money.Share;
import io.github.hissa.refusal.RefusedStepException;
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

    /** What the council brings to them, where all that it brings to an agreement is stated. */
    Money getCouncil();

    /**
     * What shares of contributions are shares of: the envelopes of the agreements where all that the council brings is
     * stated and the contributions, as far as they are stated, do not exceed the envelope.
     */
    Money getCouncilBasis();

    /** How many agreements the basis is made of; all of them, unless it is said. */
    @AddedLater
    @Value.Default
    default long getCovered() {
        return getAgreements();
    }

    /** What the council brings to the agreements of the basis; as much as to all, unless it is said. */
    @AddedLater
    @Value.Default
    default Money getCouncilOfBasis() {
        return getCouncil();
    }

    /**
     * What the line's own parties bring: in the lines of a party or a kind of party their contributions, in every other
     * line all contributions.
     */
    Money getContributed();

    /**
     * What the line's own parties bring to the agreements of the basis, as far as it is stated; as much as to all,
     * unless it is said.
     *
     * @see PortfolioIndicators#partOf
     */
    @AddedLater
    @Value.Default
    default Money getContributedToBasis() {
        return getContributed();
    }

    /**
     * Whether all that the line's own parties bring to the agreements of the basis is stated; it is, unless it is said
     * that it is not.
     */
    @AddedLater
    @Value.Default
    default boolean isContributionStated() {
        return true;
    }

    /**
     * Returns the council's share of {@link #getCouncilBasis()}, weighted by the amounts; nothing where there is no
     * amount to share.
     *
     * @throws RefusedStepException if there is none, or it does not fit two longs
     */
    default Optional<Share> councilShare() {
        return getCouncilBasis().isPositive()
                ? Optional.of(Shares.of(getCouncilOfBasis(), getCouncilBasis()))
                : Optional.empty();
    }

    /**
     * Returns how much one unit of the council's own mobilises in all, for example 25/6; nothing where it brings
     * nothing.
     *
     * @throws RefusedStepException if there is none, or it does not fit two longs
     */
    default Optional<Share> leverage() {
        return getCouncilOfBasis().isPositive() && getCouncilBasis().isPositive()
                ? Optional.of(Shares.of(getCouncilBasis(), getCouncilOfBasis()))
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
