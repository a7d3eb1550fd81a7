package io.github.hissa.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ListResourceBundle;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class LocalizedTextTest {

    private static final LocalizedText ROAD = LocalizedText.of("ar", "طريق القصيبة").and("fr", "Route d’El Ksiba");

    @Test
    void aTextThatNobodyWroteIsAbsentAndTheNearestStandsInForIt() {
        assertEquals(Optional.empty(), ROAD.in(Language.ENGLISH));
        assertEquals("Route d’El Ksiba", ROAD.get(Language.ENGLISH));
        assertEquals("طريق القصيبة", ROAD.get(Language.ARABIC));
        assertEquals("طريق", LocalizedText.of("ar", "طريق").get(Language.FRENCH));
        assertEquals("Road", LocalizedText.of("en", "Road").get(Language.ARABIC));
    }

    @Test
    void theOrderInWhichLanguagesAreAddedMakesNoDifference() {
        LocalizedText other = LocalizedText.of("fr", "Route d’El Ksiba").and("ar", "طريق القصيبة");

        assertEquals(ROAD, other);
        assertEquals(ROAD.hashCode(), other.hashCode());
        assertEquals("[ar] طريق القصيبة [fr] Route d’El Ksiba", other.toString());
        assertNotEquals(ROAD, ROAD.and("fr", "Piste"));
    }

    @Test
    void blankTextsNoLanguagesAndUnknownLanguagesAreRefused() {
        assertEquals("text in fr is blank", refusal(() -> LocalizedText.of("fr", " ")));
        assertEquals("text has no language", refusal(() -> LocalizedText.of(Map.of())));
        assertEquals("language is none of ar, fr, en: 'es'", refusal(() -> LocalizedText.of("es", "Camino")));
        assertEquals("language is none of ar, fr, en: 'FR'", refusal(() -> Language.of("FR")));
    }

    @Test
    void aMessageIsWordedInAllThreeLanguages() {
        MessageCatalogue catalogue = MessageCatalogue.of("test", locale -> bundle(locale.getLanguage() + ": {0}"));

        assertEquals(
                LocalizedText.of("ar", "ar: 7").and("fr", "fr: 7").and("en", "en: 7"), catalogue.format("key", "7"));
        assertEquals("fr: fr", catalogue.format("key", language -> new Object[] {language.getCode()})
                .get(Language.FRENCH));
    }

    @Test
    void aMessageThatOneLanguageLacksIsAnErrorThatNamesIt() {
        MessageCatalogue catalogue = MessageCatalogue.of("test", locale -> bundle("text"));

        assertEquals(
                "no message 'other' in test for ar",
                assertThrows(MissingResourceException.class, () -> catalogue.format("other")).getMessage());
    }

    private static ResourceBundle bundle(String text) {
        return new ListResourceBundle() {
            @Override
            protected Object[][] getContents() {
                return new Object[][] {{"key", text}};
            }
        };
    }

    private static String refusal(Runnable call) {
        return assertThrows(IllegalArgumentException.class, call::run).getMessage();
    }
}
