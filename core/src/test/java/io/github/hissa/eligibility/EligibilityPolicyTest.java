package io.github.hissa.eligibility;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.hissa.money.Share;
import io.github.hissa.text.LocalizedText;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Set;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EligibilityPolicyTest {

    private static final LocalDate DAY = LocalDate.of(2012, 3, 15);
    private static final FactKey<Boolean> RECEIPT = FactKey.yesNo("receipt");
    private static final FactKey<Long> MEMBERS = FactKey.wholeNumber("members");
    private static final FactKey<LocalDate> FOUNDED = FactKey.date("founded-on");
    private static final FactKey<CodeSet> FIELDS = FactKey.set("fields");
    private static final Condition HAS_RECEIPT = Comparison.of(RECEIPT, Operator.EQUAL_TO, true);
    private static final Condition SEVEN_MEMBERS = Comparison.of(MEMBERS, Operator.AT_LEAST, 7L);

    @ParameterizedTest
    @CsvSource({
        "2011-03-15, YEARS, 1", "2011-03-16, YEARS, 0", "2012-03-15, YEARS, 0", "2012-03-16, YEARS, -1",
        "2013-03-15, YEARS, -1", "2013-03-16, YEARS, -2", "2012-03-14, DAYS, 1", "2012-03-18, DAYS, -3",
        "2012-02-15, MONTHS, 1", "2012-02-16, MONTHS, 0"
    })
    void anAgeCountsCompletedUnits(LocalDate date, AgeUnit unit, long age) {
        Facts facts = Facts.empty().with(FOUNDED, date);
        Condition exactly = AgeComparison.of(FOUNDED, Operator.EQUAL_TO, age, unit);
        assertEquals(Truth.TRUE, exactly.evaluate(Situation.of(facts, DAY)));
    }

    @Test
    void aLeapDayCompletesItsYearsOnTheFirstOfMarch() {
        LocalDate leap = LocalDate.of(2008, 2, 29);
        assertEquals(2, AgeUnit.YEARS.between(leap, LocalDate.of(2011, 2, 28)));
        assertEquals(3, AgeUnit.YEARS.between(leap, LocalDate.of(2011, 3, 1)));
        assertEquals(4, AgeUnit.YEARS.between(leap, LocalDate.of(2012, 2, 29)));
    }

    @Test
    void anAgeWithoutAReferenceDateIsUnknownAndNeverTakenFromTheClock() {
        EligibilityPolicy policy = policy(rule("old", AgeComparison.of(FOUNDED, Operator.AT_LEAST, 1, AgeUnit.YEARS)));
        Assessment assessment = policy.assess(Facts.empty().with(FOUNDED, DAY));
        assertEquals(Verdict.UNDETERMINED, assessment.toVerdict());
        assertEquals(Set.of("founded-on"), unknownsOf(assessment).getUndated());
        assertEquals(Set.of(), assessment.missing());
        assertTrue(assessment.getShortestEvidence().isEmpty());
    }

    private static Unknowns unknownsOf(Assessment assessment) {
        return assessment.getFindings().get(0).getUnknowns().orElseThrow();
    }

    @Test
    void aRangeHoldsItsBoundsAndRefusesToBeEmpty() {
        Condition range = Range.of(MEMBERS, 3L, 5L);
        for (long members = 2; members <= 6; members++) {
            assertEquals(
                    Truth.of(members >= 3 && members <= 5),
                    range.evaluate(Facts.empty().with(MEMBERS, members)));
        }
        assertEquals(Truth.UNKNOWN, range.evaluate(Facts.empty()));
        refuses(
                "greatest: It is 3, below 5.",
                () -> Range.of(MEMBERS, 5L, 3L));
    }

    @Test
    void setsContainAllAnyOrNoneOfOtherCodes() {
        Facts facts = Facts.empty().with(FIELDS, CodeSet.of("roads", "water"));
        assertEquals(Truth.TRUE, CodeComparison.of(FIELDS, Containment.CONTAINS_ALL, "roads").evaluate(facts));
        assertEquals(Truth.FALSE, CodeComparison.of(FIELDS, Containment.CONTAINS_ALL, "roads", "sport").evaluate(facts));
        assertEquals(Truth.TRUE, CodeComparison.of(FIELDS, Containment.CONTAINS_ANY, "roads", "sport").evaluate(facts));
        assertEquals(Truth.FALSE, CodeComparison.of(FIELDS, Containment.CONTAINS_NONE, "water").evaluate(facts));
        assertEquals(Truth.UNKNOWN, CodeComparison.of(FIELDS, Containment.CONTAINS_NONE, "water").evaluate(Facts.empty()));
    }

    @Test
    void codesAndSetsHaveNoOrder() {
        refuses(
                "value: Values of this type cannot be more or less than one another, only equal or not: project "
                        + "(code).",
                () -> Comparison.of(FactKey.code("kind"), Operator.AT_MOST, "project"));
    }

    @Test
    void monthsAreNoNumberOfDays() {
        FactValue month = FactValue.of(Period.ofMonths(1));
        assertEquals(0, FactValue.of(Period.ofMonths(12)).compareWith(FactValue.of(Period.ofYears(1))));
        assertTrue(FactValue.of(Period.ofDays(90)).compareWith(FactValue.of(Period.ofDays(60))) > 0);
        refuses(
                "1\u00A0month cannot be compared with 30\u00A0days: months have no fixed number of days.",
                () -> month.compareWith(FactValue.of(Period.ofDays(30))));
    }

    @Test
    void atLeastSoManyCountsWhatIsUnknownAsOpen() {
        Condition one = HAS_RECEIPT;
        Condition two = SEVEN_MEMBERS;
        Condition three = Comparison.of(FactKey.yesNo("bank"), Operator.EQUAL_TO, true);
        Condition some = AtLeast.of(2, one, two, three);
        Facts first = Facts.empty().with(RECEIPT, true);
        assertEquals(Truth.UNKNOWN, some.evaluate(first));
        assertEquals(Truth.TRUE, some.evaluate(first.with(MEMBERS, 7L)));
        assertEquals(Truth.UNKNOWN, some.evaluate(first.with(MEMBERS, 6L)));
        assertEquals(Truth.FALSE, some.evaluate(Facts.empty().with(RECEIPT, false).with(MEMBERS, 6L)));
        refuses("number: At least 4 of 3 conditions is no demand.", () -> AtLeast.of(4, one, two, three));
    }

    @Test
    void anExceptionExcuses() {
        Condition unless = Unless.of(SEVEN_MEMBERS, HAS_RECEIPT);
        assertEquals(Truth.TRUE, unless.evaluate(Facts.empty().with(RECEIPT, true)));
        assertEquals(Truth.UNKNOWN, unless.evaluate(Facts.empty().with(MEMBERS, 6L)));
        assertEquals(Truth.FALSE, unless.evaluate(Facts.empty().with(MEMBERS, 6L).with(RECEIPT, false)));
    }

    @Test
    void aDocumentAttestsUntilTheDayOnWhichItExpiresIncluded() {
        EligibilityPolicy policy = policy(rule("declared", HAS_RECEIPT), rule("proved", Attested.of(RECEIPT)));
        Facts facts = Facts.empty().with(RECEIPT, true, Evidence.until("final-receipt", DAY));
        assertEquals(Verdict.ELIGIBLE, policy.assess(facts, DAY).toVerdict());

        Assessment late = policy.assess(facts, DAY.plusDays(1));
        assertEquals(Verdict.UNDETERMINED, late.toVerdict());
        assertEquals(Set.of("receipt"), late.missing());

        Assessment declared = policy.assess(Facts.empty().with(RECEIPT, true), DAY);
        assertEquals(Truth.TRUE, declared.getFindings().get(0).getTruth());
        assertEquals(Set.of("receipt"), declared.getFindings().get(1).getMissing());
    }

    @Test
    void aDocumentIsNotValidBeforeItIsIssued() {
        Evidence evidence = Evidence.builder().document("d").issuedOn(DAY).build();
        assertFalse(evidence.isValidOn(DAY.minusDays(1)));
        assertTrue(evidence.isValidOn(DAY));
        refuses(
                "validUntil: It ends on 14\u00A0March\u00A02012, before it begins on 15\u00A0March\u00A02012.",
                () -> Evidence.builder().document("d").issuedOn(DAY).validUntil(DAY.minusDays(1)).build());
    }

    @Test
    void aParameterHasTheValueInForceOnTheDay() {
        EligibilityPolicy policy = EligibilityPolicy.builder()
                .id("P")
                .addRule(rule("members", Comparison.of("members", Operator.AT_LEAST, ParameterReference.of("least"))))
                .putParameter(
                        "least",
                        Parameter.builder()
                                .addValue(DatedValue.builder()
                                        .since(LocalDate.of(2009, 1, 1))
                                        .through(LocalDate.of(2010, 12, 31))
                                        .value(FactValue.of(5))
                                        .build())
                                .addValue(DatedValue.of(LocalDate.of(2011, 7, 1), FactValue.of(7)))
                                .build())
                .build();
        Facts six = Facts.empty().with(MEMBERS, 6L);
        assertEquals(Verdict.ELIGIBLE, policy.assess(six, LocalDate.of(2010, 12, 31)).toVerdict());
        assertEquals(Verdict.NOT_ELIGIBLE, policy.assess(six, LocalDate.of(2011, 7, 1)).toVerdict());
        for (Assessment gap : List.of(
                policy.assess(six, LocalDate.of(2011, 1, 1)),
                policy.assess(Facts.empty(), LocalDate.of(2008, 12, 31)),
                policy.assess(six))) {
            assertEquals(Verdict.UNDETERMINED, gap.toVerdict());
            assertEquals(Set.of("least"), unknownsOf(gap).getUndefined());
            assertEquals(Set.of(), gap.missing());
            assertTrue(gap.getShortestEvidence().isEmpty());
        }
    }

    @Test
    void aParameterRefusesTwoValuesOnOneDay() {
        refuses(
                "values[1].since: It is 1\u00A0January\u00A02010, not after 1\u00A0January\u00A02010.",
                () -> Parameter.builder()
                        .addValue(DatedValue.builder()
                                .since(LocalDate.of(2009, 1, 1))
                                .through(LocalDate.of(2010, 1, 1))
                                .value(FactValue.of(5))
                                .build())
                        .addValue(DatedValue.of(LocalDate.of(2010, 1, 1), FactValue.of(7)))
                        .build());
    }

    @Test
    void aSetAndAShareCanBeParameters() {
        FactKey<String> kind = FactKey.code("kind");
        FactKey<Money> requested = FactKey.money("requested");
        FactKey<Money> cost = FactKey.money("cost");
        EligibilityPolicy policy = EligibilityPolicy.builder()
                .id("P")
                .addRule(rule("kind", Membership.builder().fact("kind").parameter(ParameterReference.of("kinds")).build()))
                .addRule(rule("share", ShareComparison.builder()
                        .fact("requested")
                        .operator(Operator.AT_MOST)
                        .share(ParameterReference.of("funder"))
                        .whole("cost")
                        .build()))
                .putParameter("kinds", Parameter.of(DAY, FactValue.of(CodeSet.of("association", "cooperative"))))
                .putParameter("funder", Parameter.of(DAY, FactValue.of(Share.of(2, 3))))
                .build();
        Facts facts = Facts.empty().with(kind, "association").with(requested, dirhams(200)).with(cost, dirhams(300));
        assertEquals(Verdict.ELIGIBLE, policy.assess(facts, DAY).toVerdict());
        assertEquals(Verdict.NOT_ELIGIBLE, policy.assess(facts.with(cost, dirhams(299)), DAY).toVerdict());
        assertEquals(Verdict.NOT_ELIGIBLE, policy.assess(facts.with(kind, "person"), DAY).toVerdict());
    }

    @Test
    void aRuleMayReferToAnotherAndSeesItsFacts() {
        EligibilityPolicy policy = EligibilityPolicy.builder()
                .id("P")
                .addRule(rule("both", AllOf.of(RuleReference.of("receipt"), RuleReference.of("large"))))
                .addRule(rule("receipt", HAS_RECEIPT))
                .putDefinition("large", SEVEN_MEMBERS)
                .build();
        Assessment assessment = policy.assess(Facts.empty().with(RECEIPT, true));
        assertEquals(Facts.empty().with(RECEIPT, true), assessment.getFindings().get(0).getFacts());
        assertEquals(Set.of("members"), assessment.getFindings().get(0).getMissing());
        assertEquals(2, assessment.getFindings().size());
        assertEquals(List.of("both"), assessment.decisive().stream().map(Finding::getRule).toList());
    }

    @Test
    void rulesThatReferToEachOtherInACircleAreRefusedByName() {
        refuses(
                "rules[1].condition: Rules refer to each other in a circle: b, c, b.",
                () -> policy(
                        rule("a", RuleReference.of("b")),
                        rule("b", Not.of(RuleReference.of("c"))),
                        rule("c", AnyOf.of(HAS_RECEIPT, RuleReference.of("b")))));
        refuses(
                "rules[0].condition: Rules refer to each other in a circle: a, a.", () -> policy(rule("a", RuleReference.of("a"))));
    }

    @Test
    void whatARuleRefersToMustBeThere() {
        refuses("rules[0].condition: The rule a refers to a rule that is not there: b.", () -> policy(rule("a", RuleReference.of("b"))));
        refuses(
                "rules[0].condition: The rule a uses a parameter that is not there: p.",
                () -> policy(rule("a", Comparison.of("members", Operator.AT_LEAST, ParameterReference.of("p")))));
        refuses(
                "rules[0].condition: The rule a refers to a rule that is not there: b.\nrules[1].condition: The "
                        + "rule c uses a parameter that is not there: p.",
                () -> policy(
                        rule("a", RuleReference.of("b")),
                        rule("c", Comparison.of("members", Operator.AT_MOST, ParameterReference.of("p")))));
        refuses("rules[1].id: It is there twice: a.", () -> policy(rule("a", HAS_RECEIPT), rule("a", SEVEN_MEMBERS)));
    }

    @Test
    void aParameterOfAnotherTypeThanItsUseIsRefusedBeforeAnyFact() {
        refuses(
                "rules[0].condition: The rule a compares “kind” with p (whole number). Expected: set of codes.",
                () -> EligibilityPolicy.builder()
                        .id("P")
                        .addRule(rule("a", Membership.builder().fact("kind").parameter(ParameterReference.of("p")).build()))
                        .putParameter("p", Parameter.of(DAY, FactValue.of(1)))
                        .build());
        refuses(
                "rules[0].condition: The rule a compares “members” with x (text). Expected: whole number.",
                () -> EligibilityPolicy.builder()
                        .id("P")
                        .addRule(rule("a", Comparison.of("members", Operator.EQUAL_TO, FactValue.of("x"))))
                        .putFact("members", FactDefinition.of(FactType.WHOLE_NUMBER, LocalizedText.of("en", "members")))
                        .build());
    }

    @Test
    void conditionsNestedTooDeepAreRefusedAndDeepOnesEvaluated() {
        EligibilityPolicy deep = policy(rule("a", nested(Assessor.MAX_DEPTH - 1)));
        assertEquals(Verdict.UNDETERMINED, deep.assess(Facts.empty()).toVerdict());
        refuses(
                "rules[0].condition: The conditions of the rule a lie deeper than 500 levels.",
                () -> policy(rule("a", nested(Assessor.MAX_DEPTH))));
        EligibilityPolicy.Builder chain = EligibilityPolicy.builder().id("P");
        for (int i = 0; i < 100_000; i++) {
            chain.addRule(rule("r" + i, RuleReference.of("r" + (i + 1))));
        }
        chain.addRule(rule("r100000", HAS_RECEIPT));
        refuses("rules[0].condition: The conditions of the rule r0 lie deeper than 500 levels.", chain::build);
    }

    /** Without memory of the answers this would evaluate the last rule 2 to the power of 100 times. */
    @Test
    void aRuleThatManyReferToIsEvaluatedOnce() {
        EligibilityPolicy.Builder builder = EligibilityPolicy.builder().id("P");
        for (int i = 0; i < 100; i++) {
            RuleReference next = RuleReference.of("r" + (i + 1));
            builder.addRule(rule("r" + i, AllOf.of(next, next)));
        }
        EligibilityPolicy policy = builder.addRule(rule("r100", HAS_RECEIPT)).build();
        assertEquals(Verdict.ELIGIBLE, policy.assess(Facts.empty().with(RECEIPT, true)).toVerdict());
        assertEquals(Set.of("receipt"), policy.assess(Facts.empty()).missing());
    }

    @Test
    void aRuleInCodeIsAskedOnlyWhenItsFactsAreKnownAndSeesNoOthers() {
        CodedCondition even = CodedCondition.of("even", List.of(MEMBERS), facts -> {
            assertEquals(Set.of("members"), facts.toMap().keySet());
            return facts.get(MEMBERS).orElseThrow() % 2 == 0;
        });
        EligibilityPolicy policy = policy(rule("receipt", HAS_RECEIPT), rule("even", even));
        Facts receipt = Facts.empty().with(RECEIPT, true);
        assertEquals(Set.of("members"), policy.assess(receipt).missing());
        assertEquals(Verdict.ELIGIBLE, policy.assess(receipt.with(MEMBERS, 4L)).toVerdict());
        assertEquals(Verdict.NOT_ELIGIBLE, policy.assess(receipt.with(MEMBERS, 5L)).toVerdict());
    }

    @Test
    void aFactIsCalledByItsTitleWhereThePolicyHasOne() {
        LocalizedText title = LocalizedText.of("ar", "التقرير").and("fr", "le rapport").and("en", "the report");
        EligibilityPolicy policy = EligibilityPolicy.builder()
                .id("P")
                .putFact("last-report", FactDefinition.of(FactType.YES_NO, title))
                .build();
        assertEquals(title, policy.titleOf("last-report"));
        assertEquals(LocalizedText.of("en", "other"), policy.titleOf("other"));
    }

    private static Condition nested(int levels) {
        Condition condition = HAS_RECEIPT;
        for (int i = 0; i < levels; i++) {
            condition = Not.of(condition);
        }
        return condition;
    }

    private static Money dirhams(long amount) {
        return Money.parse("MAD " + amount);
    }

    private static EligibilityRule rule(String id, Condition condition) {
        return EligibilityRule.of(id, LocalizedText.of("en", id), condition);
    }

    private static EligibilityPolicy policy(EligibilityRule... rules) {
        return EligibilityPolicy.builder().id("P").addRules(rules).build();
    }

    private static void refuses(String message, Executable step) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, step).getMessage());
    }
}
