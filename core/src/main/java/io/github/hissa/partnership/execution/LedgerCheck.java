package io.github.hissa.partnership.execution;

import io.github.hissa.partnership.Agreement;
import io.github.hissa.partnership.AgreementStage;
import io.github.hissa.party.Party;
import io.github.hissa.reason.Figure;
import io.github.hissa.refusal.Refusal;
import io.github.hissa.refusal.Refusals;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Goes through a schedule and a ledger, entry by entry, and finds every problem in one go. */
final class LedgerCheck {

    private final Execution execution;
    private final Agreement agreement;
    private final @Nullable CurrencyUnit currency;
    private final Optional<LocalDate> signed;
    private final Versions versions;
    private final Map<String, Balance> balances = new HashMap<>();
    private final Refusals problems = new Refusals();
    private int problemsBeforeLast;

    LedgerCheck(Execution execution) {
        this.execution = execution;
        this.agreement = execution.getAgreement();
        this.currency = agreement.currency().orElse(null);
        this.signed = agreement.reachedOn(AgreementStage.SIGNED);
        this.versions = new Versions(agreement);
    }

    List<Refusal> run() {
        checkSchedule();
        checkEntries();
        return problems.list();
    }

    /** Only what the last entry makes: entries are gone through in order, and none troubles one before it. */
    List<Refusal> runForLastEntry() {
        checkEntries();
        List<Refusal> all = problems.list();
        return all.subList(problemsBeforeLast, all.size());
    }

    private void checkSchedule() {
        Set<String> numbers = new HashSet<>();
        boolean comparable = true;
        for (int i = 0; i < execution.getSchedule().size(); i++) {
            Instalment one = execution.getSchedule().get(i);
            String path = "schedule[" + i + "]";
            if (!numbers.add(one.getNumber())) {
                problems.add(Refusal.join(path, "number"), "number-taken", Map.of(
                        "number", Figure.ofCode(one.getNumber())));
            }
            checkParty(path, one.getParty());
            comparable &= isInCurrency(path, one.getAmount());
        }
        if (comparable) {
            Agreement current = agreement.current();
            current.parties().forEach(party -> checkInstalments(current, party));
        }
    }

    private void checkInstalments(Agreement current, Party party) {
        List<Instalment> instalments = Schedule.instalments(execution, party.getCode());
        Promise promise = Promise.inMoney(current, party.getCode());
        if (instalments.isEmpty() || !promise.isKnown()) {
            return;
        }
        BigInteger sum = Schedule.of(instalments, promise.stated()).values().stream()
                .reduce(BigInteger.ZERO, BigInteger::add);
        int comparison = sum.compareTo(promise.stated());
        if (comparison != 0) {
            problems.add(
                    "schedule",
                    comparison > 0 ? "schedule-above-contribution" : "schedule-below-contribution",
                    Map.of(
                            "party", Figure.ofCode(party.getCode()),
                            "sum", amount(sum),
                            "contribution", amount(promise.stated())));
        }
    }

    private void checkEntries() {
        Set<Long> numbers = new HashSet<>();
        LocalDate last = LocalDate.MIN;
        for (int i = 0; i < execution.getEntries().size(); i++) {
            if (i == execution.getEntries().size() - 1) {
                problemsBeforeLast = problems.list().size();
            }
            LedgerEntry entry = execution.getEntries().get(i);
            String path = "entries[" + i + "]";
            if (!numbers.add(entry.getNumber())) {
                problems.add(Refusal.join(path, "number"), "number-taken", Map.of("number", number(entry)));
            }
            if (entry.getOn().isBefore(last)) {
                problems.add(Refusal.join(path, "on"), "out-of-order", Map.of(
                        "entry", number(entry), "on", Figure.of(entry.getOn()), "before", Figure.of(last)));
            } else {
                last = entry.getOn();
            }
            checkSigned(entry, path);
            checkInstalment(entry, path);
            // Whoever was a party at any time: one that withdrew may still get its money back.
            if (checkParty(path, entry.getParty())
                    && isInCurrency(path, entry.getAmount())
                    && entry.getAmount().isPresent()) {
                book(entry, path, versions.on(entry.getOn()));
            }
        }
    }

    private void checkSigned(LedgerEntry entry, String path) {
        if (signed.isEmpty()) {
            problems.add(Refusal.join(path, "on"), "not-signed", Map.of(
                    "agreement", Figure.ofCode(agreement.getReference())));
        } else if (entry.getOn().isBefore(signed.get())) {
            problems.add(Refusal.join(path, "on"), "before-signature", Map.of(
                    "entry", number(entry), "on", Figure.of(entry.getOn()), "signed", Figure.of(signed.get())));
        }
    }

    private boolean checkParty(String path, String party) {
        boolean isParty = versions.everHas(party);
        if (!isParty) {
            problems.add(Refusal.join(path, "party"), "no-party", Map.of(
                    "party", Figure.ofCode(party), "parties", Figure.ofCodes(versions.everyParty())));
        }
        return isParty;
    }

    private void checkInstalment(LedgerEntry entry, String path) {
        entry.getInstalment().ifPresent(number -> {
            if (execution.getSchedule().stream().noneMatch(one ->
                    one.getNumber().equals(number) && one.getParty().equals(entry.getParty()))) {
                problems.add(Refusal.join(path, "instalment"), "no-instalment", Map.of(
                        "party", Figure.ofCode(entry.getParty()), "instalment", Figure.ofCode(number)));
            }
        });
    }

    private void book(LedgerEntry entry, String path, Versions.Version standing) {
        Balance balance = balances.computeIfAbsent(entry.getParty(), unused -> new Balance());
        BigInteger amount = entry.getAmount().orElseThrow().getAmountMinor().toBigIntegerExact();
        int year = entry.getBudgetYear();
        switch (entry.getKind()) {
            case COMMITMENT -> {
                balance.committed = balance.committed.add(amount);
                balance.commit(year, amount);
                above("committed-above-contribution", entry, path, balance.committed, payable(entry, standing));
                if (!balance.commits) {
                    balance.commits = true;
                    balance.paidBy.forEach((paidYear, paid) -> checkPaid(entry, path, balance, paidYear, paid));
                }
            }
            case RELEASE -> {
                above("above-open-commitment", entry, path, amount, Optional.of(balance.openIn(year)));
                balance.committed = balance.committed.subtract(amount);
                balance.commit(year, amount.negate());
            }
            case CARRY_OVER -> {
                above("above-open-commitment", entry, path, amount, Optional.of(balance.openIn(year)));
                balance.commit(year, amount.negate());
                balance.commit(year + 1, amount);
            }
            case PAYMENT -> {
                balance.paid = balance.paid.add(amount);
                above("paid-above-contribution", entry, path, balance.paid, payable(entry, standing));
                balance.pay(year, amount);
                if (balance.commits && amount.signum() > 0) {
                    checkPaid(entry, path, balance, year, balance.paidBy.get(year));
                }
            }
            case REFUND -> {
                above("refund-above-paid", entry, path, amount, Optional.of(balance.paid));
                balance.paid = balance.paid.subtract(amount);
                balance.pay(year, amount.negate());
            }
            case DELIVERY -> {
                balance.delivered = balance.delivered.add(amount);
                above("delivered-above-contribution", entry, path, balance.delivered,
                        bound(Promise.inKind(standing.terms(), entry.getParty())));
            }
            case RETURN -> {
                above("returned-above-delivered", entry, path, amount, Optional.of(balance.delivered));
                balance.delivered = balance.delivered.subtract(amount);
            }
            case CONDITION_MET -> {}
        }
    }

    /** Whoever commits has committed what it pays, and what it paid before it began to. */
    private void checkPaid(LedgerEntry entry, String path, Balance balance, int year, BigInteger paid) {
        BigInteger committed = balance.committedBy.getOrDefault(year, BigInteger.ZERO);
        if (paid.signum() > 0 && paid.compareTo(committed) > 0) {
            problems.add(Refusal.join(path, "amount"), "paid-above-committed", Map.of(
                    "entry", number(entry),
                    "party", Figure.ofCode(entry.getParty()),
                    "year", Figure.ofCode(Integer.toString(year)),
                    "sum", amount(paid),
                    "bound", amount(committed)));
        }
    }

    /**
     * The most that a party can pay in all: its contribution in money or, once it has withdrawn, what fell due
     * before.
     */
    private Optional<BigInteger> payable(LedgerEntry entry, Versions.Version standing) {
        String party = entry.getParty();
        if (standing.has(party)) {
            return bound(Promise.inMoney(standing.terms(), party));
        }
        List<LedgerEntry> before = execution.getEntries().stream()
                .takeWhile(one -> one != entry)
                .filter(one -> one.getParty().equals(party))
                .toList();
        List<Instalment> instalments = Schedule.instalments(execution, party);
        return Optional.of(new FallenDue(versions, instalments, before, party, entry.getOn()).amount());
    }

    /** What a promise allows; nothing where a part of it is undisclosed, so that no bound can be told. */
    private static Optional<BigInteger> bound(Promise promise) {
        return promise.isKnown() ? Optional.of(promise.stated()) : Optional.empty();
    }

    private void above(String code, LedgerEntry entry, String path, BigInteger sum, Optional<BigInteger> bound) {
        if (bound.isPresent() && sum.compareTo(bound.get()) > 0) {
            problems.add(Refusal.join(path, "amount"), code, Map.of(
                    "entry", number(entry),
                    "party", Figure.ofCode(entry.getParty()),
                    "year", Figure.ofCode(Integer.toString(entry.getBudgetYear())),
                    "sum", amount(sum),
                    "bound", amount(bound.get())));
        }
    }

    private boolean isInCurrency(String path, Optional<Money> amount) {
        if (amount.isEmpty() || amount.get().getCurrencyUnit().equals(currency)) {
            return true;
        }
        String at = Refusal.join(path, "amount");
        if (currency == null) {
            problems.add(at, "no-currency", Map.of(
                    "value", Figure.of(amount.get()), "agreement", Figure.ofCode(agreement.getReference())));
        } else {
            problems.currency(at, amount.get(), currency);
        }
        return false;
    }

    private static Figure number(LedgerEntry entry) {
        return Figure.ofCode(Long.toString(entry.getNumber()));
    }

    private Figure amount(BigInteger minor) {
        CurrencyUnit unit = Objects.requireNonNull(currency, "currency");
        return Figure.of(Money.of(unit, new BigDecimal(minor, unit.getDecimalPlaces())));
    }

    /** Where a party stands while its entries are gone through. */
    private static final class Balance {

        private BigInteger committed = BigInteger.ZERO;
        private BigInteger paid = BigInteger.ZERO;
        private BigInteger delivered = BigInteger.ZERO;
        private boolean commits;
        /** Commitments less releases, and what was carried into a year less what was carried out of it. */
        private final Map<Integer, BigInteger> committedBy = new HashMap<>();
        /** Payments less refunds. */
        private final SortedMap<Integer, BigInteger> paidBy = new TreeMap<>();

        void commit(int year, BigInteger amount) {
            committedBy.merge(year, amount, BigInteger::add);
        }

        void pay(int year, BigInteger amount) {
            paidBy.merge(year, amount, BigInteger::add);
        }

        /** What is committed and not paid; what comes back of earlier years opens nothing. */
        BigInteger openIn(int year) {
            BigInteger used = paidBy.getOrDefault(year, BigInteger.ZERO).max(BigInteger.ZERO);
            return committedBy.getOrDefault(year, BigInteger.ZERO).subtract(used).max(BigInteger.ZERO);
        }
    }
}
