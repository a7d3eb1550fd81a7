package io.github.hissa.grant.whatif;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.hissa.allocation.ClaimsRule;
import io.github.hissa.fixtures.HissaArbitraries;
import io.github.hissa.fixtures.SampleCouncil;
import io.github.hissa.grant.AllocationPolicy;
import io.github.hissa.grant.Appropriation;
import io.github.hissa.grant.CampaignOutcome;
import io.github.hissa.grant.DecisionOutcome;
import io.github.hissa.grant.GrantCampaign;
import io.github.hissa.grant.GrantPolicy;
import io.github.hissa.refusal.RefusedStepException;
import io.github.hissa.refusal.RefusedValueException;
import io.github.hissa.verification.Discrepancy;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

class PolicyComparisonTest {

    private static final GrantCampaign CAMPAIGN = SampleCouncil.campaign();

    private static GrantPolicy with(AllocationPolicy allocation) {
        return GrantPolicy.builder().from(CAMPAIGN.getPolicy()).id("other").allocation(allocation).build();
    }

    @Example
    void theSamePolicyChangesNothing() {
        PolicyComparison comparison = PolicyComparison.of(CAMPAIGN, CAMPAIGN.getPolicy());
        assertEquals(List.of(), comparison.changes());
        comparison.bySector().forEach(sector -> assertEquals(Money.zero(CurrencyUnit.of("MAD")), sector.difference()));
        assertEquals(comparison.exclusionsBefore(), comparison.exclusionsAfter());
    }

    @Example
    void anotherRuleMovesMoneyButNotItsSum() {
        PolicyComparison comparison =
                PolicyComparison.of(CAMPAIGN, with(AllocationPolicy.of(ClaimsRule.constrainedEqualAwards())));
        Money moved = Money.zero(CurrencyUnit.of("MAD"));
        for (DecisionDifference change : comparison.changes()) {
            assertEquals(change.getOutcomeBefore(), change.getOutcomeAfter());
            moved = moved.plus(change.difference());
        }
        assertEquals(false, comparison.changes().isEmpty());
        assertEquals(true, moved.isZero());
        assertEquals(comparison.getBefore().totalAwarded(), comparison.getAfter().totalAwarded());
        List<Money> sectors = comparison.bySector().stream().map(SectorDifference::difference).map(Money::abs).toList();
        for (int i = 1; i < sectors.size(); i++) {
            assertEquals(true, sectors.get(i).compareTo(sectors.get(i - 1)) <= 0, "the largest move first");
        }
    }

    @Example
    void eachRuleTellsWhomItExcludesAndWhomItAloneExcludes() {
        PolicyComparison comparison = PolicyComparison.of(CAMPAIGN, CAMPAIGN.getPolicy());
        Set<String> excluded = new TreeSet<>();
        for (RuleExclusion rule : comparison.exclusionsBefore()) {
            excluded.addAll(rule.getExcluded());
            assertEquals(true, rule.getExcluded().containsAll(rule.getExcludedAlone()));
        }
        Set<String> notEligible = new TreeSet<>();
        comparison.getBefore().getDecisions().stream()
                .filter(decision -> decision.getOutcome() == DecisionOutcome.NOT_ELIGIBLE)
                .forEach(decision -> notEligible.add(decision.getApplication().getReference()));
        assertEquals(notEligible, excluded);
        assertEquals(
                CAMPAIGN.getPolicy().getEligibility().getRules().size(), comparison.exclusionsBefore().size());
    }

    @Example
    void theCheckOfAComparisonSaysOnWhichSideItIs() {
        PolicyComparison comparison =
                PolicyComparison.of(CAMPAIGN, with(AllocationPolicy.of(ClaimsRule.constrainedEqualAwards())));
        CampaignOutcome forged = CampaignOutcome.builder()
                .from(comparison.getAfter())
                .policy(comparison.getBefore().getPolicy())
                .build();
        assertEquals(List.of(), comparison.verify());
        assertEquals(true, PolicyComparison.builder().from(comparison).after(forged).build().verify().stream()
                .map(Discrepancy::getPath)
                .toList()
                .contains("after.digest"));
    }

    @Example
    void theCheckOfASensitivityDecidesAgain() {
        List<Money> caps = List.of(Money.parse("MAD 100000"), Money.parse("MAD 20000"));
        Function<Money, GrantPolicy> policy = cap -> with(AllocationPolicy.builder()
                .rule(ClaimsRule.proportional())
                .maximumAward(cap)
                .build());
        Sensitivity sensitivity = Sensitivity.of(CAMPAIGN, "cap", caps, policy);
        assertEquals(List.of(), sensitivity.verify(CAMPAIGN, "cap", caps, policy));
        List<SensitivityPoint> points = new ArrayList<>(sensitivity.getPoints());
        points.set(1, SensitivityPoint.builder()
                .from(points.get(1))
                .awarded(points.get(1).getAwarded().plusMinor(1))
                .build());
        assertEquals(
                List.of("points[1].awarded"),
                Sensitivity.builder().from(sensitivity).points(points).build().verify(CAMPAIGN, "cap", caps, policy)
                        .stream()
                        .map(Discrepancy::getPath)
                        .toList());
        assertEquals(
                List.of("points refused"),
                sensitivity
                        .verify(CAMPAIGN, "cap", caps, cap -> with(AllocationPolicy.builder()
                                .rule(ClaimsRule.proportional())
                                .guaranteedAward(cap)
                                .build()))
                        .stream()
                        .map(one -> one.getPath() + " " + one.getCode())
                        .toList());
    }

    @Example
    void aPolicyThatCannotBeAppliedIsNamed() {
        GrantPolicy other = with(AllocationPolicy.builder()
                .rule(ClaimsRule.proportional())
                .guaranteedAward(Money.parse("MAD 900000"))
                .build());
        RefusedStepException refused =
                assertThrows(RefusedStepException.class, () -> PolicyComparison.of(CAMPAIGN, other));
        assertEquals(
                List.of("after.appropriation guarantee-not-met"),
                refused.getRefusals().stream().map(one -> one.getPath() + " " + one.getCode()).toList());
    }

    @Example
    void differentMoneyIsNotCompared() {
        CampaignOutcome one = CAMPAIGN.assess().decide();
        CampaignOutcome other = GrantCampaign.builder()
                .from(CAMPAIGN)
                .appropriation(Appropriation.of(2012, Money.parse("MAD 1")))
                .build()
                .assess()
                .decide();
        assertEquals("after.appropriation: The policies are compared on different appropriations: "
                + "MAD\u00A0300,000.00 and MAD\u00A01.00.", assertThrows(
                RefusedValueException.class,
                () -> PolicyComparison.builder().before(one).after(other).build()).getMessage());
    }

    @Example
    void sensitivityFollowsOneParameter() {
        Sensitivity sensitivity = Sensitivity.of(
                CAMPAIGN,
                "maximum award",
                List.of(Money.parse("MAD 100000"), Money.parse("MAD 10000"), Money.parse("MAD 1000")),
                most -> with(AllocationPolicy.builder()
                        .rule(ClaimsRule.proportional())
                        .maximumAward(most)
                        .build()));
        assertEquals(List.of("MAD 100000.00", "MAD 10000.00", "MAD 1000.00"),
                sensitivity.getPoints().stream().map(SensitivityPoint::getValue).toList());
        assertEquals(0, sensitivity.getPoints().get(0).getChanged());
        SensitivityPoint last = sensitivity.getPoints().get(2);
        assertEquals(Money.parse("MAD 1000.00").multipliedBy(last.getBeneficiaries()), last.getAwarded());
        assertEquals(last.getBeneficiaries(), last.getChanged());
        assertEquals(List.of(), Sensitivity.of(CAMPAIGN, "none", List.<Money>of(), most -> CAMPAIGN.getPolicy())
                .getPoints());
    }

    @Provide
    Arbitrary<GrantCampaign> campaigns() {
        return HissaArbitraries.campaigns();
    }

    @Property(tries = 100)
    void changesAreExactlyWhereTheOutcomesDiffer(
            @ForAll("campaigns") GrantCampaign campaign, @ForAll("campaigns") GrantCampaign other) {
        PolicyComparison comparison;
        try {
            comparison = PolicyComparison.of(campaign, other.getPolicy());
        } catch (IllegalArgumentException unmeetableBounds) {
            return;
        }
        Money moved = Money.zero(CurrencyUnit.of("MAD"));
        for (DecisionDifference change : comparison.changes()) {
            moved = moved.plus(change.difference());
        }
        assertEquals(comparison.getAfter().totalAwarded().minus(comparison.getBefore().totalAwarded()), moved);
        Money bySector = comparison.bySector().stream()
                .map(SectorDifference::difference).reduce(Money.zero(CurrencyUnit.of("MAD")), Money::plus);
        assertEquals(moved, bySector);
    }
}
