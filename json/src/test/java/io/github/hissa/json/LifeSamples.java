package io.github.hissa.json;

import io.github.hissa.fixtures.SampleCouncil;
import io.github.hissa.grant.Appropriation;
import io.github.hissa.grant.Decision;
import io.github.hissa.grant.DecisionOutcome;
import io.github.hissa.grant.GrantCampaign;
import io.github.hissa.grant.life.CallForApplications;
import io.github.hissa.grant.life.CaseEvent;
import io.github.hissa.grant.life.CaseEventKind;
import io.github.hissa.grant.life.DeliberatedOutcome;
import io.github.hissa.grant.life.GrantCase;
import io.github.hissa.grant.life.InstalmentPlan;
import io.github.hissa.grant.life.PlannedPart;
import io.github.hissa.grant.life.ProgrammeYear;
import io.github.hissa.grant.simulation.ProgrammeSimulation;
import io.github.hissa.grant.simulation.SimulatedYear;
import io.github.hissa.money.Share;
import io.github.hissa.scoring.Criterion;
import io.github.hissa.scoring.Mark;
import io.github.hissa.scoring.MarkSheet;
import io.github.hissa.scoring.MissingMark;
import io.github.hissa.scoring.ScoringGrid;
import io.github.hissa.text.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.joda.money.Money;

/** What goes before a campaign and comes after it: calls, grids, cases, years. */
final class LifeSamples {

    private static final LocalDate DAY = LocalDate.of(2012, 5, 31);

    static final CallForApplications CALL = CallForApplications.builder()
            .programme(SampleCouncil.campaign().getProgramme())
            .opensOn(DAY.minusDays(90))
            .closesOn(DAY.minusDays(60))
            .requiredDocuments(Set.of("receipt", "statutes"))
            .build();

    static final InstalmentPlan PLAN = InstalmentPlan.builder()
            .addParts(
                    PlannedPart.of(Share.of(1, 3)),
                    PlannedPart.of(Share.of(1, 3), LocalizedText.of("fr", "Compte rendu")),
                    PlannedPart.of(Share.of(1, 3)))
            .build();

    static final ScoringGrid GRID = ScoringGrid.builder()
            .id("G")
            .missingMark(MissingMark.IGNORED)
            .threshold(Share.of(1, 2))
            .addCriterion(Criterion.builder()
                    .from(Criterion.of("impact", LocalizedText.of("en", "Impact"), 0, 10, 3))
                    .threshold(Share.of(5, 1))
                    .build())
            .addCriterion(Criterion.of("reach", LocalizedText.of("en", "Reach"), 1, 5, 1))
            .build();

    static final MarkSheet SHEET = MarkSheet.of(List.of(
            Mark.of("impact", "A", 8), Mark.of("reach", "A", 5), Mark.of("impact", "B", 7)));

    private LifeSamples() {}

    /** A case from its reception on; where money was awarded, up to its closing. */
    static GrantCase caseOf(Decision decision, DeliberatedOutcome outcome) {
        GrantCase decided = GrantCase.of(decision.getApplication())
                .record(CaseEvent.of(outcome.getOn().minusDays(60), CaseEventKind.RECEIVED))
                .decide(outcome);
        Money award = decided.balance().getAwarded();
        if (decision.getOutcome() != DecisionOutcome.AWARDED || !award.isGreaterThan(money("MAD 4"))) {
            return decided;
        }
        LocalDate day = outcome.getOn().plusDays(9);
        return decided.record(CaseEvent.of(day, CaseEventKind.NOTIFIED))
                .record(CaseEvent.of(day, CaseEventKind.AGREEMENT_SIGNED))
                .record(CaseEvent.of(day.plusDays(1), CaseEventKind.PAID, award.minus(money("MAD 1"))))
                .record(CaseEvent.of(day.plusDays(2), CaseEventKind.JUSTIFIED, money("MAD 1")))
                .record(CaseEvent.of(day.plusDays(3), CaseEventKind.RETURNED, money("MAD 1")))
                .record(CaseEvent.of(day.plusDays(4), CaseEventKind.RECOVERY_ORDERED, award.minus(money("MAD 3"))))
                .record(CaseEvent.of(day.plusDays(5), CaseEventKind.RECOVERED, money("MAD 1")))
                .record(CaseEvent.of(day.plusDays(6), CaseEventKind.CLOSED));
    }

    static ProgrammeYear year(DeliberatedOutcome outcome, List<GrantCase> cases) {
        return ProgrammeYear.builder()
                .appropriation(outcome.getProposed().getAppropriation())
                .carriedIn(money("MAD 5"))
                .cases(cases)
                .undistributedCarriedOver(true)
                .returnedCarriedOver(true)
                .build();
    }

    static ProgrammeSimulation simulation() {
        GrantCampaign campaign = SampleCouncil.campaign();
        Appropriation next = Appropriation.of(2013, campaign.getAppropriation().getAmount());
        return ProgrammeSimulation.run(
                campaign.getProgramme(),
                List.of(
                        SimulatedYear.of(campaign.getAppropriation(), campaign.getApplications()),
                        SimulatedYear.of(next, campaign.getApplications())),
                year -> campaign.getPolicy());
    }

    private static Money money(String amount) {
        return Money.parse(amount);
    }
}
