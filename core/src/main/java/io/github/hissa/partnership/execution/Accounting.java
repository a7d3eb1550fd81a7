package io.github.hissa.partnership.execution;

import io.github.hissa.partnership.Agreement;
import io.github.hissa.party.Party;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Derives the account of a day from a sound ledger. */
final class Accounting {

    private final Execution execution;
    private final LocalDate day;
    private final Agreement standing;
    private final List<LedgerEntry> entries;

    Accounting(Execution execution, LocalDate day) {
        this.execution = execution;
        this.day = day;
        this.standing = execution.getAgreement().asOf(day);
        this.entries = execution.getEntries().stream().filter(entry -> !entry.getOn().isAfter(day)).toList();
    }

    AgreementAccount account() {
        AgreementAccount.Builder account = AgreementAccount.builder();
        account.execution(execution).on(day);
        Optional<CurrencyUnit> currency = execution.getAgreement().currency();
        if (currency.isPresent()) {
            for (Party party : parties()) {
                account.addParties(new Standing(party, currency.get()).toStanding());
            }
        }
        return account.build();
    }

    /** Who contributes on that day, or has paid before withdrawing. */
    private List<Party> parties() {
        Set<String> seen = new LinkedHashSet<>();
        List<Party> parties = new ArrayList<>();
        for (Party party : standing.parties()) {
            if (!standing.contributionsOf(party).isEmpty() || !of(party.getCode()).isEmpty()) {
                seen.add(party.getCode());
                parties.add(party);
            }
        }
        for (LedgerEntry entry : entries) {
            if (seen.add(entry.getParty())) {
                execution.getAgreement().asOf(entry.getOn()).findParty(entry.getParty()).ifPresent(parties::add);
            }
        }
        return parties;
    }

    private List<LedgerEntry> of(String party) {
        return entries.stream().filter(entry -> entry.getParty().equals(party)).toList();
    }

    /** The figures of one party. */
    private final class Standing {

        private final Party party;
        private final CurrencyUnit currency;
        private final List<LedgerEntry> own;

        Standing(Party party, CurrencyUnit currency) {
            this.party = party;
            this.currency = currency;
            this.own = of(party.getCode());
        }

        PartyStanding toStanding() {
            TracedAmount promised = TracedAmount.builder()
                    .amount(Schedule.promised(standing, party).orElse(Money.zero(currency)))
                    .build();
            TracedAmount due = due(promised);
            TracedAmount paid = difference(EntryKind.PAYMENT, EntryKind.REFUND);
            Money late = due.getAmount().minus(paid.getAmount());
            return PartyStanding.builder()
                    .party(party)
                    .promised(promised)
                    .due(due)
                    .committed(difference(EntryKind.COMMITMENT, EntryKind.RELEASE))
                    .paid(paid)
                    .late(both(due, paid, late.isNegative() ? Money.zero(currency) : late))
                    .outstanding(both(promised, paid, promised.getAmount().minus(paid.getAmount())))
                    .years(years())
                    .build();
        }

        private TracedAmount due(TracedAmount promised) {
            List<Instalment> instalments = Schedule.instalments(execution, party);
            if (instalments.isEmpty()) {
                boolean isDue = standing.getStartsOn().map(start -> !start.isAfter(day)).orElse(false);
                return TracedAmount.builder().amount(isDue ? promised.getAmount() : Money.zero(currency)).build();
            }
            TracedAmount.Builder due = TracedAmount.builder();
            BigInteger sum = BigInteger.ZERO;
            for (Map.Entry<Instalment, BigInteger> one : Schedule.of(execution, standing, party).entrySet()) {
                Instalment instalment = one.getKey();
                Optional<LedgerEntry> met = own.stream()
                        .filter(entry -> entry.getKind() == EntryKind.CONDITION_MET)
                        .filter(entry -> entry.getInstalment().orElseThrow().equals(instalment.getNumber()))
                        .findFirst();
                boolean dayHasCome = instalment.getDueOn().map(dueOn -> !dueOn.isAfter(day)).orElse(true);
                if (dayHasCome && (instalment.getCondition().isEmpty() || met.isPresent())) {
                    sum = sum.add(one.getValue());
                    due.addInstalments(instalment.getNumber());
                    met.ifPresent(entry -> due.addEntries(entry.getNumber()));
                }
            }
            return due.amount(money(sum)).build();
        }

        private TracedAmount difference(EntryKind plus, EntryKind minus) {
            TracedAmount.Builder figure = TracedAmount.builder();
            Money sum = Money.zero(currency);
            for (LedgerEntry entry : own) {
                if (entry.getKind() == plus || entry.getKind() == minus) {
                    Money amount = entry.getAmount().orElseThrow();
                    sum = entry.getKind() == plus ? sum.plus(amount) : sum.minus(amount);
                    figure.addEntries(entry.getNumber());
                }
            }
            return figure.amount(sum).build();
        }

        private TracedAmount both(TracedAmount one, TracedAmount other, Money amount) {
            SortedSet<Long> entries = new TreeSet<>(one.getEntries());
            entries.addAll(other.getEntries());
            return TracedAmount.builder()
                    .amount(amount)
                    .entries(entries)
                    .instalments(one.getInstalments())
                    .build();
        }

        private List<YearStanding> years() {
            SortedSet<Integer> years = new TreeSet<>();
            for (LedgerEntry entry : own) {
                if (entry.getKind().hasAmount()) {
                    years.add(entry.getBudgetYear());
                    if (entry.getKind() == EntryKind.CARRY_OVER) {
                        years.add(entry.getBudgetYear() + 1);
                    }
                }
            }
            return years.stream().map(this::year).toList();
        }

        private YearStanding year(int year) {
            return YearStanding.builder()
                    .year(year)
                    .carriedIn(sum(EntryKind.CARRY_OVER, year - 1))
                    .committed(sum(EntryKind.COMMITMENT, year).minus(sum(EntryKind.RELEASE, year)))
                    .paid(sum(EntryKind.PAYMENT, year).minus(sum(EntryKind.REFUND, year)))
                    .carriedOut(sum(EntryKind.CARRY_OVER, year))
                    .build();
        }

        private Money sum(EntryKind kind, int year) {
            return own.stream()
                    .filter(entry -> entry.getKind() == kind && entry.getBudgetYear() == year)
                    .map(entry -> entry.getAmount().orElseThrow())
                    .reduce(Money.zero(currency), Money::plus);
        }

        private Money money(BigInteger minor) {
            return Money.of(currency, new BigDecimal(minor, currency.getDecimalPlaces()));
        }
    }
}
