package io.github.hissa.grant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.hissa.allocation.ClaimsRule;
import io.github.hissa.allocation.Fraction;
import io.github.hissa.eligibility.EligibilityPolicy;
import io.github.hissa.money.Share;
import io.github.hissa.party.Party;
import io.github.hissa.party.PartyKind;
import io.github.hissa.reason.Figure;
import io.github.hissa.reason.Reason;
import io.github.hissa.scoring.Criterion;
import io.github.hissa.scoring.Mark;
import io.github.hissa.scoring.MarkSheet;
import io.github.hissa.scoring.ScoringGrid;
import io.github.hissa.text.Language;
import io.github.hissa.text.LocalizedText;
import io.github.hissa.verification.Discrepancy;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** Campaigns whose division goes by scores, on figures small enough to follow by hand. */
class ScoredCampaignTest {

    private static final Criterion IMPACT = Criterion.builder()
            .from(Criterion.of("impact", LocalizedText.of("en", "impact").and("fr", "impact"), 0, 10, 3))
            .threshold(Share.of(4, 1))
            .build();
    private static final Criterion REACH = Criterion.of("reach", LocalizedText.of("en", "reach"), 1, 5, 1);
    private static final ScoringGrid GRID = ScoringGrid.builder()
            .id("grid")
            .addCriteria(IMPACT, REACH)
            .threshold(Share.of(1, 2))
            .build();

    private static final AllocationPolicy BY_WEIGHT = AllocationPolicy.builder()
            .rule(ClaimsRule.proportional())
            .weightedByScore(true)
            .build();

    @Test
    void theScoreOfTheGridIsTheWeight() {
        // A: (3·8/10 + 1·1)/4 = 17/20; B: (3·1 + 0)/4 = 3/4; weights 17 and 15 on equal requests
        CampaignOutcome outcome = decide(
                BY_WEIGHT, "MAD 320.00", Map.of("A", sheet(8, 5), "B", sheet(10, 1)), of("A", 500), of("B", 500));
        assertEquals(List.of(Money.parse("MAD 170.00"), Money.parse("MAD 150.00")), awards(outcome));
        assertEquals(List.of("met-in-part", "score-weighs", "bounds", "weight", "on-level"), codes(outcome, 0));
        assertEquals(
                "Its score is 85. Weights are the smallest whole numbers in proportion to the scores of this division.",
                text(outcome, 0, 1));
        assertEquals("Its weight is 17.", text(outcome, 0, 3));
        assertEquals(List.of(), outcome.verify());
    }

    @Test
    void whatDecidesBetweenEqualScoresIsSaidOnce() {
        CampaignOutcome outcome = decide(
                AllocationPolicy.of(ClaimsRule.ranked()),
                "MAD 600.00",
                Map.of("A", sheet(8, 5), "B", sheet(8, 5)),
                of("A", 500),
                of("B", 500));
        List<String> codes = outcome.getDivisions().get("whole").getReasons().stream()
                .map(Reason::getCode)
                .toList();
        assertEquals(List.of("order-by-scores", "equals-by-order"), codes.subList(codes.size() - 2, codes.size()));
        assertEquals(codes.size() - 1, codes.indexOf("equals-by-order"));
    }

    @Test
    void theScoreOfTheGridIsTheOrder() {
        CampaignOutcome outcome = decide(
                AllocationPolicy.of(ClaimsRule.ranked()),
                "MAD 600.00",
                Map.of("A", sheet(10, 1), "B", sheet(8, 5)),
                of("A", 500),
                of("B", 500));
        assertEquals(List.of(Money.parse("MAD 100.00"), Money.parse("MAD 500.00")), awards(outcome));
        assertEquals(List.of("met-in-full", "ranked-by-score", "bounds", "served"), codes(outcome, 1));
        assertEquals(
                Map.of("score", Figure.of(Fraction.of(85))),
                outcome.getDecisions().get(1).getReasons().get(1).getFigures());
        assertEquals(List.of(), outcome.verify());
    }

    @Test
    void aScoreWithoutEndInDecimalsIsSaidExactlyAndShownInHundredths() {
        MarkSheet threeAssessors = MarkSheet.of(List.of(
                Mark.of("impact", "X", 8),
                Mark.of("impact", "Y", 8),
                Mark.of("impact", "Z", 9),
                Mark.of("reach", "X", 5),
                Mark.of("reach", "Y", 5),
                Mark.of("reach", "Z", 4)));
        CampaignOutcome outcome = decide(BY_WEIGHT, "MAD 10.00", Map.of("A", threeAssessors), of("A", 500));
        // impact 25/3 of 10 weighs 3, reach (14/3 - 1)/4 weighs 1: (5/2 + 11/12)/4 = 41/48
        Reason weighted = outcome.getDecisions().get(0).getReasons().get(1);
        assertEquals(Map.of("score", Figure.of(Fraction.of(1025, 12))), weighted.getFigures());
        assertEquals(
                "Sa note est 85,42 (exactement\u00A01\u00A0025/12). Les poids sont les plus petits nombres entiers en"
                        + " proportion des notes de cette répartition.",
                weighted.in(Language.FRENCH));
    }

    @Test
    void whoMissesAThresholdIsEligibleAndReceivesNothing() {
        CampaignOutcome outcome = decide(
                BY_WEIGHT,
                "MAD 400.00",
                Map.of("A", sheet(3, 5), "B", sheet(5, 1), "C", sheet(9, 3)),
                of("A", 500),
                of("B", 500),
                of("C", 300));
        assertEquals(
                List.of(DecisionOutcome.UNFUNDED, DecisionOutcome.UNFUNDED, DecisionOutcome.AWARDED), outcomes(outcome));
        assertEquals(List.of("criterion-below-threshold", "score-below-threshold"), codes(outcome, 0));
        assertEquals(
                "The mean mark for “impact” is 3 out of 10, below the 4 that the grid asks for.", text(outcome, 0, 0));
        assertEquals("The score is 47.5 out of 100, below the 50 that the grid asks for.", text(outcome, 0, 1));
        assertEquals(List.of("score-below-threshold"), codes(outcome, 1));
        assertEquals(Money.parse("MAD 300.00"), outcome.totalAwarded());
        assertEquals(List.of(), outcome.verify());
    }

    @Test
    void whoseMarksAreMissingIsDeferred() {
        MarkSheet onlyImpact = MarkSheet.of(List.of(Mark.of("impact", "X", 9)));
        CampaignOutcome outcome =
                decide(BY_WEIGHT, "MAD 400.00", Map.of("B", onlyImpact), of("A", 500), of("B", 500));
        assertEquals(List.of(DecisionOutcome.DEFERRED, DecisionOutcome.DEFERRED), outcomes(outcome));
        assertEquals("No score yet. Marks are missing for: impact, reach.", text(outcome, 0, 0));
        assertEquals("No score yet. Marks are missing for: reach.", text(outcome, 1, 0));
        assertEquals(List.of(), outcome.verify());
    }

    @Test
    void withoutAGridTheStatedScoreIsTheWeight() {
        GrantCampaign campaign = GrantCampaign.builder()
                .from(campaign(BY_WEIGHT, "MAD 300.00", Map.of()))
                .policy(policy(BY_WEIGHT).build())
                .addApplications(stated("A", "33.5"), stated("B", "67"), stated("C", "0"), of("D", 500))
                .build();
        CampaignOutcome outcome = campaign.assess().decide();
        assertEquals(
                List.of(Money.parse("MAD 100.00"), Money.parse("MAD 200.00"), Money.parse("MAD 0.00"), Money.parse("MAD 0.00")),
                awards(outcome));
        assertEquals(List.of("score-zero"), codes(outcome, 2));
        assertEquals(DecisionOutcome.UNFUNDED, outcomes(outcome).get(2));
        assertEquals(List.of("score-missing"), codes(outcome, 3));
        assertEquals(DecisionOutcome.DEFERRED, outcomes(outcome).get(3));
        assertEquals(List.of(), outcome.verify());
    }

    @Test
    void aChangedMarkIsFoundByTheCheck() {
        CampaignOutcome outcome = decide(
                BY_WEIGHT, "MAD 320.00", Map.of("A", sheet(8, 5), "B", sheet(10, 1)), of("A", 500), of("B", 500));
        Decision tampered = Decision.builder()
                .from(outcome.getDecisions().get(1))
                .marks(sheet(10, 5))
                .build();
        CampaignOutcome changed = CampaignOutcome.builder()
                .from(outcome)
                .decisions(List.of(outcome.getDecisions().get(0), tampered))
                .build();
        Discrepancy found = changed.verify().stream()
                .filter(one -> one.getPath().equals("decisions[1].score.total"))
                .findFirst()
                .orElseThrow();
        assertEquals(Figure.of(Share.of(3, 4)), found.getRecorded().orElseThrow());
        assertEquals(Figure.of(Share.WHOLE), found.getExpected().orElseThrow());
    }

    @Test
    void marksThatDoNotFitAreRefused() {
        refused(
                "marks.Z: There is no application Z.",
                () -> campaign(BY_WEIGHT, "MAD 1.00", Map.of("Z", sheet(1, 1)), of("A", 1)));
        refused(
                "marks: There are marks, but the policy policy has no grid to score them.",
                () -> GrantCampaign.builder()
                        .from(campaign(BY_WEIGHT, "MAD 1.00", Map.of("A", sheet(1, 1)), of("A", 1)))
                        .policy(policy(BY_WEIGHT).build())
                        .build());
        refused(
                "marks.A.marks[1].points: X gave A 6 for “reach”, off the scale from 1 to 5.",
                () -> decide(BY_WEIGHT, "MAD 1.00", Map.of("A", sheet(1, 6)), of("A", 1)));
    }

    private static void refused(String message, org.junit.jupiter.api.function.Executable call) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
    }

    private static MarkSheet sheet(int impact, int reach) {
        return MarkSheet.of(List.of(Mark.of("impact", "X", impact), Mark.of("reach", "X", reach)));
    }

    private static Application of(String reference, int requested) {
        return Application.builder()
                .reference(reference)
                .applicant(Party.association("ASSOCIATION-" + reference, LocalizedText.of("en", "Association")))
                .requested(Money.parse("MAD " + requested))
                .build();
    }

    private static Application stated(String reference, String score) {
        return Application.builder().from(of(reference, 500)).score(new BigDecimal(score)).build();
    }

    private static GrantPolicy.Builder policy(AllocationPolicy allocation) {
        GrantPolicy.Builder policy = GrantPolicy.builder();
        policy.id("policy")
                .eligibility(EligibilityPolicy.builder().id("everybody").build())
                .allocation(allocation);
        return policy;
    }

    private static GrantCampaign campaign(
            AllocationPolicy allocation, String budget, Map<String, MarkSheet> marks, Application... applications) {
        return GrantCampaign.builder()
                .programme(GrantProgramme.builder()
                        .reference("GRANTS")
                        .title(LocalizedText.of("en", "Grants"))
                        .council(Party.builder()
                                .code("COUNCIL")
                                .name(LocalizedText.of("en", "Council"))
                                .kind(PartyKind.PROVINCIAL_COUNCIL)
                                .build())
                        .build())
                .appropriation(Appropriation.of(2012, Money.parse(budget)))
                .policy(policy(allocation).scoring(GRID).build())
                .marks(new TreeMap<>(marks))
                .applications(Arrays.asList(applications))
                .build();
    }

    private static CampaignOutcome decide(
            AllocationPolicy allocation, String budget, Map<String, MarkSheet> marks, Application... applications) {
        return campaign(allocation, budget, marks, applications).assess().decide();
    }

    private static List<Money> awards(CampaignOutcome outcome) {
        return outcome.getDecisions().stream().map(Decision::getAwarded).toList();
    }

    private static List<DecisionOutcome> outcomes(CampaignOutcome outcome) {
        return outcome.getDecisions().stream().map(Decision::getOutcome).toList();
    }

    private static List<String> codes(CampaignOutcome outcome, int decision) {
        return outcome.getDecisions().get(decision).getReasons().stream().map(Reason::getCode).toList();
    }

    private static String text(CampaignOutcome outcome, int decision, int reason) {
        return outcome.getDecisions().get(decision).getReasons().get(reason).in(Language.ENGLISH);
    }
}
