package io.github.hissa.partnership.execution;

import io.github.hissa.partnership.Agreement;
import io.github.hissa.party.Party;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** How an agreement stands from each day on: as signed, then as each amendment leaves it. */
final class Versions {

    private final NavigableMap<LocalDate, Agreement> byDay = new TreeMap<>();

    Versions(Agreement agreement) {
        byDay.put(LocalDate.MIN, agreement.asSigned());
        agreement.getAmendments().forEach(one -> byDay.put(one.getOn(), agreement.asOf(one.getOn())));
    }

    /** The terms of a day. */
    Agreement on(LocalDate day) {
        return byDay.floorEntry(day).getValue();
    }

    /** The terms up to a day, by their first days; the first one has none. */
    NavigableMap<LocalDate, Agreement> until(LocalDate day) {
        return byDay.headMap(day, true);
    }

    /**
     * Whoever is a party at any time, by code: those of a day, then those of the days before it, the last first, then
     * those who join later. Each as the terms nearest to the day in this order name it.
     */
    Map<String, Party> partiesSeenFrom(LocalDate day) {
        Map<String, Party> parties = new LinkedHashMap<>();
        add(parties, until(day).descendingMap().values());
        add(parties, byDay.tailMap(day, false).values());
        return parties;
    }

    private static void add(Map<String, Party> parties, Collection<Agreement> terms) {
        terms.forEach(one -> one.parties().forEach(party -> parties.putIfAbsent(party.getCode(), party)));
    }

    /** The party with this code at any time. */
    Optional<Party> findParty(String code) {
        return byDay.values().stream().flatMap(one -> one.findParty(code).stream()).findFirst();
    }
}
