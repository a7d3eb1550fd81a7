package io.github.hissa.grant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.hissa.allocation.ClaimsRule;
import io.github.hissa.eligibility.EligibilityPolicy;
import io.github.hissa.party.Party;
import io.github.hissa.party.PartyKind;
import io.github.hissa.reason.Figure;
import io.github.hissa.reason.Reason;
import io.github.hissa.sector.Sector;
import io.github.hissa.sector.Sectors;
import io.github.hissa.text.LocalizedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** Envelopes that share what they cannot use: what that is depends on the unit and the smallest award. */
class EnvelopeSharingTest {

    private static final List<Sector> SECTORS = List.of(Sectors.SPORT, Sectors.CULTURE, Sectors.WATER);

    @Test
    void whatIsLeftBelowAUnitOfEachAwardGoesToTheOthers() {
        GrantCampaign campaign = campaign(policy().roundingUnit(money(100)), List.of(500, 500, 0),
                List.of(List.of(150, 150, 150), List.of(100, 100, 100, 100, 100, 100, 100, 100, 100, 100), List.of()));
        CampaignOutcome outcome = decide(campaign);
        assertEquals(Map.of("e0", money(300), "e1", money(700), "rest", money(0)), given(outcome));
        assertEquals(money(0), outcome.undistributed());
        Reason sharing = outcome.getDivisions().get("e1").getReasons().get(2);
        assertEquals("envelopes-share-in-units", sharing.getCode());
        assertEquals(Figure.of(money(100)), sharing.getFigures().get("unit"));
        assertEquals(
                Figure.of(List.of(Figure.of(money(300)), Figure.of(money(1_000)), Figure.of(money(0)))),
                sharing.getFigures().get("usable"));
        // What the ceilings alone would have made of it.
        assertEquals(
                List.of("e0 unused", "e1 unused", "e1 left"),
                violations(campaign, Map.of("e0", money(450), "e1", money(550), "rest", money(0))));
    }

    @Test
    void aRequestBelowTheSmallestAwardNeedsNothing() {
        GrantCampaign campaign = campaign(policy().minimumAward(money(400)), List.of(500, 500, 0),
                List.of(List.of(300), List.of(500, 500), List.of()));
        CampaignOutcome outcome = decide(campaign);
        assertEquals(Map.of("e0", money(0), "e1", money(1_000), "rest", money(0)), given(outcome));
        assertEquals(List.of(money(0), money(500), money(500)),
                outcome.getDecisions().stream().map(Decision::getAwarded).toList());
        assertEquals(
                List.of("e0 unused", "e1 unused", "e1 left"),
                violations(campaign, Map.of("e0", money(300), "e1", money(700), "rest", money(0))));
    }

    @Test
    void whatOneAwardFewerLeavesGoesToTheOthers() {
        // Of 500, sport can make one award of 400; of 800 it could make two.
        CampaignOutcome outcome = decide(campaign(policy().minimumAward(money(400)), List.of(500, 500, 0),
                List.of(List.of(400, 400), List.of(600), List.of())));
        assertEquals(Map.of("e0", money(400), "e1", money(600), "rest", money(0)), given(outcome));
    }

    @Test
    void whatNoEnvelopeCanUseOfItsOwnGoesToOneThatCanUseAll() {
        CampaignOutcome outcome = decide(campaign(policy().minimumAward(money(600)), List.of(500, 500, 0),
                List.of(List.of(900), List.of(900), List.of(50))));
        assertEquals(Map.of("e0", money(900), "e1", money(0), "rest", money(0)), given(outcome));
    }

    @Test
    void anEnvelopeThatCannotMeetItsGuaranteesGivesNothingAway() {
        CampaignOutcome outcome = decide(campaign(
                policy().minimumAward(money(10)).guaranteedAward(money(300)), List.of(500, 500, 0),
                List.of(List.of(350, 350), List.of(300, 100), List.of())));
        assertEquals(Map.of("e0", money(600), "e1", money(400), "rest", money(0)), given(outcome));
    }

    @Property(tries = 300)
    void whatEnvelopesGetKeepsTheDefinition(@ForAll Random random) {
        AllocationPolicy.Builder policy = randomPolicy(random);
        if (random.nextBoolean()) {
            policy.minimumAward(money(random.nextInt(60)));
        }
        GrantCampaign campaign = randomCampaign(policy, random);
        CampaignOutcome outcome = campaign.assess().decide();
        assertEquals(List.of(), outcome.verify(), () -> told(campaign, outcome));
        assertEquals(List.of(), violations(campaign, given(outcome)));
        GrantCampaign apart = GrantCampaign.builder()
                .from(campaign)
                .appropriation(
                        Appropriation.builder().from(campaign.getAppropriation()).unusedShared(false).build())
                .build();
        assertTrue(!outcome.totalAwarded().isLessThan(apart.assess().decide().totalAwarded()));
    }

    /** Without a smallest award the definition leaves no choice but that of one unit where remainders are equal. */
    @Property(tries = 300)
    void theCheckKnowsEveryOtherDivision(@ForAll Random random) {
        AllocationPolicy.Builder policy = randomPolicy(random);
        GrantCampaign campaign = randomCampaign(policy, random);
        int unit = policy.build().getRoundingUnit().map(Money::getAmountMajorInt).orElse(1);
        Map<String, Money> given = given(campaign.assess().decide());
        Map<String, Money> other = new TreeMap<>(given);
        List<String> codes = new ArrayList<>(given.keySet());
        for (int i = 0; i < 1 + random.nextInt(3); i++) {
            Money moved = money(unit * random.nextInt(4));
            other.merge(codes.get(random.nextInt(3)), moved, Money::minus);
            other.merge(codes.get(random.nextInt(3)), moved, Money::plus);
        }
        if (other.values().stream().noneMatch(Money::isNegative) && violations(campaign, other).isEmpty()) {
            given.forEach((code, amount) -> assertTrue(
                    !amount.minus(other.get(code)).abs().isGreaterThan(money(unit)), () -> given + " or " + other));
        }
    }

    private static String told(GrantCampaign campaign, CampaignOutcome outcome) {
        return campaign.getPolicy().getAllocation() + "\n" + outcome.getDivisions().values().stream()
                .map(division -> division.getOpened() + " " + division.getDivided()).toList() + "\n"
                + outcome.getDecisions().stream().map(one -> one.getApplication().getReference() + " "
                        + one.getApplication().getRequested() + " " + one.getAwarded()).toList();
    }

    /** What the definition does not allow of amounts, where applications are awarded what they can of them. */
    private static List<String> violations(GrantCampaign campaign, Map<String, Money> given) {
        List<Division> divisions = Deliberation.of(campaign.assess()).divisions().list();
        AllocationPolicy policy = campaign.getPolicy().getAllocation();
        Map<String, Money> awarded = new TreeMap<>();
        divisions.forEach(division -> awarded.put(division.code(), Money.ofMinor(
                given.get(division.code()).getCurrencyUnit(),
                EnvelopeSharing.usable(given.get(division.code()), policy, division.admitted()))));
        List<String> found = new ArrayList<>();
        new SharingCheck(campaign.getAppropriation(), policy, divisions, given)
                .forEachViolation(awarded, (code, property) -> found.add(code + " " + property));
        return found;
    }

    private static AllocationPolicy.Builder randomPolicy(Random random) {
        List<ClaimsRule> rules = List.of(ClaimsRule.constrainedEqualAwards(), ClaimsRule.proportional(),
                ClaimsRule.constrainedEqualLosses(), ClaimsRule.talmud(), ClaimsRule.ranked());
        AllocationPolicy.Builder policy = AllocationPolicy.builder();
        policy.rule(rules.get(random.nextInt(rules.size())));
        if (random.nextBoolean()) {
            policy.roundingUnit(money(1 + random.nextInt(12)));
        } else {
            policy.roundingUnit(money(1));
        }
        if (random.nextBoolean()) {
            policy.maximumAward(money(30 + random.nextInt(60)));
        }
        return policy;
    }

    private static GrantCampaign randomCampaign(AllocationPolicy.Builder policy, Random random) {
        List<Integer> amounts = new ArrayList<>();
        List<List<Integer>> requests = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            amounts.add(random.nextInt(4) == 0 ? 0 : random.nextInt(150));
            List<Integer> own = new ArrayList<>();
            for (int k = random.nextInt(5); k > 0; k--) {
                own.add(1 + random.nextInt(100));
            }
            requests.add(own);
        }
        return campaign(policy, amounts, requests);
    }

    private static Map<String, Money> given(CampaignOutcome outcome) {
        Map<String, Money> given = new TreeMap<>();
        outcome.getDivisions().forEach((code, division) -> given.put(code, division.getDivided()));
        return given;
    }

    private static CampaignOutcome decide(GrantCampaign campaign) {
        CampaignOutcome outcome = campaign.assess().decide();
        assertEquals(List.of(), outcome.verify());
        return outcome;
    }

    private static AllocationPolicy.Builder policy() {
        AllocationPolicy.Builder policy = AllocationPolicy.builder();
        policy.rule(ClaimsRule.constrainedEqualAwards());
        return policy;
    }

    /** Envelopes e0 for sport and e1 for culture, and a rest for water, with these amounts and requests. */
    private static GrantCampaign campaign(
            AllocationPolicy.Builder policy, List<Integer> amounts, List<List<Integer>> requests) {
        Appropriation.Builder appropriation = Appropriation.builder();
        appropriation.year(2012).amount(money(amounts.stream().mapToInt(Integer::intValue).sum())).unusedShared(true);
        for (int i = 0; i < 2; i++) {
            appropriation.putEnvelope("e" + i, SubEnvelope.builder()
                    .amount(money(amounts.get(i)))
                    .addSectors(SECTORS.get(i).getCode())
                    .build());
        }
        GrantCampaign.Builder campaign = GrantCampaign.builder();
        campaign.programme(GrantProgramme.builder()
                        .reference("GRANTS")
                        .title(LocalizedText.of("en", "Grants"))
                        .council(Party.builder()
                                .code("COUNCIL")
                                .name(LocalizedText.of("en", "Council"))
                                .kind(PartyKind.PROVINCIAL_COUNCIL)
                                .build())
                        .build())
                .appropriation(appropriation.build())
                .policy(GrantPolicy.builder()
                        .id("policy")
                        .eligibility(EligibilityPolicy.builder().id("everybody").build())
                        .allocation(policy.build())
                        .build());
        for (int i = 0; i < 3; i++) {
            for (int k = 0; k < requests.get(i).size(); k++) {
                String reference = i + "-" + k;
                campaign.addApplication(Application.builder()
                        .reference(reference)
                        .applicant(Party.association(reference, LocalizedText.of("en", reference)))
                        .sector(SECTORS.get(i))
                        .requested(money(requests.get(i).get(k)))
                        .build());
            }
        }
        return campaign.build();
    }

    private static Money money(int dirhams) {
        return Money.parse("MAD " + dirhams);
    }
}
