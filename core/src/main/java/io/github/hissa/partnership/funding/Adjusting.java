package io.github.hissa.partnership.funding;

import io.github.hissa.allocation.ClaimsProblem;
import io.github.hissa.allocation.ClaimsRule;
import io.github.hissa.money.MinorUnits;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import org.joda.money.Money;

/** Divides an overrun or a saving by a clause. */
final class Adjusting {

    private final CostClause clause;
    private final FundingPlan plan;
    private final long[] amounts;

    Adjusting(CostClause clause, FundingPlan plan) {
        this.clause = clause;
        this.plan = plan;
        this.amounts = plan.getParties().stream().mapToLong(one -> MinorUnits.of(one.getAmount())).toArray();
    }

    CostAdjustment to(Money actualCost) {
        MinorUnits.require("actual cost", actualCost);
        if (!actualCost.isSameCurrency(plan.getEnvelope())) {
            throw new IllegalArgumentException(
                    "actual cost is in another currency than the envelope of " + plan.getEnvelope() + ": " + actualCost);
        }
        BigInteger parts = Arrays.stream(amounts).mapToObj(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
        if (!parts.equals(BigInteger.valueOf(MinorUnits.of(plan.getEnvelope())))) {
            throw new IllegalArgumentException(
                    "the parts of the plan do not add up to its envelope of " + plan.getEnvelope());
        }
        long change = Math.subtractExact(MinorUnits.of(actualCost), MinorUnits.of(plan.getEnvelope()));
        long[] difference = change >= 0 ? overrun(change) : saving(-change);
        long assigned = Arrays.stream(difference).sum();
        CostAdjustment.Builder adjustment = CostAdjustment.builder();
        adjustment.envelope(plan.getEnvelope()).actualCost(actualCost);
        for (int i = 0; i < amounts.length; i++) {
            PartyFunding party = plan.getParties().get(i);
            adjustment.addParties(PartyAdjustment.builder()
                    .party(party.getParty())
                    .before(party.getAmount())
                    .after(money(Math.addExact(amounts[i], difference[i])))
                    .build());
        }
        return adjustment.unassigned(money(change - assigned)).build();
    }

    private long[] overrun(long overrun) {
        long[] caps = new long[amounts.length];
        for (int i = 0; i < caps.length; i++) {
            caps[i] = Math.min(overrun, cap(i));
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
        return ClaimsRule.constrainedEqualAwards()
                .divide(ClaimsProblem.of(overrun, caps).withWeights(weights))
                .toArray();
    }

    private long cap(int index) {
        return clause.getCap()
                .map(cap -> MinorUnits.of(cap.of(plan.getParties().get(index).getAmount(), RoundingMode.DOWN)))
                .orElse(Long.MAX_VALUE);
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
        long[] shared = ClaimsRule.proportional().divide(ClaimsProblem.of(left, claims)).toArray();
        for (int i = 0; i < gained.length; i++) {
            gained[i] = -(gained[i] + shared[i]);
        }
        return gained;
    }

    private int lead() {
        String lead = clause.getLead().orElseThrow();
        List<String> codes = plan.getParties().stream().map(one -> one.getParty().getCode()).toList();
        int index = codes.indexOf(lead);
        if (index < 0) {
            throw new IllegalArgumentException("the lead of the cost clause, " + lead + ", is none of " + codes);
        }
        return index;
    }

    private Money money(long minor) {
        return Money.ofMinor(plan.getEnvelope().getCurrencyUnit(), minor);
    }
}
