package io.github.hissa.partnership.execution;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What of a party's contribution in money has fallen due by a day, worked out from one version of the terms to the
 * next.
 */
final class FallenDue {

    private final List<Instalment> instalments;
    private final List<LedgerEntry> entries;
    private final Map<String, LedgerEntry> met = new HashMap<>();
    private final SortedSet<Long> traced = new TreeSet<>();
    private Set<Instalment> fallen = new LinkedHashSet<>();
    /** Those that had fallen due when the party was last one. */
    private Set<Instalment> owed = fallen;
    private BigInteger amount = BigInteger.ZERO;

    /**
     * Works it out. O(versions × (instalments + entries)).
     *
     * @param entries those of the party up to the day, in the order of the ledger
     */
    FallenDue(Versions versions, List<Instalment> instalments, List<LedgerEntry> entries, String party, LocalDate day) {
        this.instalments = instalments;
        this.entries = entries;
        entries.stream()
                .filter(entry -> entry.getKind() == EntryKind.CONDITION_MET)
                .forEach(entry -> met.putIfAbsent(entry.getInstalment().orElseThrow(), entry));
        List<LocalDate> firstDays = new ArrayList<>(versions.until(day).keySet());
        Iterator<Versions.Version> version = versions.until(day).values().iterator();
        for (int i = 0; i < firstDays.size(); i++) {
            LocalDate lastDay = i + 1 < firstDays.size() ? firstDays.get(i + 1).minusDays(1) : day;
            goOn(version.next(), party, firstDays.get(i), lastDay);
        }
    }

    private void goOn(Versions.Version version, String party, LocalDate firstDay, LocalDate lastDay) {
        Set<Instalment> before = fallen;
        fallen = fallenBy(lastDay);
        if (!version.has(party)) {
            giveBack(firstDay, lastDay);
            return;
        }
        Promise promise = Promise.inMoney(version.terms(), party);
        BigInteger kept = promise.limit(amount);
        owed = fallen;
        if (instalments.isEmpty()) {
            boolean hasBegun = version.terms().getStartsOn().filter(start -> !start.isAfter(lastDay)).isPresent();
            amount = hasBegun ? promise.stated() : kept;
        } else if (fallen.size() > before.size() || fallen.size() == instalments.size()) {
            Map<Instalment, BigInteger> parts = Schedule.of(instalments, promise.stated());
            BigInteger sum = fallen.stream().map(parts::get).reduce(BigInteger.ZERO, BigInteger::add);
            amount = kept.max(promise.limit(sum));
        } else {
            amount = kept;
        }
    }

    /** Whoever is no party any more owes no longer what it gets back. */
    private void giveBack(LocalDate firstDay, LocalDate lastDay) {
        for (LedgerEntry entry : entries) {
            boolean isThen = !entry.getOn().isBefore(firstDay) && !entry.getOn().isAfter(lastDay);
            if (isThen && entry.getKind() == EntryKind.REFUND && amount.signum() > 0) {
                BigInteger refund = entry.getAmount().orElseThrow().getAmountMinor().toBigIntegerExact();
                amount = amount.subtract(refund).max(BigInteger.ZERO);
                traced.add(entry.getNumber());
            }
        }
    }

    private Set<Instalment> fallenBy(LocalDate day) {
        Set<Instalment> due = new LinkedHashSet<>();
        for (Instalment one : instalments) {
            boolean dayHasCome = one.getDueOn().map(dueOn -> !dueOn.isAfter(day)).orElse(true);
            LedgerEntry condition = met.get(one.getNumber());
            boolean isMet = one.getCondition().isEmpty() || condition != null && !condition.getOn().isAfter(day);
            if (dayHasCome && isMet) {
                due.add(one);
            }
        }
        return due;
    }

    /** The amount in minor units; zero or more. */
    BigInteger amount() {
        return amount;
    }

    /** The instalments that have fallen due, in the order of the schedule. */
    List<String> instalments() {
        return owed.stream().map(Instalment::getNumber).toList();
    }

    /**
     * The entries that met the conditions of these instalments, or gave back what was due, in the order of the
     * ledger.
     */
    List<Long> entries() {
        SortedSet<Long> numbers = new TreeSet<>(traced);
        owed.stream()
                .filter(one -> met.containsKey(one.getNumber()))
                .forEach(one -> numbers.add(met.get(one.getNumber()).getNumber()));
        return entries.stream().map(LedgerEntry::getNumber).filter(numbers::contains).toList();
    }
}
