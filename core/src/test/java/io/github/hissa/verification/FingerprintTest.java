package io.github.hissa.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.hissa.money.Share;
import io.github.hissa.party.Party;
import io.github.hissa.party.PartyKind;
import io.github.hissa.sector.Sector;
import io.github.hissa.sector.Sectors;
import io.github.hissa.text.LocalizedText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class FingerprintTest {

    private static final Party PARTY = Party.association("A", LocalizedText.of("fr", "Les amis du livre"));

    @Test
    void itIsTheHashOfTheNamedPartsWithTheirLengths() {
        // printf '%s' '9:MAD 24.004:6/25' | iconv -t UTF-16BE | sha256sum
        assertEquals(
                "e6f3d0e1985a2266280ce8e7b4f612b28d8396c63a7c350d2c7e4236579cf955",
                Fingerprint.of(Money.parse("MAD 24.00"), Share.parse("24%")));
    }

    @Test
    void equalValuesHaveOneFingerprint() {
        Party again = Party.association("A", LocalizedText.of("fr", "Les amis du livre"));
        assertEquals(Fingerprint.of(PARTY), Fingerprint.of(again));
        assertEquals(Fingerprint.of(new BigDecimal("70")), Fingerprint.of(new BigDecimal("70.0")));
        assertTrue(Fingerprint.of(PARTY).matches("[0-9a-f]{64}"));
    }

    @Test
    void everyPropertyCounts() {
        Party.Builder other = Party.builder();
        other.from(PARTY);
        assertNotEquals(Fingerprint.of(PARTY), Fingerprint.of(other.kind(PartyKind.COOPERATIVE).build()));
        assertNotEquals(
                Fingerprint.of(PARTY),
                Fingerprint.of(Party.builder().from(PARTY).code("B").build()));
        assertNotEquals(
                Fingerprint.of(PARTY),
                Fingerprint.of(Party.builder()
                        .from(PARTY)
                        .name(LocalizedText.of("en", "Les amis du livre"))
                        .build()));
        Sector sector = Sectors.ROADS;
        assertNotEquals(
                Fingerprint.of(sector),
                Fingerprint.of(Sector.builder().from(sector).parent(Optional.empty()).build()));
    }

    @Test
    void whereOneValueEndsAndTheNextBeginsCounts() {
        assertNotEquals(Fingerprint.of("ab", "c"), Fingerprint.of("a", "bc"));
        assertNotEquals(Fingerprint.of(List.of("a", "b")), Fingerprint.of(List.of("a"), List.of("b")));
        assertNotEquals(Fingerprint.of(List.of("a", "b")), Fingerprint.of(List.of("b", "a")));
        assertNotEquals(Fingerprint.of(Map.of("a", "b")), Fingerprint.of(List.of("a", "b")));
        assertNotEquals(Fingerprint.of("\ud800"), Fingerprint.of("\udc00"));
    }

    @Test
    void aValueThatHidesItsPartsIsOpened() {
        Object hidden = new Object();
        assertEquals(
                Fingerprint.of(List.of("a", List.of("b"))),
                Fingerprint.through(value -> value == hidden ? List.of("b") : value, List.of("a", hidden)));
    }
}
