package io.github.hissa.partnership.funding;

import io.github.hissa.allocation.Allocation;
import io.github.hissa.allocation.ClaimsProblem;
import io.github.hissa.allocation.ClaimsRule;
import io.github.hissa.money.MinorUnits;
import io.github.hissa.reason.Figure;
import io.github.hissa.refusal.Refusal;
import io.github.hissa.refusal.Refusals;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Divides an overrun or a saving by a clause. */
final class Adjusting {

    private final CostClause clause;
    private final FundingPlan plan;
    private final Money actualCost;
    private final long[] amounts;
    private final List<FundingTie> ties = new ArrayList<>();

    Adjusting(CostClause clause, FundingPlan plan, Money actualCost) {
        this.clause = clause;
        this.plan = plan;
        this.actualCost = actualCost;
        this.amounts = new long[plan.getParties().size()];
    }

    /** Returns what keeps the difference from being divided, at its path in the adjustment. */
    List<Refusal> obstacles() {
        CurrencyUnit currency = plan.envelope().getCurrencyUnit();
        Refusals refusals = new Refusals()
                .amount("actualCost", actualCost)
                .currency("actualCost", actualCost, currency)
                .addAll("plan", PlanParts.problems(plan));
        List<String> codes = codes();
        clause.getLead().filter(lead -> isByTheLead() && !codes.contains(lead)).ifPresent(lead ->
                refusals.add("clause.lead", "not-among", Map.of(
                        "value", Figure.ofCode(lead), "known", Figure.ofCodes(codes))));
        return refusals.list();
    }

    private boolean isByTheLead() {
        return clause.getOverruns() == CostSharing.BY_THE_LEAD || clause.getSavings() == CostSharing.BY_THE_LEAD;
    }

    private List<String> codes() {
        return plan.getParties().stream().map(one -> one.getParty().getCode()).toList();
    }

    /** Returns the adjustment; there must be no {@linkplain #obstacles() obstacle}. */
    CostAdjustment adjust() {
        Arrays.setAll(amounts, i -> MinorUnits.of(plan.getParties().get(i).getAmount()));
        long change = Math.subtractExact(MinorUnits.of(actualCost), MinorUnits.of(plan.envelope()));
        long[] difference = change >= 0 ? overrun(change) : saving(-change);
        long assigned = Arrays.stream(difference).sum();
        CostAdjustment.Builder adjustment = CostAdjustment.builder();
        adjustment.plan(plan).clause(clause).actualCost(actualCost);
        for (int i = 0; i < amounts.length; i++) {
            PartyFunding party = plan.getParties().get(i);
            adjustment.addParties(PartyAdjustment.builder()
                    .party(party.getParty())
                    .before(party.getAmount())
                    .after(money(Math.addExact(amounts[i], difference[i])))
                    .build());
        }
        return adjustment.unassigned(money(change - assigned)).ties(ties).build();
    }

    private long[] overrun(long overrun) {
        long[] caps = new long[amounts.length];
        for (int i = 0; i < caps.length; i++) {
            caps[i] = cap(i, overrun);
        }
        if (clause.getOverruns() == CostSharing.BY_THE_LEAD) {
            long[] borne = new long[amounts.length];
            int lead = lead();
            borne[lead] = caps[lead];
            return borne;
        }
        // Who pays nothing bears nothing: such a party has no part in the proportion.
        long[] weights = Arrays.stream(amounts).map(amount -> Math.max(amount, 1)).toArray();
        for (int i = 0; i < caps.length; i++) {
            caps[i] = amounts[i] == 0 ? 0 : caps[i];
        }
        return divide(ClaimsRule.constrainedEqualAwards(), ClaimsProblem.of(overrun, caps).withWeights(weights));
    }

    /** The most that a party bears of an overrun, rounded down. */
    private long cap(int index, long overrun) {
        return clause.getCap()
                .map(cap -> BigInteger.valueOf(amounts[index])
                        .multiply(BigInteger.valueOf(cap.getNumerator()))
                        .divide(BigInteger.valueOf(cap.getDenominator()))
                        .min(BigInteger.valueOf(overrun))
                        .longValueExact())
                .orElse(overrun);
    }

    private long[] saving(long saving) {
        long[] claims = amounts.clone();
        long[] gained = new long[amounts.length];
        long left = saving;
        if (clause.getSavings() == CostSharing.BY_THE_LEAD) {
            int lead = lead();
            gained[lead] = Math.min(saving, amounts[lead]);
            left -= gained[lead];
            claims[lead] = 0;
        }
        long[] shared = divide(ClaimsRule.proportional(), ClaimsProblem.of(left, claims));
        for (int i = 0; i < gained.length; i++) {
            gained[i] = -(gained[i] + shared[i]);
        }
        return gained;
    }

    private long[] divide(ClaimsRule rule, ClaimsProblem problem) {
        Allocation allocation = rule.divide(problem.withTieBreak(Planning.tieBreak(plan.getTerms())));
        allocation.getTies().forEach(tie -> ties.add(FundingTie.of(tie, codes())));
        return allocation.toArray();
    }

    private int lead() {
        return codes().indexOf(clause.getLead().orElseThrow());
    }

    private Money money(long minor) {
        return Money.ofMinor(plan.envelope().getCurrencyUnit(), minor);
    }
}
