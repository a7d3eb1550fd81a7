package io.github.hissa.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.hissa.eligibility.Assessment;
import io.github.hissa.fixtures.SampleCouncil;
import io.github.hissa.fixtures.SamplePortfolio;
import io.github.hissa.grant.Application;
import io.github.hissa.grant.CampaignOutcome;
import io.github.hissa.grant.Decision;
import io.github.hissa.grant.life.DeliberatedOutcome;
import io.github.hissa.grant.whatif.PolicyComparison;
import io.github.hissa.money.StatedAmount;
import io.github.hissa.partnership.Agreement;
import io.github.hissa.partnership.Contribution;
import io.github.hissa.partnership.execution.AgreementAccount;
import io.github.hissa.partnership.funding.CostAdjustment;
import io.github.hissa.partnership.funding.FundingPlan;
import io.github.hissa.party.Party;
import io.github.hissa.portfolio.AgreementRegister;
import io.github.hissa.portfolio.Concentration;
import io.github.hissa.portfolio.PortfolioDimension;
import io.github.hissa.portfolio.PortfolioIndicators;
import io.github.hissa.portfolio.PortfolioLine;
import io.github.hissa.portfolio.YearGrowth;
import io.github.hissa.scoring.Mark;
import io.github.hissa.scoring.MarkSheet;
import io.github.hissa.scoring.MissingMark;
import io.github.hissa.scoring.Ranking;
import io.github.hissa.scoring.Score;
import io.github.hissa.scoring.ScoringGrid;
import io.github.hissa.verification.Discrepancy;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whoever changes one value of a published result is found out: the document is refused, or the result's own check
 * reports it. An outcome that is a part of another result is changed by the test of outcomes.
 */
class TamperTest {

    /** The places where a change may go unnoticed. Not even free texts are among them. */
    private static final Set<String> UNNOTICED = Set.of();

    private static final JsonMapper MAPPER = HissaJson.mapper();

    @Test
    void nothingInACampaignsOutcomeCanBeChangedUnnoticed() {
        List<CampaignOutcome> samples = TamperSamples.outcomes();
        assertNoticed(CampaignOutcome.class, samples, CampaignOutcome::verify);
    }

    @Test
    void nothingInADeliberationCanBeChangedUnnoticed() {
        assertNoticed(DeliberatedOutcome.class, TamperSamples.deliberations(), DeliberatedOutcome::verify);
    }

    @Test
    void nothingInAComparisonOfPoliciesCanBeChangedUnnoticed() {
        assertNoticed(PolicyComparison.class, TamperSamples.comparisons(), PolicyComparison::verify);
    }

    @Test
    void nothingInAFundingPlanCanBeChangedUnnoticed() {
        assertNoticed(FundingPlan.class, PartnershipTamperSamples.plans(), FundingPlan::verify);
    }

    @Test
    void nothingInTheAdjustmentOfAPlanToItsCostCanBeChangedUnnoticed() {
        assertNoticed(
                CostAdjustment.class, PartnershipTamperSamples.adjustments(), CostAdjustment::verify);
    }

    @Test
    void nothingInTheAccountOfAnAgreementCanBeChangedUnnoticed() {
        assertNoticed(
                AgreementAccount.class, PartnershipTamperSamples.accounts(), AgreementAccount::verify);
    }

    @Test
    void nothingInTheIndicatorsOfAPortfolioCanBeChangedUnnoticed() {
        AgreementRegister register = AgreementRegister.builder()
                .from(SamplePortfolio.register())
                .council(Party.builder()
                        .from(SampleCouncil.COUNCIL)
                        .territory(SampleCouncil.COMMUNE)
                        .build())
                .build();
        Agreement road = SamplePortfolio.agreements().get(0);
        Contribution whole = Contribution.cash(SampleCouncil.COUNCIL, Money.parse("MAD 20000000.00"));
        AgreementRegister partlyComparable = AgreementRegister.builder()
                .from(register)
                .agreements(List.of(
                        road,
                        Agreement.builder().from(road).reference("exceeds").addContributions(whole).build(),
                        Agreement.builder()
                                .from(road)
                                .reference("undisclosed")
                                .contributions(List.of(
                                        Contribution.cash(SamplePortfolio.REGION, StatedAmount.undisclosed())))
                                .build()))
                .build();
        Map<PortfolioIndicators, Function<PortfolioIndicators, List<Discrepancy>>> cases = new LinkedHashMap<>();
        for (AgreementRegister one : List.of(register, partlyComparable)) {
            cases.put(one.indicators(), indicators -> indicators.verify(one.getAgreements().stream()));
        }
        assertNoticed(PortfolioIndicators.class, cases);
    }

    @Test
    void nothingInAConcentrationCanBeChangedUnnoticed() {
        PortfolioIndicators indicators = SamplePortfolio.register().indicators();
        CurrencyUnit dirham = CurrencyUnit.of("MAD");
        List<PortfolioLine> parties = indicators.by(PortfolioDimension.PARTY);
        assertNoticed(
                Concentration.class,
                List.of(indicators.concentration(PortfolioDimension.PARTY, dirham).orElseThrow()),
                concentration -> concentration.verify(parties, dirham));
    }

    @Test
    void nothingInTheGrowthOfAYearCanBeChangedUnnoticed() {
        PortfolioIndicators indicators = SamplePortfolio.register().indicators();
        List<PortfolioLine> years = indicators.by(PortfolioDimension.YEAR);
        Map<YearGrowth, Function<YearGrowth, List<Discrepancy>>> cases = new LinkedHashMap<>();
        List<YearGrowth> growth = indicators.growth();
        for (int i = 0; i < growth.size(); i++) {
            PortfolioLine earlier = years.get(i);
            PortfolioLine later = years.get(i + 1);
            cases.put(growth.get(i), one -> one.verify(earlier, later));
        }
        assertNoticed(YearGrowth.class, cases);
    }

    @Test
    void nothingInAScoreCanBeChangedUnnoticed() {
        CampaignOutcome outcome = TamperSamples.scored(MissingMark.COUNTS_AS_MINIMUM);
        ScoringGrid grid = outcome.getPolicy().getScoring().orElseThrow();
        Map<String, List<Mark>> marks = new HashMap<>();
        outcome.getDecisions().forEach(decision -> marks.put(
                decision.getApplication().getReference(),
                decision.getMarks().map(MarkSheet::getMarks).orElse(List.of())));
        assertNoticed(
                Score.class,
                scoresOf(outcome),
                score -> score.verify(grid, marks.getOrDefault(score.getSubject(), List.of())));
    }

    @Test
    void nothingInARankingCanBeChangedUnnoticed() {
        List<Score> scores = scoresOf(TamperSamples.scored(MissingMark.COUNTS_AS_MINIMUM));
        assertNoticed(Ranking.class, List.of(Ranking.of(scores)), ranking -> ranking.verify(scores));
    }

    private static List<Score> scoresOf(CampaignOutcome outcome) {
        return outcome.getDecisions().stream().flatMap(decision -> decision.getScore().stream()).toList();
    }

    @Test
    void nothingInAnAssessmentCanBeChangedUnnoticed() {
        Map<Assessment, Function<Assessment, List<Discrepancy>>> cases = new LinkedHashMap<>();
        for (CampaignOutcome outcome : List.of(TamperSamples.outcomes().get(1), TamperSamples.foregone())) {
            for (Decision decision : outcome.getDecisions()) {
                Application application = decision.getApplication();
                cases.put(decision.getAssessment(), assessment -> assessment.verify(
                        outcome.getPolicy().getEligibility(), application.toFacts(), application.getReceivedOn()));
            }
        }
        assertNoticed(Assessment.class, cases);
    }

    private static <T> void assertNoticed(
            Class<T> type, List<T> samples, Function<T, List<Discrepancy>> verify) {
        Map<T, Function<T, List<Discrepancy>>> cases = new LinkedHashMap<>();
        samples.forEach(sample -> cases.put(sample, verify));
        assertNoticed(type, cases);
    }

    /**
     * Changes every place of every sample.
     *
     * @param samples what checks each sample
     */
    private static <T> void assertNoticed(Class<T> type, Map<T, Function<T, List<Discrepancy>>> samples) {
        Tampering tampering = new Tampering(type);
        Map<T, JsonNode> documents = new LinkedHashMap<>();
        samples.keySet().forEach(sample -> documents.put(sample, MAPPER.valueToTree(sample)));
        documents.values().forEach(document -> tampering.learn(document));
        SortedSet<String> seen = new TreeSet<>();
        SortedSet<String> changed = new TreeSet<>();
        samples.forEach((sample, verify) -> {
            JsonNode document = documents.get(sample);
            assertEquals(List.of(), verify.apply(sample));
            tampering.forEachChange(document, place -> {
                changed.add(place);
                if (!isNoticed(type, document, sample, verify)) {
                    seen.add(place);
                }
            });
            assertEquals(MAPPER.valueToTree(sample), document);
        });
        SortedSet<String> untouched = new TreeSet<>(tampering.places());
        untouched.removeAll(changed);
        assertEquals(Set.of(), untouched, "no sample has a value at these places");
        assertEquals(UNNOTICED, seen);
    }

    private static <T> boolean isNoticed(
            Class<T> type, JsonNode document, T sample, Function<T, List<Discrepancy>> verify) {
        T read;
        try {
            read = MAPPER.treeToValue(document, type);
        } catch (RefusedDocumentException refused) {
            return true;
        }
        List<Discrepancy> found = verify.apply(read);
        found.stream().limit(1).forEach(one -> assertEquals(3, one.toText().toMap().size()));
        return !found.isEmpty() || read.equals(sample);
    }
}
