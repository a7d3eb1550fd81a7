package io.github.hissa.partnership.funding;

import io.github.hissa.Consistent;
import io.github.hissa.Required;
import io.github.hissa.refusal.Refusal;
import io.github.hissa.refusal.Refusals;
import io.github.hissa.refusal.RefusedStepException;
import io.github.hissa.refusal.RefusedValueException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Positive;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.CurrencyUnit;
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
     * rest, shares and amounts that do not make up the envelope, lines that do not, two lines with one code, limits of
     * who promises nothing, limits that are not kept or that no whole amounts can keep.
     */
    default List<Refusal> problems() {
        return new TermsCheck(this).run();
    }

    /**
     * Works out the plan: each party's exact share, and its amount to the minor unit. O(parties × lines × (parties +
     * lines)).
     *
     * <p>Amounts are the exact parts rounded by the largest remainder, within the limits: a unit that a limit keeps
     * from one party goes to the next. A promised amount is kept as it is.
     *
     * @throws RefusedStepException if the terms have {@linkplain #problems() problems}; it carries them all
     */
    default FundingPlan plan() {
        List<Refusal> problems = problems();
        if (!problems.isEmpty()) {
            throw new RefusedStepException(problems);
        }
        return new Planning(this).plan();
    }

    /**
     * Everything is in the currency of the envelope, which is not negative and fits 64 bits of minor units.
     *
     * @throws RefusedValueException where it is not
     */
    @Value.Check
    default void check() {
        Refusals refusals = new Refusals().amount("envelope", getEnvelope());
        CurrencyUnit currency = getEnvelope().getCurrencyUnit();
        for (int i = 0; i < getTerms().size(); i++) {
            String path = "terms[" + i + "].amount";
            getTerms().get(i).getAmount().ifPresent(amount -> refusals.currency(path, amount, currency));
        }
        for (int i = 0; i < getBudgetLines().size(); i++) {
            refusals.currency("budgetLines[" + i + "].amount", getBudgetLines().get(i).getAmount(), currency);
        }
        refusals.refuse(this);
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link FundingTerms}. */
    class Builder extends ImmutableFundingTerms.Builder {
        Builder() {}
    }
}
