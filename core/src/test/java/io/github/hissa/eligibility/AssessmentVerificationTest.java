package io.github.hissa.eligibility;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.hissa.text.LocalizedText;
import io.github.hissa.verification.Discrepancy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AssessmentVerificationTest {

    private static final FactKey<Long> MEMBERS = FactKey.wholeNumber("members");
    private static final FactKey<LocalDate> FOUNDED = FactKey.date("founded");
    private static final LocalDate DAY = LocalDate.of(2012, 3, 1);
    private static final EligibilityPolicy POLICY = EligibilityPolicy.builder()
            .id("P")
            .addRules(
                    rule("size", Comparison.of(MEMBERS, Operator.AT_LEAST, 15L)),
                    rule("age", AgeComparison.of(FOUNDED, Operator.AT_LEAST, 2, AgeUnit.YEARS)))
            .build();
    private static final Facts FACTS =
            Facts.empty().with(MEMBERS, 20L).with(FOUNDED, LocalDate.of(2009, 5, 4));
    private static final Assessment ASSESSMENT = POLICY.assess(FACTS, DAY);

    private static EligibilityRule rule(String id, Condition condition) {
        return EligibilityRule.builder()
                .id(id)
                .title(LocalizedText.of("en", id))
                .condition(condition)
                .build();
    }

    private static List<String> found(Assessment.Builder tampered) {
        return places(tampered.build().verify(POLICY, FACTS, Optional.of(DAY)));
    }

    private static List<String> places(List<Discrepancy> found) {
        return found.stream().map(one -> one.getPath() + " " + one.getCode()).toList();
    }

    private static Assessment.Builder assessment() {
        return Assessment.builder().from(ASSESSMENT);
    }

    private static Assessment.Builder withFinding(int index, Finding.Builder finding) {
        List<Finding> findings = new ArrayList<>(ASSESSMENT.getFindings());
        findings.set(index, finding.build());
        return assessment().findings(findings);
    }

    private static Finding.Builder finding(int index) {
        return Finding.builder().from(ASSESSMENT.getFindings().get(index));
    }

    @Test
    void anAssessmentThatFollowsFromItsFactsHasNoDiscrepancy() {
        assertEquals(List.of(), ASSESSMENT.verify(POLICY, FACTS, Optional.of(DAY)));
        Assessment open = POLICY.assess(Facts.empty(), DAY);
        assertEquals(List.of(), open.verify(POLICY, Facts.empty(), Optional.of(DAY)));
    }

    @Test
    void everyPartOfAnAssessmentIsFoundWhereItDiffers() {
        Finding size = ASSESSMENT.getFindings().get(0);
        Finding age = ASSESSMENT.getFindings().get(1);

        assertEquals(List.of("policy different"), found(assessment().policy("Q")));
        assertEquals(List.of("referenceDate different"), found(assessment().referenceDate(DAY.plusDays(1))));
        assertEquals(List.of("referenceDate missing"), found(assessment().referenceDate(Optional.empty())));
        assertEquals(List.of("findings[0].truth different"), found(withFinding(0, finding(0).truth(Truth.FALSE))));
        assertEquals(
                List.of("findings[1].facts different"),
                found(withFinding(1, finding(1).facts(Facts.empty().with(FOUNDED, LocalDate.of(2009, 5, 5))))));
        assertEquals(
                List.of("findings[0].missing[0] unexpected"), found(withFinding(0, finding(0).addMissing("members"))));
        assertEquals(List.of("findings[0] missing"), found(assessment().findings(List.of(age))));
        assertEquals(List.of("findings[1] unexpected"), found(assessment().findings(List.of(size, size, age))));
        assertEquals(List.of("findings[0] moved"), found(assessment().findings(List.of(age, size))));
        assertEquals(
                List.of("shortestEvidence unexpected"),
                found(assessment().shortestEvidence(ShortestEvidence.builder().shortest(true).build())));
    }

    @Test
    void anotherVerdictFollowsFromOtherFacts() {
        Facts few = FACTS.with(MEMBERS, 14L);

        assertEquals(
                List.of("findings[0].truth different", "findings[0].facts different"),
                places(ASSESSMENT.verify(POLICY, few, Optional.of(DAY))));
    }

    @Test
    void aRuleThatCannotBeAppliedIsRefusedAtItsFinding() {
        Facts otherType = FACTS.with("members", FactValue.of("many")).with("founded", FactValue.of("long ago"));

        assertEquals(
                List.of("findings[0] refused", "findings[1] refused"),
                places(ASSESSMENT.verify(POLICY, otherType, Optional.of(DAY))));
    }

    @Test
    void withoutADayTheAgeIsUnknown() {
        assertEquals(
                List.of("referenceDate unexpected", "findings[1].truth different", "findings[1].unknowns missing"),
                places(ASSESSMENT.verify(POLICY, FACTS, Optional.empty())));
    }
}
