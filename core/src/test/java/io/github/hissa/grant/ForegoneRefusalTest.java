package io.github.hissa.grant;

import static io.github.hissa.grant.RefusedApplicants.LAW;
import static io.github.hissa.grant.RefusedApplicants.MEMBERS;
import static io.github.hissa.grant.RefusedApplicants.RECEIPT;
import static io.github.hissa.grant.RefusedApplicants.REPORTED;
import static io.github.hissa.grant.RefusedApplicants.codes;
import static io.github.hissa.grant.RefusedApplicants.policy;
import static io.github.hissa.grant.RefusedApplicants.reasons;
import static io.github.hissa.grant.RefusedApplicants.words;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.hissa.eligibility.AllOf;
import io.github.hissa.eligibility.AnyOf;
import io.github.hissa.eligibility.Comparison;
import io.github.hissa.eligibility.Condition;
import io.github.hissa.eligibility.EligibilityPolicy;
import io.github.hissa.eligibility.EligibilityRule;
import io.github.hissa.eligibility.FactValue;
import io.github.hissa.eligibility.Facts;
import io.github.hissa.eligibility.Operator;
import io.github.hissa.reason.Reason;
import io.github.hissa.text.Language;
import io.github.hissa.text.LocalizedText;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is settled although facts are missing is told as that. */
class ForegoneRefusalTest {

    private static final Condition MANY = Comparison.of(MEMBERS, Operator.MORE_THAN, 5L);
    private static final Condition FEW = Comparison.of(MEMBERS, Operator.LESS_THAN, 3L);
    private static final Condition DECLARED = Comparison.of(RECEIPT, Operator.EQUAL_TO, true);
    private static final Condition HAS_REPORTED = Comparison.of(REPORTED, Operator.EQUAL_TO, true);

    private static GrantPolicy.Builder rules(Condition... conditions) {
        EligibilityPolicy.Builder rules = EligibilityPolicy.builder();
        rules.id("E");
        for (int i = 0; i < conditions.length; i++) {
            rules.addRule(EligibilityRule.builder()
                    .id("r" + i)
                    .title(LocalizedText.of("ar", "الشرط " + i).and("fr", "règle " + i).and("en", "rule " + i))
                    .source(LAW)
                    .condition(conditions[i])
                    .build());
        }
        GrantPolicy.Builder policy = policy();
        policy.eligibility(rules.build());
        return policy;
    }

    @Test
    void aRuleThatNoNumberMeetsIsNotMet() {
        List<Reason> reasons =
                reasons(rules(AllOf.of(MANY, FEW, DECLARED)).build(), Facts.empty().with(RECEIPT, true));

        assertEquals(
                List.of("rule-not-met", "rule-foregone", "fact-stated", "rule-source-press"), codes(reasons));
        assertEquals("It cannot be met, whatever these show: members.", words(reasons, Language.ENGLISH).get(1));
    }

    @Test
    void rulesThatContradictEachOtherAreToldTogetherAndNoneIsSaidToFail() {
        List<Reason> reasons = reasons(
                rules(MANY, DECLARED, AnyOf.of(FEW, HAS_REPORTED)).build(),
                Facts.empty().with(RECEIPT, true).with(REPORTED, false));
        assertEquals(List.of("rule-not-met"), codes(reasons(
                        rules(MANY, DECLARED, AnyOf.of(FEW, HAS_REPORTED)).build(),
                        Facts.empty().with(RECEIPT, false).with(REPORTED, false)))
                .subList(0, 1));

        assertEquals(
                List.of("rules-contradict", "rule-source-press", "fact-stated", "rule-source-press"), codes(reasons));
        assertEquals(
                "Demanded and impossible to meet together, whatever is missing shows: rule 0, rule 2. Missing:"
                        + " members.",
                words(reasons, Language.ENGLISH).get(0));
        assertEquals(
                "Conditions exigées et impossibles à remplir ensemble, quoi que montrent les renseignements manquants :"
                        + " règle 0, règle 2. Renseignements manquants : members.",
                words(reasons, Language.FRENCH).get(0));
    }

    @Test
    void whatCannotChangeTheOutcomeIsNotAskedFor() {
        List<Reason> reasons = reasons(rules(MANY, AnyOf.of(MANY, DECLARED)).build(), Facts.empty());

        assertEquals(
                List.of(
                        "rule-unknown", "fact-missing", "rule-source-press", "rule-unknown", "fact-missing",
                        "rule-source-press", "evidence-shortest"),
                codes(reasons));
        assertTrue(reasons.stream().noneMatch(reason -> reason.getFigures().toString().contains("final-receipt")));
    }

    @Test
    void aSearchThatEndedAtItsLimitIsTold() {
        List<Condition> pairs = new ArrayList<>();
        for (int i = 10; i < 30; i++) {
            pairs.add(AllOf.of(
                    Comparison.of("a" + i, Operator.EQUAL_TO, FactValue.of(true)),
                    Comparison.of("b" + i, Operator.EQUAL_TO, FactValue.of(true))));
        }
        List<Reason> reasons =
                reasons(rules(AnyOf.builder().conditions(pairs).build()).build(), Facts.empty());

        assertEquals(
                List.of("rules-unexplored", "evidence-sufficient"), codes(reasons).subList(42, 44));
    }
}
