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
    private final @Nullable LocalDate signed;
    private final Versions versions;
    private final Map<String, Balance> balances = new HashMap<>();
    private final List<ExecutionProblem> problems = new ArrayList<>();
    private int problemsBeforeLast;

    LedgerCheck(Execution execution) {
        this.execution = execution;
        this.agreement = execution.getAgreement();
        this.currency = agreement.currency().orElse(null);
        this.signed = agreement.reachedOn(AgreementStage.SIGNED).orElse(null);
        this.versions = new Versions(agreement);
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
            if (!versions.everHas(one.getParty())) {
                report(Kind.NO_PARTY, null, what + " is of no party", Map.of("party", one.getParty()));
            }
            comparable &= isInCurrency(what, null, one.getAmount());
        }
        if (comparable) {
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
            report(comparison > 0 ? Kind.SCHEDULE_ABOVE_CONTRIBUTION : Kind.SCHEDULE_BELOW_CONTRIBUTION, null,
                    "the instalments of " + party.getCode() + " add up to " + text(sum) + ", "
                            + (comparison > 0 ? "above" : "below") + " its contribution of "
                            + text(promise.stated()),
                    Map.of("party", party.getCode(), "sum", text(sum), "contribution", text(promise.stated())));
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
            Versions.Version standing = versions.on(entry.getOn());
            // Whoever was a party at any time: one that withdrew may still get its money back.
            if (!versions.everHas(entry.getParty())) {
                report(Kind.NO_PARTY, entry, what + " is of no party; parties: "
                        + List.copyOf(standing.parties().keySet()), Map.of("party", entry.getParty()));
            } else if (isInCurrency(what, entry, entry.getAmount()) && entry.getAmount().isPresent()) {
                book(entry, what, standing);
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

    private void book(LedgerEntry entry, String what, Versions.Version standing) {
        Balance balance = balances.computeIfAbsent(entry.getParty(), unused -> new Balance());
        BigInteger amount = entry.getAmount().orElseThrow().getAmountMinor().toBigIntegerExact();
        int year = entry.getBudgetYear();
        switch (entry.getKind()) {
            case COMMITMENT -> {
                balance.committed = balance.committed.add(amount);
                balance.commit(year, amount);
                above(Kind.COMMITTED_ABOVE_CONTRIBUTION, entry, what, balance.committed, payable(entry, standing),
                        "contribution");
                if (!balance.commits) {
                    balance.commits = true;
                    checkPaidBefore(entry, what, balance);
                }
            }
            case RELEASE -> {
                above(Kind.ABOVE_OPEN_COMMITMENT, entry, what, amount, Optional.of(balance.openIn(year)),
                        "open commitment of " + year);
                balance.committed = balance.committed.subtract(amount);
                balance.commit(year, amount.negate());
            }
            case CARRY_OVER -> {
                above(Kind.ABOVE_OPEN_COMMITMENT, entry, what, amount, Optional.of(balance.openIn(year)),
                        "open commitment of " + year);
                balance.commit(year, amount.negate());
                balance.commit(year + 1, amount);
            }
            case PAYMENT -> {
                balance.paid = balance.paid.add(amount);
                above(Kind.PAID_ABOVE_CONTRIBUTION, entry, what, balance.paid, payable(entry, standing),
                        "contribution");
                if (balance.commits) {
                    above(Kind.PAID_ABOVE_COMMITTED, entry, what, amount, Optional.of(balance.payableIn(year)),
                            "open commitment of " + year);
                }
                balance.pay(year, amount);
            }
            case REFUND -> {
                above(Kind.REFUND_ABOVE_PAID, entry, what, amount, Optional.of(balance.paid), "payments");
                balance.paid = balance.paid.subtract(amount);
                balance.pay(year, amount.negate());
            }
            case DELIVERY -> {
                balance.delivered = balance.delivered.add(amount);
                above(Kind.DELIVERED_ABOVE_CONTRIBUTION, entry, what, balance.delivered,
                        bound(Promise.inKind(standing.terms(), entry.getParty())), "contribution in kind");
            }
            case RETURN -> {
                above(Kind.RETURNED_ABOVE_DELIVERED, entry, what, amount, Optional.of(balance.delivered), "deliveries");
                balance.delivered = balance.delivered.subtract(amount);
            }
            case CONDITION_MET -> {}
        }
    }

    /** Whoever begins to commit has committed what it paid before. */
    private void checkPaidBefore(LedgerEntry entry, String what, Balance balance) {
        balance.paidBy.forEach((year, paid) -> {
            BigInteger committed = balance.committedBy.getOrDefault(year, BigInteger.ZERO);
            if (paid.compareTo(committed) > 0) {
                report(Kind.PAID_ABOVE_COMMITTED, entry, what + " leaves " + text(paid) + " paid of " + year
                        + ", above its commitment of " + text(committed),
                        Map.of("sum", text(paid), "bound", text(committed)));
            }
        });
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

    private void above(
            Kind kind, LedgerEntry entry, String what, BigInteger sum, Optional<BigInteger> bound, String name) {
        if (bound.isPresent() && sum.compareTo(bound.get()) > 0) {
            report(kind, entry, what + " makes " + text(sum) + ", above the " + name + " of " + text(bound.get()),
                    Map.of("sum", text(sum), "bound", text(bound.get())));
        }
    }

    private boolean isInCurrency(String what, @Nullable LedgerEntry entry, Optional<Money> amount) {
        if (amount.isEmpty() || amount.get().getCurrencyUnit().equals(currency)) {
            return true;
        }
        report(Kind.OTHER_CURRENCY, entry, what + " is in another currency than the agreement: " + amount.get(),
                Map.of("amount", amount.get().toString()));
        return false;
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

        /** What can still be paid of a year. */
        BigInteger payableIn(int year) {
            BigInteger committedOfYear = committedBy.getOrDefault(year, BigInteger.ZERO);
            return committedOfYear.subtract(paidBy.getOrDefault(year, BigInteger.ZERO)).max(BigInteger.ZERO);
        }
    }
}
