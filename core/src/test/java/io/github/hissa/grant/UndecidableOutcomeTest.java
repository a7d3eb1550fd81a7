package io.github.hissa.grant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.hissa.allocation.ClaimsRule;
import io.github.hissa.eligibility.CodedCondition;
import io.github.hissa.eligibility.Condition;
import io.github.hissa.eligibility.EligibilityPolicy;
import io.github.hissa.eligibility.EligibilityRule;
import io.github.hissa.eligibility.FactKey;
import io.github.hissa.eligibility.Facts;
import io.github.hissa.fixtures.SampleCouncil;
import io.github.hissa.money.Share;
import io.github.hissa.scoring.Criterion;
import io.github.hissa.scoring.Mark;
import io.github.hissa.scoring.MarkSheet;
import io.github.hissa.scoring.ScoringGrid;
import io.github.hissa.sector.Sectors;
import io.github.hissa.text.LocalizedText;
import io.github.hissa.verification.Discrepancy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** Outcomes that can be built and that no campaign could come to: the check answers for them as well. */
class UndecidableOutcomeTest {

    private static final ScoringGrid GRID = ScoringGrid.builder()
            .id("grid")
            .addCriteria(Criterion.of("reach", LocalizedText.of("en", "Reach"), 0, 10, 1))
            .build();
    private static final CampaignOutcome OUTCOME = SampleCouncil.campaign().assess().decide();

    @Test
    void marksThatCannotBeScoredAreReported() {
        GrantPolicy scored =
                GrantPolicy.builder().from(OUTCOME.getPolicy()).scoring(GRID).build();
        Map<String, List<Mark>> found = Map.of(
                "[1]", List.of(Mark.of("reach", "Amal", 5), Mark.of("reach", "Amal", 5)),
                "[0].points", List.of(Mark.of("reach", "Amal", 11)),
                "[0].criterion", List.of(Mark.of("cost", "Amal", 5)));
        found.forEach((path, marks) -> {
            CampaignOutcome outcome = CampaignOutcome.builder()
                    .from(with(0, changed -> changed.marks(MarkSheet.of(marks))))
                    .policy(scored)
                    .build();
            assertFound("decisions[0].marks.marks" + path + " refused", outcome);
        });
    }

    @Test
    void marksWithoutAGridAreReported() {
        assertFound(
                "decisions[3].marks refused",
                with(3, changed -> changed.marks(MarkSheet.of(List.of(Mark.of("reach", "Amal", 5))))));
    }

    @Test
    void aScoreWhoseExactTotalIsTooLongIsReported() {
        ScoringGrid.Builder grid = ScoringGrid.builder();
        grid.id("grid");
        List<Mark> marks = new ArrayList<>();
        for (long prime : new long[] {2147483647L, 2147483629L, 2147483587L, 2147483579L}) {
            grid.addCriteria(Criterion.builder()
                    .from(GRID.getCriteria().get(0))
                    .id("c" + prime)
                    .weight(Share.of(1, prime))
                    .build());
            marks.add(Mark.of("c" + prime, "Amal", (int) (prime % 7) + 1));
        }
        CampaignOutcome outcome = CampaignOutcome.builder()
                .from(with(0, changed -> changed.marks(MarkSheet.of(marks))))
                .policy(GrantPolicy.builder()
                        .from(OUTCOME.getPolicy())
                        .scoring(grid.build())
                        .build())
                .build();
        assertFound("decisions[0].marks refused", outcome);
    }

    @Test
    void aFactOfAnotherTypeIsReported() {
        CampaignOutcome outcome = with(6, changed -> changed.application(Application.builder()
                .from(OUTCOME.getDecisions().get(6).getApplication())
                .facts(Facts.empty().with(FactKey.text("declared"), "yes"))
                .build()));
        assertFound("decisions[6].application.facts.declared refused", outcome);
    }

    @Test
    void aFactThatContradictsTheProgrammeIsReported() {
        CampaignOutcome outcome = with(6, changed -> changed.application(Application.builder()
                .from(OUTCOME.getDecisions().get(6).getApplication())
                .facts(Facts.empty().with(ApplicationFacts.COUNCIL_KIND, "none"))
                .build()));
        assertFound("decisions[6].application.facts.council-kind refused", outcome);
    }

    @Test
    void aRuleInCodeThatFailsIsReported() {
        assertFound(
                "decisions[0].application.facts refused",
                by(CodedCondition.of("broken", List.of(ApplicationFacts.REQUESTED), facts -> {
                    throw new IllegalStateException("no answer");
                })));
    }

    @Test
    void aDecisionInAnotherCurrencyIsReported() {
        CampaignOutcome outcome = with(2, changed -> changed.application(Application.builder()
                        .from(OUTCOME.getDecisions().get(2).getApplication())
                        .requested(Money.parse("EUR 20"))
                        .totalCost(Money.parse("EUR 40"))
                        .build())
                .awarded(Money.parse("EUR 0")));
        assertFound("decisions[2].application.requested refused", outcome);
    }

    @Test
    void anAmountOfThePolicyInAnotherCurrencyIsReported() {
        AllocationPolicy.Builder policy = AllocationPolicy.builder();
        policy.from(OUTCOME.getPolicy().getAllocation())
                .minimumAward(Money.parse("EUR 1"))
                .guaranteedAward(Money.parse("EUR 1"))
                .maximumAward(Money.parse("EUR 1"))
                .roundingUnit(Money.parse("EUR 1"));
        for (String name : List.of("roundingUnit", "minimumAward", "maximumAward", "guaranteedAward")) {
            assertFound("policy.allocation." + name + " refused", by(policy.build()));
        }
    }

    @Test
    void boundsThatTheAppropriationCannotMeetAreReported() {
        AllocationPolicy policy = AllocationPolicy.builder()
                .rule(ClaimsRule.proportional())
                .guaranteedAward(Money.parse("MAD 50000"))
                .build();
        assertFound("appropriation refused", by(policy));
    }

    @Test
    void twoEnvelopesForOneApplicationAreReported() {
        SubEnvelope sport =
                SubEnvelope.builder().amount(Money.parse("MAD 10")).addSector(Sectors.SPORT.getCode()).build();
        CampaignOutcome outcome = CampaignOutcome.builder()
                .from(OUTCOME)
                .appropriation(Appropriation.builder()
                        .from(OUTCOME.getAppropriation())
                        .putEnvelope("one", sport)
                        .putEnvelope("two", sport)
                        .build())
                .build();
        assertFound("appropriation.envelopes refused", outcome);
    }

    @Test
    void sumsBeyondTheEngineAreReported() {
        Money most = Money.parse("MAD 92233720368547758.07");
        CampaignOutcome outcome = with(1, changed -> changed.application(Application.builder()
                .from(OUTCOME.getDecisions().get(1).getApplication())
                .requested(most)
                .totalCost(most)
                .build()));
        assertFalse(outcome.verify().isEmpty());
    }

    @Test
    void whatCanBeRecomputedIsComparedBesides() {
        CampaignOutcome outcome = CampaignOutcome.builder()
                .from(with(3, changed -> changed.marks(MarkSheet.of(List.of(Mark.of("reach", "Amal", 5))))
                        .assessment(OUTCOME.getDecisions().get(0).getAssessment())))
                .build();
        assertEquals(
                List.of("decisions[3].marks"),
                outcome.verify().stream()
                        .filter(one -> one.getCode().equals(Discrepancy.REFUSED))
                        .map(Discrepancy::getPath)
                        .toList());
        assertEquals(
                true,
                outcome.verify().stream().anyMatch(one -> one.getPath().startsWith("decisions[3].assessment")));
    }

    private static CampaignOutcome by(Condition condition) {
        return CampaignOutcome.builder()
                .from(OUTCOME)
                .policy(GrantPolicy.builder()
                        .from(OUTCOME.getPolicy())
                        .eligibility(EligibilityPolicy.builder()
                                .id("other")
                                .addRule(EligibilityRule.of("rule", LocalizedText.of("en", "a rule"), condition))
                                .build())
                        .build())
                .build();
    }

    private static CampaignOutcome by(AllocationPolicy policy) {
        return CampaignOutcome.builder()
                .from(OUTCOME)
                .policy(GrantPolicy.builder()
                        .from(OUTCOME.getPolicy())
                        .allocation(policy)
                        .build())
                .build();
    }

    private static CampaignOutcome with(int index, Consumer<Decision.Builder> change) {
        List<Decision> decisions = new ArrayList<>(OUTCOME.getDecisions());
        Decision.Builder changed = Decision.builder();
        changed.from(decisions.get(index));
        change.accept(changed);
        decisions.set(index, changed.build());
        return CampaignOutcome.builder().from(OUTCOME).decisions(decisions).build();
    }

    private static void assertFound(String expected, CampaignOutcome outcome) {
        List<String> found = outcome.verify().stream()
                .map(one -> one.getPath() + " " + one.getCode())
                .toList();
        assertEquals(true, found.contains(expected), found.toString());
    }
}
