package io.github.hissa.grant;

import static io.github.hissa.grant.RefusedApplicants.DAY;
import static io.github.hissa.grant.RefusedApplicants.FOUNDED;
import static io.github.hissa.grant.RefusedApplicants.LAW;
import static io.github.hissa.grant.RefusedApplicants.MEMBERS;
import static io.github.hissa.grant.RefusedApplicants.PLACES;
import static io.github.hissa.grant.RefusedApplicants.codes;
import static io.github.hissa.grant.RefusedApplicants.plain;
import static io.github.hissa.grant.RefusedApplicants.policy;
import static io.github.hissa.grant.RefusedApplicants.reasons;
import static io.github.hissa.grant.RefusedApplicants.rule;
import static io.github.hissa.grant.RefusedApplicants.words;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.hissa.allocation.Fraction;
import io.github.hissa.eligibility.AgeComparison;
import io.github.hissa.eligibility.AgeUnit;
import io.github.hissa.eligibility.CodeComparison;
import io.github.hissa.eligibility.CodeSet;
import io.github.hissa.eligibility.Comparison;
import io.github.hissa.eligibility.Condition;
import io.github.hissa.eligibility.Containment;
import io.github.hissa.eligibility.DatedValue;
import io.github.hissa.eligibility.EligibilityPolicy;
import io.github.hissa.eligibility.FactValue;
import io.github.hissa.eligibility.Facts;
import io.github.hissa.eligibility.Known;
import io.github.hissa.eligibility.Membership;
import io.github.hissa.eligibility.Not;
import io.github.hissa.eligibility.Operator;
import io.github.hissa.eligibility.Parameter;
import io.github.hissa.eligibility.ParameterReference;
import io.github.hissa.eligibility.Range;
import io.github.hissa.eligibility.ShareComparison;
import io.github.hissa.money.Share;
import io.github.hissa.reason.Figure;
import io.github.hissa.reason.Reason;
import io.github.hissa.text.Language;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class DemandsTest {

    @Test
    void everySimpleConditionTellsWhatItDemands() {
        Facts facts = Facts.empty()
                .with(MEMBERS, 5L)
                .with(FOUNDED, DAY.minusMonths(11))
                .with(PLACES, CodeSet.of("A"))
                .with(ApplicationFacts.REQUESTED, Money.parse("MAD 900"))
                .with(ApplicationFacts.TOTAL_COST, Money.parse("MAD 1000"));
        FactValue five = FactValue.of(5L);

        demands("“members”: less than 5.", Comparison.of(MEMBERS, Operator.LESS_THAN, 5L), facts);
        demands("“members”: at most 4.", Comparison.of(MEMBERS, Operator.AT_MOST, 4L), facts);
        demands("“members”: more than 5.", Comparison.of(MEMBERS, Operator.MORE_THAN, 5L), facts);
        demands("“members”: at least 1,186.", Comparison.of(MEMBERS, Operator.AT_LEAST, 1186L), facts);
        demands("Not allowed for “members”: 5.", Comparison.of(MEMBERS, Operator.NOT_EQUAL_TO, 5L), facts);
        demands("before 29 March 2011.", Comparison.of(FOUNDED, Operator.LESS_THAN, DAY.minusMonths(11)), facts);
        demands(
                "28 February 2011 or before.",
                Comparison.of(FOUNDED, Operator.AT_MOST, LocalDate.of(2011, 2, 28)),
                facts);
        demands("“members”: from 7 to 15, both included.", Range.of(MEMBERS, 7L, 15L), facts);
        demands("Not allowed for “members”: from 1 to 15, both included.", Not.of(Range.of(MEMBERS, 1L, 15L)), facts);
        Condition sixOrSeven =
                Membership.builder().fact("members").addValues(FactValue.of(6L), FactValue.of(7L)).build();
        demands("“members”, one of these: 6, 7.", sixOrSeven, facts);
        Condition notFive = Not.of(Membership.builder().fact("members").addValues(five).build());
        demands("“members”, none of these: 5.", notFive, facts);
        demands("“places”, all of these: A, B.", CodeComparison.of(PLACES, Containment.CONTAINS_ALL, "A", "B"), facts);
        demands("“places”, none of these: A.", Not.of(CodeComparison.of(PLACES, Containment.CONTAINS_ANY, "A")), facts);
        demands("whatever its value: “final receipt held”.", Known.builder().fact("final-receipt").build(), facts);
        demands(
                "Time demanded from “founded-on” to 29 February 2012: at least 1 year. Time found: 11 months.",
                AgeComparison.of(FOUNDED, Operator.AT_LEAST, 1, AgeUnit.YEARS),
                facts);
        demands(
                "at least 365 days. Time found: 337 days.",
                AgeComparison.of(FOUNDED, Operator.AT_LEAST, 365, AgeUnit.DAYS),
                facts);
        demands(
                "Demanded for “amount requested”: at most 33.33 % (exactly 1/3) of “total cost”, that is at most "
                        + "MAD 333.33 (exactly 1,000/3).",
                ShareComparison.of(
                        ApplicationFacts.REQUESTED, Operator.AT_MOST, Share.of(1, 3), ApplicationFacts.TOTAL_COST),
                facts);
    }

    @Test
    void aParameterIsToldByItsValueOnTheDayAndWithItsSource() {
        EligibilityPolicy rules = EligibilityPolicy.builder()
                .id("E")
                .putParameter(
                        "least",
                        Parameter.builder()
                                .addValue(DatedValue.of(DAY.minusYears(9), FactValue.of(3L)))
                                .addValue(DatedValue.builder()
                                        .since(DAY)
                                        .value(FactValue.of(7L))
                                        .source(LAW)
                                        .build())
                                .addValue(DatedValue.of(DAY.plusYears(9), FactValue.of(9L)))
                                .build())
                .addRule(rule(Comparison.of("members", Operator.AT_LEAST, ParameterReference.of("least"))))
                .build();
        GrantPolicy policy = policy().eligibility(rules).build();
        List<Reason> reasons = reasons(policy, Facts.empty().with(MEMBERS, 5L));

        assertEquals(List.of("rule-not-met", "demanded-at-least", "value-source-press", "fact-stated"), codes(reasons));
        assertEquals(Figure.of(7), reasons.get(1).getFigures().get("value"));
    }

    @Test
    void figuresKeepTheTypesOfFacts() {
        assertEquals(Figure.of(Money.parse("MAD 5")), FactValue.of(Money.parse("MAD 5")).toFigure());
        assertEquals(Figure.of(Period.ofMonths(18)), new Figure.Duration(Period.ofMonths(18)));
        assertEquals(Figure.of(Period.of(1, 6, 0)), FactValue.of(Period.ofMonths(18)).toFigure());
        assertEquals(new Figure.Part(Fraction.of(1, 3)), FactValue.of(Share.of(1, 3)).toFigure());
        assertEquals(Figure.ofCodes(List.of("a", "b")), FactValue.of(CodeSet.of("b", "a")).toFigure());
        assertEquals(Figure.ofCode("a"), FactValue.of("a").toFigure());
    }

    private static void demands(String ending, Condition condition, Facts facts) {
        String words = plain(reasons(policy(rule(condition)).build(), facts).get(1).in(Language.ENGLISH));
        assertTrue(words.endsWith(ending), words);
    }
}
