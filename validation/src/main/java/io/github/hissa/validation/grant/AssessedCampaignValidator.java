package io.github.hissa.validation.grant;

import io.github.hissa.grant.AssessedCampaign;
import io.github.hissa.validation.ConsistencyValidator;
import io.github.hissa.validation.Contradictions;

/** The appropriation can be divided as the policy demands. */
public final class AssessedCampaignValidator extends ConsistencyValidator<AssessedCampaign> {

    @Override
    protected void check(AssessedCampaign assessed, Contradictions contradictions) {
        assessed.problems().forEach(contradictions::report);
    }
}
