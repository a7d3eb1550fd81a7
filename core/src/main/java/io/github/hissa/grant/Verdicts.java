package io.github.hissa.grant;

import io.github.hissa.eligibility.Assessment;
import io.github.hissa.eligibility.Facts;
import io.github.hissa.refusal.HissaException;
import io.github.hissa.refusal.RefusedStepException;
import io.github.hissa.refusal.RefusedValueException;
import io.github.hissa.scoring.MarkSheet;
import io.github.hissa.scoring.Score;
import java.util.List;
import java.util.Optional;

/** What a policy finds of one application, before anything is divided. */
final class Verdicts {

    private final GrantProgramme programme;
    private final GrantPolicy policy;

    Verdicts(GrantProgramme programme, GrantPolicy policy) {
        this.programme = programme;
        this.policy = policy;
    }

    /**
     * Returns what the rules find, by what was in force on the day on which the application was received, where that is
     * known.
     *
     * @throws HissaException if a rule cannot be applied, or the application contradicts the programme; the paths are
     *     those of the application
     */
    Assessment assess(Application application) {
        return policy.getEligibility().assess(factsOf(application), application.getReceivedOn());
    }

    private Facts factsOf(Application application) {
        try {
            return ApplicationFacts.of(application, programme);
        } catch (RefusedValueException contradiction) {
            throw contradiction.within("facts");
        }
    }

    /**
     * Returns what the marks come to; nothing where the policy has no grid.
     *
     * @throws RefusedStepException if marks are for no criterion, off its scale or there twice, or the exact total does
     *     not fit two longs
     */
    Optional<Score> score(Application application, Optional<MarkSheet> marks) {
        return policy.getScoring()
                .map(grid -> grid.score(
                        application.getReference(), marks.map(MarkSheet::getMarks).orElse(List.of())));
    }
}
