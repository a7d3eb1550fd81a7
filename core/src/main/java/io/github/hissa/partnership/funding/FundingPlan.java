package io.github.hissa.partnership.funding;

import io.github.hissa.AddedLater;
import io.github.hissa.Consistent;
import io.github.hissa.Required;
import io.github.hissa.allocation.matrix.ControlledRounding;
import io.github.hissa.money.Share;
import io.github.hissa.partnership.Contribution;
import io.github.hissa.party.Party;
import io.github.hissa.reason.Figure;
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

    /** Returns what a party pays of a line; zero where it pays nothing or there is no such line. */
    default Money amountOf(Party party, String budgetLine) {
        return getCells().stream()
                .filter(cell -> cell.getParty().equals(party.getCode()) && cell.getColumn().equals(budgetLine))
                .map(FundingCell::getAmount)
                .reduce(Money.zero(envelope().getCurrencyUnit()), Money::plus);
    }

    /**
     * Returns the plan as cash contributions of whoever pays anything, in the order of the plan: one for each party or,
     * where there are budget lines, one for each party and line.
     */
    default List<Contribution> toContributions() {
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
     * @throws IllegalArgumentException if the shares do not add up to the whole
     */
    default List<FundingCell> byYear(Map<Integer, Share> shares) {
        SortedMap<Integer, Share> years = new TreeMap<>(shares);
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
     * @throws IllegalArgumentException if the shares do not add up to the whole
     */
    default List<FundingTie> tiesByYear(Map<Integer, Share> shares) {
        SortedMap<Integer, Share> years = new TreeMap<>(shares);
        List<String> names = years.keySet().stream().map(String::valueOf).toList();
        return Planning.years(this, years).tie().map(tie -> FundingTie.of(tie, names)).stream().toList();
    }

    /**
     * Works the plan out of its terms again. O(parties × lines × (parties + lines)).
     *
     * @return every difference between this plan and the one that follows; terms that have problems are refused, each
     *     problem by its kind. Empty if the plan holds
     */
    default List<Discrepancy> verify() {
        List<FundingProblem> problems = getTerms().problems();
        return problems.isEmpty()
                ? Differences.between(FundingPlan.class, this, new Planning(getTerms()).plan())
                : problems.stream()
                        .map(one -> Discrepancy.refused("terms", Figure.ofCode(one.getKind().name())))
                        .toList();
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link FundingPlan}. */
    class Builder extends ImmutableFundingPlan.Builder {
        Builder() {}
    }
}
