package io.github.hissa.grant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.hissa.eligibility.Assessment;
import io.github.hissa.eligibility.Facts;
import io.github.hissa.eligibility.Truth;
import io.github.hissa.eligibility.Verdict;
import io.github.hissa.fixtures.HissaArbitraries;
import io.github.hissa.fixtures.ScoringArbitraries;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.joda.money.Money;

/** What holds for every campaign, whatever its policy and its applications. */
class CampaignPropertyTest {

    @Property(tries = 400)
    void theIndependentCheckFindsNothing(@ForAll("campaigns") GrantCampaign campaign) {
        assertEquals(List.of(), campaign.assess().decide().verify());
    }

    @Property(tries = 400)
    void awardsStayWithinTheAppropriationAndEachWithinItsCeiling(@ForAll("campaigns") GrantCampaign campaign) {
        CampaignOutcome outcome = campaign.assess().decide();

        assertFalse(outcome.undistributed().isNegative());
        for (Decision decision : outcome.getDecisions()) {
            Money ceiling = campaign.getPolicy().getAllocation().ceilingOf(decision.getApplication());
            assertFalse(decision.getAwarded().isGreaterThan(ceiling));
            assertEquals(decision.getAwarded().isPositive(), decision.getOutcome() == DecisionOutcome.AWARDED);
        }
    }

    @Property(tries = 200)
    void withoutBoundsNothingIsLeftUnlessEverybodyHasAll(@ForAll("campaigns") GrantCampaign campaign) {
        GrantPolicy plain = GrantPolicy.builder()
                .from(campaign.getPolicy())
                .scoring(Optional.empty())
                .allocation(AllocationPolicy.of(campaign.getPolicy().getAllocation().getRule()))
                .build();
        CampaignOutcome outcome = GrantCampaign.builder()
                .from(campaign)
                .policy(plain)
                .appropriation(Appropriation.builder()
                        .from(campaign.getAppropriation())
                        .envelopes(Map.of())
                        .build())
                .marks(Map.of())
                .build()
                .assess()
                .decide();
        Money budget = outcome.getAppropriation().getAmount();
        Money asked = outcome.eligibleRequested();

        assertEquals(asked.isLessThan(budget) ? asked : budget, outcome.totalAwarded());
    }

    @Property(tries = 200)
    void everyDecisionHasReasonsAndTheSectorsAddUp(@ForAll("campaigns") GrantCampaign campaign) {
        CampaignOutcome outcome = campaign.assess().decide();
        Money bySector = Money.zero(outcome.totalAwarded().getCurrencyUnit())
                .plus(outcome.bySector().stream().map(SectorTotal::getAwarded).toList());

        assertEquals(outcome.totalAwarded(), bySector);
        outcome.getDecisions().forEach(decision -> assertFalse(decision.getReasons().isEmpty()));
    }

    @Property(tries = 200)
    void theSameCampaignIsDecidedTheSameWayTwice(@ForAll("campaigns") GrantCampaign campaign) {
        assertEquals(campaign.assess().decide(), campaign.assess().decide());
    }

    @Property(tries = 200)
    void oneCentimeMovedFromOneAwardToAnotherIsFound(@ForAll("campaigns") GrantCampaign campaign) {
        CampaignOutcome outcome = campaign.assess().decide();
        List<Decision> decisions = new ArrayList<>(outcome.getDecisions());
        for (int i = 0; i < decisions.size(); i++) {
            if (decisions.get(i).getOutcome() == DecisionOutcome.AWARDED) {
                Money less = decisions.get(i).getAwarded().minusMinor(1);
                decisions.set(
                        i,
                        Decision.builder()
                                .from(decisions.get(i))
                                .awarded(less)
                                .outcome(less.isZero() ? DecisionOutcome.UNFUNDED : DecisionOutcome.AWARDED)
                                .build());
                CampaignOutcome tampered =
                        CampaignOutcome.builder().from(outcome).decisions(decisions).build();
                assertFalse(tampered.verify().isEmpty(), "a missing centime went unseen");
                return;
            }
        }
    }

    @Property(tries = 300)
    void theCheckAnswersForWhateverCanBeBuilt(
            @ForAll("campaigns") GrantCampaign one, @ForAll("campaigns") GrantCampaign other) {
        CampaignOutcome first = one.assess().decide();
        CampaignOutcome second = other.assess().decide();

        CampaignOutcome mixed = CampaignOutcome.builder()
                .from(first)
                .policy(second.getPolicy())
                .appropriation(second.getAppropriation())
                .build();
        boolean isSame = mixed.equals(first);
        assertEquals(isSame, mixed.verify().isEmpty());

        CampaignOutcome crossed = CampaignOutcome.builder()
                .from(first)
                .decisions(second.getDecisions())
                .divisions(second.getDivisions())
                .build();
        assertEquals(crossed.equals(first), crossed.verify().isEmpty());
    }

    /** Whatever becomes known, what was settled stays settled. */
    @Property(tries = 400)
    void knowingMoreNeverTurnsAVerdictRound(
            @ForAll("campaigns") GrantCampaign campaign, @ForAll("facts") Facts some, @ForAll("facts") Facts others) {
        Facts more = some;
        for (String name : others.toMap().keySet()) {
            if (some.find(name).isEmpty()) {
                more = more.with(name, others.toMap().get(name));
            }
        }
        Assessment before = campaign.getPolicy().getEligibility().assess(some);
        Assessment after = campaign.getPolicy().getEligibility().assess(more);

        if (before.toVerdict() != Verdict.UNDETERMINED) {
            assertEquals(before.toVerdict(), after.toVerdict());
            assertTrue(before.missing().isEmpty());
        }
        for (int i = 0; i < before.getFindings().size(); i++) {
            Truth known = before.getFindings().get(i).getTruth();
            assertTrue(known == Truth.UNKNOWN || known == after.getFindings().get(i).getTruth());
        }
    }

    @Provide
    Arbitrary<GrantCampaign> campaigns() {
        return Arbitraries.oneOf(HissaArbitraries.campaigns(), ScoringArbitraries.campaigns());
    }

    @Provide
    Arbitrary<Facts> facts() {
        return HissaArbitraries.facts();
    }
}
