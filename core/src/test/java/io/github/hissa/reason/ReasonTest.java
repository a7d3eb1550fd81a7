package io.github.hissa.reason;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.hissa.allocation.Fraction;
import io.github.hissa.text.Language;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class ReasonTest {

    private static final Figure AWARD = Figure.of(Money.parse("MAD 44600.00"));

    @Test
    void wordsAreMadeFromCodeAndFigures() {
        Reason reason = Reason.of("met-in-part", "award", AWARD);

        assertEquals("The request is met in part: MAD\u00a044,600.00.", reason.in(Language.ENGLISH));
        assertEquals("La demande est satisfaite en partie\u00a0: 44\u00a0600,00\u00a0DH.", reason.in(Language.FRENCH));
        assertEquals("تمت الاستجابة للطلب جزئيا: 44.600,00\u00a0درهم.", reason.in(Language.ARABIC));
        assertEquals(reason.in(Language.ARABIC), reason.toText().get(Language.ARABIC));
    }

    @Test
    void aCodeWithoutWordsIsRefused() {
        IllegalArgumentException refusal =
                assertThrows(IllegalArgumentException.class, () -> Reason.of("because"));

        assertEquals("reason has an unknown code: 'because'", refusal.getMessage());
    }

    @Test
    void aSentenceWithoutItsFiguresIsRefused() {
        IllegalArgumentException refusal =
                assertThrows(IllegalArgumentException.class, () -> Reason.of("met-in-full", "amount", AWARD));

        assertEquals("reason 'met-in-full' lacks the figures [award]", refusal.getMessage());
    }

    @Test
    void whatHasNoShortDecimalFormIsShownRoundedAndExactly() {
        Figure third = new Figure.ExactAmount(CurrencyUnit.of("MAD"), Fraction.of(13_405_000, 3));

        assertEquals("MAD\u00a044,683.33 (exactly\u00a0134,050/3)", third.in(Language.ENGLISH));
        assertEquals("97.92\u00a0% (exactly\u00a047/48)", new Figure.Part(Fraction.of(47, 48)).in(Language.ENGLISH));
        assertEquals("24\u00a0%", new Figure.Part(Fraction.of(6, 25)).in(Language.ENGLISH));
        assertEquals("7,5", Figure.of(Fraction.of(15, 2)).in(Language.FRENCH));
        Figure whole = new Figure.ExactAmount(CurrencyUnit.of("MAD"), Fraction.of(100));
        assertEquals("MAD\u00a01.00", whole.in(Language.ENGLISH));
    }
}
