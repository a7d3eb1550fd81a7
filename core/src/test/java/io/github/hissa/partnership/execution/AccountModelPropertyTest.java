package io.github.hissa.partnership.execution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.hissa.fixtures.SampleCouncil;
import io.github.hissa.money.Share;
import io.github.hissa.money.StatedAmount;
import io.github.hissa.partnership.Agreement;
import io.github.hissa.partnership.AgreementStage;
import io.github.hissa.partnership.Amendment;
import io.github.hissa.partnership.Contribution;
import io.github.hissa.partnership.ContributionNature;
import io.github.hissa.partnership.Milestone;
import io.github.hissa.party.Party;
import io.github.hissa.text.LocalizedText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * The account of an agreement against a model that lives through it day by day: parties join, contribute, withdraw;
 * money is committed, paid, refunded, released and carried over; things are delivered and go back.
 */
class AccountModelPropertyTest {

    private static final CurrencyUnit DIRHAM = CurrencyUnit.of("MAD");
    private static final LocalDate FIRST = LocalDate.of(2012, 12, 15);
    private static final int DAYS = 40;
    private static final List<String> CODES = List.of("A", "B", "C");

    /** What an amendment does with one party: nothing, lets it withdraw, or states what it contributes. */
    private record Change(int party, boolean withdraws, int money, int kind) {}

    private record Amended(int day, List<Change> changes) {}

    private record Tried(int party, EntryKind kind, int amount, int days, boolean nextYear) {}

    /**
     * Three instalments of a party in sixths of its contribution, the third of which takes what the others leave; the
     * second may wait for a condition.
     */
    private record Plan(int party, List<Integer> sixths, List<Integer> days, boolean conditional, boolean byAmount) {

        /** How many sixths so many instalments make up. */
        int together(int instalments) {
            int sum = 0;
            for (int i = 0; i < instalments; i++) {
                sum += i == 2 ? 6 : sixths.get(i);
            }
            return Math.min(6, sum);
        }
    }

    private record Story(
            int startsOn, List<Change> signed, List<Amended> amendments, List<Plan> plans, List<Tried> tried) {}

    @Provide
    Arbitrary<Story> stories() {
        Arbitrary<Integer> party = Arbitraries.integers().between(0, CODES.size() - 1);
        Arbitrary<Integer> amount = Arbitraries.integers().between(0, 60);
        Arbitrary<Integer> day = Arbitraries.integers().between(0, DAYS);
        Arbitrary<Boolean> withdraws = Arbitraries.frequency(Tuple.of(1, true), Tuple.of(3, false));
        Arbitrary<Change> change = Combinators.combine(party, withdraws, amount, amount).as(Change::new);
        Arbitrary<List<Change>> changes = change.list().ofMaxSize(3).uniqueElements(Change::party);
        Arbitrary<Amended> amended = Combinators.combine(day, changes).as(Amended::new);
        Arbitrary<Plan> plan = Combinators.combine(
                        party, Arbitraries.integers().between(0, 4).list().ofSize(2), day.list().ofSize(3),
                        Arbitraries.of(true, false), Arbitraries.of(true, false))
                .as(Plan::new);
        Arbitrary<Tried> tried = Combinators.combine(
                        party, Arbitraries.of(EntryKind.class), Arbitraries.integers().between(0, 40),
                        Arbitraries.integers().between(0, 5), Arbitraries.of(true, false, false))
                .as(Tried::new);
        return Combinators.combine(
                        day,
                        changes,
                        amended.list().ofMaxSize(4),
                        plan.list().ofMaxSize(3).uniqueElements(Plan::party),
                        tried.list().ofMaxSize(25))
                .as(Story::new);
    }

    @Property(tries = 600)
    void theAccountIsThatOfTheModelOnEveryDay(
            @ForAll("stories") Story story, @ForAll @IntRange(min = -1, max = DAYS + 10) int day) {
        Agreement agreement = agreement(story);
        List<Instalment> schedule = schedule(story, agreement);
        Execution execution = Execution.builder().agreement(agreement).schedule(schedule).build();
        assertEquals(List.of(), execution.problems());
        Model model = new Model(agreement, schedule);
        LocalDate on = FIRST;
        for (Tried tried : story.tried()) {
            on = on.plusDays(tried.days());
            Optional<LedgerEntry> entry = entry(tried, on, execution.getEntries().size() + 1, schedule);
            if (entry.isEmpty()) {
                continue;
            }
            boolean accepted;
            Execution before = execution;
            try {
                execution = execution.record(entry.get());
                accepted = true;
            } catch (IllegalArgumentException refused) {
                accepted = false;
            }
            assertEquals(model.accepts(entry.get()), accepted, () -> entry.get() + " after " + before.getEntries());
            if (accepted) {
                model.add(entry.get());
            }
        }
        model.assertAccount(execution.accountOn(FIRST.plusDays(day)));
    }

    @Property(tries = 200)
    void payingAndCommittingIsOneThingInEitherOrder(
            @ForAll @IntRange(max = 100) int paid, @ForAll @IntRange(max = 100) int committed) {
        Agreement agreement = agreement(new Story(
                0, List.of(new Change(0, false, 100, 0)), List.of(), List.of(), List.of()));
        LedgerEntry.Builder payment = LedgerEntry.builder();
        payment.number(1).on(FIRST).kind(EntryKind.PAYMENT).party("A").amount(money(paid));
        LedgerEntry.Builder commitment = LedgerEntry.builder();
        commitment.number(2).on(FIRST).kind(EntryKind.COMMITMENT).party("A").amount(money(committed));
        Execution.Builder paidFirst = Execution.builder();
        paidFirst.agreement(agreement).addEntries(payment.build(), commitment.build());
        Execution.Builder committedFirst = Execution.builder();
        committedFirst.agreement(agreement).addEntries(commitment.build(), payment.build());
        assertEquals(paid <= committed, paidFirst.build().problems().isEmpty());
        assertEquals(paid <= committed, committedFirst.build().problems().isEmpty());
    }

    private static Agreement agreement(Story story) {
        Agreement.Builder agreement = Agreement.builder();
        agreement.reference("1")
                .title(LocalizedText.of("en", "Road"))
                .announced(StatedAmount.known(money(1)))
                .startsOn(FIRST.plusDays(story.startsOn()))
                .addMilestones(Milestone.of(AgreementStage.DELIBERATED, FIRST.minusDays(9)),
                        Milestone.of(AgreementStage.SIGNED, FIRST.minusDays(5)));
        story.signed().forEach(change -> agreement.addAllContributions(contributions(change)));
        Agreement amended = agreement.build();
        int number = 0;
        for (Amended one : story.amendments().stream().sorted((a, b) -> a.day() - b.day()).toList()) {
            Amendment.Builder amendment = Amendment.builder();
            amendment.number(String.valueOf(++number)).on(FIRST.plusDays(one.day()));
            for (Change change : one.changes()) {
                String code = CODES.get(change.party());
                if (!change.withdraws()) {
                    amendment.addAllContributions(contributions(change));
                } else if (amended.current().findParty(code).isPresent()) {
                    amendment.addWithdrawn(code);
                }
            }
            amended = amended.amend(amendment.build());
        }
        return amended;
    }

    private static List<Contribution> contributions(Change change) {
        Party party = Party.builder().from(SampleCouncil.COUNCIL).code(CODES.get(change.party())).build();
        return List.of(
                Contribution.cash(party, money(change.money())),
                Contribution.inKind(
                        party, ContributionNature.STUDIES, money(change.kind()), LocalizedText.of("en", "at cost")));
    }

    private static List<Instalment> schedule(Story story, Agreement agreement) {
        List<Instalment> schedule = new ArrayList<>();
        for (Plan plan : story.plans()) {
            String code = CODES.get(plan.party());
            long contributed = promised(agreement.current(), code, false).orElse(0L);
            for (int i = 0; i < 3; i++) {
                int before = plan.together(i);
                int after = plan.together(i + 1);
                Instalment.Builder instalment = Instalment.builder();
                instalment.number(code + i).party(code).dueOn(FIRST.plusDays(plan.days().get(i)));
                if (plan.byAmount()) {
                    instalment.amount(money(contributed * after / 6 - contributed * before / 6));
                } else {
                    instalment.share(Share.of(after - before, 6));
                }
                if (i == 1 && plan.conditional()) {
                    instalment.condition(LocalizedText.of("en", "Report"));
                }
                schedule.add(instalment.build());
            }
        }
        boolean isKnown = schedule.stream().allMatch(one -> everyCode(agreement).contains(one.getParty()));
        return isKnown ? schedule : List.of();
    }

    /** Whoever is a party at the end of some day. */
    private static Set<String> everyCode(Agreement agreement) {
        Set<String> codes = new HashSet<>();
        agreement.asSigned().parties().forEach(one -> codes.add(one.getCode()));
        agreement.getAmendments().forEach(amendment ->
                agreement.asOf(amendment.getOn()).parties().forEach(one -> codes.add(one.getCode())));
        return codes;
    }

    private static Optional<LedgerEntry> entry(Tried tried, LocalDate on, int number, List<Instalment> schedule) {
        String code = CODES.get(tried.party());
        LedgerEntry.Builder entry = LedgerEntry.builder();
        int year = on.getYear() + (tried.nextYear() ? 1 : 0);
        entry.number(number).on(on).kind(tried.kind()).party(code).budgetYear(year);
        if (tried.kind() != EntryKind.CONDITION_MET) {
            return Optional.of(entry.amount(money(tried.amount())).build());
        }
        return schedule.stream()
                .filter(one -> one.getParty().equals(code) && one.getCondition().isPresent())
                .findFirst()
                .map(one -> entry.instalment(one.getNumber()).build());
    }

    private static Money money(long minor) {
        return Money.ofMinor(DIRHAM, minor);
    }

    /** What a party contributes; nothing where it is no party. */
    private static Optional<Long> promised(Agreement terms, String code, boolean inKind) {
        if (terms.findParty(code).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(terms.getContributions().stream()
                .filter(one -> one.getParty().getCode().equals(code) && one.isInKind() == inKind)
                .mapToLong(one -> one.getAmount().find().orElseThrow().getAmountMinorLong())
                .sum());
    }

    /** Lives through the days one by one and adds up. */
    private record Model(Agreement agreement, List<Instalment> schedule, List<LedgerEntry> entries) {

        Model(Agreement agreement, List<Instalment> schedule) {
            this(agreement, schedule, new ArrayList<>());
        }

        void add(LedgerEntry entry) {
            entries.add(entry);
        }

        boolean accepts(LedgerEntry entry) {
            String code = entry.getParty();
            if (!everyCode(agreement).contains(code)) {
                return false;
            }
            long amount = entry.getAmount().map(Money::getAmountMinorLong).orElse(0L);
            int year = entry.getBudgetYear();
            Agreement terms = agreement.asOf(entry.getOn());
            long payable = promised(terms, code, false).orElseGet(() -> due(code, entry.getOn()));
            boolean commits = entries.stream()
                    .anyMatch(one -> one.getParty().equals(code) && one.getKind() == EntryKind.COMMITMENT);
            LocalDate day = entry.getOn();
            long committed = sum(code, day, EntryKind.COMMITMENT) - sum(code, day, EntryKind.RELEASE);
            long paid = sum(code, day, EntryKind.PAYMENT) - sum(code, day, EntryKind.REFUND);
            long delivered = sum(code, day, EntryKind.DELIVERY) - sum(code, day, EntryKind.RETURN);
            return switch (entry.getKind()) {
                case PAYMENT -> paid + amount <= payable
                        && (!commits || amount == 0 || paidOf(code, year) + amount <= committedOf(code, year));
                case COMMITMENT -> committed + amount <= payable
                        && (commits || paidYears(code).stream().allMatch(one -> paidOf(code, one)
                                <= committedOf(code, one) + (one == year ? amount : 0)));
                case REFUND -> amount <= paid;
                case RELEASE, CARRY_OVER -> amount <= open(code, year);
                case DELIVERY -> delivered + amount <= promised(terms, code, true).orElse(0L);
                case RETURN -> amount <= delivered;
                case CONDITION_MET -> true;
            };
        }

        private long open(String code, int year) {
            return Math.max(0, committedOf(code, year) - Math.max(0, paidOf(code, year)));
        }

        private List<Integer> paidYears(String code) {
            return entries.stream().filter(one -> one.getParty().equals(code)).map(LedgerEntry::getBudgetYear).toList();
        }

        private long committedOf(String code, int year) {
            return of(code, year, EntryKind.COMMITMENT) - of(code, year, EntryKind.RELEASE)
                    - of(code, year, EntryKind.CARRY_OVER) + of(code, year - 1, EntryKind.CARRY_OVER);
        }

        private long paidOf(String code, int year) {
            return of(code, year, EntryKind.PAYMENT) - of(code, year, EntryKind.REFUND);
        }

        private long of(String code, int year, EntryKind kind) {
            return entries.stream()
                    .filter(one -> one.getParty().equals(code) && one.getKind() == kind && one.getBudgetYear() == year)
                    .mapToLong(one -> one.getAmount().orElseThrow().getAmountMinorLong())
                    .sum();
        }

        private long sum(String code, LocalDate until, EntryKind kind) {
            return entries.stream()
                    .filter(one -> one.getParty().equals(code) && one.getKind() == kind && !one.getOn().isAfter(until))
                    .mapToLong(one -> one.getAmount().orElseThrow().getAmountMinorLong())
                    .sum();
        }

        private long due(String code, LocalDate until) {
            long due = 0;
            for (LocalDate day = FIRST.minusDays(3); !day.isAfter(until); day = day.plusDays(1)) {
                Agreement terms = agreement.asOf(day);
                Optional<Long> promised = promised(terms, code, false);
                LocalDate today = day;
                if (promised.isEmpty()) {
                    long back = entries.stream()
                            .filter(one -> one.getParty().equals(code) && one.getKind() == EntryKind.REFUND)
                            .filter(one -> one.getOn().equals(today))
                            .mapToLong(one -> one.getAmount().orElseThrow().getAmountMinorLong())
                            .sum();
                    due = Math.max(0, due - back);
                    continue;
                }
                List<Instalment> own = schedule.stream().filter(one -> one.getParty().equals(code)).toList();
                long kept = Math.min(due, promised.get());
                if (own.isEmpty()) {
                    due = terms.getStartsOn().orElseThrow().isAfter(day) ? kept : promised.get();
                    continue;
                }
                List<Instalment> fallen = own.stream().filter(one -> hasFallenDue(one, today)).toList();
                boolean isNew = fallen.stream().anyMatch(one -> !hasFallenDue(one, today.minusDays(1)));
                due = isNew || fallen.equals(own) ? Math.max(kept, share(own, fallen, promised.get())) : kept;
            }
            return due;
        }

        private boolean hasFallenDue(Instalment instalment, LocalDate day) {
            boolean isMet = instalment.getCondition().isEmpty()
                    || entries.stream().anyMatch(one -> one.getKind() == EntryKind.CONDITION_MET
                            && one.getInstalment().equals(Optional.of(instalment.getNumber()))
                            && !one.getOn().isAfter(day));
            return isMet && !instalment.getDueOn().orElseThrow().isAfter(day);
        }

        /** What instalments come to: the first so many of all together, rounded down, less those before. */
        private static long share(List<Instalment> own, List<Instalment> fallen, long promised) {
            long sum = 0;
            long sixths = 0;
            for (Instalment one : own) {
                long before = promised * sixths / 6;
                sixths += one.getShare().map(share -> share.getNumerator() * 6 / share.getDenominator()).orElse(0L);
                long amount = one.getAmount().map(Money::getAmountMinorLong).orElse(promised * sixths / 6 - before);
                sum += fallen.contains(one) ? amount : 0;
            }
            return Math.min(sum, promised);
        }

        void assertAccount(AgreementAccount account) {
            LocalDate day = account.getOn();
            Agreement terms = agreement.asOf(day);
            assertEquals(List.of(), account.verify());
            SortedMap<String, PartyStanding> standings = new TreeMap<>();
            account.getParties().forEach(one -> standings.put(one.getParty().getCode(), one));
            for (String code : CODES) {
                boolean hasEntry = entries.stream()
                        .anyMatch(one -> one.getParty().equals(code) && !one.getOn().isAfter(day));
                boolean isIn = terms.findParty(code).isPresent() || hasEntry || due(code, day) > 0;
                assertEquals(isIn, standings.containsKey(code), code);
                if (isIn) {
                    assertStanding(standings.get(code), code, day, terms);
                }
            }
            long paid = entries.stream()
                    .filter(one -> !one.getOn().isAfter(day))
                    .filter(one -> one.getKind() == EntryKind.PAYMENT || one.getKind() == EntryKind.REFUND)
                    .mapToLong(one -> one.getAmount().orElseThrow().getAmountMinorLong()
                            * (one.getKind() == EntryKind.PAYMENT ? 1 : -1))
                    .sum();
            assertEquals(money(paid), account.total(PartyStanding::getPaid).orElse(money(0)));
        }

        private void assertStanding(PartyStanding standing, String code, LocalDate day, Agreement terms) {
            long money = promised(terms, code, false).orElse(0L);
            long kind = promised(terms, code, true).orElse(0L);
            long paid = sum(code, day, EntryKind.PAYMENT) - sum(code, day, EntryKind.REFUND);
            long delivered = sum(code, day, EntryKind.DELIVERY) - sum(code, day, EntryKind.RETURN);
            long committed = sum(code, day, EntryKind.COMMITMENT) - sum(code, day, EntryKind.RELEASE);
            long due = due(code, day);
            assertEquals(money(money + kind), standing.getPromised().getAmount());
            assertEquals(money(due), standing.getDue().getAmount());
            assertEquals(money(paid), standing.getPaid().getAmount());
            assertEquals(money(committed), standing.getCommitted().getAmount());
            assertEquals(money(Math.max(0, due - paid)), standing.getLate().getAmount());
            assertEquals(money(money + kind - paid - delivered), standing.getOutstanding().getAmount());
            assertTrue(paid >= 0 && committed >= 0 && delivered >= 0 && due >= 0);
            assertTrue(terms.findParty(code).isEmpty() || due <= money);
            standing.getInKind().ifPresent(one -> {
                assertEquals(money(kind), one.getPromised().getAmount());
                assertEquals(money(delivered), one.getDelivered().getAmount());
                assertEquals(money(kind - delivered), one.getOutstanding().getAmount());
            });
            assertEquals(terms.findParty(code).isPresent() || entries.stream()
                            .anyMatch(one -> one.getParty().equals(code) && one.getKind().isInKind()
                                    && !one.getOn().isAfter(day)),
                    standing.getInKind().isPresent());
            Money ofYears = standing.getYears().stream().map(YearStanding::getPaid).reduce(money(0), Money::plus);
            assertEquals(money(paid), ofYears);
            standing.getYears().forEach(year -> assertTrue(!year.open().isNegative()
                    && !year.getCarriedIn().plus(year.getCommitted()).minus(year.getCarriedOut()).isNegative()));
        }
    }
}
