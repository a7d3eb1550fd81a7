package io.github.hissa.grant.life;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.hissa.fixtures.SampleCouncil;
import io.github.hissa.grant.Application;
import io.github.hissa.party.Party;
import io.github.hissa.text.Language;
import io.github.hissa.text.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class StoryTest {

    private static final LocalDate DAY = LocalDate.of(2012, 2, 10);
    private static final Money AMOUNT = Money.parse("MAD 17500");

    private static final Application APPLICATION = application(
            LocalizedText.of("ar", "نادي تيزنيت الرياضي").and("fr", "Club sportif").and("en", "Sports club"));

    @Test
    void aPaidGrantIsToldInArabic() {
        assertEquals(
                List.of(
                        "10 فبراير 2012: تم التوصل بالطلب المقدم من طرف نادي تيزنيت الرياضي.",
                        "11 فبراير 2012: تبين أن الطلب مؤهل.",
                        "12 فبراير 2012: تم اقتراح منح مبلغ 17.500,00 درهم.",
                        "13 فبراير 2012: قرر المجلس منح مبلغ 17.500,00 درهم (المرجع: 2012/31).",
                        "14 فبراير 2012: تم تبليغ القرار إلى نادي تيزنيت الرياضي.",
                        "15 فبراير 2012: تم أداء مبلغ 17.500,00 درهم.",
                        "16 فبراير 2012: تم تبرير صرف 10.000,00 درهم من طرف نادي تيزنيت الرياضي.",
                        "17 فبراير 2012: تم إرجاع مبلغ 500,00 درهم من طرف نادي تيزنيت الرياضي.",
                        "18 فبراير 2012: تم الأمر باسترجاع مبلغ 7.000,00 درهم لعدم تبرير صرفه.",
                        "19 فبراير 2012: تم استرجاع مبلغ 7.000,00 درهم.",
                        "20 فبراير 2012: تم إغلاق الملف."),
                told(paid(), Language.ARABIC));
    }

    @Test
    void aPaidGrantIsToldInFrench() {
        assertEquals(
                List.of(
                        "10/02/2012 : réception de la demande déposée par « Club sportif ».",
                        "11/02/2012 : demande jugée éligible.",
                        "12/02/2012 : proposition d’attribuer 17 500,00 DH.",
                        "13/02/2012 : décision du conseil d’attribuer 17 500,00 DH (référence : 2012/31).",
                        "14/02/2012 : notification de la décision à « Club sportif ».",
                        "15/02/2012 : versement de 17 500,00 DH.",
                        "16/02/2012 : justification par « Club sportif » de l’emploi de 10 000,00 DH.",
                        "17/02/2012 : restitution de 500,00 DH par « Club sportif ».",
                        "18/02/2012 : ordre de restituer 7 000,00 DH, faute de justification.",
                        "19/02/2012 : recouvrement de 7 000,00 DH.",
                        "20/02/2012 : clôture du dossier."),
                told(paid(), Language.FRENCH));
    }

    @Test
    void aPaidGrantIsToldInEnglish() {
        assertEquals(
                List.of(
                        "10 February 2012: the application of Sports club was received.",
                        "11 February 2012: the application was found eligible.",
                        "12 February 2012: an award of MAD 17,500.00 was proposed.",
                        "13 February 2012: the council decided to award MAD 17,500.00 (reference 2012/31).",
                        "14 February 2012: the decision was notified to Sports club.",
                        "15 February 2012: MAD 17,500.00 was paid.",
                        "16 February 2012: Sports club showed how it spent MAD 10,000.00.",
                        "17 February 2012: Sports club gave back MAD 500.00.",
                        "18 February 2012: MAD 7,000.00 was demanded back, because its use was not shown.",
                        "19 February 2012: MAD 7,000.00 was recovered.",
                        "20 February 2012: the case was closed."),
                told(paid(), Language.ENGLISH));
    }

    @Test
    void anAwardOfNothingIsToldAsNothing() {
        GrantCase nothing = received()
                .record(CaseEvent.of(DAY, CaseEventKind.FOUND_ELIGIBLE))
                .record(CaseEvent.of(DAY, CaseEventKind.LEFT_UNFUNDED))
                .record(CaseEvent.of(DAY, CaseEventKind.DECIDED, Money.zero(AMOUNT.getCurrencyUnit())));

        assertEquals("10 فبراير 2012: الطلب مؤهل، ولم يتم اقتراح أي مبلغ له.", told(nothing, Language.ARABIC).get(2));
        assertEquals("10 فبراير 2012: قرر المجلس عدم منح أي مبلغ.", told(nothing, Language.ARABIC).get(3));
        assertEquals("10/02/2012 : décision du conseil de ne rien attribuer.", told(nothing, Language.FRENCH).get(3));
        assertEquals("10 February 2012: the council decided to award nothing.", told(nothing, Language.ENGLISH).get(3));
    }

    @Test
    void missingDocumentsStandAsTheyWereGiven() {
        GrantCase incomplete = received()
                .record(CaseEvent.builder()
                        .on(DAY)
                        .kind(CaseEventKind.FOUND_INCOMPLETE)
                        .reference("bank-certificate, statutes")
                        .build());

        assertEquals(
                "10 فبراير 2012: تبين أن ملف الطلب غير مكتمل (الوثائق الناقصة: ⁨bank-certificate, statutes⁩).",
                told(incomplete, Language.ARABIC).get(1));
        assertEquals(
                "10/02/2012 : dossier jugé incomplet (pièces manquantes : bank-certificate, statutes).",
                told(incomplete, Language.FRENCH).get(1));
    }

    @Test
    void aNoteFollowsItsSentence() {
        GrantCase undetermined = received()
                .record(CaseEvent.builder()
                        .on(DAY)
                        .kind(CaseEventKind.FOUND_UNDETERMINED)
                        .note(LocalizedText.of("ar", "ينقص الوصل.").and("fr", "Le récépissé manque."))
                        .build());

        assertEquals(
                "10 فبراير 2012: تعذر البت في أهلية الطلب. ينقص الوصل.", told(undetermined, Language.ARABIC).get(1));
        assertEquals(
                "10 February 2012: the eligibility could not be settled. Le récépissé manque.",
                told(undetermined, Language.ENGLISH).get(1));
    }

    @Test
    void aNameOfAnotherScriptIsIsolated() {
        GrantCase arabicName =
                received(application(LocalizedText.of("ar", "نادي تيزنيت الرياضي")));

        assertEquals(
                "10/02/2012 : réception de la demande déposée par « ⁨نادي تيزنيت الرياضي⁩ ».",
                told(arabicName, Language.FRENCH).get(0));
    }

    @Test
    void everyKindOfEventIsToldInFullInEveryLanguage() {
        for (CaseEventKind kind : CaseEventKind.values()) {
            CaseEvent.Builder event = CaseEvent.builder().on(DAY).kind(kind).reference("REF-7");
            if (kind.hasAmount()) {
                event.amount(AMOUNT);
            }
            LocalizedText sentence = Story.tell(GrantCase.of(APPLICATION), event.build());
            for (Language language : Language.values()) {
                String words = sentence.in(language).orElseThrow();
                assertTrue(words.contains("REF-7") && words.contains("2012"), words);
                assertEquals(kind.hasAmount(), words.matches(".*17.500.00.*"), words);
                assertFalse(words.contains("{") || words.contains(".."), words);
            }
        }
    }

    private static GrantCase paid() {
        return received()
                .record(CaseEvent.of(DAY.plusDays(1), CaseEventKind.FOUND_ELIGIBLE))
                .record(CaseEvent.of(DAY.plusDays(2), CaseEventKind.AWARD_PROPOSED, AMOUNT))
                .record(CaseEvent.builder()
                        .on(DAY.plusDays(3))
                        .kind(CaseEventKind.DECIDED)
                        .amount(AMOUNT)
                        .reference("2012/31")
                        .build())
                .record(CaseEvent.of(DAY.plusDays(4), CaseEventKind.NOTIFIED))
                .record(CaseEvent.of(DAY.plusDays(5), CaseEventKind.PAID, AMOUNT))
                .record(CaseEvent.of(DAY.plusDays(6), CaseEventKind.JUSTIFIED, Money.parse("MAD 10000")))
                .record(CaseEvent.of(DAY.plusDays(7), CaseEventKind.RETURNED, Money.parse("MAD 500")))
                .record(CaseEvent.of(DAY.plusDays(8), CaseEventKind.RECOVERY_ORDERED, Money.parse("MAD 7000")))
                .record(CaseEvent.of(DAY.plusDays(9), CaseEventKind.RECOVERED, Money.parse("MAD 7000")))
                .record(CaseEvent.of(DAY.plusDays(10), CaseEventKind.CLOSED));
    }

    private static GrantCase received() {
        return received(APPLICATION);
    }

    private static GrantCase received(Application application) {
        return GrantCase.of(application).record(CaseEvent.of(DAY, CaseEventKind.RECEIVED));
    }

    private static Application application(LocalizedText name) {
        Application sample = SampleCouncil.campaign().getApplications().get(0);
        Application.Builder renamed = Application.builder();
        renamed.from(sample).requested(Money.parse("MAD 20000"));
        Party.Builder applicant = Party.builder();
        return renamed.applicant(applicant.from(sample.getApplicant()).name(name).build()).build();
    }

    /** The sentences, with spaces that do not break as plain ones. */
    private static List<String> told(GrantCase grantCase, Language language) {
        return grantCase.story().stream()
                .map(sentence -> sentence.in(language).orElseThrow().replace('\u00A0', ' '))
                .toList();
    }
}
