package io.github.hissa.grant;

import static io.github.hissa.grant.ApplicationFacts.code;

import io.github.hissa.eligibility.Assessment;
import io.github.hissa.eligibility.EligibilityPolicy;
import io.github.hissa.eligibility.Finding;
import io.github.hissa.eligibility.Truth;
import io.github.hissa.reason.Figure;
import io.github.hissa.reason.Reason;
import io.github.hissa.scoring.Criterion;
import io.github.hissa.scoring.Score;
import io.github.hissa.source.Source;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * Why an application takes no part in the division of the appropriation, and what can still be done.
 *
 * <p>Each rule that decided comes with what it demanded, what it saw and from where, its source, and its message; all
 * of these name it under {@code of}. A refusal ends with the appeal, a deferral with the shortest list that settles it.
 */
final class RefusalReasons {

    private final GrantPolicy policy;
    private final EligibilityPolicy rules;
    private final FactFigures figures;
    private final Map<String, Source> sources = new HashMap<>();

    RefusalReasons(GrantPolicy policy) {
        this.policy = policy;
        this.rules = policy.getEligibility();
        this.figures = new FactFigures(rules);
        rules.getRules().forEach(rule -> rule.getSource().ifPresent(source -> sources.put(rule.getId(), source)));
    }

    List<Reason> of(Candidate candidate, Admission admission) {
        List<Reason> reasons = new ArrayList<>(
                switch (admission) {
                    case ADMITTED -> throw new IllegalArgumentException(
                            "application " + candidate.application().getReference() + " takes part");
                    // A refusal rests on what is known to fail; what is unknown beside it could not change it.
                    case NOT_ELIGIBLE -> findings(candidate.assessment(), Truth.FALSE);
                    case UNDETERMINED -> findings(candidate.assessment(), Truth.UNKNOWN);
                    case SCORE_TOO_LOW -> tooLow(Objects.requireNonNull(candidate.score()));
                    case MARKS_MISSING -> List.of(marksMissing(Objects.requireNonNull(candidate.score())));
                    case UNSCORED -> List.of(Reason.of("score-missing"));
                    case WEIGHTLESS -> List.of(Reason.of("score-zero"));
                });
        if (admission == Admission.UNDETERMINED) {
            evidence(candidate.assessment(), reasons);
        } else if (admission.withoutAward() != DecisionOutcome.DEFERRED) {
            policy.getAppeal().ifPresent(appeal -> reasons.addAll(of(appeal)));
        }
        return List.copyOf(reasons);
    }

    /** What a refused applicant is told about an appeal. */
    static List<Reason> of(Appeal appeal) {
        Map<String, Figure> told = new TreeMap<>();
        told.put("authority", Figure.of(appeal.getAuthority()));
        told.put("days", Figure.of(appeal.getDays()));
        return List.of(
                Reason.of("appeal", told),
                Reason.of(
                        "appeal-source-" + code(appeal.getSource().getConfidence()),
                        "source",
                        Figure.of(appeal.getSource().getText())));
    }

    private List<Reason> findings(Assessment assessment, Truth decisive) {
        List<Reason> reasons = new ArrayList<>();
        for (Finding finding : assessment.getFindings()) {
            if (finding.getTruth() == decisive) {
                reasons.addAll(of(finding, assessment.getReferenceDate()));
            }
        }
        return reasons;
    }

    private List<Reason> of(Finding finding, Optional<LocalDate> day) {
        boolean failed = finding.getTruth() == Truth.FALSE;
        SeenFacts seen = new SeenFacts(figures, finding, day);
        Optional<Source> source = Optional.ofNullable(sources.get(finding.getRule()));
        List<Reason> reasons = new ArrayList<>();
        reasons.add(ofRule(
                failed ? "rule-not-met" : "rule-unknown",
                finding,
                "rule",
                Figure.named(finding.getRule(), finding.getTitle())));
        if (failed) {
            reasons.addAll(new Demands(rules, figures, finding, day, source).reasons());
        }
        reasons.addAll(failed ? seen.known() : seen.missing());
        source.ifPresent(told -> reasons.add(ofRule(
                "rule-source-" + code(told.getConfidence()), finding, "source", Figure.of(told.getText()))));
        if (failed) {
            finding.getMessage()
                    .ifPresent(message -> reasons.add(ofRule("rule-message", finding, "message", Figure.of(message))));
        }
        return reasons;
    }

    private static Reason ofRule(String code, Finding finding, String name, Figure figure) {
        return Reason.builder()
                .code(code)
                .putFigure(name, figure)
                .putFigure("of", Figure.ofCode(finding.getRule()))
                .build();
    }

    /** What settles the verdict, and what could settle it in the applicant's favour where that is less. */
    private void evidence(Assessment assessment, List<Reason> reasons) {
        assessment.getShortestEvidence().ifPresent(evidence -> {
            reasons.add(Reason.of(
                    evidence.isShortest() ? "evidence-shortest" : "evidence-sufficient",
                    "facts",
                    figures.facts(evidence.getSettling())));
            evidence.getFavourable()
                    .filter(favourable -> !favourable.equals(evidence.getSettling()))
                    .ifPresent(favourable ->
                            reasons.add(Reason.of("evidence-favourable", "facts", figures.facts(favourable))));
        });
    }

    /** Every criterion whose threshold is missed, then the threshold of the whole. */
    private List<Reason> tooLow(Score score) {
        List<Reason> reasons = new ArrayList<>();
        for (Criterion criterion : policy.getScoring().orElseThrow().getCriteria()) {
            if (score.getFailed().contains(criterion.getId())) {
                Map<String, Figure> told = new TreeMap<>();
                told.put("criterion", Figure.named(criterion.getId(), criterion.getTitle()));
                told.put("mean", number(Points.of(score.getMeans().get(criterion.getId()))));
                told.put("threshold", number(Points.of(criterion.getThreshold().orElseThrow())));
                told.put("highest", Figure.of(criterion.getMaximum()));
                reasons.add(Reason.of("criterion-below-threshold", told));
            }
        }
        Points total = Points.ofHundred(score.getTotal().orElseThrow());
        Optional<Points> threshold = policy.getScoring().orElseThrow().getThreshold().map(Points::ofHundred);
        threshold.filter(total::isBelow).ifPresent(least -> {
            Map<String, Figure> told = new TreeMap<>();
            told.put("score", number(total));
            told.put("threshold", number(least));
            reasons.add(Reason.of("score-below-threshold", told));
        });
        return reasons;
    }

    private Reason marksMissing(Score score) {
        // Without any mark nobody is known to have left one out, and every criterion waits for its marks.
        SortedSet<String> missing = score.getMissing();
        List<Figure> waiting = policy.getScoring().orElseThrow().getCriteria().stream()
                .filter(criterion -> missing.isEmpty() || missing.contains(criterion.getId()))
                .map(criterion -> Figure.named(criterion.getId(), criterion.getTitle()))
                .toList();
        return Reason.of("marks-missing", "criteria", Figure.of(waiting));
    }

    private static Figure number(Points points) {
        return Figure.of(points.value());
    }
}
