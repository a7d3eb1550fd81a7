package io.github.hissa.benchmarks.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.hissa.eligibility.Assessment;
import io.github.hissa.eligibility.Finding;
import io.github.hissa.eligibility.Truth;
import io.github.hissa.eligibility.Verdict;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** All ways of assessing come to the same verdict, and the two that give reasons to the same reasons. */
class AgreementOfPeersTest {

    private static final List<Applicant> APPLICANTS = Applicant.some(5_000).toList();

    @Test
    void theMethodByHandGivesTheVerdictAndTheReasonsOfHissa() {
        for (Applicant applicant : APPLICANTS) {
            Assessment assessment = TenRules.POLICY.assess(applicant.toFacts());
            ByHand.Result result = ByHand.assess(applicant);

            assertEquals(assessment.toVerdict() == Verdict.ELIGIBLE, result.eligible(), applicant::toString);
            assertEquals(
                    assessment.getFindings().stream().map(AgreementOfPeersTest::toReason).toList(), result.reasons());
        }
    }

    private static ByHand.Reason toReason(Finding finding) {
        Map<String, Object> seen = new HashMap<>();
        finding.getFacts().toMap().forEach((name, value) -> seen.put(name, value.getValue()));
        return new ByHand.Reason(finding.getRule(), finding.getTitle(), finding.getTruth() == Truth.TRUE, seen);
    }

    @Test
    void celAgrees() {
        CelRules ten = new CelRules(CelRules.TEN);
        CelRules one = new CelRules(CelRules.ONE);
        assertAgreement(applicant -> ten.isEligible(applicant.toMap()));
        assertAgreement(applicant -> one.isEligible(applicant.toMap()));
    }

    @Test
    void jexlAgrees() {
        JexlRules ten = new JexlRules(JexlRules.TEN);
        JexlRules one = new JexlRules(JexlRules.ONE);
        assertAgreement(applicant -> ten.isEligible(applicant.toMap()));
        assertAgreement(applicant -> one.isEligible(applicant.toMap()));
    }

    @Test
    void droolsAgrees() {
        try (DroolsRules rules = new DroolsRules()) {
            assertAgreement(rules::isEligible);
        }
    }

    /** Each rule refuses some and lets some pass, so that agreement means something. */
    @Test
    void everyRuleIsPutToTheTest() {
        for (int i = 0; i < 10; i++) {
            int rule = i;
            long refused = APPLICANTS.stream()
                    .filter(applicant -> !ByHand.assess(applicant).reasons().get(rule).holds())
                    .count();
            assertTrue(refused > 0 && refused < APPLICANTS.size() / 5, () -> "rule " + rule + " refuses " + refused);
        }
        long eligible =
                APPLICANTS.stream().filter(applicant -> ByHand.assess(applicant).eligible()).count();
        assertTrue(eligible > APPLICANTS.size() / 3 && eligible < APPLICANTS.size() * 2 / 3, () -> "eligible: " + eligible);
    }

    private static void assertAgreement(Predicate<Applicant> way) {
        APPLICANTS.forEach(applicant -> assertEquals(
                TenRules.POLICY.assess(applicant.toFacts()).toVerdict() == Verdict.ELIGIBLE,
                way.test(applicant),
                applicant::toString));
    }
}
