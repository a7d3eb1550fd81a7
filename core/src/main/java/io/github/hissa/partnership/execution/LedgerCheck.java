package io.github.hissa.partnership.execution;

import io.github.hissa.partnership.Agreement;
import io.github.hissa.partnership.AgreementStage;
import io.github.hissa.partnership.execution.ExecutionProblem.Kind;
import io.github.hissa.party.Party;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Goes through a schedule and a ledger, entry by entry, and finds every problem in one go. */
final class LedgerCheck {

    private final Execution execution;
    private final Agreement agreement;
    private final @Nullable CurrencyUnit currency;
    private final @Nullable LocalDate signed;
    /** How the agreement stood from each day on. */
    private final NavigableMap<LocalDate, Agreement> versions = new TreeMap<>();
    /** Whoever was a party at any time: one that withdrew may still get its money back. */
    private final Map<String, Party> everyParty = new HashMap<>();
    private final Map<String, Balance> balances = new HashMap<>();
    private final List<ExecutionProblem> problems = new ArrayList<>();
    private int problemsBeforeLast;

    LedgerCheck(Execution execution) {
        this.execution = execution;
        this.agreement = execution.getAgreement();
        this.currency = agreement.currency().orElse(null);
        this.signed = agreement.reachedOn(AgreementStage.SIGNED).orElse(null);
        versions.put(LocalDate.MIN, agreement.asSigned());
        agreement.getAmendments().forEach(one -> versions.put(one.getOn(), agreement.asOf(one.getOn())));
        versions.values().forEach(version -> version.parties().forEach(one -> everyParty.put(one.getCode(), one)));
    }

    List<ExecutionProblem> run() {
        checkSchedule();
        checkEntries();
        return problems;
    }

    /** Only what the last entry makes: entries are gone through in order, and none troubles one before it. */
    List<ExecutionProblem> runForLastEntry() {
        checkEntries();
        return problems.subList(problemsBeforeLast, problems.size());
    }

    private void checkSchedule() {
        Agreement current = agreement.current();
        Set<String> numbers = new HashSet<>();
        boolean comparable = true;
        for (Instalment one : execution.getSchedule()) {
            String what = "instalment " + one.getNumber() + " of " + one.getParty();
            if (!numbers.add(one.getNumber())) {
                report(Kind.NUMBER_TAKEN, null, "two instalments have the number " + one.getNumber(),
                        Map.of("number", one.getNumber()));
            }
            if (findParty(one.getParty()).isEmpty()) {
                report(Kind.NO_PARTY, null, what + " is of no party", Map.of("party", one.getParty()));
            }
            comparable &= isInCurrency(what, null, one.getAmount());
        }
        if (comparable) {
            current.parties().forEach(party -> checkInstalments(current, party));
        }
    }

    private void checkInstalments(Agreement current, Party party) {
        Map<Instalment, BigInteger> amounts = Schedule.of(execution, current, party);
        Optional<BigInteger> contribution = contribution(current, party);
        if (amounts.isEmpty() || contribution.isEmpty()) {
            return;
        }
        BigInteger sum = amounts.values().stream().reduce(BigInteger.ZERO, BigInteger::add);
        int comparison = sum.compareTo(contribution.get());
        if (comparison != 0) {
            report(comparison > 0 ? Kind.SCHEDULE_ABOVE_CONTRIBUTION : Kind.SCHEDULE_BELOW_CONTRIBUTION, null,
                    "the instalments of " + party.getCode() + " add up to " + text(sum) + ", "
                            + (comparison > 0 ? "above" : "below") + " its contribution of "
                            + text(contribution.get()),
                    Map.of("party", party.getCode(), "sum", text(sum), "contribution", text(contribution.get())));
        }
    }

    private void checkEntries() {
        Set<Long> numbers = new HashSet<>();
        LocalDate last = LocalDate.MIN;
        for (LedgerEntry entry : execution.getEntries()) {
            problemsBeforeLast = problems.size();
            String what = "ledger entry " + entry.getNumber() + " (" + entry.getKind() + " of " + entry.getParty() + ")";
            if (!numbers.add(entry.getNumber())) {
                report(Kind.NUMBER_TAKEN, entry, "two ledger entries have the number " + entry.getNumber(),
                        Map.of("number", Long.toString(entry.getNumber())));
            }
            if (entry.getOn().isBefore(last)) {
                report(Kind.OUT_OF_ORDER, entry, what + " is dated " + entry.getOn() + ", before the entry of " + last,
                        Map.of("on", entry.getOn().toString(), "before", last.toString()));
            } else {
                last = entry.getOn();
            }
            if (signed == null || entry.getOn().isBefore(signed)) {
                report(Kind.BEFORE_SIGNATURE, entry, what + " is dated " + entry.getOn()
                        + (signed == null ? ", but the agreement is not signed" : ", before the signature on " + signed),
                        Map.of("on", entry.getOn().toString()));
            }
            checkInstalment(entry, what);
            Agreement standing = versions.floorEntry(entry.getOn()).getValue();
            Optional<Party> party = findParty(entry.getParty());
            if (party.isEmpty()) {
                report(Kind.NO_PARTY, entry, what + " is of no party; parties: "
                        + standing.parties().stream().map(Party::getCode).toList(), Map.of("party", entry.getParty()));
            } else if (isInCurrency(what, entry, entry.getAmount()) && entry.getAmount().isPresent()) {
                book(entry, what, contribution(standing, party.get()));
            }
        }
    }

    private void checkInstalment(LedgerEntry entry, String what) {
        entry.getInstalment().ifPresent(number -> {
            if (execution.getSchedule().stream().noneMatch(one ->
                    one.getNumber().equals(number) && one.getParty().equals(entry.getParty()))) {
                report(Kind.NO_INSTALMENT, entry, what + " names instalment " + number + ", which "
                        + entry.getParty() + " does not have", Map.of("instalment", number));
            }
        });
    }

    private void book(LedgerEntry entry, String what, Optional<BigInteger> contribution) {
        Balance balance = balances.computeIfAbsent(entry.getParty(), unused -> new Balance());
        BigInteger amount = entry.getAmount().orElseThrow().getAmountMinor().toBigIntegerExact();
        int year = entry.getBudgetYear();
        switch (entry.getKind()) {
            case COMMITMENT -> {
                balance.committed = balance.committed.add(amount);
                balance.open(year, amount);
                balance.commits = true;
                above(Kind.COMMITTED_ABOVE_CONTRIBUTION, entry, what, balance.committed, contribution, "contribution");
            }
            case RELEASE -> {
                above(Kind.ABOVE_OPEN_COMMITMENT, entry, what, amount, Optional.of(balance.openIn(year)),
                        "open commitment of " + year);
                balance.committed = balance.committed.subtract(amount);
                balance.open(year, amount.negate());
            }
            case CARRY_OVER -> {
                above(Kind.ABOVE_OPEN_COMMITMENT, entry, what, amount, Optional.of(balance.openIn(year)),
                        "open commitment of " + year);
                balance.open(year, amount.negate());
                balance.open(year + 1, amount);
            }
            case PAYMENT -> {
                balance.paid = balance.paid.add(amount);
                above(Kind.PAID_ABOVE_CONTRIBUTION, entry, what, balance.paid, contribution, "contribution");
                if (balance.commits) {
                    above(Kind.PAID_ABOVE_COMMITTED, entry, what, amount, Optional.of(balance.openIn(year)),
                            "open commitment of " + year);
                }
                balance.open(year, amount.negate());
            }
            case REFUND -> {
                above(Kind.REFUND_ABOVE_PAID, entry, what, amount, Optional.of(balance.paid), "payments");
                balance.paid = balance.paid.subtract(amount);
                balance.open(year, amount);
            }
            case CONDITION_MET -> {}
        }
    }

    private void above(
            Kind kind, LedgerEntry entry, String what, BigInteger sum, Optional<BigInteger> bound, String name) {
        if (bound.isPresent() && sum.compareTo(bound.get()) > 0) {
            report(kind, entry, what + " makes " + text(sum) + ", above the " + name + " of " + text(bound.get()),
                    Map.of("sum", text(sum), "bound", text(bound.get())));
        }
    }

    private Optional<Party> findParty(String code) {
        return Optional.ofNullable(everyParty.get(code));
    }

    private boolean isInCurrency(String what, @Nullable LedgerEntry entry, Optional<Money> amount) {
        if (amount.isEmpty() || amount.get().getCurrencyUnit().equals(currency)) {
            return true;
        }
        report(Kind.OTHER_CURRENCY, entry, what + " is in another currency than the agreement: " + amount.get(),
                Map.of("amount", amount.get().toString()));
        return false;
    }

    /** What a party contributes; nothing where a part of it is undisclosed, so that no bound can be told. */
    private static Optional<BigInteger> contribution(Agreement standing, Party party) {
        if (standing.contributionsOf(party).isEmpty()) {
            return Optional.of(BigInteger.ZERO);
        }
        return standing.contributedBy(party).getUndisclosed() > 0
                ? Optional.empty()
                : Schedule.promised(standing, party).map(amount -> amount.getAmountMinor().toBigIntegerExact());
    }

    private String text(BigInteger minor) {
        int decimals = currency == null ? 0 : currency.getDecimalPlaces();
        return currency + " " + new BigDecimal(minor, decimals).toPlainString();
    }

    private void report(Kind kind, @Nullable LedgerEntry entry, String detail, Map<String, String> figures) {
        problems.add(ExecutionProblem.builder()
                .kind(kind)
                .entry(Optional.ofNullable(entry).map(LedgerEntry::getNumber))
                .detail(detail)
                .putAllFigures(new TreeMap<>(figures))
                .build());
    }

    /** Where a party stands while its entries are gone through. */
    private static final class Balance {

        private BigInteger committed = BigInteger.ZERO;
        private BigInteger paid = BigInteger.ZERO;
        private boolean commits;
        private final Map<Integer, BigInteger> open = new HashMap<>();

        void open(int year, BigInteger amount) {
            open.merge(year, amount, BigInteger::add);
        }

        BigInteger openIn(int year) {
            return open.getOrDefault(year, BigInteger.ZERO);
        }
    }
}
