package io.github.hissa.partnership.execution;

import io.github.hissa.partnership.Agreement;
import io.github.hissa.party.Party;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** How an agreement stands from each day on: as signed, then as each amendment leaves it. */
final class Versions {

    private final NavigableMap<LocalDate, Version> byDay = new TreeMap<>();
    private final Map<String, Party> everyParty = new LinkedHashMap<>();

    /**
     * The terms from one day on.
     *
     * @param parties by code, in the order of the agreement
     */
    record Version(Agreement terms, Map<String, Party> parties) {

        static Version of(Agreement terms) {
            Map<String, Party> parties = new LinkedHashMap<>();
            terms.parties().forEach(party -> parties.put(party.getCode(), party));
            return new Version(terms, parties);
        }

        boolean has(String party) {
            return parties.containsKey(party);
        }
    }

    Versions(Agreement agreement) {
        byDay.put(LocalDate.MIN, Version.of(agreement.asOf(LocalDate.MIN)));
        agreement.getAmendments().forEach(one ->
                byDay.computeIfAbsent(one.getOn(), on -> Version.of(agreement.asOf(on))));
        byDay.values().forEach(one -> everyParty.putAll(one.parties()));
    }

    /** The version of a day. */
    Version on(LocalDate day) {
        return byDay.floorEntry(day).getValue();
    }

    /** The versions up to a day, by their first days; the first one has none. */
    NavigableMap<LocalDate, Version> until(LocalDate day) {
        return byDay.headMap(day, true);
    }

    /** Tells whether somebody is a party at any time. */
    boolean everHas(String party) {
        return everyParty.containsKey(party);
    }

    /** The codes of whoever is a party at any time, in the order of time. */
    List<String> everyParty() {
        return List.copyOf(everyParty.keySet());
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

    private static void add(Map<String, Party> parties, Collection<Version> versions) {
        versions.forEach(one -> one.parties().forEach(parties::putIfAbsent));
    }
}
