package io.github.hissa.partnership.review;

import io.github.hissa.partnership.Agreement;
import io.github.hissa.partnership.AgreementStage;
import io.github.hissa.partnership.Amendment;
import io.github.hissa.partnership.Clause;
import io.github.hissa.partnership.ClauseKind;
import io.github.hissa.partnership.Lifecycle;
import io.github.hissa.partnership.Milestone;
import io.github.hissa.partnership.PartnershipTerms;
import io.github.hissa.partnership.regime.Instrument;
import io.github.hissa.partnership.regime.LegalRegime;
import io.github.hissa.partnership.regime.LegalRegimes;
import io.github.hissa.partnership.regime.RegimeRule;
import io.github.hissa.partnership.regime.StageRequirement;
import io.github.hissa.party.Party;
import io.github.hissa.text.DateText;
import io.github.hissa.text.IsolatedText;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether an agreement keeps the law of its day. */
final class LegalReview {

    private final Agreement agreement;
    private final Agreement current;
    private final Party council;
    private final LegalRegimes regimes;
    private final Findings findings;

    LegalReview(Agreement agreement, Agreement current, Party council, LegalRegimes regimes, Findings findings) {
        this.agreement = agreement;
        this.current = current;
        this.council = council;
        this.regimes = regimes;
        this.findings = findings;
    }

    void run() {
        Optional<LocalDate> day = day();
        Optional<LegalRegime> regime =
                day.flatMap(on -> regimes.find(council.getKind(), Instrument.PARTNERSHIP_AGREEMENT, on));
        if (regime.isEmpty() && day.isPresent() && !regimes.getRegimes().isEmpty()) {
            findings.add(FindingKind.NO_REGIME, Optional.empty(), Map.of("on", day.get().toString()),
                    language -> new Object[] {DateText.of(day.get(), language)});
        }
        regime.ifPresent(this::checkRegime);
        checkSteps(regime.flatMap(LegalRegime::getLifecycle).orElseGet(Lifecycle::general));
        checkAmendments();
    }

    private Optional<LocalDate> day() {
        List<Milestone> milestones = agreement.getMilestones();
        return agreement.reachedOn(AgreementStage.SIGNED)
                .or(() -> milestones.isEmpty()
                        ? Optional.empty()
                        : Optional.of(milestones.get(milestones.size() - 1).getOn()))
                .or(agreement::getStartsOn);
    }

    private void checkRegime(LegalRegime regime) {
        if (!regime.isPermitted()) {
            findings.add(FindingKind.NOT_PERMITTED, Optional.empty(), Map.of("regime", regime.getCode()),
                    language -> new Object[] {regime.getTitle().get(language)});
        }
        Set<ClauseKind> there = current.getClauses().stream().map(Clause::getKind).collect(Collectors.toSet());
        regime.getRequiredClauses().stream().filter(kind -> !there.contains(kind)).forEach(kind ->
                findings.add(FindingKind.CLAUSE_MISSING, Optional.empty(), Map.of("clause", kind.name()),
                        language -> new Object[] {PartnershipTerms.of(kind).get(language)}));
        regime.getStageRequirements().forEach(requirement -> check(regime, requirement));
    }

    private void check(LegalRegime regime, StageRequirement requirement) {
        Optional<LocalDate> later = agreement.reachedOn(requirement.getBefore());
        if (later.isEmpty()) {
            return;
        }
        // A visa that is granted afterwards does not count as one that came first.
        Optional<LocalDate> first = agreement.reachedOn(requirement.getRequired())
                .filter(day -> !day.isAfter(later.get()));
        RegimeRule rule = regime.findRule(requirement.getRule()).orElseThrow();
        if (first.isEmpty()) {
            report(FindingKind.STAGE_MISSING, requirement, rule);
        } else if (requirement.getWithinDays().isPresent()
                && ChronoUnit.DAYS.between(first.get(), later.get()) > requirement.getWithinDays().get()) {
            report(FindingKind.STAGE_LATE, requirement, rule);
        }
    }

    private void report(FindingKind kind, StageRequirement requirement, RegimeRule rule) {
        findings.add(kind, Optional.empty(),
                Map.of("required", requirement.getRequired().name(),
                        "before", requirement.getBefore().name(),
                        "rule", rule.getId(),
                        "confidence", rule.getSource().getConfidence().name()),
                language -> new Object[] {
                    PartnershipTerms.of(requirement.getRequired()).get(language),
                    PartnershipTerms.of(requirement.getBefore()).get(language),
                    rule.getText().get(language)
                });
    }

    private void checkSteps(Lifecycle lifecycle) {
        lifecycle.findMisstep(agreement.getMilestones()).ifPresent(milestone ->
                findings.add(FindingKind.MISSTEP, Optional.empty(),
                        Map.of("stage", milestone.getStage().name(), "on", milestone.getOn().toString()),
                        language -> new Object[] {
                            PartnershipTerms.of(milestone.getStage()).get(language),
                            DateText.of(milestone.getOn(), language)
                        }));
    }

    private void checkAmendments() {
        Optional<LocalDate> signed = agreement.reachedOn(AgreementStage.SIGNED);
        for (Amendment amendment : agreement.getAmendments()) {
            if (signed.map(day -> amendment.getOn().isBefore(day)).orElse(true)) {
                findings.add(FindingKind.AMENDED_BEFORE_SIGNATURE, Optional.empty(),
                        Map.of("amendment", amendment.getNumber()),
                        language -> new Object[] {
                            IsolatedText.of(amendment.getNumber(), language), DateText.of(amendment.getOn(), language)
                        });
            }
        }
    }
}
