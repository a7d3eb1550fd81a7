package io.github.hissa.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.hissa.eligibility.FactValue;
import io.github.hissa.grant.Appropriation;
import io.github.hissa.grant.GrantPolicy;
import io.github.hissa.party.Party;
import io.github.hissa.portfolio.AgreementRegister;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What lies beyond a range, or is very long, is refused with its place and in few words. */
class ExtremeValuesTest {

    private static RefusedDocumentException refusal(String document, Class<?> type) {
        return assertThrows(RefusedDocumentException.class, () -> HissaJson.mapper().readValue(document, type));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{\"period\": \"P2147483647Y2147483647M\"}",
        "{\"period\": \"P-2147483648Y-2147483648M\"}",
        "{\"period\": \"P99999999999Y\"}",
        "{\"date\": \"+1000000000-01-01\"}",
        "{\"date\": \"2011-02-29\"}",
        "{\"share\": \"9223372036854775808/9223372036854775807\"}",
        "{\"share\": \"1/0\"}",
        "{\"share\": \"0.00000000000000000000001%\"}",
        "{\"whole-number\": 9223372036854775808}",
        "{\"decimal\": \"1e999999999\"}",
        "{\"money\": {\"currency\": \"MAD\", \"amount\": \"1e999999999\"}}",
        "{\"yes-no\": null}",
        "null"
    })
    void aValueBeyondItsRangeIsRefusedWithItsPlace(String document) {
        RefusedDocumentException refused = refusal(document, FactValue.class);
        assertTrue(refused.getProblems().get(0).line() == 1, refused.getMessage());
        assertTrue(refused.getMessage().length() < 3_000, refused.getMessage());
    }

    @ParameterizedTest
    @ValueSource(classes = {GrantPolicy.class, AgreementRegister.class, Appropriation.class, Party.class})
    void aDocumentThatIsNullIsRefused(Class<?> type) {
        assertEquals("Expected: an object. Found: null.", refusal("null", type).getProblems().get(0).message());
        assertThrows(
                RefusedDocumentException.class, () -> HissaJson.mapper().readerFor(type).readValue("  null"));
    }

    @Test
    void nullInATypeOfTheUsersOwnIsTheUsersAffair() {
        record Own(Party party) {}
        assertEquals(new Own(null), HissaJson.mapper().readValue("{\"party\": null}", Own.class));
    }

    @Test
    void theWordsOfARefusalAreBoundedWhateverTheDocumentHolds() {
        String text = "x".repeat(900_000);
        String names = IntStream.range(0, 5_000).mapToObj(i -> "\"n" + i + "\": 1").collect(Collectors.joining(", "));
        String party = "{\"code\": \"C\", \"name\": {\"en\": \"C\"}, \"kind\": \"commune\"}";
        String agreement = "{\"reference\": \"" + text + "\", \"title\": {\"en\": \"A\"}, \"territories\": [],"
                + " \"participations\": [], \"contributions\": [], \"clauses\": [], \"milestones\": [],"
                + " \"amendments\": []}";
        for (String document : List.of(
                "{" + names + "}",
                "{\"council\": {\"code\": \"C\", \"name\": {\"en\": \"C\"}, \"kind\": \"" + text
                        + "\"}, \"agreements\": []}",
                "{\"council\": " + party + ", \"agreements\": [" + agreement + ", " + agreement + "]}",
                "\"" + text + "\"")) {
            RefusedDocumentException refused = refusal(document, AgreementRegister.class);
            refused.getProblems()
                    .forEach(one -> assertTrue(one.message().length() < 2_000, "" + one.message().length()));
            assertTrue(refused.getMessage().length() < 10_000, "" + refused.getMessage().length());
        }
    }
}
