package io.github.hissa.grant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.hissa.allocation.ClaimsRule;
import io.github.hissa.allocation.Fraction;
import io.github.hissa.eligibility.AgeComparison;
import io.github.hissa.eligibility.AgeUnit;
import io.github.hissa.eligibility.AllOf;
import io.github.hissa.eligibility.AnyOf;
import io.github.hissa.eligibility.Attested;
import io.github.hissa.eligibility.CodeComparison;
import io.github.hissa.eligibility.CodeSet;
import io.github.hissa.eligibility.Comparison;
import io.github.hissa.eligibility.Condition;
import io.github.hissa.eligibility.Containment;
import io.github.hissa.eligibility.DatedValue;
import io.github.hissa.eligibility.EligibilityPolicy;
import io.github.hissa.eligibility.EligibilityRule;
import io.github.hissa.eligibility.Evidence;
import io.github.hissa.eligibility.FactDefinition;
import io.github.hissa.eligibility.FactKey;
import io.github.hissa.eligibility.FactType;
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
import io.github.hissa.party.Party;
import io.github.hissa.reason.Figure;
import io.github.hissa.reason.Reason;
import io.github.hissa.scoring.Criterion;
import io.github.hissa.scoring.Score;
import io.github.hissa.scoring.ScoreOutcome;
import io.github.hissa.scoring.ScoringGrid;
import io.github.hissa.source.Confidence;
import io.github.hissa.source.Source;
import io.github.hissa.text.Language;
import io.github.hissa.text.LocalizedText;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class RefusalReasonsTest {

    private static final LocalDate DAY = LocalDate.of(2012, 2, 29);
    private static final FactKey<Boolean> RECEIPT = FactKey.yesNo("final-receipt");
    private static final FactKey<Boolean> REPORTED = FactKey.yesNo("past-grants-justified");
    private static final FactKey<Long> MEMBERS = FactKey.wholeNumber("members");
    private static final FactKey<LocalDate> FOUNDED = FactKey.date("founded-on");
    private static final FactKey<CodeSet> PLACES = FactKey.set("places");
    private static final LocalizedText TITLE = LocalizedText.of("ar", "برر صرف المنح السابقة")
            .and("fr", "a justifié les subventions antérieures")
            .and("en", "has accounted for earlier grants");
    private static final Source LAW =
            Source.of(LocalizedText.of("ar", "المادة 5").and("fr", "article 5").and("en", "article 5"), Confidence.PRESS);
    private static final Condition HAS_REPORTED = Comparison.of(REPORTED, Operator.EQUAL_TO, true);

    @Test
    void aRefusalSaysWhatWasDemandedWhatWasSeenFromWhereAndWhatCanBeDone() {
        EligibilityRule rule = EligibilityRule.builder()
                .id("reported")
                .title(TITLE)
                .message(LocalizedText.of("ar", "لم يبرر صرف الدعم السابق.").and("fr", "L’aide antérieure n’est pas justifiée."))
                .source(LAW)
                .condition(HAS_REPORTED)
                .build();
        GrantPolicy policy = policy(rule)
                .appeal(Appeal.of(
                        LocalizedText.of("ar", "رئيس المجلس").and("fr", "le président du conseil").and("en", "the president"),
                        60,
                        Source.of(LocalizedText.of("fr", "loi 41-90"), Confidence.RECALLED)))
                .build();
        List<Reason> reasons = reasons(policy, Facts.empty().with(REPORTED, false));

        assertEquals(
                List.of(
                        "rule-not-met", "demanded-equal-to", "fact-stated", "rule-source-press", "rule-message", "appeal",
                        "appeal-source-recalled"),
                codes(reasons));
        assertEquals(
                List.of(
                        "Condition exigée et non remplie : « a justifié les subventions antérieures ».",
                        "Exigé pour « emploi des subventions antérieures justifié » : oui.",
                        "Le dossier indique, pour « emploi des subventions antérieures justifié » : non.",
                        "Source de la règle, selon la presse : article 5.",
                        "Ce que le règlement dit au demandeur : « L’aide antérieure n’est pas justifiée. »",
                        "Un recours est possible. Auprès de qui : le président du conseil. Délai en jours, à compter de la "
                                + "notification : 60.",
                        "Source du recours, citée de mémoire et non vérifiée : loi 41-90."),
                words(reasons, Language.FRENCH));
        assertEquals(
                List.of(
                        "شرط مطلوب وغير مستوفى: «برر صرف المنح السابقة».",
                        "المطلوب بخصوص «تبرير صرف المنح السابقة»: نعم.",
                        "المصرح به في الملف بخصوص «تبرير صرف المنح السابقة»: لا.",
                        "مصدر الشرط حسب ما نشرته الصحافة: المادة 5.",
                        "ما تنص عليه القواعد لفائدة صاحب الطلب: «لم يبرر صرف الدعم السابق.»",
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
                "A document attests “final receipt held” as: no. Document: final receipt, R-7, issued on 28 February 2011, "
                        + "valid until 1 March 2012.",
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
                        "The shortest list that settles it, whatever it shows: final receipt held, earlier grants accounted "
                                + "for."),
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
                "Une liste qui permet de statuer si elle montre ce que le règlement exige : récépissé définitif détenu.",
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
                                .with(RECEIPT, true, Evidence.builder().document("R-7").issuedOn(DAY.plusDays(1)).build()))
                .get(1);

        assertEquals(
                "الوارد في وثيقة انتهت صلاحيتها بخصوص «التوفر على الوصل النهائي»: نعم. الوثيقة: الوصل النهائي، "
                        + "\u2068R-7\u2069، تاريخ انتهاء صلاحيتها: 28 فبراير 2012. تاريخ الدراسة: 29 فبراير 2012.",
                plain(lapsed.in(Language.ARABIC)));
        assertEquals("fact-not-yet-attested", early.getCode());
        assertEquals(Figure.of(DAY.plusDays(1)), early.getFigures().get("issued"));
    }

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
        demands("28 February 2011 or before.", Comparison.of(FOUNDED, Operator.AT_MOST, LocalDate.of(2011, 2, 28)), facts);
        demands("“members”: from 7 to 15, both included.", Range.of(MEMBERS, 7L, 15L), facts);
        demands("Not allowed for “members”: from 1 to 15, both included.", Not.of(Range.of(MEMBERS, 1L, 15L)), facts);
        Condition sixOrSeven =
                Membership.builder().fact("members").addValues(FactValue.of(6L), FactValue.of(7L)).build();
        demands("“members”, one of these: 6, 7.", sixOrSeven, facts);
        demands("“members”, none of these: 5.", Not.of(Membership.builder().fact("members").addValues(five).build()), facts);
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
                "Demanded for “amount requested”: at most 33.33 % (exactly 1/3) of “total cost”, that is at most MAD 333.33 "
                        + "(exactly 1,000/3).",
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
        assertEquals(Figure.of(Money.parse("MAD 5")), FactFigures.of(FactValue.of(Money.parse("MAD 5"))));
        assertEquals(Figure.of(Period.ofMonths(18)), new Figure.Duration(Period.ofMonths(18)));
        assertEquals(Figure.of(Period.of(1, 6, 0)), FactFigures.of(FactValue.of(Period.ofMonths(18))));
        assertEquals(new Figure.Part(Fraction.of(1, 3)), FactFigures.of(FactValue.of(Share.of(1, 3))));
        assertEquals(Figure.ofCodes(List.of("a", "b")), FactFigures.of(FactValue.of(CodeSet.of("b", "a"))));
        assertEquals(Figure.ofCode("a"), FactFigures.of(FactValue.of("a")));
    }

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
                        "معدل النقط في «\u2068Besoin\u2069» هو 9,67 (بالضبط 29/3) على 20، دون الحد الأدنى 10 المشترط في "
                                + "الشبكة.",
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

    @Test
    void anAppealHasADayAtLeast() {
        assertEquals(
                "term of an appeal has 0 days, below 1",
                assertThrows(IllegalArgumentException.class, () -> Appeal.of(TITLE, 0, LAW)).getMessage());
    }

    private static Reason attested(Evidence evidence) {
        Condition held = Comparison.of(RECEIPT, Operator.EQUAL_TO, true);
        return reasons(policy(rule(held)).build(), Facts.empty().with(RECEIPT, false, evidence)).get(2);
    }

    private static void demands(String ending, Condition condition, Facts facts) {
        String words = plain(reasons(policy(rule(condition)).build(), facts).get(1).in(Language.ENGLISH));
        assertTrue(words.endsWith(ending), words);
    }

    private static Appeal appeal() {
        return Appeal.of(TITLE, 60, Source.of(TITLE, Confidence.VERIFIED));
    }

    private static EligibilityRule rule(Condition condition) {
        return EligibilityRule.of("reported", TITLE, condition);
    }

    private static GrantPolicy.Builder policy() {
        GrantPolicy.Builder policy = GrantPolicy.builder();
        policy.id("P").allocation(AllocationPolicy.of(ClaimsRule.proportional()));
        return policy;
    }

    private static GrantPolicy.Builder policy(EligibilityRule rule) {
        LocalizedText receipt =
                LocalizedText.of("ar", "الوصل النهائي").and("fr", "récépissé définitif").and("en", "final receipt");
        EligibilityPolicy rules = EligibilityPolicy.builder()
                .id("E")
                .addRule(rule)
                .putFact(
                        "final-receipt",
                        FactDefinition.builder()
                                .type(FactType.YES_NO)
                                .title(LocalizedText.of("ar", "التوفر على الوصل النهائي")
                                        .and("fr", "récépissé définitif détenu")
                                        .and("en", "final receipt held"))
                                .document(receipt)
                                .build())
                .putFact(
                        "past-grants-justified",
                        FactDefinition.of(
                                FactType.YES_NO,
                                LocalizedText.of("ar", "تبرير صرف المنح السابقة")
                                        .and("fr", "emploi des subventions antérieures justifié")
                                        .and("en", "earlier grants accounted for")))
                .build();
        GrantPolicy.Builder policy = policy();
        policy.eligibility(rules);
        return policy;
    }

    private static List<Reason> reasons(GrantPolicy policy, Facts facts) {
        Candidate candidate = candidate(policy, facts, null);
        return new RefusalReasons(policy).of(candidate, candidate.admission(policy.getAllocation()));
    }

    private static Candidate candidate(GrantPolicy policy, Facts facts, Score score) {
        Application application = Application.builder()
                .reference("A")
                .applicant(Party.association("A", TITLE))
                .requested(Money.of(CurrencyUnit.of("MAD"), 100))
                .build();
        return new Candidate(application, policy.getEligibility().assess(facts, Optional.of(DAY)), score);
    }

    private static List<String> codes(List<Reason> reasons) {
        return reasons.stream().map(Reason::getCode).toList();
    }

    private static List<String> words(List<Reason> reasons, Language language) {
        return reasons.stream().map(reason -> plain(reason.in(language))).toList();
    }

    private static String plain(String words) {
        return words.replace('\u00A0', ' ');
    }
}
