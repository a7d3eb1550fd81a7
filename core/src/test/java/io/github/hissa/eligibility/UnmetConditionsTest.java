package io.github.hissa.eligibility;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.hissa.money.Share;
import io.github.hissa.text.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class UnmetConditionsTest {

    private static final LocalDate DAY = LocalDate.of(2012, 2, 10);
    private static final FactKey<Long> MEMBERS = FactKey.wholeNumber("members");
    private static final FactKey<Boolean> DEBT = FactKey.yesNo("debt");
    private static final FactKey<LocalDate> FOUNDED = FactKey.date("founded-on");
    private static final FactKey<Money> REQUEST = FactKey.money("request");
    private static final FactKey<Money> COST = FactKey.money("cost");
    private static final FactKey<CodeSet> PLACES = FactKey.set("places");
    private static final Facts FACTS = Facts.empty()
            .with(MEMBERS, 5L)
            .with(DEBT, true)
            .with(FOUNDED, DAY.minusMonths(3))
            .with(REQUEST, Money.parse("MAD 900"))
            .with(COST, Money.parse("MAD 1000"))
            .with(PLACES, CodeSet.of("A"));
    private static final Condition TEN_MEMBERS = Comparison.of(MEMBERS, Operator.AT_LEAST, 10L);
    private static final Condition FEW_MEMBERS = Comparison.of(MEMBERS, Operator.AT_MOST, 20L);
    private static final Condition NO_DEBT = Comparison.of(DEBT, Operator.EQUAL_TO, false);

    @Test
    void aSimpleRuleFailsThroughItsCondition() {
        assertEquals(List.of(TEN_MEMBERS), unmet(TEN_MEMBERS));
        assertEquals(List.of(), unmet(FEW_MEMBERS));
    }

    @Test
    void ofSeveralConditionsOnlyThoseThatFailAreNamed() {
        assertEquals(List.of(TEN_MEMBERS, NO_DEBT), unmet(AllOf.of(FEW_MEMBERS, TEN_MEMBERS, NO_DEBT, TEN_MEMBERS)));
    }

    @Test
    void whatIsUnknownIsNotNamed() {
        Condition unknown = Comparison.of(FactKey.yesNo("other"), Operator.EQUAL_TO, true);

        assertEquals(List.of(NO_DEBT), unmet(AllOf.of(unknown, NO_DEBT)));
    }

    @Test
    void alternativesHaveNoSimpleCondition() {
        assertEquals(List.of(), unmet(AnyOf.of(TEN_MEMBERS, NO_DEBT)));
        assertEquals(List.of(), unmet(AtLeast.of(1, TEN_MEMBERS, NO_DEBT)));
        assertEquals(List.of(NO_DEBT), unmet(AnyOf.of(NO_DEBT)));
    }

    @Test
    void anExceptionThatFailsLeavesTheCondition() {
        assertEquals(List.of(NO_DEBT), unmet(Unless.of(NO_DEBT, TEN_MEMBERS)));
    }

    @Test
    void whatIsExcludedStandsTurnedRound() {
        assertEquals(
                List.of(
                        Comparison.of(MEMBERS, Operator.MORE_THAN, 20L),
                        Comparison.of(DEBT, Operator.NOT_EQUAL_TO, true)),
                unmet(Not.of(AnyOf.of(FEW_MEMBERS, Comparison.of(DEBT, Operator.EQUAL_TO, true)))));
        assertEquals(
                List.of(AgeComparison.of(FOUNDED, Operator.AT_LEAST, 1, AgeUnit.YEARS)),
                unmet(Not.of(AgeComparison.of(FOUNDED, Operator.LESS_THAN, 1, AgeUnit.YEARS))));
        assertEquals(
                List.of(ShareComparison.of(REQUEST, Operator.AT_MOST, Share.of(1, 2), COST)),
                unmet(Not.of(ShareComparison.of(REQUEST, Operator.MORE_THAN, Share.of(1, 2), COST))));
        assertEquals(
                List.of(CodeComparison.of(PLACES, Containment.CONTAINS_NONE, "A", "B")),
                unmet(Not.of(CodeComparison.of(PLACES, Containment.CONTAINS_ANY, "A", "B"))));
        Condition range = Range.of(MEMBERS, 1L, 9L);
        assertEquals(List.of(Not.of(range)), unmet(Not.of(range)));
    }

    @Test
    void aRuleThatRefersToAnotherFailsThroughIt() {
        EligibilityPolicy policy = EligibilityPolicy.builder()
                .id("P")
                .addRule(EligibilityRule.of("first", title(), NO_DEBT))
                .addRule(EligibilityRule.of("second", title(), AllOf.of(RuleReference.of("first"), TEN_MEMBERS)))
                .build();

        assertEquals(List.of(NO_DEBT, TEN_MEMBERS), policy.unmetConditions("second", FACTS, Optional.of(DAY)));
        assertThrows(
                IllegalArgumentException.class, () -> policy.unmetConditions("third", FACTS, Optional.of(DAY)));
    }

    @Test
    void aRuleIsLookedAtOnceHoweverManyReferToIt() {
        EligibilityPolicy.Builder policy = EligibilityPolicy.builder();
        policy.id("P").putDefinition("d0", NO_DEBT);
        for (int i = 1; i <= 100; i++) {
            RuleReference before = RuleReference.of("d" + (i - 1));
            policy.putDefinition("d" + i, AllOf.of(before, before));
        }
        policy.addRule(EligibilityRule.of("last", title(), RuleReference.of("d100")));

        assertEquals(List.of(NO_DEBT), policy.build().unmetConditions("last", FACTS, Optional.of(DAY)));
    }

    @Test
    void everyOperatorIsTheNegationOfItsNegation() {
        for (Operator operator : Operator.values()) {
            assertEquals(operator, operator.negation().negation());
            for (int comparison = -1; comparison <= 1; comparison++) {
                assertEquals(!operator.holds(comparison), operator.negation().holds(comparison));
            }
        }
    }

    private static List<Condition> unmet(Condition condition) {
        return EligibilityPolicy.builder()
                .id("P")
                .addRule(EligibilityRule.of("rule", title(), condition))
                .build()
                .unmetConditions("rule", FACTS, Optional.of(DAY));
    }

    private static LocalizedText title() {
        return LocalizedText.of("en", "Rule");
    }
}
