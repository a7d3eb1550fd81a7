package io.github.hissa.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.hissa.allocation.ClaimsRule;
import io.github.hissa.fixtures.SampleCouncil;
import io.github.hissa.grant.AllocationPolicy;
import io.github.hissa.grant.Appeal;
import io.github.hissa.grant.Appropriation;
import io.github.hissa.grant.CampaignOutcome;
import io.github.hissa.grant.GrantCampaign;
import io.github.hissa.grant.GrantPolicy;
import io.github.hissa.grant.form.AwardFormPolicy;
import io.github.hissa.grant.life.CallForApplications;
import io.github.hissa.grant.life.CaseBalance;
import io.github.hissa.grant.life.CaseEvent;
import io.github.hissa.grant.life.CaseEventKind;
import io.github.hissa.grant.life.DecisionChange;
import io.github.hissa.grant.life.DeliberatedOutcome;
import io.github.hissa.grant.life.GrantCase;
import io.github.hissa.grant.life.InstalmentPlan;
import io.github.hissa.grant.life.PlannedPart;
import io.github.hissa.grant.life.ProgrammeYear;
import io.github.hissa.grant.life.Reception;
import io.github.hissa.grant.simulation.ProgrammeSimulation;
import io.github.hissa.grant.simulation.SimulatedYear;
import io.github.hissa.grant.whatif.PolicyComparison;
import io.github.hissa.grant.whatif.RuleExclusion;
import io.github.hissa.grant.whatif.Sensitivity;
import io.github.hissa.money.Share;
import io.github.hissa.source.Confidence;
import io.github.hissa.source.Source;
import io.github.hissa.text.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class ProgrammeLifeRoundTripTest {

    private static final GrantCampaign CAMPAIGN = SampleCouncil.campaign();
    private static final LocalDate DAY = LocalDate.of(2012, 5, 31);

    @Test
    void whatADeliberationMadeOfACampaignComesBackEqual() {
        CampaignOutcome proposed = CAMPAIGN.assess().decide();
        String first = proposed.getDecisions().get(0).getApplication().getReference();
        DeliberatedOutcome outcome = DeliberatedOutcome.builder()
                .proposed(proposed)
                .on(DAY)
                .addChanges(DecisionChange.of(first, Money.parse("MAD 0"), LocalizedText.of("fr", "Retiré")))
                .build();
        RoundTripTest.comesBack(DeliberatedOutcome.class, outcome);
        GrantCase decided = GrantCase.of(proposed.getDecisions().get(0).getApplication())
                .record(CaseEvent.of(DAY.minusDays(9), CaseEventKind.RECEIVED))
                .decide(outcome);
        RoundTripTest.comesBack(GrantCase.class, decided);
        RoundTripTest.comesBack(ProgrammeYear.class, ProgrammeYear.builder()
                .appropriation(Appropriation.of(2012, Money.parse("MAD 300000")))
                .carriedIn(Money.parse("MAD 5"))
                .addCases(decided)
                .undistributedCarriedOver(true)
                .returnedCarriedOver(false)
                .build());
    }

    @Test
    void balancesAndFindingsMayBeAbsentFromADocument() {
        CaseBalance.Builder balance = CaseBalance.builder();
        balance.awarded(Money.parse("MAD 100")).paid(Money.parse("MAD 60")).justified(Money.parse("MAD 10"))
                .returned(Money.parse("MAD 5"));
        RoundTripTest.comesBack(
                CaseBalance.class,
                CaseBalance.builder().from(balance.build()).demanded(Money.parse("MAD 45")).lapsed(Money.parse("MAD 40"))
                        .build());
        JsonMapper mapper = HissaJson.mapper();
        ObjectNode document = mapper.valueToTree(balance.build());
        document.remove(List.of("demanded", "lapsed"));
        assertEquals(balance.build(), mapper.treeToValue(document, CaseBalance.class));

        // What a deliberation departs from follows from it, and stands in no document.
        DeliberatedOutcome outcome = TamperSamples.deliberations().get(2);
        assertFalse(outcome.findings().isEmpty());
        ObjectNode stored = mapper.valueToTree(outcome);
        assertFalse(stored.has("findings"));
        assertEquals(outcome.findings(), mapper.treeToValue(stored, DeliberatedOutcome.class).findings());
    }

    @Test
    void callsFormsAndPlansComeBackEqual() {
        CallForApplications call = CallForApplications.builder()
                .programme(CAMPAIGN.getProgramme()).opensOn(DAY).closesOn(DAY).addRequiredDocuments("statutes").build();
        RoundTripTest.comesBack(CallForApplications.class, call);
        RoundTripTest.comesBack(Reception.class, Reception.builder()
                .application("1").on(DAY).timing(Reception.Timing.IN_TIME).missingDocuments(Set.of("a")).build());
        RoundTripTest.comesBack(AwardFormPolicy.class, AwardFormPolicy.builder()
                .threshold(Money.parse("MAD 50000")).agreementAtThreshold(true).rollingMonths(12).build());
        RoundTripTest.comesBack(InstalmentPlan.class, InstalmentPlan.builder()
                .addParts(PlannedPart.of(Share.of(1, 2)), PlannedPart.of(Share.of(1, 2), LocalizedText.of("fr", "Fin")))
                .build());
    }

    @Test
    void aPolicyComesBackWithItsAppeal() {
        Appeal appeal = Appeal.of(
                LocalizedText.of("ar", "رئيس المجلس").and("fr", "Le président du conseil"),
                60,
                Source.of(LocalizedText.of("fr", "Loi 41-90, article 23"), Confidence.RECALLED));
        RoundTripTest.comesBack(Appeal.class, appeal);
        RoundTripTest.comesBack(
                GrantPolicy.class,
                GrantPolicy.builder().from(CAMPAIGN.getPolicy()).appeal(appeal).build());
    }

    @Test
    void whatIfAndSimulationComeBackEqual() {
        GrantPolicy other = GrantPolicy.builder()
                .from(CAMPAIGN.getPolicy())
                .id("other")
                .allocation(AllocationPolicy.of(ClaimsRule.constrainedEqualAwards()))
                .build();
        PolicyComparison comparison = PolicyComparison.of(CAMPAIGN, other);
        RoundTripTest.comesBack(PolicyComparison.class, comparison);
        comparison.exclusionsAfter().forEach(one -> RoundTripTest.comesBack(RuleExclusion.class, one));
        RoundTripTest.comesBack(Sensitivity.class,
                Sensitivity.of(CAMPAIGN, "policy", List.of(1, 2), number -> number == 1 ? other : CAMPAIGN.getPolicy()));
        RoundTripTest.comesBack(ProgrammeSimulation.class, ProgrammeSimulation.run(
                CAMPAIGN.getProgramme(),
                List.of(SimulatedYear.of(CAMPAIGN.getAppropriation(), CAMPAIGN.getApplications())),
                year -> other));
    }
}
