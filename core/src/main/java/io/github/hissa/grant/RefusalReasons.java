package io.github.hissa.grant;

import static io.github.hissa.grant.ApplicationFacts.code;

import io.github.hissa.eligibility.Assessment;
import io.github.hissa.eligibility.EligibilityPolicy;
import io.github.hissa.eligibility.Finding;
import io.github.hissa.eligibility.JointFinding;
import io.github.hissa.eligibility.Truth;
import io.github.hissa.eligibility.Unknowns;
import io.github.hissa.reason.Figure;
import io.github.hissa.reason.Reason;
import io.github.hissa.scoring.Criterion;
import io.github.hissa.scoring.Score;
import io.github.hissa.source.Source;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

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
                    case NOT_ELIGIBLE -> refused(candidate.assessment());
                    case UNDETERMINED -> open(candidate.assessment());
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

    /**
     * A refusal rests on the rules that fail, or else on those that cannot all hold; what is unknown beside them could
     * not change it.
     */
    private List<Reason> refused(Assessment assessment) {
        List<Finding> decisive = assessment.decisive();
        if (decisive.stream().anyMatch(finding -> finding.getTruth() != Truth.FALSE)) {
            return contradiction(decisive, assessment.getReferenceDate());
        }
        List<Reason> reasons = new ArrayList<>();
        decisive.forEach(finding -> reasons.addAll(failed(finding, assessment.getReferenceDate())));
        return reasons;
    }

    private List<Reason> failed(Finding finding, Optional<LocalDate> day) {
        List<Reason> reasons = new ArrayList<>();
        reasons.add(ofRule("rule-not-met", finding, "rule", named(finding)));
        Optional<Source> source = Optional.ofNullable(sources.get(finding.getRule()));
        reasons.addAll(new Demands(rules, figures, finding, day, source).reasons());
        SortedSet<String> immaterial =
                finding.getUnknowns().map(Unknowns::getImmaterial).orElseGet(Collections::emptySortedSet);
        if (!immaterial.isEmpty()) {
            reasons.add(ofRule("rule-foregone", finding, "facts", figures.facts(immaterial)));
        }
        reasons.addAll(new SeenFacts(figures, finding, day).known());
        source(finding, reasons);
        finding.getMessage()
                .ifPresent(message -> reasons.add(ofRule("rule-message", finding, "message", Figure.of(message))));
        return reasons;
    }

    /** Rules of which each could be met, and not all of them together: which one fails, nobody knows. */
    private List<Reason> contradiction(List<Finding> findings, Optional<LocalDate> day) {
        SortedSet<String> missing = new TreeSet<>();
        findings.forEach(finding -> missing.addAll(finding.getMissing()));
        List<Reason> reasons = new ArrayList<>();
        reasons.add(Reason.of(
                "rules-contradict",
                Map.of(
                        "rules", Figure.of(findings.stream().map(RefusalReasons::named).toList()),
                        "facts", figures.facts(missing))));
        for (Finding finding : findings) {
            reasons.addAll(new SeenFacts(figures, finding, day).known());
            source(finding, reasons);
        }
        return reasons;
    }

    /** Every rule that is unknown, as far as something asked for could settle it, or no fact can. */
    private List<Reason> open(Assessment assessment) {
        SortedSet<String> asked = assessment.missing();
        List<Reason> reasons = new ArrayList<>();
        for (Finding finding : assessment.decisive()) {
            List<Reason> needed = new ArrayList<>(new SeenFacts(figures, finding, assessment.getReferenceDate())
                    .missing(asked));
            finding.getUnknowns().ifPresent(unknowns -> gaps(finding, unknowns, assessment.getReferenceDate(), needed));
            if (!needed.isEmpty()) {
                reasons.add(ofRule("rule-unknown", finding, "rule", named(finding)));
                reasons.addAll(needed);
                source(finding, reasons);
            }
        }
        return reasons;
    }

    private void gaps(Finding finding, Unknowns unknowns, Optional<LocalDate> day, List<Reason> reasons) {
        if (day.isPresent()) {
            unknowns.getUndefined().forEach(parameter -> {
                Map<String, Figure> told = new TreeMap<>();
                told.put("parameter", parameter(parameter));
                told.put("day", Figure.of(day.get()));
                told.put("of", Figure.ofCode(finding.getRule()));
                reasons.add(Reason.of("parameter-undefined", told));
            });
        } else if (!unknowns.getUndefined().isEmpty() || !unknowns.getUndated().isEmpty()) {
            reasons.add(Reason.of("day-missing", "of", Figure.ofCode(finding.getRule())));
        }
    }

    private Figure parameter(String name) {
        return rules.getParameters()
                .get(name)
                .getTitle()
                .map(title -> Figure.named(name, title))
                .orElseGet(() -> Figure.ofCode(name));
    }

    private static Figure named(Finding finding) {
        return Figure.named(finding.getRule(), finding.getTitle());
    }

    private void source(Finding finding, List<Reason> reasons) {
        Optional.ofNullable(sources.get(finding.getRule())).ifPresent(told -> reasons.add(ofRule(
                "rule-source-" + code(told.getConfidence()), finding, "source", Figure.of(told.getText()))));
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
        Set<String> unexplored = assessment.getJointFinding()
                .map(JointFinding::getUnexplored)
                .orElseGet(Collections::emptySortedSet);
        if (!unexplored.isEmpty()) {
            reasons.add(Reason.of("rules-unexplored", "rules", Figure.of(assessment.getFindings().stream()
                    .filter(finding -> unexplored.contains(finding.getRule()))
                    .map(RefusalReasons::named)
                    .toList())));
        }
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
