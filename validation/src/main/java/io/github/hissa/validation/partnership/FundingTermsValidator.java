package io.github.hissa.validation.partnership;

import io.github.hissa.partnership.funding.FundingProblem;
import io.github.hissa.partnership.funding.FundingTerms;
import io.github.hissa.validation.ConsistencyValidator;
import io.github.hissa.validation.Contradictions;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The terms make a plan. */
public final class FundingTermsValidator extends ConsistencyValidator<FundingTerms> {

    private static final String KEY = "io.github.hissa.partnership.funding.FundingTerms.";

    @Override
    protected void check(FundingTerms terms, Contradictions contradictions) {
        for (FundingProblem problem : terms.problems()) {
            String property =
                    switch (problem.getKind()) {
                        case TWO_SHARES, TWO_RESTS, BELOW_ENVELOPE, ABOVE_ENVELOPE -> "terms";
                        case TWO_LINES, LINES_DIFFER -> "budgetLines";
                        case LIMIT_NOT_KEPT, LIMIT_OF_NO_PARTY, NO_AMOUNT_WITHIN_LIMITS -> "limits";
                    };
            // Codes are a document's own text, which has no place in a message template.
            Map<String, String> figures = new HashMap<>(problem.getFigures());
            figures.keySet().retainAll(Set.of("promised", "gap", "envelope", "sum", "share", "least", "most"));
            contradictions.report(
                    property, KEY + problem.getKind().name().toLowerCase(Locale.ROOT).replace('_', '-'), figures);
        }
    }
}
