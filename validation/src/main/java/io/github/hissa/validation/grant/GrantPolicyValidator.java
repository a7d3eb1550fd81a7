package io.github.hissa.validation.grant;

import io.github.hissa.allocation.ClaimsRule;
import io.github.hissa.grant.AllocationPolicy;
import io.github.hissa.grant.GrantPolicy;
import io.github.hissa.scoring.ScoringGrid;
import io.github.hissa.validation.ConsistencyValidator;
import io.github.hissa.validation.Contradictions;
import java.util.Map;

/** The parts of a policy fit each other: one currency, a grid with an effect. */
public final class GrantPolicyValidator extends ConsistencyValidator<GrantPolicy> {

    private static final String KEY = "io.github.hissa.grant.GrantPolicy.";

    @Override
    protected void check(GrantPolicy policy, Contradictions contradictions) {
        AllocationPolicy allocation = policy.getAllocation();
        boolean isOrder = allocation.getRule().equals(ClaimsRule.ranked());
        policy.getScoring()
                .filter(grid -> !isOrder && !allocation.isWeightedByScore() && !hasThreshold(grid))
                .ifPresent(grid -> contradictions.report("scoring", KEY + "score-unused", Map.of()));
        policy.getAwardForm().ifPresent(form -> allocation.amounts().values().stream()
                .filter(amount -> !amount.isSameCurrency(form.getThreshold()))
                .findFirst()
                .ifPresent(amount -> contradictions.report(
                        "awardForm",
                        KEY + "two-currencies",
                        Map.of("amount", form.getThreshold(), "other", amount))));
    }

    private static boolean hasThreshold(ScoringGrid grid) {
        return grid.getThreshold().isPresent()
                || grid.getCriteria().stream().anyMatch(one -> one.getThreshold().isPresent());
    }
}
