package io.github.hissa.grant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.hissa.allocation.ClaimsRule;
import io.github.hissa.allocation.Fraction;
import io.github.hissa.eligibility.Comparison;
import io.github.hissa.eligibility.EligibilityPolicy;
import io.github.hissa.eligibility.EligibilityRule;
import io.github.hissa.eligibility.FactKey;
import io.github.hissa.eligibility.Facts;
import io.github.hissa.eligibility.Operator;
import io.github.hissa.money.Share;
import io.github.hissa.party.Party;
import io.github.hissa.party.PartyKind;
import io.github.hissa.reason.Figure;
import io.github.hissa.reason.Reason;
import io.github.hissa.sector.Sector;
import io.github.hissa.sector.Sectors;
import io.github.hissa.refusal.RefusedStepException;
import io.github.hissa.text.Language;
import io.github.hissa.text.LocalizedText;
import io.github.hissa.verification.Discrepancy;
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
        assertEquals(List.of("met-in-full", "bounds"), codes(outcome, 0));
        assertEquals(List.of("met-in-part", "bounds", "on-level"), codes(outcome, 1));
        assertEquals(
                List.of("appropriation", "to-divide", "unit", "rule-constrained-equal-awards", "sharing",
                        "at-most-count", "on-level-count", "level-award"),
                shared(outcome).stream().map(Reason::getCode).toList());
        assertEquals(
                "Each application that shares receives the same amount, MAD\u00A0400.00, but no less than its"
                        + " least and no more than its most.",
                shared(outcome).get(7).in(Language.ENGLISH));
        assertEquals("met-in-part", outcome.reasonsOf(outcome.getDecisions().get(1)).get(0).getCode());
        assertEquals("on-level", outcome.reasonsOf(outcome.getDecisions().get(1)).get(10).getCode());
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
        assertEquals(
                List.of("met-in-part", "bounds", "on-level", "rounded-down", "last-unit-won"), codes(outcome, 0));
        Reason level = shared(outcome).stream()
                .filter(reason -> reason.getCode().equals("level-part"))
                .findFirst()
                .orElseThrow();
        assertEquals(new Figure.Part(Fraction.of(1, 3)), level.getFigures().get("level"));
        assertEquals(
                "Each application that shares receives the same part of its request, 33.33\u00A0%"
                        + " (exactly\u00A01/3), but no less than its least and no more than its most.",
                level.in(Language.ENGLISH));
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
        assertEquals(List.of("no-part", "bounds"), codes(outcome, 0));
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
        assertEquals(List.of("takes-what-is-left", "ranked-by-score", "bounds", "served"), codes(outcome, 0));
        assertEquals("Its score is 80.5.", text(outcome, 1, 1, Language.ENGLISH));
        assertEquals(
                "Its place in the order of service is 1 of 3. When its turn came, MAD\u00A0100.00 was left.",
                text(outcome, 1, 3, Language.ENGLISH));
        assertEquals(List.of("exhausted", "unscored", "bounds", "served"), codes(outcome, 2));
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
                List.of(TieRecord.builder().addEqual("A", "B").addFavoured("A").build()), outcome.ties());
        assertEquals(
                List.of("met-in-part", "bounds", "on-level", "rounded-down", "last-unit-won", "tie-won-by-order"),
                codes(outcome, 0));
        assertEquals(
                List.of("met-in-part", "bounds", "on-level", "rounded-down", "last-unit-lost", "tie-lost-by-order"),
                codes(outcome, 1));
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
        assertEquals(2012L, first.ties().get(0).getLotterySeed().orElseThrow());
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
        assertEquals("given-up", codes(outcome, 0).get(0));
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

        RefusedStepException refused = assertThrows(
                RefusedStepException.class,
                () -> decide(policy, "MAD 100.00", eligible("A", "MAD 90.00"), eligible("B", "MAD 90.00")));
        assertEquals(
                "appropriation: Guaranteed to each, up to the most that it can receive: MAD\u00A060.00. Applications: 2. "
                        + "Needed for them in all: "
                        + "MAD\u00A0120.00. There is MAD\u00A0100.00.",
                refused.getMessage());
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
        assertEquals(
                List.of(
                        "rule-not-met", "demanded-equal-to", "fact-stated", "rule-not-met", "demanded-equal-to",
                        "fact-stated"),
                codes(outcome, 0));
        assertEquals(
                "Condition exigée et non remplie : « détient le récépissé définitif ».",
                text(outcome, 0, 0, Language.FRENCH).replace('\u00A0', ' '));
        assertEquals(DecisionOutcome.DEFERRED, outcome.getDecisions().get(1).getOutcome());
        assertEquals(List.of("rule-unknown", "fact-missing", "evidence-shortest"), codes(outcome, 1));
        assertEquals("Missing: “final-receipt”.", text(outcome, 1, 1, Language.ENGLISH));
        assertEquals(DecisionOutcome.NOT_ELIGIBLE, outcome.getDecisions().get(2).getOutcome());
        assertEquals(List.of("rule-not-met", "demanded-equal-to", "fact-stated"), codes(outcome, 2));
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

        assertEquals(
                List.of("decisions[1].outcome", "decisions[1].awarded"),
                tampered.verify().stream().map(Discrepancy::getPath).toList());
    }

    @Test
    void aCampaignRefusesTwoApplicationsWithOneReferenceAndAnotherCurrency() {
        assertEquals(
                "applications[1]: It is there twice: A.",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> campaign(
                                        AllocationPolicy.of(ClaimsRule.proportional()),
                                        "MAD 100.00",
                                        eligible("A", "MAD 90.00"),
                                        eligible("A", "MAD 80.00")))
                        .getMessage());
        assertEquals(
                "applications[1].requested: It is EUR\u00A080.00, in another currency than MAD.",
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

    private static List<Reason> shared(CampaignOutcome outcome) {
        return outcome.getDivisions().get(Appropriation.WHOLE).getReasons();
    }

    private static List<String> codes(CampaignOutcome outcome, int decision) {
        return outcome.getDecisions().get(decision).getReasons().stream().map(Reason::getCode).toList();
    }

    private static String text(CampaignOutcome outcome, int decision, int reason, Language language) {
        return outcome.getDecisions().get(decision).getReasons().get(reason).in(language);
    }
}
