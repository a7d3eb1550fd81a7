package io.github.hissa.validation.grant;

import io.github.hissa.grant.CampaignOutcome;
import io.github.hissa.grant.Decision;
import io.github.hissa.validation.ConsistencyValidator;
import io.github.hissa.validation.Contradictions;
import java.math.BigDecimal;
import java.util.Map;
import org.joda.money.Money;

/** The awards are in the currency of the appropriation, and their sum is not above it. */
public final class CampaignOutcomeValidator extends ConsistencyValidator<CampaignOutcome> {

    private static final String KEY = "io.github.hissa.grant.CampaignOutcome.";

    @Override
    protected void check(CampaignOutcome outcome, Contradictions contradictions) {
        Money amount = outcome.getAppropriation().getAmount();
        if (!outcome.getDecisions().stream().map(Decision::getAwarded).allMatch(amount::isSameCurrency)) {
            contradictions.report("decisions", KEY + "two-currencies", Map.of("appropriation", amount));
            return;
        }
        // Not totalAwarded(): a broken document may hold more than a Money's minor units in 64 bits.
        BigDecimal sum = outcome.getDecisions().stream()
                .map(decision -> decision.getAwarded().getAmount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(amount.getAmount()) > 0) {
            contradictions.report(
                    "decisions",
                    KEY + "awards-above-appropriation",
                    Map.of("awarded", amount.getCurrencyUnit() + " " + sum.toPlainString(), "appropriation", amount));
        }
    }
}
