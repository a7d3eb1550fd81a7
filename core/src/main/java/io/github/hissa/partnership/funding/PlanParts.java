package io.github.hissa.partnership.funding;

import io.github.hissa.money.MinorUnits;
import io.github.hissa.reason.Figure;
import io.github.hissa.refusal.Refusal;
import io.github.hissa.refusal.Refusals;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** What keeps the parts of a plan, which need not follow from its terms, from being divided further. */
final class PlanParts {

    private PlanParts() {}

    /** Parts that are no amounts in the currency of the envelope, or do not add up to it; with paths from the plan. */
    static List<Refusal> problems(FundingPlan plan) {
        Refusals refusals = new Refusals();
        CurrencyUnit currency = plan.envelope().getCurrencyUnit();
        BigInteger sum = BigInteger.ZERO;
        for (int i = 0; i < plan.getParties().size(); i++) {
            Money amount = plan.getParties().get(i).getAmount();
            String path = "parties[" + i + "].amount";
            refusals.amount(path, amount).currency(path, amount, currency);
            sum = sum.add(amount.getAmountMinor().toBigIntegerExact());
        }
        if (refusals.isEmpty() && !sum.equals(BigInteger.valueOf(MinorUnits.of(plan.envelope())))) {
            refusals.add("parties", "parts-differ", Map.of(
                    "sum", Figure.of(Money.of(currency, new BigDecimal(sum, currency.getDecimalPlaces()))),
                    "envelope", Figure.of(plan.envelope())));
        }
        return refusals.list();
    }

    /** Refuses an amount that does not fit 64 bits of minor units. */
    static void requireSize(String path, Money amount, Refusals refusals) {
        if (amount.isPositive()) {
            refusals.amount(path, amount);
        }
    }
}
