package io.github.hissa.validation.partnership;

import io.github.hissa.partnership.funding.FundingPlan;
import io.github.hissa.validation.ConsistencyValidator;
import io.github.hissa.validation.Contradictions;

/** The plan is the one that follows from its terms. */
public final class FundingPlanValidator extends ConsistencyValidator<FundingPlan> {

    @Override
    protected void check(FundingPlan plan, Contradictions contradictions) {
        plan.verify().forEach(contradictions::report);
    }
}
