package io.github.hissa.grant;

import static io.github.hissa.grant.RefusedApplicants.HAS_REPORTED;
import static io.github.hissa.grant.RefusedApplicants.REPORTED;
import static io.github.hissa.grant.RefusedApplicants.appeal;
import static io.github.hissa.grant.RefusedApplicants.candidate;
import static io.github.hissa.grant.RefusedApplicants.codes;
import static io.github.hissa.grant.RefusedApplicants.policy;
import static io.github.hissa.grant.RefusedApplicants.reasons;
import static io.github.hissa.grant.RefusedApplicants.rule;
import static io.github.hissa.grant.RefusedApplicants.words;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.hissa.eligibility.Facts;
import io.github.hissa.money.Share;
import io.github.hissa.reason.Reason;
import io.github.hissa.scoring.Criterion;
import io.github.hissa.scoring.Score;
import io.github.hissa.scoring.ScoreOutcome;
import io.github.hissa.scoring.ScoringGrid;
import io.github.hissa.text.Language;
import io.github.hissa.text.LocalizedText;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScoreRefusalsTest {

    @Test
    void scoresAreToldExactly() {
        Criterion need = Criterion.builder()
                .from(Criterion.of("need", LocalizedText.of("fr", "Besoin"), 0, 20, 2))
                .threshold(Share.of(10, 1))
                .build();
        GrantPolicy policy = policy(rule(HAS_REPORTED))
                .scoring(ScoringGrid.builder().id("G").addCriteria(need).threshold(Share.of(1, 2)).build())
                .appeal(appeal())
                .build();
        Score low = Score.builder()
                .subject("A")
                .outcome(ScoreOutcome.FAILED)
                .total(Share.of(29, 60))
                .putMean("need", Share.of(29, 3))
                .addFailed("need")
                .build();
        List<Reason> reasons = new RefusalReasons(policy)
                .of(candidate(policy, Facts.empty().with(REPORTED, true), low), Admission.SCORE_TOO_LOW);

        assertEquals(
                List.of("criterion-below-threshold", "score-below-threshold", "appeal", "appeal-source-verified"),
                codes(reasons));
        assertEquals(
                List.of(
                        "معدل النقط في «\u2068Besoin\u2069» هو 9,67 (بالضبط 29/3) على 20، دون الحد الأدنى 10 المشترط "
                                + "في الشبكة.",
                        "النقطة 48,33 (بالضبط 145/3) على 100، دون الحد الأدنى 50 المشترط في الشبكة."),
                words(reasons, Language.ARABIC).subList(0, 2));
        assertEquals(
                List.of("Note manquante. Critères sans note : Besoin."),
                words(
                        new RefusalReasons(policy)
                                .of(
                                        candidate(
                                                policy,
                                                Facts.empty(),
                                                Score.builder()
                                                        .subject("A")
                                                        .outcome(ScoreOutcome.UNDETERMINED)
                                                        .addMissing("need")
                                                        .build()),
                                        Admission.MARKS_MISSING),
                        Language.FRENCH));
    }

    @Test
    void whoHasNoScoreIsDeferredAndWhoHasZeroCanAppeal() {
        GrantPolicy policy = policy(rule(HAS_REPORTED)).appeal(appeal()).build();
        Candidate candidate = candidate(policy, Facts.empty().with(REPORTED, true), null);

        assertEquals(List.of("score-missing"), codes(new RefusalReasons(policy).of(candidate, Admission.UNSCORED)));
        assertEquals(
                List.of("score-zero", "appeal", "appeal-source-verified"),
                codes(new RefusalReasons(policy).of(candidate, Admission.WEIGHTLESS)));
        assertThrows(
                IllegalArgumentException.class, () -> new RefusalReasons(policy).of(candidate, Admission.ADMITTED));
    }
}
