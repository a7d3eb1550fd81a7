package io.github.hissa.grant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.hissa.allocation.ClaimsRule;
import io.github.hissa.eligibility.Comparison;
import io.github.hissa.eligibility.EligibilityPolicy;
import io.github.hissa.eligibility.EligibilityRule;
import io.github.hissa.eligibility.FactKey;
import io.github.hissa.eligibility.Facts;
import io.github.hissa.eligibility.Operator;
import io.github.hissa.money.Share;
import io.github.hissa.party.Party;
import io.github.hissa.party.PartyKind;
import io.github.hissa.sector.Sector;
import io.github.hissa.sector.Sectors;
import io.github.hissa.text.Language;
import io.github.hissa.text.LocalizedText;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** A campaign from applications to decisions, on figures small enough to follow by hand. */
class GrantCampaignTest {

    private static final FactKey<Boolean> RECEIPT = FactKey.yesNo("final-receipt");
    private static final FactKey<Boolean> POLITICAL = FactKey.yesNo("political");

    private static final EligibilityPolicy DECLARED_AND_NOT_POLITICAL = EligibilityPolicy.builder()
            .id("associations")
            .addRule(EligibilityRule.of(
                    "receipt",
                    LocalizedText.of("en", "holds the final receipt").and("fr", "détient le récépissé définitif"),
                    Comparison.of(RECEIPT, Operator.EQUAL_TO, true)))
            .addRule(EligibilityRule.of(
                    "not-political",
                    LocalizedText.of("en", "is no political association"),
                    Comparison.of(POLITICAL, Operator.EQUAL_TO, false)))
            .build();

    @Test
    void equalAwardsGiveEveryEligibleApplicationTheLevelOrItsRequest() {
        CampaignOutcome outcome = decide(
                AllocationPolicy.of(ClaimsRule.constrainedEqualAwards()),
                "MAD 1000.00",
                eligible("A", "MAD 200.00"),
                eligible("B", "MAD 500.00"),
                eligible("C", "MAD 900.00"));

        assertEquals(amounts("MAD 200.00", "MAD 400.00", "MAD 400.00"), awards(outcome));
        assertEquals("40000", outcome.getLevel().orElseThrow());
        assertEquals(List.of("in-full", "same-award"), codes(outcome, 0));
        assertEquals(List.of("partly", "same-award"), codes(outcome, 1));
        assertEquals(
                "Every eligible application receives the same amount, MAD\u00A0400.00, or less where it requested less.",
                text(outcome, 1, 1, Language.ENGLISH));
        assertEquals(
                "Chaque demande éligible reçoit le même montant, 400,00\u00A0DH, ou moins si elle a demandé moins.",
                text(outcome, 1, 1, Language.FRENCH));
        assertEquals(
                "يحصل كل طلب مستوف للشروط على المبلغ نفسه، 400,00\u00A0درهم، أو أقل إذا كان المبلغ المطلوب أقل.",
                text(outcome, 1, 1, Language.ARABIC));
        assertEquals(List.of(), outcome.verify());
    }

    @Test
    void theProportionalRuleGivesThePartInHundredthsAndExactly() {
        CampaignOutcome outcome = decide(
                AllocationPolicy.of(ClaimsRule.proportional()),
                "MAD 1.00",
                eligible("A", "MAD 0.50"),
                eligible("B", "MAD 1.00"),
                eligible("C", "MAD 1.50"));

        assertEquals(amounts("MAD 0.17", "MAD 0.33", "MAD 0.50"), awards(outcome));
        assertEquals("1/3", outcome.getLevel().orElseThrow());
        assertEquals(List.of("partly", "same-part", "rounded-up"), codes(outcome, 0));
        assertEquals(
                "Every eligible request receives the same part of what it may receive: 33.33 %.",
                text(outcome, 0, 1, Language.ENGLISH));
        assertEquals("1/3", outcome.getDecisions().get(0).getReasons().get(1).getFigures().get("level"));
    }

    @Test
    void equalLossesLeaveTheSmallestRequestWithNothing() {
        CampaignOutcome outcome = decide(
                AllocationPolicy.of(ClaimsRule.constrainedEqualLosses()),
                "MAD 100.00",
                eligible("A", "MAD 20.00"),
                eligible("B", "MAD 50.00"),
                eligible("C", "MAD 90.00"));

        assertEquals(amounts("MAD 0.00", "MAD 30.00", "MAD 70.00"), awards(outcome));
        assertEquals(DecisionOutcome.UNFUNDED, outcome.getDecisions().get(0).getOutcome());
        assertEquals(List.of("no-part", "same-loss"), codes(outcome, 0));
        assertEquals(1, outcome.count(DecisionOutcome.UNFUNDED));
    }

    @Test
    void theRankedRuleServesTheHighestScoreFirstAndTheUnscoredLast() {
        CampaignOutcome outcome = decide(
                AllocationPolicy.of(ClaimsRule.ranked()),
                "MAD 100.00",
                scored("A", "MAD 60.00", "55"),
                scored("B", "MAD 70.00", "80.5"),
                eligible("C", "MAD 10.00"));

        assertEquals(amounts("MAD 30.00", "MAD 70.00", "MAD 0.00"), awards(outcome));
        assertEquals(List.of("remainder", "in-order"), codes(outcome, 0));
        assertEquals(
                "Served by score, the highest first, each in full until the appropriation ends: place 1 of 3, score 80.5.",
                text(outcome, 1, 1, Language.ENGLISH));
        assertEquals(List.of("exhausted", "unscored"), codes(outcome, 2));
    }

    @Test
    void aTieIsReportedAndTheReasonsSayHowItWasSettled() {
        CampaignOutcome outcome = decide(
                AllocationPolicy.of(ClaimsRule.constrainedEqualAwards()),
                "MAD 0.05",
                eligible("A", "MAD 1.00"),
                eligible("B", "MAD 1.00"));

        assertEquals(amounts("MAD 0.03", "MAD 0.02"), awards(outcome));
        assertEquals(
                List.of(TieRecord.builder().addEqual("A", "B").addFavoured("A").build()), outcome.getTies());
        assertEquals(List.of("partly", "same-award", "rounded-up", "tie-won-by-order"), codes(outcome, 0));
        assertEquals(List.of("partly", "same-award", "tie-lost-by-order"), codes(outcome, 1));
    }

    @Test
    void aLotterySettlesTiesTheSameWayEachTime() {
        AllocationPolicy lottery = AllocationPolicy.builder()
                .rule(ClaimsRule.constrainedEqualAwards())
                .lotterySeed(2012L)
                .build();
        CampaignOutcome first =
                decide(lottery, "MAD 0.05", eligible("A", "MAD 1.00"), eligible("B", "MAD 1.00"));
        CampaignOutcome second =
                decide(lottery, "MAD 0.05", eligible("A", "MAD 1.00"), eligible("B", "MAD 1.00"));

        assertEquals(first, second);
        assertEquals(2012L, first.getTies().get(0).getLotterySeed().orElseThrow());
        assertTrue(codes(first, 0).get(codes(first, 0).size() - 1).endsWith("-by-lottery"));
    }

    @Test
    void minimumAndMaximumAwardBoundTheDivision() {
        CampaignOutcome outcome = decide(
                AllocationPolicy.builder()
                        .rule(ClaimsRule.proportional())
                        .roundingUnit(Money.parse("MAD 1.00"))
                        .minimumAward(Money.parse("MAD 20.00"))
                        .maximumAward(Money.parse("MAD 60.00"))
                        .build(),
                "MAD 100.00",
                eligible("A", "MAD 20.00"),
                eligible("B", "MAD 50.00"),
                eligible("C", "MAD 90.00"));

        assertEquals(amounts("MAD 0.00", "MAD 40.00", "MAD 60.00"), awards(outcome));
        assertEquals("below-minimum", codes(outcome, 0).get(0));
        assertEquals("at-maximum", codes(outcome, 2).get(0));
    }

    @Test
    void theMaximumShareIsTakenOfTheTotalCost() {
        AllocationPolicy policy = AllocationPolicy.builder()
                .rule(ClaimsRule.proportional())
                .maximumShare(Share.parse("70%"))
                .build();
        Application project = Application.builder()
                .from(eligible("A", "MAD 90.00"))
                .totalCost(Money.parse("MAD 100.00"))
                .build();

        assertEquals(Money.parse("MAD 70.00"), policy.ceilingOf(project));
        assertEquals(Money.parse("MAD 63.00"), policy.ceilingOf(eligible("B", "MAD 90.00")));
    }

    @Test
    void aGuaranteeThatTheAppropriationCannotMeetIsRefusedWithItsFigures() {
        AllocationPolicy policy = AllocationPolicy.builder()
                .rule(ClaimsRule.proportional())
                .guaranteedAward(Money.parse("MAD 60.00"))
                .build();

        IllegalArgumentException refusal = assertThrows(
                IllegalArgumentException.class,
                () -> decide(policy, "MAD 100.00", eligible("A", "MAD 90.00"), eligible("B", "MAD 90.00")));
        assertTrue(refusal.getMessage().contains("12000"), refusal.getMessage());
        assertTrue(refusal.getMessage().contains("10000"), refusal.getMessage());
    }

    @Test
    void whoIsNotEligibleIsToldEveryRuleThatFailsAndWhoIsUnknownWhatIsMissing() {
        CampaignOutcome outcome = decide(
                AllocationPolicy.of(ClaimsRule.proportional()),
                "MAD 100.00",
                application("A", "MAD 20.00", Facts.empty().with(RECEIPT, false).with(POLITICAL, true)),
                application("B", "MAD 20.00", Facts.empty().with(POLITICAL, false)),
                application("C", "MAD 20.00", Facts.empty().with(POLITICAL, true)));

        assertEquals(amounts("MAD 0.00", "MAD 0.00", "MAD 0.00"), awards(outcome));
        assertEquals(DecisionOutcome.NOT_ELIGIBLE, outcome.getDecisions().get(0).getOutcome());
        assertEquals(List.of("rule-not-met", "rule-not-met"), codes(outcome, 0));
        assertEquals(
                "Condition non remplie : détient le récépissé définitif.", text(outcome, 0, 0, Language.FRENCH));
        assertEquals(DecisionOutcome.DEFERRED, outcome.getDecisions().get(1).getOutcome());
        assertEquals(
                "Cannot be settled: holds the final receipt. Missing: final-receipt.",
                text(outcome, 1, 0, Language.ENGLISH));
        assertEquals(DecisionOutcome.NOT_ELIGIBLE, outcome.getDecisions().get(2).getOutcome());
        assertEquals(List.of("rule-not-met"), codes(outcome, 2));
        assertEquals(Money.parse("MAD 100.00"), outcome.undistributed());
        assertEquals(List.of(), outcome.verify());
    }

    @Test
    void totalsBySectorPutTheLargestAwardFirstAndThoseWithoutASectorLast() {
        CampaignOutcome outcome = decide(
                AllocationPolicy.of(ClaimsRule.proportional()),
                "MAD 100.00",
                eligible("A", "MAD 90.00"),
                in("B", "MAD 10.00", Sectors.CULTURE),
                in("C", "MAD 40.00", Sectors.SPORT),
                in("D", "MAD 10.00", Sectors.CULTURE));

        List<SectorTotal> totals = outcome.bySector();
        assertEquals(
                List.of("sport", "culture", ""),
                totals.stream().map(total -> total.getSector().map(s -> s.getCode()).orElse("")).toList());
        assertEquals(2, totals.get(1).getApplications());
        assertEquals(Money.parse("MAD 20.00"), totals.get(1).getRequested());
        assertEquals(
                outcome.totalAwarded(),
                Money.total(totals.stream().map(SectorTotal::getAwarded).toList()));
    }

    @Test
    void verifyNamesWhatATamperedOutcomeBreaks() {
        CampaignOutcome outcome = decide(
                AllocationPolicy.of(ClaimsRule.constrainedEqualAwards()),
                "MAD 100.00",
                eligible("A", "MAD 90.00"),
                application("B", "MAD 90.00", Facts.empty().with(RECEIPT, false).with(POLITICAL, false)));
        Decision favour = Decision.builder()
                .from(outcome.getDecisions().get(1))
                .outcome(DecisionOutcome.AWARDED)
                .awarded(Money.parse("MAD 20.00"))
                .build();
        CampaignOutcome tampered = CampaignOutcome.builder()
                .from(outcome)
                .decisions(List.of(outcome.getDecisions().get(0), favour))
                .build();

        List<String> broken = tampered.verify().stream().map(Discrepancy::getProperty).toList();
        assertTrue(broken.contains("verdict"), broken.toString());
        assertTrue(broken.contains("sum"), broken.toString());
    }

    @Test
    void aCampaignRefusesTwoApplicationsWithOneReferenceAndAnotherCurrency() {
        assertEquals(
                "campaign has two applications with the reference A",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> campaign(
                                        AllocationPolicy.of(ClaimsRule.proportional()),
                                        "MAD 100.00",
                                        eligible("A", "MAD 90.00"),
                                        eligible("A", "MAD 80.00")))
                        .getMessage());
        assertEquals(
                "application B requests EUR 80.00, but the appropriation is MAD 100.00",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> campaign(
                                        AllocationPolicy.of(ClaimsRule.proportional()),
                                        "MAD 100.00",
                                        eligible("A", "MAD 90.00"),
                                        eligible("B", "EUR 80.00")))
                        .getMessage());
    }

    @Test
    void aCampaignWithoutApplicationsLeavesTheAppropriationWhole() {
        CampaignOutcome outcome = decide(AllocationPolicy.of(ClaimsRule.proportional()), "MAD 100.00");

        assertEquals(List.of(), outcome.getDecisions());
        assertEquals(Money.parse("MAD 100.00"), outcome.undistributed());
        assertEquals(List.of(), outcome.verify());
    }

    private static CampaignOutcome decide(AllocationPolicy allocation, String budget, Application... applications) {
        return campaign(allocation, budget, applications).assess().decide();
    }

    private static GrantCampaign campaign(AllocationPolicy allocation, String budget, Application... applications) {
        return GrantCampaign.builder()
                .programme(GrantProgramme.builder()
                        .reference("GRANTS")
                        .title(LocalizedText.of("en", "Grants to associations"))
                        .council(Party.builder()
                                .code("COUNCIL")
                                .name(LocalizedText.of("en", "Provincial council"))
                                .kind(PartyKind.PROVINCIAL_COUNCIL)
                                .build())
                        .build())
                .appropriation(Appropriation.of(2012, Money.parse(budget)))
                .policy(GrantPolicy.builder()
                        .id("2012")
                        .eligibility(DECLARED_AND_NOT_POLITICAL)
                        .allocation(allocation)
                        .build())
                .addApplications(applications)
                .build();
    }

    private static Application eligible(String reference, String requested) {
        return application(reference, requested, Facts.empty().with(RECEIPT, true).with(POLITICAL, false));
    }

    private static Application scored(String reference, String requested, String score) {
        return Application.builder()
                .from(eligible(reference, requested))
                .score(new BigDecimal(score))
                .build();
    }

    private static Application in(String reference, String requested, Sector sector) {
        return Application.builder()
                .from(eligible(reference, requested))
                .sector(sector)
                .build();
    }

    private static Application application(String reference, String requested, Facts facts) {
        return Application.builder()
                .reference(reference)
                .applicant(Party.association("ASSOCIATION-" + reference, LocalizedText.of("en", "Association")))
                .requested(Money.parse(requested))
                .facts(facts)
                .build();
    }

    private static List<Money> amounts(String... amounts) {
        return Arrays.stream(amounts).map(Money::parse).toList();
    }

    private static List<Money> awards(CampaignOutcome outcome) {
        return outcome.getDecisions().stream().map(Decision::getAwarded).toList();
    }

    private static List<String> codes(CampaignOutcome outcome, int decision) {
        return outcome.getDecisions().get(decision).getReasons().stream().map(Reason::getCode).toList();
    }

    private static String text(CampaignOutcome outcome, int decision, int reason, Language language) {
        return outcome.getDecisions().get(decision).getReasons().get(reason).getText().get(language);
    }
}
