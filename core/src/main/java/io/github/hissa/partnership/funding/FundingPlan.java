package io.github.hissa.partnership.funding;

import io.github.hissa.AddedLater;
import io.github.hissa.Consistent;
import io.github.hissa.Required;
import io.github.hissa.allocation.matrix.ControlledRounding;
import io.github.hissa.money.Share;
import io.github.hissa.partnership.Contribution;
import io.github.hissa.party.Party;
import io.github.hissa.refusal.Refusal;
import io.github.hissa.refusal.Refusals;
import io.github.hissa.refusal.RefusedStepException;
import io.github.hissa.verification.Differences;
import io.github.hissa.verification.Discrepancy;
import io.github.hissa.verification.Fingerprint;
import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.immutables.value.Value;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Who pays how much of an envelope, by party and, where there are budget lines, by line; with the terms from which it
 * follows.
 *
 * <p>Consistent when it is the plan that follows from its terms, to the minor unit: {@link #verify()} finds nothing.
 */
@Consistent
@Value.Immutable
public interface FundingPlan {

    /** What the parties promised. */
    @Valid
    FundingTerms getTerms();

    /** Each party's part, in the order of the terms. */
    @Required
    List<@Valid PartyFunding> getParties();

    /** What each party pays of each line; empty without lines. */
    List<@Valid FundingCell> getCells();

    /** Parties that stood equal where units were left, and how that was settled; empty where nobody did. */
    @AddedLater
    List<@Valid FundingTie> getTies();

    /**
     * The fingerprint of the terms, 64 hexadecimal digits; taken when the plan is built, unless one is given.
     */
    @Value.Default
    default String getDigest() {
        return Fingerprint.of(getTerms());
    }

    /** Returns what there is to pay for. */
    default Money envelope() {
        return getTerms().getEnvelope();
    }

    /** Returns the cost by line; empty if it is not broken down. */
    default List<BudgetLine> budgetLines() {
        return getTerms().getBudgetLines();
    }

    /** Returns the part of a party; nothing where it has none. */
    default Optional<PartyFunding> find(Party party) {
        return getParties().stream()
                .filter(one -> one.getParty().getCode().equals(party.getCode()))
                .findFirst();
    }

    /**
     * Returns what a party pays of a line; zero where it pays nothing or there is no such line.
     *
     * @throws RefusedStepException if a cell of theirs is in another currency than the envelope
     */
    default Money amountOf(Party party, String budgetLine) {
        CurrencyUnit currency = envelope().getCurrencyUnit();
        Refusals refusals = new Refusals();
        Money sum = Money.zero(currency);
        for (int i = 0; i < getCells().size(); i++) {
            FundingCell cell = getCells().get(i);
            if (cell.getParty().equals(party.getCode()) && cell.getColumn().equals(budgetLine)) {
                refusals.currency("cells[" + i + "].amount", cell.getAmount(), currency);
                sum = refusals.isEmpty() ? sum.plus(cell.getAmount()) : sum;
            }
        }
        refusals.refuseStep();
        return sum;
    }

    /**
     * Returns the plan as cash contributions of whoever pays anything, in the order of the plan: one for each party or,
     * where there are budget lines, one for each party and line.
     *
     * @throws RefusedStepException if an amount does not fit 64 bits of minor units
     */
    default List<Contribution> toContributions() {
        Refusals refusals = new Refusals();
        for (int i = 0; i < getParties().size(); i++) {
            PlanParts.requireSize("parties[" + i + "].amount", getParties().get(i).getAmount(), refusals);
        }
        for (int i = 0; i < getCells().size(); i++) {
            PlanParts.requireSize("cells[" + i + "].amount", getCells().get(i).getAmount(), refusals);
        }
        refusals.refuseStep();
        List<Contribution> contributions = new ArrayList<>();
        for (PartyFunding one : getParties()) {
            if (getCells().isEmpty() && one.getAmount().isPositive()) {
                contributions.add(Contribution.cash(one.getParty(), one.getAmount()));
            }
            getCells().stream()
                    .filter(cell -> cell.getParty().equals(one.getParty().getCode()) && cell.getAmount().isPositive())
                    .map(cell -> Contribution.builder()
                            .from(Contribution.cash(one.getParty(), cell.getAmount()))
                            .budgetLine(cell.getColumn())
                            .build())
                    .forEach(contributions::add);
        }
        return contributions;
    }

    /**
     * Spreads the plan over budget years, so that every party's years add up to its amount and every year's parties to
     * the year's part of the envelope, to the minor unit.
     *
     * @param shares each year's share of the envelope; together the whole
     * @return a cell for each party and year, by party and then by year
     * @throws RefusedStepException if the shares do not add up to the whole, or the parties' parts not to the envelope
     */
    default List<FundingCell> byYear(Map<Integer, Share> shares) {
        SortedMap<Integer, Share> years = new TreeMap<>(shares);
        new Refusals()
                .addAll("", PlanParts.problems(this))
                .addAll("", Planning.yearProblems(years))
                .refuseStep();
        long[] columns = Planning.years(this, years).parts();
        long[] rows = getParties().stream().mapToLong(one -> one.getAmount().getAmountMinorLong()).toArray();
        long[][] table = ControlledRounding.proportional(rows, columns);
        List<FundingCell> cells = new ArrayList<>();
        for (int i = 0; i < rows.length; i++) {
            int j = 0;
            for (Integer year : years.keySet()) {
                cells.add(FundingCell.of(
                        getParties().get(i).getParty().getCode(),
                        year.toString(),
                        Money.ofMinor(envelope().getCurrencyUnit(), table[i][j++])));
            }
        }
        return cells;
    }

    /**
     * Returns the years that stood equal where {@link #byYear(Map)} had units left, and how that was settled: by the
     * order of the years, or by the lottery of the terms. Empty where none did.
     *
     * @param shares each year's share of the envelope; together the whole
     * @throws RefusedStepException if the shares do not add up to the whole
     */
    default List<FundingTie> tiesByYear(Map<Integer, Share> shares) {
        SortedMap<Integer, Share> years = new TreeMap<>(shares);
        new Refusals().addAll("", Planning.yearProblems(years)).refuseStep();
        List<String> names = years.keySet().stream().map(String::valueOf).toList();
        return Planning.years(this, years).tie().map(tie -> FundingTie.of(tie, names)).stream().toList();
    }

    /**
     * Works the plan out of its terms again. O(parties × lines × (parties + lines)).
     *
     * @return every difference between this plan and the one that follows; terms that have problems are refused, each
     *     problem at its path. Empty if the plan holds
     */
    default List<Discrepancy> verify() {
        List<Refusal> problems = getTerms().problems();
        return problems.isEmpty()
                ? Differences.between(FundingPlan.class, this, new Planning(getTerms()).plan())
                : Discrepancy.refused("terms", new RefusedStepException(problems));
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link FundingPlan}. */
    class Builder extends ImmutableFundingPlan.Builder {
        Builder() {}
    }
}
