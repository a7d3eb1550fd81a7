package io.github.hissa.validation.partnership;

import io.github.hissa.partnership.funding.BudgetLine;
import io.github.hissa.partnership.funding.FundingCell;
import io.github.hissa.partnership.funding.FundingPlan;
import io.github.hissa.partnership.funding.PartyFunding;
import io.github.hissa.validation.ConsistencyValidator;
import io.github.hissa.validation.Contradictions;
import java.math.BigDecimal;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.joda.money.Money;

/** The parts add up to the envelope; with lines, each party's cells to its part and each line's cells to its cost. */
public final class FundingPlanValidator extends ConsistencyValidator<FundingPlan> {

    private static final String KEY = "io.github.hissa.partnership.funding.FundingPlan.";

    @Override
    protected void check(FundingPlan plan, Contradictions contradictions) {
        Money envelope = plan.getEnvelope();
        if (!Stream.concat(
                        plan.getParties().stream().map(PartyFunding::getAmount),
                        plan.getCells().stream().map(FundingCell::getAmount))
                .allMatch(envelope::isSameCurrency)) {
            contradictions.report("envelope", KEY + "two-currencies", Map.of("envelope", envelope));
            return;
        }
        compare("parties", envelope, plan.getParties().stream().map(PartyFunding::getAmount), contradictions);
        if (plan.getBudgetLines().isEmpty() && plan.getCells().isEmpty()) {
            return;
        }
        for (PartyFunding party : plan.getParties()) {
            compare("cells", party.getAmount(), cells(plan, cell -> cell.getParty(), party.getParty().getCode()),
                    contradictions);
        }
        for (BudgetLine line : plan.getBudgetLines()) {
            compare("cells", line.getAmount(), cells(plan, cell -> cell.getColumn(), line.getCode()), contradictions);
        }
    }

    private static Stream<Money> cells(
            FundingPlan plan, Function<FundingCell, String> code, String wanted) {
        return plan.getCells().stream().filter(cell -> code.apply(cell).equals(wanted)).map(FundingCell::getAmount);
    }

    private static void compare(String property, Money whole, Stream<Money> parts, Contradictions contradictions) {
        BigDecimal sum = parts.map(Money::getAmount).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(whole.getAmount()) != 0) {
            contradictions.report(property, KEY + "sum-differs",
                    Map.of("sum", whole.getCurrencyUnit() + " " + sum.setScale(whole.getScale()).toPlainString(), "whole", whole));
        }
    }
}
