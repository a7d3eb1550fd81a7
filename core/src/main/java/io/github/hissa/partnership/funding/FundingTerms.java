package io.github.hissa.partnership.funding;

import io.github.hissa.Consistent;
import io.github.hissa.Required;
import io.github.hissa.money.MinorUnits;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Positive;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * How an envelope is to be paid for: each party's share, amount, or "the rest"; the cost by line; the limits that a
 * rule sets to a party's share.
 *
 * <p>Consistent when the terms have no {@linkplain #problems() problem}.
 */
@Consistent
@Value.Immutable
public interface FundingTerms {

    /** What there is to pay for. */
    @Positive
    Money getEnvelope();

    /** What each party promises. */
    @Required
    List<@Valid FundingTerm> getTerms();

    /** The cost by line, if it is broken down; the lines then add up to the envelope. */
    List<@Valid BudgetLine> getBudgetLines();

    /** The limits of shares; the amounts keep them. */
    @Required
    List<@Valid ShareLimit> getLimits();

    /** The seed of the lottery that settles ties of rounding; without it, the order of the terms does. */
    Optional<Long> getLotterySeed();

    /**
     * Returns what keeps the terms from becoming a plan, all of it: parties with two shares, two parties that pay the
     * rest, shares and amounts that do not make up the envelope, lines that do not, limits that are not kept or that
     * no whole amounts can keep.
     */
    default List<FundingProblem> problems() {
        return new TermsCheck(this).run();
    }

    /**
     * Works out the plan: each party's exact share, and its amount to the minor unit. O(parties × lines × (parties +
     * lines)).
     *
     * <p>Amounts are the exact parts rounded by the largest remainder, within the limits: a unit that a limit keeps
     * from one party goes to the next. A promised amount is kept as it is.
     *
     * @throws IllegalArgumentException if the terms have problems; the message names them all
     */
    default FundingPlan plan() {
        List<FundingProblem> problems = problems();
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException("no funding plan of " + getEnvelope() + ": "
                    + problems.stream().map(FundingProblem::getDetail).collect(Collectors.joining("; ")));
        }
        return new Planning(this).plan();
    }

    /**
     * Everything is in the currency of the envelope, which is not negative and fits 64 bits of minor units.
     *
     * @throws IllegalArgumentException where it is not
     */
    @Value.Check
    default void check() {
        MinorUnits.require("envelope", getEnvelope());
        Stream.concat(
                        getTerms().stream().flatMap(term -> term.getAmount().stream()),
                        getBudgetLines().stream().map(BudgetLine::getAmount))
                .filter(amount -> !amount.isSameCurrency(getEnvelope()))
                .findFirst()
                .ifPresent(other -> {
                    throw new IllegalArgumentException(
                            "envelope of " + getEnvelope() + " has an amount in another currency: " + other);
                });
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link FundingTerms}. */
    class Builder extends ImmutableFundingTerms.Builder {
        Builder() {}
    }
}
