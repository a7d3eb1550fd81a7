package io.github.hissa.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.hissa.grant.Appropriation;
import io.github.hissa.grant.CampaignOutcome;
import io.github.hissa.text.Language;
import java.util.List;
import java.util.Locale;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;

class SealTest {

    private static final Appropriation APPROPRIATION = Appropriation.builder()
            .year(2012).amount(Money.parse("MAD 50000.00")).budgetLine("10-20").build();

    // printf '%s' '<the text>' | sha256sum
    private static final String BY_HAND =
            """
            {"amount":{"amount":"50000.00","currency":"MAD"},"budgetLine":"10-20","unusedShared":false,"year":2012}""";
    private static final String HASH_BY_HAND = "1d7bc3dd8e0951fdc45e25042b90b877f63d49770ba740eb57147900cbbe3c35";

    @Test
    void theSealIsTheHashThatAnotherProgramFindsOfTheCanonicalText() {
        assertEquals(BY_HAND, Seal.canonical(HissaJson.mapper().writeValueAsString(APPROPRIATION)));
        assertEquals(HASH_BY_HAND, Seal.of(APPROPRIATION).toString());
    }

    @Test
    void orderOfMembersWhiteSpaceAndEscapesMakeNoDifference() {
        assertTrue(Seal.parse(HASH_BY_HAND).matches(
                """
                { "year" : 2012, "unusedShared":false,
                  "budgetLine" : "\\u0031\\u0030-20",
                  "amount" : { "currency" : "MAD", "amount" : "50000\\u002E00" } }
                """));
    }

    @Test
    void aTextIsNoValueToBeSealed() {
        assertThrows(IllegalArgumentException.class, () -> Seal.of(BY_HAND));
    }

    @Test
    void aCentimeMakesADifference() {
        assertFalse(Seal.parse(HASH_BY_HAND).matches(BY_HAND.replace("50000.00", "50000.01")));
        assertNotEquals(
                Seal.of(APPROPRIATION), Seal.of(Appropriation.of(2012, Money.parse("MAD 50000.01"))));
    }

    @Test
    void whatIsSaidOtherwiseIsSealedAlikeOnceItIsRead() {
        Seal seal = Seal.parse(HASH_BY_HAND);
        for (String otherwise :
                List.of(BY_HAND.replace("50000.00", "50000"), BY_HAND.replace("\"unusedShared\":false,", ""))) {
            assertFalse(seal.matches(otherwise));
            assertEquals(seal, Seal.of(HissaJson.mapper().readValue(otherwise, Appropriation.class)));
        }
    }

    @Test
    void anOutcomeIsSealedAsPublished() {
        CampaignOutcome outcome = Samples.CAMPAIGN.assess().decide();
        Seal seal = Seal.of(outcome);
        String published = HissaJson.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(outcome);
        assertTrue(seal.matches(published));
        assertFalse(seal.matches(published.replace("\"A-2\"", "\"A-3\"")));
        assertNotEquals(Seal.of(List.of(outcome)), seal);
        String worded = HissaJson.writerWithWords(Language.values()).writeValueAsString(outcome);
        assertTrue(worded.contains("\"words\""));
        assertTrue(seal.matches(worded));
        assertFalse(seal.matches(worded.replaceFirst("\"words\"", "\"wording\"")));
    }

    @Test
    void textsAreEscapedAsRfc8785Says() {
        // The example of section 3.2.2, without its numbers.
        String document =
                """
                {"string":"\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/","literals":[null,true,false]}""";
        assertEquals(
                """
                {"literals":[null,true,false],"string":"€$\\u000f\\nA'B\\"\\\\\\\\\\"/"}""",
                Seal.canonical(document));
        assertEquals("\"\\b\\t\\f\\r\u007f\u2028\"", Seal.canonical("\"\\u0008\\u0009\\u000c\\u000d\\u007f\\u2028\""));
    }

    @Test
    void membersAreSortedByTheirUtf16Units() {
        // The example of section 3.2.3: an emoji of two units comes before U+FB33.
        assertEquals(
                "{\"\\r\":1,\"1\":2,\"\u0080\":3,\"\u00f6\":4,\"\u20ac\":5,\"\ud83d\ude00\":6,\"\ufb33\":7}",
                Seal.canonical("{\"\\u20ac\":5,\"\\r\":1,\"\\ufb33\":7,\"1\":2,\"\\ud83d\\ude00\":6,"
                        + "\"\\u0080\":3,\"\\u00f6\":4}"));
    }

    @Test
    void wholeNumbersKeepAllTheirDigits() {
        assertEquals("[9007199254740993,-9223372036854775808,0]",
                Seal.canonical("[9007199254740993, -9223372036854775808, -0]"));
        assertNotEquals(Seal.ofDocument("9007199254740993"), Seal.ofDocument("9007199254740992"));
    }

    @Test
    void emptyObjectsAndListsStay() {
        assertEquals("[{},[],{\"a\":{}}]", Seal.canonical(" [ { } , [ ] , { \"a\" : { } } ] "));
    }

    @Test
    void theWordsOfAReasonStandOutside() {
        String reason = "{\"code\":\"in-full\",\"figures\":{}}";
        assertEquals(reason, Seal.canonical(
                "{\"code\":\"in-full\",\"figures\":{},\"words\":{\"fr\":\"Satisfaite.\",\"ar\":\"كاملة\"}}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{\"name\":\"in-full\",\"words\":{\"fr\":\"a\"}}",
        "{\"code\":{\"text\":\"a\"},\"words\":{\"fr\":\"a\"}}",
        "{\"code\":\"in-full\",\"words\":\"a\"}",
        "{\"code\":\"in-full\",\"words\":{\"amount\":\"1\"}}",
        "{\"code\":\"in-full\",\"words\":{\"fr\":1}}",
    })
    void whatIsNoWordsOfAReasonIsSealed(String document) {
        assertEquals(document, Seal.canonical(document));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "{", "{} {}", "1.0", "1e2", "[0.5]", "{\"a\":1,\"a\":1}", "{\"a\":1,\"\\u0061\":2}", "\"\\ud800\"",
        "\"\\ude00\\ud83d\"", "{\"\\ud83d\":1}", "NaN", "01"
    })
    void whatTwoProgramsMayReadInTwoWaysIsRefused(String document) {
        assertThrows(JacksonException.class, () -> Seal.ofDocument(document));
    }

    @Test
    void aRefusalSaysWhereAndWhat() {
        RefusedDocumentException refused = assertThrows(
                RefusedDocumentException.class,
                () -> Seal.ofDocument("{\"a\":[1,2.5],\"b\":{\"c\":1,\"c\":2},\"d\":\"\\ud800x\"}"));
        assertEquals(
                """
                a[1]: Expected: a whole number. Found: the number 2.5.
                b.c: The property “c” is there again.
                d: The text holds half of a character at place 1.""",
                refused.getOriginalMessage());
    }

    @Test
    void deepNestingIsRefused() {
        String document = "[".repeat(300) + "]".repeat(300);
        assertThrows(RefusedDocumentException.class, () -> Seal.ofDocument(document));
    }

    @Test
    void sealsAreComparedByTheirDigitsInEitherCase() {
        Seal seal = Seal.parse(HASH_BY_HAND);
        assertEquals(seal, Seal.parse(HASH_BY_HAND.toUpperCase(Locale.ROOT)));
        assertEquals(seal.hashCode(), Seal.parse(seal.toString()).hashCode());
        assertNotEquals(seal, Seal.ofDocument("{}"));
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> Seal.parse("12ab"));
        assertEquals("no seal, expected 64 hexadecimal digits: '12ab'", refused.getMessage());
    }
}
