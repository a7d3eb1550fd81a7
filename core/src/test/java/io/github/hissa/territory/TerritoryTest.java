package io.github.hissa.territory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.hissa.fixtures.SampleCouncil;
import io.github.hissa.sector.Sectors;
import org.junit.jupiter.api.Test;

class TerritoryTest {

    @Test
    void aCommuneLiesInItsProvinceAndNotTheOtherWayRound() {
        assertTrue(SampleCouncil.COMMUNE.isWithin(SampleCouncil.PROVINCE));
        assertTrue(SampleCouncil.PROVINCE.isWithin(SampleCouncil.PROVINCE));
        assertFalse(SampleCouncil.PROVINCE.isWithin(SampleCouncil.COMMUNE));
    }

    @Test
    void aPartThatStandsAsHighAsItsWholeIsRefused() {
        assertEquals(
                "parent: “Province of Tizran” cannot be part of “Commune of Ouada”, which is of no higher level.",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> Territory.builder()
                                        .from(SampleCouncil.PROVINCE)
                                        .parent(SampleCouncil.COMMUNE)
                                        .build())
                        .getMessage());
    }

    @Test
    void everySectorOfTheTreeIsFoundByItsCodeAndStandsBehindItsGroup() {
        Sectors.all().forEach(sector -> {
            assertEquals(sector, Sectors.find(sector.getCode()).orElseThrow());
            sector.getParent()
                    .ifPresent(group ->
                            assertTrue(Sectors.all().indexOf(group) < Sectors.all().indexOf(sector)));
        });
        assertTrue(Sectors.ROADS.isWithin(Sectors.INFRASTRUCTURE));
        assertFalse(Sectors.ROADS.isWithin(Sectors.WATER));
    }
}
