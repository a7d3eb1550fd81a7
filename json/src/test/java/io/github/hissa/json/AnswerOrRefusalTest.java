package io.github.hissa.json;

import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.hissa.fixtures.SampleCouncil;
import io.github.hissa.fixtures.SamplePortfolio;
import io.github.hissa.grant.CampaignOutcome;
import io.github.hissa.grant.GrantCampaign;
import io.github.hissa.grant.life.CallForApplications;
import io.github.hissa.grant.life.CaseBalance;
import io.github.hissa.grant.life.DeliberatedOutcome;
import io.github.hissa.grant.life.GrantCase;
import io.github.hissa.grant.life.InstalmentPlan;
import io.github.hissa.grant.life.ProgrammeYear;
import io.github.hissa.grant.simulation.ProgrammeSimulation;
import io.github.hissa.grant.whatif.PolicyComparison;
import io.github.hissa.partnership.Agreement;
import io.github.hissa.partnership.execution.AgreementAccount;
import io.github.hissa.partnership.execution.Execution;
import io.github.hissa.partnership.funding.CostAdjustment;
import io.github.hissa.partnership.funding.FundingPlan;
import io.github.hissa.partnership.funding.FundingTerms;
import io.github.hissa.portfolio.AgreementRegister;
import io.github.hissa.portfolio.PortfolioIndicators;
import io.github.hissa.scoring.MarkSheet;
import io.github.hissa.scoring.Score;
import io.github.hissa.scoring.ScoringGrid;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whatever a document holds, it is read or refused with its path; and whatever could be read, each step answers or
 * refuses as declared.
 */
class AnswerOrRefusalTest {

    private static final JsonMapper MAPPER = HissaJson.mapper();
    private static final List<Sample> SAMPLES = samples();

    private record Sample(Class<?> type, JsonNode document, List<String> codes) {}

    @Property(tries = 600)
    void aDocumentIsRefusedOrEachOfItsStepsAnswersOrRefuses(@ForAll long seed) {
        tryOne(seed);
    }

    static void tryOne(long seed) {
        Random random = new Random(seed);
        Sample sample = SAMPLES.get(random.nextInt(SAMPLES.size()));
        JsonNode changed = ChangedDocument.of(random, sample.document());
        Object value;
        try {
            value = MAPPER.readValue(MAPPER.writeValueAsString(changed), sample.type());
        } catch (RefusedDocumentException refused) {
            assertFalse(refused.getProblems().isEmpty());
            return;
        }
        new StepWalk(random, sample.codes()).walk(value);
    }

    private static List<Sample> samples() {
        List<Sample> samples = new ArrayList<>();
        add(samples, CampaignOutcome.class, TamperSamples.outcomes());
        TamperSamples.outcomes().forEach(outcome -> add(samples, GrantCampaign.class, List.of(campaign(outcome))));
        add(samples, GrantCampaign.class, List.of(Samples.CAMPAIGN, SampleCouncil.campaign()));
        add(samples, DeliberatedOutcome.class, TamperSamples.deliberations());
        add(samples, PolicyComparison.class, TamperSamples.comparisons());
        add(samples, FundingPlan.class, PartnershipTamperSamples.plans());
        add(samples, FundingTerms.class, PartnershipTamperSamples.plans().stream().map(FundingPlan::getTerms).toList());
        add(samples, CostAdjustment.class, PartnershipTamperSamples.adjustments());
        add(samples, AgreementAccount.class, PartnershipTamperSamples.accounts());
        add(
                samples,
                Execution.class,
                PartnershipTamperSamples.accounts().stream().map(AgreementAccount::getExecution).toList());
        add(samples, Agreement.class, SamplePortfolio.agreements());
        add(samples, AgreementRegister.class, List.of(SamplePortfolio.register()));
        add(samples, PortfolioIndicators.class, List.of(SamplePortfolio.register().indicators()));
        addLife(samples);
        return samples;
    }

    private static void addLife(List<Sample> samples) {
        DeliberatedOutcome outcome = TamperSamples.deliberations().get(0);
        List<GrantCase> cases = new ArrayList<>();
        outcome.getProposed().getDecisions().forEach(decision -> cases.add(LifeSamples.caseOf(decision, outcome)));
        cases.forEach(one -> add(samples, GrantCase.class, List.of(one)));
        add(samples, CaseBalance.class, cases.stream().map(GrantCase::balance).toList());
        add(samples, ProgrammeYear.class, List.of(LifeSamples.year(outcome, cases)));
        add(samples, CallForApplications.class, List.of(LifeSamples.CALL));
        add(samples, InstalmentPlan.class, List.of(LifeSamples.PLAN));
        add(samples, ProgrammeSimulation.class, List.of(LifeSamples.simulation()));
        add(samples, ScoringGrid.class, List.of(LifeSamples.GRID));
        add(samples, MarkSheet.class, List.of(LifeSamples.SHEET));
        add(samples, Score.class, List.of(LifeSamples.GRID.score("S", LifeSamples.SHEET.getMarks())));
    }

    private static GrantCampaign campaign(CampaignOutcome outcome) {
        GrantCampaign.Builder campaign = GrantCampaign.builder();
        campaign.programme(outcome.getProgramme())
                .appropriation(outcome.getAppropriation())
                .policy(outcome.getPolicy());
        outcome.getDecisions().forEach(decision -> {
            campaign.addApplication(decision.getApplication());
            decision.getMarks().ifPresent(sheet ->
                    campaign.putMark(decision.getApplication().getReference(), sheet));
        });
        return campaign.build();
    }

    private static <T> void add(List<Sample> samples, Class<T> type, List<T> values) {
        for (T value : values) {
            JsonNode document = MAPPER.valueToTree(value);
            List<String> codes = new ArrayList<>();
            collect(document, codes);
            codes.add("nobody");
            samples.add(new Sample(type, document, codes));
        }
    }

    private static void collect(JsonNode node, List<String> codes) {
        if (node.path("code").isString()) {
            codes.add(node.get("code").asString());
        }
        node.forEach(one -> collect(one, codes));
    }
}
