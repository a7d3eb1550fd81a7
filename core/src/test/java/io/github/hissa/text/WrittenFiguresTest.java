package io.github.hissa.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrittenFiguresTest {

    @Test
    void amountsReadAsEachLanguageWritesThem() {
        Money amount = Money.parse("MAD 1200000.5");

        assertEquals("1.200.000,50\u00A0درهم", AmountText.of(amount, Language.ARABIC));
        assertEquals("1\u00A0200\u00A0000,50\u00A0DH", AmountText.of(amount, Language.FRENCH));
        assertEquals("MAD\u00A01,200,000.50", AmountText.of(amount, Language.ENGLISH));
        assertEquals("1.200.000,50", AmountText.number(amount, Language.ARABIC));
    }

    @Test
    void aCurrencyIsNamedAsItsReadersKnowIt() {
        assertEquals("9.950,00\u00A0أورو", AmountText.of(Money.parse("EUR 9950"), Language.ARABIC));
        assertEquals("9\u00A0950,00\u00A0€", AmountText.of(Money.parse("EUR 9950"), Language.FRENCH));
        assertEquals("EUR\u00A09,950.00", AmountText.of(Money.parse("EUR 9950"), Language.ENGLISH));
        assertEquals("7,00\u00A0دولار أمريكي", AmountText.of(Money.parse("USD 7"), Language.ARABIC));
        assertEquals("7,00\u00A0$\u00A0US", AmountText.of(Money.parse("USD 7"), Language.FRENCH));
        assertEquals("5\u00A0JPY", AmountText.of(Money.parse("JPY 5"), Language.FRENCH));
        assertEquals("5\u00A0\u2068JPY\u2069", AmountText.of(Money.parse("JPY 5"), Language.ARABIC));
    }

    @Test
    void countsAndDecimalsHaveThousandsMarks() {
        assertEquals("1.186", AmountText.number(1186, Language.ARABIC));
        assertEquals("1\u00A0186", AmountText.number(1186, Language.FRENCH));
        assertEquals("1,186", AmountText.number(1186, Language.ENGLISH));
        assertEquals("118", AmountText.number(118, Language.ENGLISH));
        assertEquals("0", AmountText.number(0, Language.ARABIC));
        assertEquals("37,5", AmountText.number(new BigDecimal("37.5"), Language.ARABIC));
        assertEquals("44\u00A0683,333", AmountText.number(new BigDecimal("44683.333"), Language.FRENCH));
        assertEquals("9,223,372,036,854,775,807", AmountText.number(Long.MAX_VALUE, Language.ENGLISH));
        assertEquals("-9,223,372,036,854,775,808", AmountText.number(Long.MIN_VALUE, Language.ENGLISH));
        assertEquals("1,000", AmountText.number(new BigDecimal("1E+3"), Language.ENGLISH));
    }

    @Test
    void anArabicSignStaysAtTheLeftOfItsNumber() {
        assertEquals("\u200E-303.800,00\u00A0درهم", AmountText.of(Money.parse("MAD -303800"), Language.ARABIC));
        assertEquals("-303\u00A0800,00\u00A0DH", AmountText.of(Money.parse("MAD -303800"), Language.FRENCH));
        assertEquals("\u200E+28", AmountText.difference(28, Language.ARABIC));
        assertEquals("\u200E-55,0", AmountText.difference(new BigDecimal("-55.0"), Language.ARABIC));
        assertEquals("+28", AmountText.difference(28, Language.ENGLISH));
        assertEquals("0", AmountText.difference(0, Language.ARABIC));
    }

    @Test
    void daysReadAsEachLanguageWritesThem() {
        LocalDate day = LocalDate.of(2012, 2, 9);

        assertEquals("9\u00A0فبراير\u00A02012", DateText.of(day, Language.ARABIC));
        assertEquals("09/02/2012", DateText.of(day, Language.FRENCH));
        assertEquals("9\u00A0February\u00A02012", DateText.of(day, Language.ENGLISH));
    }

    @Test
    void monthsHaveTheNamesThatMoroccoGivesThem() {
        List<String> names = List.of(
                "يناير", "فبراير", "مارس", "أبريل", "ماي", "يونيو", "يوليوز", "غشت", "شتنبر", "أكتوبر", "نونبر",
                "دجنبر");
        for (int month = 1; month <= names.size(); month++) {
            assertEquals(
                    "1\u00A0" + names.get(month - 1) + "\u00A02023",
                    DateText.of(LocalDate.of(2023, month, 1), Language.ARABIC));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "P1D, يوم واحد, 1 jour, 1 day",
        "P2D, يومين, 2 jours, 2 days",
        "P3D, 3 أيام, 3 jours, 3 days",
        "P10D, 10 أيام, 10 jours, 10 days",
        "P11D, 11 يوما, 11 jours, 11 days",
        "P60D, 60 يوما, 60 jours, 60 days",
        "P100D, 100 يوم, 100 jours, 100 days",
        "P102D, 102 يوم, 102 jours, 102 days",
        "P105D, 105 أيام, 105 jours, 105 days",
        "P365D, 365 يوما, 365 jours, 365 days",
        "P0D, 0 يوم, 0 jour, 0 days",
        "P-1D, \u200E-1 يوم, -1 jour, -1 day",
        "P-3D, \u200E-3 أيام, -3 jours, -3 days",
        "P1M, شهر واحد, 1 mois, 1 month",
        "P18M, 18 شهرا, 18 mois, 18 months",
        "P1Y, سنة واحدة, 1 an, 1 year",
        "P12Y, 12 سنة, 12 ans, 12 years",
        "P2Y3M, سنتين و3 أشهر, 2 ans et 3 mois, 2 years and 3 months",
    })
    void aLengthOfTimeHasTheWordThatItsNumberAsksFor(Period length, String arabic, String french, String english) {
        assertEquals(arabic, DateText.of(length, Language.ARABIC).replace('\u00A0', ' '));
        assertEquals(french, DateText.of(length, Language.FRENCH).replace('\u00A0', ' '));
        assertEquals(english, DateText.of(length, Language.ENGLISH).replace('\u00A0', ' '));
    }

    @Test
    void threePartsOfALengthOfTimeAreListed() {
        assertEquals(
                "1 year, 2 months and 3 days",
                DateText.of(Period.of(1, 2, 3), Language.ENGLISH).replace('\u00A0', ' '));
        assertEquals(
                "سنة واحدة وشهرين و3 أيام",
                DateText.of(Period.of(1, 2, 3), Language.ARABIC).replace('\u00A0', ' '));
    }

    @Test
    void listsAreJoinedByTheLanguagesOwnComma() {
        assertEquals("أ، ب، ج", ListText.join(List.of("أ", "ب", "ج"), Language.ARABIC));
        assertEquals("a, b, c", ListText.join(List.of("a", "b", "c"), Language.FRENCH));
        assertEquals("a", ListText.join(List.of("a"), Language.ENGLISH));
        assertEquals("", ListText.join(List.of(), Language.ENGLISH));
    }

    @Test
    void whatIsOfAnotherScriptIsIsolated() {
        assertEquals("\u2068FON\u2069", IsolatedText.of("FON", Language.ARABIC));
        assertEquals("\u20682021-04\u2069", IsolatedText.of("2021-04", Language.ARABIC));
        assertEquals("\u2068جمعية ABC\u2069", IsolatedText.of("جمعية ABC", Language.ARABIC));
        assertEquals("جمعية النور", IsolatedText.of("جمعية النور", Language.ARABIC));
        assertEquals("\u2068جمعية النور\u2069", IsolatedText.of("جمعية النور", Language.FRENCH));
        assertEquals("FON 2021-04", IsolatedText.of("FON 2021-04", Language.ENGLISH));
        assertEquals("ظهير \u20681-58-376\u2069", IsolatedText.of("ظهير 1-58-376", Language.ARABIC));
        assertEquals("\u200E-3,00 درهم", IsolatedText.of("\u200E-3,00 درهم", Language.ARABIC));
        assertEquals("2012/31", IsolatedText.of("2012/31", Language.ARABIC));
        assertEquals("1.186", IsolatedText.of("1.186", Language.ARABIC));
        assertEquals("2012/31، 2012/32", IsolatedText.of("2012/31، 2012/32", Language.ARABIC));
        assertEquals("\u2068A-1\u2069، 7", IsolatedText.of("\u2068A-1\u2069، 7", Language.ARABIC));
        assertEquals("", IsolatedText.of("", Language.ARABIC));
    }

    @Test
    void aNameTurnsNothingAroundIt() {
        assertEquals("Oasis\u202Eclub\u202C", IsolatedText.of("Oasis\u202Eclub", Language.FRENCH));
        assertEquals("\u2068Oasis\u202Eclub\u202C\u2069", IsolatedText.of("Oasis\u202Eclub", Language.ARABIC));
        assertEquals("a\u2068b\u2069", IsolatedText.of("a\u2068b", Language.ENGLISH));
        assertEquals("ab", IsolatedText.of("a\u2069b", Language.ENGLISH));
        assertEquals("\u2068ab\u2069", IsolatedText.of("\u2069a\u202Eb", Language.ARABIC));
        assertEquals("abc", IsolatedText.of("a\u2066b\u202Cc\u2069", Language.ENGLISH));
        assertEquals("\u2068a\u2069، \u2068b\u2069", IsolatedText.of("\u2068a\u2069، \u2068b\u2069", Language.ARABIC));
    }

    @Test
    void aNameStaysOnItsLine() {
        assertEquals("A  Z: awarded", IsolatedText.of("A\r\nZ: awarded", Language.ENGLISH));
        assertEquals("A Z [2J", IsolatedText.of("A\u2028Z\u001B[2J", Language.FRENCH));
    }
}
