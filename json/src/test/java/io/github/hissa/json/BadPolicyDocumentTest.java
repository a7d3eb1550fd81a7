package io.github.hissa.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.hissa.eligibility.CodedCondition;
import io.github.hissa.eligibility.Condition;
import io.github.hissa.eligibility.EligibilityPolicy;
import io.github.hissa.eligibility.FactKey;
import io.github.hissa.eligibility.Facts;
import io.github.hissa.eligibility.ShortestEvidence;
import io.github.hissa.grant.GrantPolicy;
import io.github.hissa.grant.PolicyHistory;
import io.github.hissa.scoring.Mark;
import io.github.hissa.scoring.MissingMark;
import io.github.hissa.scoring.Ranking;
import io.github.hissa.scoring.ScoringGrid;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JacksonException;

/** Policies, facts and grids that are refused, each with its exact message; and a good one of each that comes back. */
class BadPolicyDocumentTest {

    private static final String POLICY =
            """
            {"id":"P","rules":[
            {"id":"old","title":{"en":"old"},"message":{"en":"too young"},
            "source":{"text":{"en":"circular"},"confidence":"press"},
            "condition":{"fact":"founded-on","is":"at-least","value":{"parameter":"least-age"},"age":"years"}},
            {"id":"kind","title":{"en":"kind"},"condition":{"that":{"rule":"old"},"unless":{"rule":"small"}}}],
            "definitions":{"small":{"fact":"members","is":"between","least":{"whole-number":1},"greatest":{"whole-number":9}}},
            "parameters":{"least-age":{"values":[
            {"since":"2009-01-01","through":"2010-12-31","value":{"whole-number":1}},
            {"since":"2011-01-01","value":{"whole-number":2}}]}},
            "facts":{"members":{"type":"whole-number","title":{"en":"number of members"}}}}
            """;

    static Stream<Arguments> documents() {
        return Stream.of(
                bad(Condition.class, "{`fact`:`a`,`is`:`between`,`least`:{`whole-number`:1}}", "A condition with “is” as between has these properties: fact, greatest, is, least. This one has: fact, is, least."),
                bad(Condition.class, "{`fact`:`a`,`is`:`between`,`least`:{`whole-number`:2},`greatest`:{`whole-number`:1}}", "greatest: It is 1, below 2."),
                bad(Condition.class, "{`fact`:`a`,`is`:`at-least`,`value`:{`text`:`x`},`age`:`years`}", "age: Expected: whole number. Found: x."),
                bad(Condition.class, "{`fact`:`a`,`is`:`at-least`,`value`:{`whole-number`:1},`age`:`weeks`}", "age: Expected one of: years, months, days. Found: the text “weeks”."),
                bad(Condition.class, "{`atLeast`:3,`among`:[{`rule`:`a`}]}", "number: At least 3 of 1 conditions is no demand."),
                bad(Condition.class, "{`fact`:`a`,`is`:`at-most`,`value`:{`code`:`x`}}", "value: Values of this type cannot be more or less than one another, only equal or not: x (code)."),
                bad(Condition.class, "{`fact`:`a`,`is`:`contains-all`,`value`:{`text`:`x`}}", "codes: Expected: set of codes. Found: x."),
                bad(Condition.class, "{`fact`:`a`,`is`:`equal-to`,`value`:{`set`:[`x`,`x`]}}", "value.set[1]: It is there twice: x."),
                bad(Condition.class, "{`fact`:`a`,`is`:`equal-to`,`value`:{`parameter`:` `}}", "value.parameter: It must be stated."),
                bad(Facts.class, "{`a`:{`period`:`a year`}}", "a.period: Expected: a period such as \"P2Y6M\" or \"P90D\". Found: the text “a year”."),
                bad(Facts.class, "{`a`:{`evidence`:{`document`:`d`}}}", "a: Expected exactly one of: yes-no, whole-number, decimal, money, date, period, share, text, code, set. Found: evidence."),
                bad(Facts.class, "{`a`:{`yes-no`:true,`evidence`:{`document`:`d`,`issuedOn`:`2012-02-01`,`validUntil`:`2012-01-01`}}}", "a.evidence.validUntil: It ends on 1\u00A0January\u00A02012, before it begins on 1\u00A0February\u00A02012."),
                bad(EligibilityPolicy.class, "{`id`:`P`,`rules`:[{`id`:`a`,`title`:{`en`:`a`},`condition`:{`rule`:`b`}},{`id`:`b`,`title`:{`en`:`b`},`condition`:{`not`:{`rule`:`a`}}}]}", "rules[0].condition: Rules refer to each other in a circle: a, b, a."),
                bad(EligibilityPolicy.class, "{`id`:`P`,`rules`:[{`id`:`a`,`title`:{`en`:`a`},`condition`:{`rule`:`b`}}]}", "rules[0].condition: The rule a refers to a rule that is not there: b."),
                bad(EligibilityPolicy.class, "{`id`:`P`,`rules`:[{`id`:`a`,`title`:{`en`:`a`},`condition`:{`fact`:`f`,`is`:`at-most`,`value`:{`parameter`:`p`}}}]}", "rules[0].condition: The rule a uses a parameter that is not there: p."),
                bad(EligibilityPolicy.class, "{`id`:`P`,`rules`:[],`parameters`:{`p`:{`values`:[]}}}", "parameters.p.values: It must be stated."),
                bad(EligibilityPolicy.class, "{`id`:`P`,`rules`:[{`id`:`a`,`title`:{`en`:`a`},`source`:{`text`:{`en`:`x`},`confidence`:`sure`},`condition`:{`all`:[]}}]}", "rules[0].source.confidence: Expected one of: verified, press, recalled. Found: the text “sure”."),
                bad(GrantPolicy.class, "{`id`:`P`,`version`:0,`eligibility`:{`id`:`E`,`rules`:[]},`allocation`:{`rule`:`proportional`}}", "version: It must be more than zero: 0."),
                bad(GrantPolicy.class, "{`id`:`P`,`since`:`2012-01-02`,`through`:`2012-01-01`,`eligibility`:{`id`:`E`,`rules`:[]},`allocation`:{`rule`:`proportional`}}", "through: It ends on 1\u00A0January\u00A02012, before it begins on 2\u00A0January\u00A02012."),
                bad(GrantPolicy.class, "{`id`:`P`,`script`:`exit()`,`eligibility`:{`id`:`E`,`rules`:[]},`allocation`:{`rule`:`proportional`}}", "script: There is no property “script” here. Known are: hissa, id, version, since, through, title, eligibility, scoring, allocation, awardForm, appeal, sources."),
                bad(PolicyHistory.class, "{`id`:`P`,`versions`:[{`id`:`Q`,`eligibility`:{`id`:`E`,`rules`:[]},`allocation`:{`rule`:`proportional`}}]}", "versions[0]: It is a version of the policy Q, not of P."),
                bad(ScoringGrid.class, "{`id`:`G`,`criteria`:[]}", "criteria: It must be stated."),
                bad(ScoringGrid.class, "{`id`:`G`,`criteria`:[{`id`:`c`,`title`:{`en`:`c`},`minimum`:5,`maximum`:5,`weight`:`1`}]}", "criteria[0].maximum: The scale ends at 5, not above 5, where it begins."));
    }

    private static Arguments bad(Class<?> type, String document, String message) {
        return Arguments.of(type, document.replace('`', '"'), message);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void isRefusedWithItsPath(Class<?> type, String document, String message) {
        JacksonException refusal =
                assertThrows(JacksonException.class, () -> HissaJson.mapper().readValue(document, type));
        assertEquals(message, refusal.getOriginalMessage());
    }

    @Test
    void allThatIsWrongWithAPolicyIsSaidAtOnce() {
        String document =
                """
                {"id": "P", "version": "2",
                 "eligibility": {"id": "E", "rules": [
                   {"id": "a", "title": {"en": "a"}, "condition": {"fact": "x", "is": "at-laest", "value": {"whole-number": 1}}},
                   {"id": "b", "title": {"de": "b"}, "condition": {"all": [{"fact": "y"}]}}],
                  "parameters": {"p": {"values": [{"since": "2012-02-30", "value": {"money": {"currency": "MAD", "amount": "1"}}}]}}},
                 "scoring": {"id": "G", "criteria": [{"id": "c", "title": {"en": "c"}, "minimum": 5, "maximum": 5, "weight": "1"}]},
                 "allocation": {"rule": "equal", "minimumAward": {"currency": "MAD", "amount": "1.001"}}}
                """;
        RefusedDocumentException refusal = assertThrows(
                RefusedDocumentException.class, () -> HissaJson.mapper().readValue(document, GrantPolicy.class));
        assertEquals(
                List.of(
                        "version",
                        "eligibility.rules[0].condition.is",
                        "eligibility.rules[1].title.de",
                        "eligibility.rules[1].condition.all[0]",
                        "eligibility.parameters.p.values[0].since",
                        "scoring.criteria[0].maximum",
                        "allocation.rule",
                        "allocation.minimumAward"),
                refusal.getProblems().stream()
                        .map(RefusedDocumentException.Problem::path)
                        .toList());
    }

    @Test
    void aPolicyWithEverythingAndItsAssessmentComeBackEqual() {
        EligibilityPolicy policy = HissaJson.mapper().readValue(POLICY, EligibilityPolicy.class);
        String head = "{\"hissa\":{\"document\":\"eligibility-policy\",\"format\":1},";
        assertEquals(
                head + POLICY.replace("\n", "").substring(1), HissaJson.mapper().writeValueAsString(policy));
        ShortestEvidence evidence = policy.assess(Facts.empty(), LocalDate.of(2012, 3, 1))
                .getShortestEvidence()
                .orElseThrow();
        RoundTripTest.comesBack(ShortestEvidence.class, evidence);
    }

    @Test
    void aGridAndItsRankingComeBackEqual() {
        ScoringGrid grid = HissaJson.mapper()
                .readValue(
                        "{\"id\":\"G\",\"criteria\":[{\"id\":\"c\",\"title\":{\"en\":\"c\"},\"minimum\":0,"
                                + "\"maximum\":3,\"weight\":\"1/3\"}],\"missingMark\":\"ignored\"}",
                        ScoringGrid.class);
        assertEquals(MissingMark.IGNORED, grid.getMissingMark());
        RoundTripTest.comesBack(ScoringGrid.class, grid);
        RoundTripTest.comesBack(
                Ranking.class,
                Ranking.of(List.of(grid.score("S", List.of(Mark.of("c", "A", 2))), grid.score("T", List.of()))));
    }

    @Test
    void noDocumentHoldsAConditionInCode() {
        CodedCondition coded = CodedCondition.of("even", List.of(FactKey.wholeNumber("a")), facts -> true);
        JacksonException refusal =
                assertThrows(JacksonException.class, () -> HissaJson.mapper().writeValueAsString(coded));
        assertEquals("no document can hold the condition 'even', which is Java code", refusal.getOriginalMessage());
    }
}
