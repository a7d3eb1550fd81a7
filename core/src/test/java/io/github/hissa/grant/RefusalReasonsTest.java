package io.github.hissa.grant;

import static io.github.hissa.grant.RefusedApplicants.DAY;
import static io.github.hissa.grant.RefusedApplicants.HAS_REPORTED;
import static io.github.hissa.grant.RefusedApplicants.LAW;
import static io.github.hissa.grant.RefusedApplicants.MEMBERS;
import static io.github.hissa.grant.RefusedApplicants.RECEIPT;
import static io.github.hissa.grant.RefusedApplicants.REPORTED;
import static io.github.hissa.grant.RefusedApplicants.TITLE;
import static io.github.hissa.grant.RefusedApplicants.appeal;
import static io.github.hissa.grant.RefusedApplicants.codes;
import static io.github.hissa.grant.RefusedApplicants.plain;
import static io.github.hissa.grant.RefusedApplicants.policy;
import static io.github.hissa.grant.RefusedApplicants.reasons;
import static io.github.hissa.grant.RefusedApplicants.rule;
import static io.github.hissa.grant.RefusedApplicants.words;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.hissa.eligibility.AllOf;
import io.github.hissa.eligibility.AnyOf;
import io.github.hissa.eligibility.Attested;
import io.github.hissa.eligibility.Comparison;
import io.github.hissa.eligibility.Condition;
import io.github.hissa.eligibility.EligibilityRule;
import io.github.hissa.eligibility.Evidence;
import io.github.hissa.eligibility.Facts;
import io.github.hissa.eligibility.Operator;
import io.github.hissa.reason.Figure;
import io.github.hissa.reason.Reason;
import io.github.hissa.source.Confidence;
import io.github.hissa.source.Source;
import io.github.hissa.text.Language;
import io.github.hissa.text.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RefusalReasonsTest {

    @Test
    void aRefusalSaysWhatWasDemandedWhatWasSeenFromWhereAndWhatCanBeDone() {
        EligibilityRule rule = EligibilityRule.builder()
                .id("reported")
                .title(TITLE)
                .message(LocalizedText.of("ar", "لم يبرر صرف الدعم السابق.")
                        .and("fr", "L’aide antérieure n’est pas justifiée."))
                .source(LAW)
                .condition(HAS_REPORTED)
                .build();
        GrantPolicy policy = policy(rule)
                .appeal(Appeal.of(
                        LocalizedText.of("ar", "رئيس المجلس").and("fr", "le président du conseil"),
                        60,
                        Source.of(LocalizedText.of("fr", "loi 41-90"), Confidence.RECALLED)))
                .build();
        List<Reason> reasons = reasons(policy, Facts.empty().with(REPORTED, false));

        assertEquals(
                List.of(
                        "rule-not-met", "demanded-equal-to", "fact-stated", "rule-source-press", "rule-message",
                        "appeal", "appeal-source-recalled"),
                codes(reasons));
        assertEquals(
                List.of(
                        "Condition exigée et non remplie : « a justifié les subventions antérieures ».",
                        "Exigé pour « emploi des subventions antérieures justifié » : oui.",
                        "Le dossier indique, pour « emploi des subventions antérieures justifié » : non.",
                        "Source de la règle, selon la presse : article 5.",
                        "Ce que le règlement dit au demandeur : « L’aide antérieure n’est pas justifiée. »",
                        "Un recours est possible. Autorité compétente : le président du conseil. Délai en jours, à compter"
                                + " de la notification : 60.",
                        "Source du recours, citée de mémoire et non vérifiée : loi 41-90."),
                words(reasons, Language.FRENCH));
        assertEquals(
                List.of(
                        "شرط غير مستوفى: «برر صرف المنح السابقة».",
                        "المشترط بخصوص «تبرير صرف المنح السابقة»: نعم.",
                        "المصرح به في الملف بخصوص «تبرير صرف المنح السابقة»: لا.",
                        "مصدر الشرط حسب ما نشرته الصحافة: المادة 5.",
                        "البيان الموجه إلى صاحب الطلب: «لم يبرر صرف الدعم السابق.»",
                        "يمكن تقديم تظلم. الجهة المختصة: رئيس المجلس. الأجل بالأيام، ابتداء من تاريخ التبليغ: 60.",
                        "مصدر حق التظلم وأجله من الذاكرة، ولم يتم التحقق منه: \u2068loi 41-90\u2069."),
                words(reasons, Language.ARABIC));
        reasons.subList(0, 5).forEach(reason -> assertEquals(Figure.ofCode("reported"), reason.getFigures().get("of")));
    }

    @Test
    void withoutAnAppealInThePolicyNothingIsSaidOfOne() {
        List<Reason> reasons = reasons(policy(rule(HAS_REPORTED)).build(), Facts.empty().with(REPORTED, false));

        assertEquals(List.of("rule-not-met", "demanded-equal-to", "fact-stated"), codes(reasons));
    }

    @Test
    void aFactIsToldWithTheDocumentThatAttestsIt() {
        LocalDate issued = DAY.minusYears(1);
        LocalDate until = DAY.plusDays(1);

        assertEquals("fact-attested", attested(Evidence.of("R-7")).getCode());
        assertEquals(
                "fact-attested-from",
                attested(Evidence.builder().document("R-7").issuedOn(issued).build()).getCode());
        assertEquals("fact-attested-until", attested(Evidence.until("R-7", until)).getCode());
        Reason both = attested(
                Evidence.builder().document("R-7").issuedOn(issued).validUntil(until).build());
        assertEquals(
                "A document attests “final receipt held” as: no. Document: final receipt, R-7, issued on 28 February "
                        + "2011, valid until 1 March 2012.",
                plain(both.in(Language.ENGLISH)));
        assertEquals(Figure.of(until), both.getFigures().get("until"));
    }

    @Test
    void theProgrammesFactsAreToldAsThoseOfTheProgramme() {
        Condition region = Comparison.of(ApplicationFacts.COUNCIL_KIND, Operator.EQUAL_TO, "region");
        List<Reason> reasons =
                reasons(policy(rule(region)).build(), Facts.empty().with(ApplicationFacts.COUNCIL_KIND, "commune"));

        assertEquals(
                List.of(
                        "Demanded and not met: “has accounted for earlier grants”.",
                        "Demanded for “kind of council”: region.",
                        "The programme gives “kind of council” as: commune."),
                words(reasons, Language.ENGLISH));
    }

    @Test
    void aDeferralSaysWhatIsMissingWhyAndTheShortestListThatSettlesIt() {
        Condition both = AllOf.of(Attested.of(RECEIPT), Comparison.of(RECEIPT, Operator.EQUAL_TO, true), HAS_REPORTED);
        List<Reason> reasons = reasons(policy(rule(both)).appeal(appeal()).build(), Facts.empty().with(RECEIPT, true));

        assertEquals(
                List.of("rule-unknown", "fact-not-attested-by", "fact-missing", "evidence-shortest"), codes(reasons));
        assertEquals(
                List.of(
                        "Demanded and not settled: “has accounted for earlier grants”.",
                        "The file states “final receipt held” as: yes. The document that attests it is missing: final "
                                + "receipt.",
                        "Missing: “earlier grants accounted for”.",
                        "The shortest list that settles it, whatever it shows: final receipt held, earlier grants "
                                + "accounted for."),
                words(reasons, Language.ENGLISH));
    }

    @Test
    void aListThatCouldOnlyFavourTheApplicantIsToldWhereItIsShorter() {
        Condition either = AnyOf.of(
                AllOf.of(HAS_REPORTED, Comparison.of(MEMBERS, Operator.AT_LEAST, 5L)),
                Comparison.of(RECEIPT, Operator.EQUAL_TO, true));
        List<Reason> reasons = reasons(policy(rule(either)).build(), Facts.empty());

        Reason last = reasons.get(reasons.size() - 1);
        assertEquals("evidence-favourable", last.getCode());
        assertEquals(
                "Une liste qui permet de statuer si elle montre ce que le règlement exige : récépissé définitif "
                        + "détenu.",
                plain(last.in(Language.FRENCH)));
    }

    @Test
    void anExpiredDocumentIsToldWithItsLastDayAndOneOfTomorrowWithItsFirst() {
        Condition attested = Attested.of(RECEIPT);
        Reason lapsed = reasons(
                        policy(rule(attested)).build(),
                        Facts.empty().with(RECEIPT, true, Evidence.until("R-7", DAY.minusDays(1))))
                .get(1);
        Reason early = reasons(
                        policy(rule(attested)).build(),
                        Facts.empty()
                                .with(
                                        RECEIPT,
                                        true,
                                        Evidence.builder().document("R-7").issuedOn(DAY.plusDays(1)).build()))
                .get(1);

        assertEquals(
                "الوارد في وثيقة انتهت صلاحيتها بخصوص «التوفر على الوصل النهائي»: نعم. الوثيقة: الوصل النهائي، "
                        + "\u2068R-7\u2069، تاريخ انتهاء صلاحيتها: 28 فبراير 2012. تاريخ الدراسة: 29 فبراير 2012.",
                plain(lapsed.in(Language.ARABIC)));
        assertEquals("fact-not-yet-attested", early.getCode());
        assertEquals(Figure.of(DAY.plusDays(1)), early.getFigures().get("issued"));
    }

    @Test
    void anAppealHasADayAtLeast() {
        assertEquals(
                "days: It must be more than zero: 0.",
                assertThrows(IllegalArgumentException.class, () -> Appeal.of(TITLE, 0, LAW)).getMessage());
    }

    private static Reason attested(Evidence evidence) {
        Condition held = Comparison.of(RECEIPT, Operator.EQUAL_TO, true);
        return reasons(policy(rule(held)).build(), Facts.empty().with(RECEIPT, false, evidence)).get(2);
    }
}
