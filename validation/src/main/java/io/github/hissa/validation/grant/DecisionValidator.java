package io.github.hissa.validation.grant;

import io.github.hissa.grant.Decision;
import io.github.hissa.grant.DecisionOutcome;
import io.github.hissa.validation.ConsistencyValidator;
import io.github.hissa.validation.Contradictions;
import java.util.Map;
import org.joda.money.Money;

/** Money goes to an awarded application and to no other, and no more than was requested. */
public final class DecisionValidator extends ConsistencyValidator<Decision> {

    private static final String KEY = "io.github.hissa.grant.Decision.";

    @Override
    protected void check(Decision decision, Contradictions contradictions) {
        Money awarded = decision.getAwarded();
        Money requested = decision.getApplication().getRequested();
        boolean isAwarded = decision.getOutcome() == DecisionOutcome.AWARDED;
        if (isAwarded && awarded.isZero()) {
            contradictions.report("awarded", KEY + "awarded-nothing", Map.of());
        }
        if (!isAwarded && awarded.isPositive()) {
            contradictions.report("awarded", KEY + "money-without-award", Map.of("awarded", awarded));
        }
        if (awarded.isGreaterThan(requested)) {
            contradictions.report(
                    "awarded", KEY + "awarded-above-requested", Map.of("awarded", awarded, "requested", requested));
        }
    }
}
