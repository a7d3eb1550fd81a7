package io.github.hissa.refusal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.hissa.allocation.Fraction;
import io.github.hissa.grant.Application;
import io.github.hissa.party.Party;
import io.github.hissa.reason.Figure;
import io.github.hissa.text.Language;
import io.github.hissa.text.LocalizedText;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class RefusalTest {

    private static final Party CLUB = Party.association("club", LocalizedText.of("en", "Club"));

    @Test
    void aBuilderTellsAllThatIsWrongWithItsPathInEachLanguage() {
        Application.Builder builder = Application.builder()
                .reference(" ")
                .applicant(CLUB)
                .requested(Money.parse("MAD 0.00"))
                .totalCost(Money.parse("MAD -1.00"));

        RefusedValueException refused = assertThrows(RefusedValueException.class, builder::build);

        assertEquals(
                "totalCost: It is negative: MAD -1.00.\nreference: It must be stated.\n"
                        + "requested: It must be more than zero: MAD 0.00.",
                refused.getMessage().replace('\u00A0', ' ').replace("−", "-"));
        assertEquals(
                List.of("totalCost: negative", "reference: not-stated", "requested: not-positive"),
                refused.getRefusals().stream().map(one -> one.getPath() + ": " + one.getCode()).toList());
        assertTrue(refused.in(Language.ARABIC).contains("reference: بيان لازم."), refused.in(Language.ARABIC));
        assertTrue(refused.in(Language.FRENCH).contains("reference: À renseigner."), refused.in(Language.FRENCH));
    }

    @Test
    void aRefusalOfAPartHasThePathFromTheWhole() {
        Refusal refusal = Refusal.of("requested", "not-stated");

        assertEquals("applications[3].requested", refusal.within("applications[3]").getPath());
        assertEquals("received[2]", Refusal.of("[2]", "not-stated").within("received").getPath());
        assertEquals("requested", refusal.within("").getPath());
    }

    @Test
    void whateverADocumentHoldsARefusalStaysShort() {
        String long1 = "x".repeat(1_000_000);
        Money huge = Money.of(CurrencyUnit.of("MAD"), new BigDecimal(BigInteger.TEN.pow(5_000)));
        List<String> many = Collections.nCopies(10_000, long1);

        List<Refusal> refusals = List.of(
                Refusal.of("a", "twice", Map.of("value", Figure.ofCode(long1))),
                Refusal.of("a", "twice", Map.of("value", Figure.of(LocalizedText.of("ar", long1)))),
                Refusal.of("a", "twice", Map.of("value", Figure.named(long1, LocalizedText.of("en", long1)))),
                Refusal.of("a", "twice", Map.of("value", Figure.ofCodes(many))),
                Refusal.of("a", "negative", Map.of("value", Figure.of(huge))),
                Refusal.of("a", "negative", Map.of("value", new Figure.ExactAmount(
                        huge.getCurrencyUnit(), Fraction.of(BigInteger.ONE, BigInteger.TEN.pow(5_000))))));

        for (Refusal refusal : refusals) {
            for (Language language : Language.values()) {
                assertTrue(refusal.in(language).length() < 5_000, refusal.in(language));
            }
            assertEquals(refusal, Refusal.builder().from(refusal).build());
        }
        assertTrue(new RefusedStepException(List.of(refusals.get(0))).getMessage().length() < 300);
    }

    @Test
    void thousandsOfRefusalsAreCountedAndNotAllWorded() {
        List<Refusal> many = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            many.add(Refusal.of("applications[" + i + "].reference", "not-stated"));
        }
        RefusedStepException refused = new RefusedStepException(many);

        assertEquals(5_000, refused.getRefusals().size());
        assertEquals(101, refused.getMessage().lines().count());
        assertTrue(refused.getMessage().endsWith("and 4,900 more."));
    }

    @Test
    void aRefusalWithoutItsFiguresOrWordsIsAMistakeOfTheProgram() {
        assertThrows(IllegalArgumentException.class, () -> Refusal.of("", "negative"));
        assertThrows(IllegalArgumentException.class, () -> Refusal.of("", "no-such-code"));
    }
}
