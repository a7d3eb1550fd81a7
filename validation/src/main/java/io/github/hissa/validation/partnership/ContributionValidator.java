package io.github.hissa.validation.partnership;

import io.github.hissa.partnership.Contribution;
import io.github.hissa.validation.ConsistencyValidator;
import io.github.hissa.validation.Contradictions;
import java.util.Map;

/** A contribution in kind says on what basis it is valued. */
public final class ContributionValidator extends ConsistencyValidator<Contribution> {

    @Override
    protected void check(Contribution contribution, Contradictions contradictions) {
        if (contribution.isInKind() && contribution.getValuationBasis().isEmpty()) {
            contradictions.report(
                    "valuationBasis", "io.github.hissa.partnership.Contribution.no-valuation-basis", Map.of());
        }
    }
}
