package io.github.hissa.grant;

import io.github.hissa.eligibility.Finding;
import io.github.hissa.eligibility.Truth;
import io.github.hissa.scoring.Criterion;
import io.github.hissa.scoring.Score;
import io.github.hissa.text.AmountText;
import io.github.hissa.text.Language;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.stream.Collectors;

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
            case UNSCORED -> List.of(Reasons.of("score-missing"));
            case WEIGHTLESS -> List.of(Reasons.of("score-zero"));
        };
    }

    private List<Reason> findings(Candidate candidate, Truth decisive) {
        return candidate.assessment().getFindings().stream()
                .filter(finding -> finding.getTruth() == decisive)
                .map((Finding finding) -> Reasons.against(finding, policy.getEligibility()))
                .toList();
    }

    /** Every criterion whose threshold is missed, then the threshold of the whole. */
    private List<Reason> tooLow(Score score) {
        List<Reason> reasons = new ArrayList<>();
        for (Criterion criterion : policy.getScoring().orElseThrow().getCriteria()) {
            if (score.getFailed().contains(criterion.getId())) {
                Points mean = Points.of(score.getMeans().get(criterion.getId()));
                Points least = Points.of(criterion.getThreshold().orElseThrow());
                Map<String, String> figures = new LinkedHashMap<>();
                figures.put("criterion", criterion.getId());
                figures.put("mean", mean.exactly());
                figures.put("threshold", least.exactly());
                reasons.add(Reasons.word("criterion-below-threshold", figures, language -> new Object[] {
                    criterion.getTitle().get(language), number(mean, language), number(least, language)
                }));
            }
        }
        Points total = Points.ofHundred(score.getTotal().orElseThrow());
        policy.getScoring().orElseThrow().getThreshold().map(Points::ofHundred).filter(total::isBelow).ifPresent(least -> {
            Map<String, String> figures = new LinkedHashMap<>();
            figures.put("score", total.exactly());
            figures.put("threshold", least.exactly());
            reasons.add(Reasons.word("score-below-threshold", figures, language -> new Object[] {
                number(total, language), number(least, language)
            }));
        });
        return reasons;
    }

    private Reason marksMissing(Score score) {
        // Without any mark nobody is known to have left one out, and every criterion waits for its marks.
        SortedSet<String> missing = score.getMissing();
        List<Criterion> waiting = policy.getScoring().orElseThrow().getCriteria().stream()
                .filter(criterion -> missing.isEmpty() || missing.contains(criterion.getId()))
                .toList();
        String criteria = waiting.stream().map(Criterion::getId).collect(Collectors.joining(", "));
        return Reasons.word("marks-missing", Map.of("criteria", criteria), language -> new Object[] {
            waiting.stream().map(criterion -> criterion.getTitle().get(language)).collect(Collectors.joining(", "))
        });
    }

    private static String number(Points points, Language language) {
        return AmountText.number(points.rounded(), language);
    }
}
