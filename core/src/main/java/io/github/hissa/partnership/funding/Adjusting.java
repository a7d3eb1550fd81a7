package io.github.hissa.partnership.funding;

import io.github.hissa.allocation.Allocation;
import io.github.hissa.allocation.ClaimsProblem;
import io.github.hissa.allocation.ClaimsRule;
import io.github.hissa.money.MinorUnits;
import io.github.hissa.reason.Figure;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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

    /**
     * A value from which there is no adjustment.
     *
     * @param path where it is in the adjustment
     */
    record Obstacle(String path, Figure value, String message) {}

    /** Returns what keeps the difference from being divided. */
    List<Obstacle> obstacles() {
        List<Obstacle> obstacles = new ArrayList<>();
        Money envelope = plan.envelope();
        if (actualCost.isNegative()) {
            obstacles.add(new Obstacle("actualCost", Figure.of(actualCost), "actual cost is negative: " + actualCost));
        } else if (!MinorUnits.fits(actualCost)) {
            obstacles.add(new Obstacle("actualCost", Figure.of(actualCost),
                    "actual cost does not fit 64 bits of minor units: " + actualCost));
        } else if (!actualCost.isSameCurrency(envelope)) {
            obstacles.add(new Obstacle("actualCost", Figure.of(actualCost),
                    "actual cost is in another currency than the envelope of " + envelope + ": " + actualCost));
        }
        if (!addUp()) {
            obstacles.add(new Obstacle("plan.parties", Figure.of(envelope),
                    "the parts of the plan do not add up to its envelope of " + envelope));
        }
        List<String> codes = codes();
        clause.getLead().filter(lead -> isByTheLead() && !codes.contains(lead)).ifPresent(lead ->
                obstacles.add(new Obstacle("clause.lead", Figure.ofCode(lead),
                        "the lead of the cost clause, " + lead + ", is none of " + codes)));
        return obstacles;
    }

    private boolean addUp() {
        BigInteger sum = BigInteger.ZERO;
        for (PartyFunding one : plan.getParties()) {
            if (one.getAmount().isNegative() || !one.getAmount().isSameCurrency(plan.envelope())) {
                return false;
            }
            sum = sum.add(one.getAmount().getAmountMinor().toBigIntegerExact());
        }
        return sum.equals(BigInteger.valueOf(MinorUnits.of(plan.envelope())));
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
