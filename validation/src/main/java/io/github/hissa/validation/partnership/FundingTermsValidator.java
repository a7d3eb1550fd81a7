package io.github.hissa.validation.partnership;

import io.github.hissa.partnership.funding.FundingTerms;
import io.github.hissa.validation.ConsistencyValidator;
import io.github.hissa.validation.Contradictions;

/** The terms make a plan. */
public final class FundingTermsValidator extends ConsistencyValidator<FundingTerms> {

    @Override
    protected void check(FundingTerms terms, Contradictions contradictions) {
        terms.problems().forEach(contradictions::report);
    }
}
