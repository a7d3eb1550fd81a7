package io.github.hissa.grant;

import io.github.hissa.eligibility.Finding;
import io.github.hissa.eligibility.Truth;
import io.github.hissa.reason.Figure;
import io.github.hissa.reason.Reason;
import io.github.hissa.scoring.Criterion;
import io.github.hissa.scoring.Score;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;

/** Words why an application takes no part in the division of the appropriation. */
final class AdmissionReasons {

    private final GrantPolicy policy;

    AdmissionReasons(GrantPolicy policy) {
        this.policy = policy;
    }

    List<Reason> of(Candidate candidate, Admission admission) {
        return switch (admission) {
            case ADMITTED -> throw new IllegalArgumentException(
                    "application " + candidate.application().getReference() + " takes part");
            // A refusal rests on what is known to fail; what is unknown beside it could not change it.
            case NOT_ELIGIBLE -> findings(candidate, Truth.FALSE);
            case UNDETERMINED -> findings(candidate, Truth.UNKNOWN);
            case SCORE_TOO_LOW -> tooLow(Objects.requireNonNull(candidate.score()));
            case MARKS_MISSING -> List.of(marksMissing(Objects.requireNonNull(candidate.score())));
            case UNSCORED -> List.of(Reason.of("score-missing"));
            case WEIGHTLESS -> List.of(Reason.of("score-zero"));
        };
    }

    private List<Reason> findings(Candidate candidate, Truth decisive) {
        return candidate.assessment().getFindings().stream()
                .filter(finding -> finding.getTruth() == decisive)
                .map(this::against)
                .toList();
    }

    /** Every criterion whose threshold is missed, then the threshold of the whole. */
    private List<Reason> tooLow(Score score) {
        List<Reason> reasons = new ArrayList<>();
        for (Criterion criterion : policy.getScoring().orElseThrow().getCriteria()) {
            if (score.getFailed().contains(criterion.getId())) {
                Points mean = Points.of(score.getMeans().get(criterion.getId()));
                Points least = Points.of(criterion.getThreshold().orElseThrow());
                reasons.add(Reason.of("criterion-below-threshold", Map.of(
                        "criterion", Figure.named(criterion.getId(), criterion.getTitle()),
                        "mean", Figure.of(mean.value()),
                        "threshold", Figure.of(least.value()))));
            }
        }
        Points total = Points.ofHundred(score.getTotal().orElseThrow());
        policy.getScoring().orElseThrow().getThreshold().map(Points::ofHundred).filter(total::isBelow).ifPresent(least -> {
            reasons.add(Reason.of("score-below-threshold", Map.of(
                    "score", Figure.of(total.value()), "threshold", Figure.of(least.value()))));
        });
        return reasons;
    }

    private Reason marksMissing(Score score) {
        // Without any mark nobody is known to have left one out, and every criterion waits for its marks.
        SortedSet<String> missing = score.getMissing();
        List<Criterion> waiting = policy.getScoring().orElseThrow().getCriteria().stream()
                .filter(criterion -> missing.isEmpty() || missing.contains(criterion.getId()))
                .toList();
        return Reason.of("marks-missing", "criteria", Figure.of(waiting.stream()
                .map(criterion -> Figure.named(criterion.getId(), criterion.getTitle()))
                .toList()));
    }

    private Reason against(Finding finding) {
        Figure rule = Figure.named(finding.getRule(), finding.getTitle());
        if (finding.getTruth() == Truth.FALSE) {
            return Reason.of("rule-not-met", "rule", rule);
        }
        return Reason.of("rule-unknown", Map.of(
                "rule", rule,
                "missing", Figure.of(finding.getMissing().stream()
                        .map(fact -> Figure.named(fact, policy.getEligibility().titleOf(fact)))
                        .toList())));
    }
}
