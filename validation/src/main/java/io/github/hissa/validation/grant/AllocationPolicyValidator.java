package io.github.hissa.validation.grant;

import io.github.hissa.grant.AllocationPolicy;
import io.github.hissa.validation.ConsistencyValidator;
import io.github.hissa.validation.Contradictions;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;

/**
 * The minimum award and the guarantee are not above the maximum award, no bound is smaller than the rounding unit, and
 * the rule takes weights where there are some.
 *
 * <p>Amounts in two currencies are reported as such and not compared.
 */
public final class AllocationPolicyValidator extends ConsistencyValidator<AllocationPolicy> {

    private static final String KEY = "io.github.hissa.grant.AllocationPolicy.";

    @Override
    protected void check(AllocationPolicy policy, Contradictions contradictions) {
        Map<String, Money> bounds = new LinkedHashMap<>();
        policy.getMinimumAward().ifPresent(amount -> bounds.put("minimumAward", amount));
        policy.getGuaranteedAward().ifPresent(amount -> bounds.put("guaranteedAward", amount));
        policy.getMaximumAward().ifPresent(amount -> bounds.put("maximumAward", amount));
        bounds.forEach((property, amount) -> {
            if (!property.equals("maximumAward")) {
                above(policy.getMaximumAward(), property, amount, contradictions);
            }
            finer(policy.getRoundingUnit(), property, amount, contradictions);
        });
        policy.problems().forEach(contradictions::report);
    }

    private static void above(Optional<Money> maximum, String property, Money amount, Contradictions contradictions) {
        maximum.ifPresent(most -> {
            if (!amount.isSameCurrency(most)) {
                contradictions.report(property, KEY + "two-currencies", Map.of("amount", amount, "other", most));
            } else if (amount.isGreaterThan(most)) {
                contradictions.report(property, KEY + "above-maximum", Map.of("amount", amount, "maximum", most));
            }
        });
    }

    private static void finer(Optional<Money> unit, String property, Money amount, Contradictions contradictions) {
        unit.ifPresent(step -> {
            if (!amount.isSameCurrency(step)) {
                contradictions.report(property, KEY + "two-currencies", Map.of("amount", amount, "other", step));
            } else if (amount.isPositive() && amount.isLessThan(step)) {
                contradictions.report(property, KEY + "below-rounding-unit", Map.of("amount", amount, "unit", step));
            }
        });
    }
}
