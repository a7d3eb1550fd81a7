package io.github.hissa.grant.life;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.hissa.allocation.ClaimsRule;
import io.github.hissa.eligibility.EligibilityPolicy;
import io.github.hissa.grant.AllocationPolicy;
import io.github.hissa.grant.Application;
import io.github.hissa.grant.Appropriation;
import io.github.hissa.grant.CampaignOutcome;
import io.github.hissa.grant.GrantCampaign;
import io.github.hissa.grant.GrantPolicy;
import io.github.hissa.grant.GrantProgramme;
import io.github.hissa.grant.SubEnvelope;
import io.github.hissa.money.Share;
import io.github.hissa.party.Party;
import io.github.hissa.party.PartyKind;
import io.github.hissa.reason.Figure;
import io.github.hissa.reason.Reason;
import io.github.hissa.sector.Sector;
import io.github.hissa.sector.Sectors;
import io.github.hissa.text.Language;
import io.github.hissa.text.LocalizedText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** Where a council leaves its own rules, and that it is said. */
class DeparturesTest {

    private static final LocalDate DAY = LocalDate.of(2012, 5, 31);

    /** Sport is set aside 300, culture 300, the rest is 400. */
    private static final Appropriation ENVELOPES = Appropriation.builder()
            .year(2012)
            .amount(money(1_000))
            .putEnvelope("sport", sectors(Sectors.SPORT))
            .putEnvelope("culture", sectors(Sectors.CULTURE))
            .build();

    @Test
    void anAwardAboveTheMaximumIsFoundWithTheRule() {
        DeliberatedOutcome outcome = deliberate(policy().maximumAward(money(150)), Map.of("A", 200, "B", 100));
        assertEquals(
                List.of(Reason.of("departs-maximum", Map.of(
                        "application", Figure.ofCode("A"), "awarded", Figure.of(money(200)),
                        "maximum", Figure.of(money(150))))),
                outcome.findings());
        assertEquals(List.of(), outcome.verify());
        assertEquals(
                "The council awards MAD\u00a0200.00 to application A. The rules limit an award to MAD\u00a0150.00.",
                outcome.findings().get(0).in(Language.ENGLISH));
    }

    @Test
    void eachRuleThatIsLeftIsFoundByItsName() {
        assertFound(
                List.of("departs-share-of-request"), policy().maximumShare(Share.of(1, 2)), Map.of("A", 251, "B", 0));
        assertFound(List.of("departs-share-of-cost"), policy().maximumShare(Share.of(1, 4)), Map.of("D", 251, "E", 0));
        assertFound(List.of("departs-smallest-award"), policy().minimumAward(money(80)), Map.of("A", 79));
        assertFound(List.of(), policy().minimumAward(money(80)), Map.of("A", 0));
        assertFound(List.of("departs-unit"), policy().roundingUnit(money(50)), Map.of("A", 79));
        assertFound(List.of("departs-guarantee"), policy().guaranteedAward(money(40)), Map.of("A", 39));
        assertFound(List.of(), policy().guaranteedAward(money(40)), Map.of("A", 40));
        assertFound(List.of("departs-maximum", "departs-unit"),
                policy().maximumAward(money(100)).roundingUnit(money(50)), Map.of("A", 101, "B", 0));
    }

    @Test
    void anEnvelopeThatGivesMoreThanItHadIsFound() {
        // Sport had 300 for A and B; C and D give up what A gets more.
        DeliberatedOutcome outcome = deliberate(policy(), Map.of("A", 200, "C", 100));
        assertEquals(
                List.of(Reason.of("departs-envelope", Map.of(
                        "envelope", Figure.ofCode("sport"), "awarded", Figure.of(money(350)),
                        "divided", Figure.of(money(300))))),
                outcome.findings());
        assertFound(List.of(), policy(), Map.of("A", 200, "B", 100));
        assertFound(List.of("departs-envelope-rest"), policy(), Map.of("D", 401, "C", 0));
    }

    @Test
    void whoHasNoPointsIsAwardedAgainstTheRules() {
        AllocationPolicy.Builder weighted = policy();
        weighted.weightedByScore(true);
        assertFound(List.of("departs-score-zero"), weighted, Map.of("E", 1, "D", 0));
    }

    @Test
    void theStoryOfTheCaseSaysIt() {
        DeliberatedOutcome outcome = deliberate(policy().maximumAward(money(150)), Map.of("A", 200, "B", 100));
        GrantCase decided = GrantCase.of(outcome.getProposed().getDecisions().get(0).getApplication())
                .record(CaseEvent.of(DAY, CaseEventKind.RECEIVED))
                .decide(outcome);
        CaseEvent last = decided.getEvents().get(3);
        assertEquals(outcome.findings(), last.getReasons());
        assertTrue(decided.story().get(3).get(Language.FRENCH).contains(
                "Le règlement limite un montant accordé à 150,00\u00a0DH."), decided.story().get(3)::toString);
    }

    @Test
    void amountsInAnotherCurrencyAreTheProposalsFault() {
        CampaignOutcome proposed = deliberate(policy(), Map.of()).getProposed();
        GrantPolicy policy = GrantPolicy.builder()
                .from(proposed.getPolicy())
                .allocation(policy().maximumAward(Money.parse("EUR 1")).guaranteedAward(Money.parse("EUR 1")).build())
                .build();
        DeliberatedOutcome outcome = DeliberatedOutcome.builder()
                .proposed(CampaignOutcome.builder().from(proposed).policy(policy).build())
                .on(DAY)
                .addChanges(DecisionChange.of("A", money(1), LocalizedText.of("fr", "Motif")))
                .build();
        assertEquals(List.of(), outcome.findings());
        assertTrue(outcome.verify().stream().anyMatch(one -> one.getPath().startsWith("proposed.policy")));
    }

    /** Nothing is found exactly where every award keeps every bound; and what is found is always verified. */
    @Property(tries = 300)
    void findingsAreWhatTheDefinitionSays(@ForAll Random random) {
        AllocationPolicy.Builder policy = policy();
        policy.maximumAward(money(100 + random.nextInt(100))).minimumAward(money(random.nextInt(80)))
                .roundingUnit(money(1 + random.nextInt(3)));
        AllocationPolicy rules = policy.build();
        String who = List.of("A", "B", "C", "D").get(random.nextInt(4));
        int award = random.nextInt(200);
        DeliberatedOutcome outcome = deliberate(policy, Map.of(who, award));
        boolean isKept = award == 0
                || !money(award).isGreaterThan(rules.getMaximumAward().orElseThrow())
                        && !money(award).isLessThan(rules.getMinimumAward().orElseThrow())
                        && award % rules.getRoundingUnit().orElseThrow().getAmountMajorInt() == 0;
        List<String> codes = outcome.findings().stream().map(Reason::getCode).toList();
        assertEquals(isKept, codes.stream().allMatch(code -> code.startsWith("departs-envelope")), codes::toString);
        Map<String, List<String>> members =
                Map.of("sport", List.of("A", "B"), "culture", List.of("C"), "rest", List.of("D", "E"));
        boolean isAbove = members.entrySet().stream().anyMatch(envelope -> {
            Money sum = envelope.getValue().stream()
                    .map(one -> outcome.awards().find(one).orElseThrow())
                    .reduce(money(0), Money::plus);
            return sum.isGreaterThan(outcome.getProposed().getDivisions().get(envelope.getKey()).getDivided());
        });
        assertEquals(isAbove, codes.stream().anyMatch(code -> code.startsWith("departs-envelope")), codes::toString);
        assertEquals(List.of(), outcome.verify());
    }

    private static void assertFound(List<String> codes, AllocationPolicy.Builder policy, Map<String, Integer> changes) {
        DeliberatedOutcome outcome = deliberate(policy, changes);
        assertEquals(codes, outcome.findings().stream().map(Reason::getCode).toList());
        assertEquals(List.of(), outcome.verify());
    }

    private static List<String> differences(DeliberatedOutcome.Builder outcome) {
        return outcome.build().verify().stream().map(one -> one.getPath() + " " + one.getCode()).toList();
    }

    private static AllocationPolicy.Builder policy() {
        AllocationPolicy.Builder policy = AllocationPolicy.builder();
        policy.rule(ClaimsRule.constrainedEqualAwards());
        return policy;
    }

    private static DeliberatedOutcome deliberate(AllocationPolicy.Builder policy, Map<String, Integer> changes) {
        CampaignOutcome proposed = GrantCampaign.builder()
                .programme(GrantProgramme.builder()
                        .reference("GRANTS")
                        .title(LocalizedText.of("en", "Grants"))
                        .council(Party.builder()
                                .code("COUNCIL")
                                .name(LocalizedText.of("en", "Council"))
                                .kind(PartyKind.PROVINCIAL_COUNCIL)
                                .build())
                        .build())
                .appropriation(ENVELOPES)
                .policy(GrantPolicy.builder()
                        .id("policy")
                        .eligibility(EligibilityPolicy.builder().id("everybody").build())
                        .allocation(policy.build())
                        .build())
                .addApplications(
                        application("A", Sectors.SPORT, 50), application("B", Sectors.SPORT, 50),
                        application("C", Sectors.CULTURE, 50),
                        Application.builder().from(application("D", Sectors.WATER, 50)).totalCost(money(1_000)).build(),
                        application("E", Sectors.WATER, 0))
                .build()
                .assess()
                .decide();
        DeliberatedOutcome.Builder outcome = DeliberatedOutcome.builder();
        outcome.proposed(proposed).on(DAY);
        new ArrayList<>(changes.keySet()).stream().sorted().forEach(who -> outcome.addChanges(
                DecisionChange.of(who, money(changes.get(who)), LocalizedText.of("fr", "Motif"))));
        return outcome.build();
    }

    private static SubEnvelope sectors(Sector sector) {
        return SubEnvelope.builder().amount(money(300)).addSectors(sector.getCode()).build();
    }

    private static Application application(String reference, Sector sector, int score) {
        return Application.builder()
                .reference(reference)
                .applicant(Party.association(reference, LocalizedText.of("en", reference)))
                .sector(sector)
                .score(BigDecimal.valueOf(score))
                .requested(money(500))
                .build();
    }

    private static Money money(int dirhams) {
        return Money.parse("MAD " + dirhams);
    }
}
