package io.github.hissa.partnership.execution;

import io.github.hissa.partnership.Agreement;
import io.github.hissa.partnership.Contribution;
import io.github.hissa.party.Party;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Derives the account of a day from a sound ledger. */
final class Accounting {

    private final Execution execution;
    private final LocalDate day;
    private final Versions versions;
    private final Agreement standing;
    private final Map<String, List<LedgerEntry>> entries;

    Accounting(Execution execution, LocalDate day) {
        this.execution = execution;
        this.day = day;
        this.versions = new Versions(execution.getAgreement());
        this.standing = versions.on(day).terms();
        this.entries = execution.getEntries().stream()
                .filter(entry -> !entry.getOn().isAfter(day))
                .collect(Collectors.groupingBy(LedgerEntry::getParty));
    }

    AgreementAccount account() {
        AgreementAccount.Builder account = AgreementAccount.builder();
        account.execution(execution).on(day);
        Optional<CurrencyUnit> currency = execution.getAgreement().currency();
        if (currency.isPresent()) {
            for (Party party : versions.partiesSeenFrom(day).values()) {
                Standing one = new Standing(party, currency.get());
                if (one.counts()) {
                    account.addParties(one.toStanding());
                }
            }
        }
        return account.build();
    }

    /** The figures of one party. */
    private final class Standing {

        private final Party party;
        private final CurrencyUnit currency;
        private final List<LedgerEntry> own;
        private final FallenDue fallenDue;

        Standing(Party party, CurrencyUnit currency) {
            this.party = party;
            this.currency = currency;
            this.own = entries.getOrDefault(party.getCode(), List.of());
            List<Instalment> instalments = Schedule.instalments(execution, party.getCode());
            this.fallenDue = new FallenDue(versions, instalments, own, party.getCode(), day);
        }

        /** Whether the party contributes on that day, has an entry, or owes what fell due before it withdrew. */
        boolean counts() {
            return !standing.contributionsOf(party).isEmpty() || !own.isEmpty() || fallenDue.amount().signum() > 0;
        }

        PartyStanding toStanding() {
            Promise money = Promise.inMoney(standing, party.getCode());
            Promise kind = Promise.inKind(standing, party.getCode());
            TracedAmount promised = untraced(money.stated().add(kind.stated()));
            TracedAmount due = TracedAmount.builder()
                    .amount(money(fallenDue.amount()))
                    .entries(fallenDue.entries())
                    .instalments(fallenDue.instalments())
                    .build();
            TracedAmount paid = difference(EntryKind.PAYMENT, EntryKind.REFUND);
            TracedAmount delivered = difference(EntryKind.DELIVERY, EntryKind.RETURN);
            Money late = due.getAmount().minus(paid.getAmount());
            Money brought = paid.getAmount().plus(delivered.getAmount());
            return PartyStanding.builder()
                    .party(party)
                    .promised(promised)
                    .due(due)
                    .committed(difference(EntryKind.COMMITMENT, EntryKind.RELEASE))
                    .paid(paid)
                    .late(both(due, paid, late.isNegative() ? Money.zero(currency) : late))
                    .outstanding(both(paid, delivered, promised.getAmount().minus(brought)))
                    .inKind(inKind(untraced(kind.stated()), delivered))
                    .years(years())
                    .build();
        }

        private Optional<InKindStanding> inKind(TracedAmount promised, TracedAmount delivered) {
            boolean isInKind = standing.contributionsOf(party).stream().anyMatch(Contribution::isInKind)
                    || own.stream().anyMatch(entry -> entry.getKind().isInKind());
            Money outstanding = promised.getAmount().minus(delivered.getAmount());
            return Optional.of(InKindStanding.builder()
                            .promised(promised)
                            .delivered(delivered)
                            .outstanding(TracedAmount.builder().from(delivered).amount(outstanding).build())
                            .build())
                    .filter(one -> isInKind);
        }

        private TracedAmount untraced(BigInteger minor) {
            return TracedAmount.builder().amount(money(minor)).build();
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
            SortedSet<Long> numbers = new TreeSet<>(one.getEntries());
            numbers.addAll(other.getEntries());
            return TracedAmount.builder()
                    .amount(amount)
                    .entries(own.stream().map(LedgerEntry::getNumber).filter(numbers::contains).toList())
                    .instalments(one.getInstalments())
                    .build();
        }

        private List<YearStanding> years() {
            SortedSet<Integer> years = new TreeSet<>();
            for (LedgerEntry entry : own) {
                if (entry.getKind().hasAmount() && !entry.getKind().isInKind()) {
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
