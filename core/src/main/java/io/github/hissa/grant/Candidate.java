package io.github.hissa.grant;

import io.github.hissa.eligibility.Assessment;
import io.github.hissa.scoring.Score;
import io.github.hissa.scoring.ScoreOutcome;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An application with what was found out about it, on the way to its decision.
 *
 * @param score by the policy's grid; null where the policy has none
 */
record Candidate(Application application, Assessment assessment, @Nullable Score score) {

    /**
     * What it counts, from 0 to 100, higher is better: by the grid where there is one, or else as the application states
     * it.
     */
    Optional<Points> points() {
        return score != null ? score.getTotal().map(Points::ofHundred) : application.getScore().map(Points::of);
    }

    /** Tells whether it takes part in the division of the appropriation, and if not, why. */
    Admission admission(AllocationPolicy policy) {
        switch (assessment.toVerdict()) {
            case NOT_ELIGIBLE:
                return Admission.NOT_ELIGIBLE;
            case UNDETERMINED:
                return Admission.UNDETERMINED;
            default:
                break;
        }
        if (score != null && score.getOutcome() != ScoreOutcome.PASSED) {
            return score.getOutcome() == ScoreOutcome.FAILED ? Admission.SCORE_TOO_LOW : Admission.MARKS_MISSING;
        }
        if (policy.isWeightedByScore() && points().isEmpty()) {
            return Admission.UNSCORED;
        }
        boolean isWeightless = policy.isWeightedByScore() && points().orElseThrow().value().signum() == 0;
        return isWeightless ? Admission.WEIGHTLESS : Admission.ADMITTED;
    }
}
