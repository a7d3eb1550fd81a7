package io.github.hissa.grant.life;

import static io.github.hissa.grant.life.CaseEventKind.AWARD_PROPOSED;
import static io.github.hissa.grant.life.CaseEventKind.CLOSED;
import static io.github.hissa.grant.life.CaseEventKind.DECIDED;
import static io.github.hissa.grant.life.CaseEventKind.FOUND_ELIGIBLE;
import static io.github.hissa.grant.life.CaseEventKind.JUSTIFIED;
import static io.github.hissa.grant.life.CaseEventKind.NOTIFIED;
import static io.github.hissa.grant.life.CaseEventKind.PAID;
import static io.github.hissa.grant.life.CaseEventKind.RECEIVED;
import static io.github.hissa.grant.life.CaseEventKind.RECOVERED;
import static io.github.hissa.grant.life.CaseEventKind.RECOVERY_ORDERED;
import static io.github.hissa.grant.life.CaseEventKind.RETURNED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.hissa.grant.Application;
import io.github.hissa.party.Party;
import io.github.hissa.refusal.HissaException;
import io.github.hissa.refusal.RefusedStepException;
import io.github.hissa.text.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What is paid, shown to be used, ordered back and got back of one award. */
class CaseMoneyTest {

    private static final LocalDate DAY = LocalDate.of(2012, 5, 31);

    @Test
    void theFinalReportOfAGrantThatIsHalfPaidShowsTheUseOfAllOfIt() {
        GrantCase reported = notified(10_000).record(event(PAID, 5_000)).record(event(JUSTIFIED, 10_000));
        assertEquals(money(0), reported.balance().unjustified());
        assertEquals(money(5_000), reported.balance().payable());
        GrantCase paid = reported.record(event(PAID, 5_000));
        assertEquals(money(0), paid.balance().unjustified());
        assertEquals(money(0), paid.balance().payable());
        refused("events[8].amount: Justified on 31 May 2012 in the case 2012/7: MAD 1.00. "
                        + "Of the award not justified yet: MAD 0.00.",
                () -> paid.record(event(JUSTIFIED, 1)));
    }

    @Test
    void aGrantIsPaidOnProof() {
        GrantCase proved = notified(10_000).record(event(JUSTIFIED, 10_000));
        assertEquals(money(0), proved.balance().unjustified());
        GrantCase paid = proved.record(event(PAID, 10_000));
        assertEquals(money(0), paid.balance().unjustified());
        refused("events[7].amount: Given back on 31 May 2012 in the case 2012/7: MAD 1.00. "
                        + "Paid and neither justified nor given back: MAD 0.00.",
                () -> paid.record(event(RETURNED, 1)));
    }

    @Test
    void oneSumIsOrderedBackOnce() {
        GrantCase ordered = notified(100).record(event(PAID, 100)).record(event(RECOVERY_ORDERED, 60));
        assertEquals(money(60), ordered.balance().getDemanded());
        refused("events[7].amount: Ordered back on 31 May 2012 in the case 2012/7: MAD 60.00. "
                + "Paid and neither justified, given back nor ordered back: MAD 40.00.",
                () -> ordered.record(event(RECOVERY_ORDERED, 60)));
        assertEquals(money(100), ordered.record(event(RECOVERY_ORDERED, 40)).balance().getDemanded());
    }

    @Test
    void whatIsRecoveredWasOrderedBack() {
        GrantCase paid = notified(100).record(event(PAID, 100));
        refused("events[6].amount: Recovered on 31 May 2012 in the case 2012/7: MAD 10.00. Nothing is ordered back.",
                () -> paid.record(event(RECOVERED, 10)));
        GrantCase ordered = paid.record(event(RECOVERY_ORDERED, 60));
        refused("events[7].amount: Recovered on 31 May 2012 in the case 2012/7: MAD 61.00. "
                        + "Ordered back and not recovered: MAD 60.00.",
                () -> ordered.record(event(RECOVERED, 61)));
        GrantCase recovered = ordered.record(event(RECOVERED, 60));
        assertEquals(money(40), recovered.balance().unjustified());
        refused("events[8].amount: Recovered on 31 May 2012 in the case 2012/7: MAD 1.00. Nothing is ordered back.",
                () -> recovered.record(event(RECOVERED, 1)));
    }

    @Test
    void nothingIsPaidWhileAnOrderIsOpen() {
        GrantCase ordered = notified(100).record(event(PAID, 60)).record(event(RECOVERY_ORDERED, 60));
        refused("events[7].amount: Paid on 31 May 2012 in the case 2012/7: MAD 40.00. "
                        + "Ordered back and not recovered: MAD 60.00.",
                () -> ordered.record(event(PAID, 40)));
        // What was got back, of its own accord or not, or shown to be used after all, is not demanded any more.
        for (CaseEventKind kind : List.of(RECOVERED, RETURNED, JUSTIFIED)) {
            GrantCase settled = ordered.record(event(kind, 60)).record(event(PAID, 40));
            assertEquals(money(0), settled.balance().getDemanded());
            assertEquals(money(40), settled.balance().unjustified());
        }
    }

    @Test
    void noMoreIsRecoveredThanWasOrderedAndNotSettledSince() {
        GrantCase ordered = notified(200).record(event(PAID, 100)).record(event(RECOVERY_ORDERED, 60));
        for (CaseEventKind kind : List.of(RETURNED, JUSTIFIED)) {
            GrantCase settled = ordered.record(event(kind, 60));
            assertEquals(money(40), settled.balance().unjustified());
            assertEquals(money(0), settled.balance().getDemanded());
            refused("events[8].amount: Recovered on 31 May 2012 in the case 2012/7: MAD 40.00. Nothing is ordered back.",
                    () -> settled.record(event(RECOVERED, 40)));
            assertEquals(money(0), settled.record(event(PAID, 100)).balance().getDemanded());
        }
    }

    @Test
    void nothingCanBePaidOfACaseThatIsClosed() {
        CaseBalance closed = notified(100).record(event(PAID, 60)).record(CaseEvent.of(DAY, CLOSED)).balance();
        assertEquals(money(0), closed.payable());
        assertEquals(money(40), closed.getLapsed());
    }

    @Test
    void aBalanceThatCannotBeIsNotBuilt() {
        CaseBalance.Builder balance = CaseBalance.builder();
        balance.awarded(money(100)).paid(money(60)).justified(money(0)).returned(money(0));
        refused("demanded: It is EUR 1.00, in another currency than MAD.",
                () -> CaseBalance.builder().from(balance.build()).demanded(Money.parse("EUR 1")).build());
        refused("lapsed: It is negative: MAD -1.00.",
                () -> CaseBalance.builder().from(balance.build()).lapsed(money(-1)).build());
        refused("paid: Paid or lapsed: MAD 101.00. Awarded: MAD 100.00.",
                () -> CaseBalance.builder().from(balance.build()).lapsed(money(41)).build());
        refused("justified: Justified: MAD 101.00. Awarded: MAD 100.00.",
                () -> CaseBalance.builder().from(balance.build()).justified(money(101)).build());
        refused("returned: Given back: MAD 61.00. Paid: MAD 60.00.",
                () -> CaseBalance.builder().from(balance.build()).returned(money(61)).build());
        refused("demanded: Ordered back: MAD 21.00. Paid and neither justified nor given back: MAD 20.00.",
                () -> CaseBalance.builder()
                        .from(balance.build()).justified(money(40)).demanded(money(21)).build());
    }

    /** Any events in any order: each is taken or refused as the definition says, and the sums are its sums. */
    @Property(tries = 2_000)
    void everySequenceOfEventsAddsUp(@ForAll("events") List<CaseEvent> events, @ForAll("awards") long award) {
        GrantCase grantCase = notified(award);
        Model model = new Model(award);
        for (CaseEvent event : events) {
            GrantCase before = grantCase;
            if (model.take(event)) {
                grantCase = before.record(event);
            } else {
                assertThrows(RefusedStepException.class, () -> before.record(event));
            }
            model.requireEqual(grantCase);
        }
    }

    @Provide
    Arbitrary<Long> awards() {
        return Arbitraries.longs().between(0, 8);
    }

    @Provide
    Arbitrary<List<CaseEvent>> events() {
        Arbitrary<CaseEvent> money = Combinators.combine(
                        Arbitraries.of(PAID, PAID, JUSTIFIED, RETURNED, RECOVERY_ORDERED, RECOVERED),
                        Arbitraries.longs().between(0, 5))
                .as(CaseMoneyTest::event);
        Arbitrary<CaseEvent> closed = Arbitraries.just(CaseEvent.of(DAY, CLOSED));
        return Arbitraries.frequencyOf(Tuple.of(24, money), Tuple.of(1, closed))
                .list().ofMaxSize(16);
    }

    /** The definition, in whole dirhams. */
    private static final class Model {

        private final long award;
        private long paid;
        private long justified;
        private long back;
        private long demanded;
        private boolean isPaying;
        private boolean isClosed;

        Model(long award) {
            this.award = award;
        }

        private long unjustified() {
            return Math.max(0, paid - justified - back);
        }

        private boolean can(CaseEventKind kind, long amount) {
            return switch (kind) {
                case PAID -> demanded == 0 && paid + amount <= award;
                case JUSTIFIED -> justified + amount <= award;
                case RETURNED -> isPaying && amount <= unjustified();
                case RECOVERY_ORDERED -> isPaying && demanded + amount <= unjustified();
                case RECOVERED -> isPaying && demanded > 0 && amount <= demanded;
                default -> true;
            };
        }

        boolean take(CaseEvent event) {
            long amount = event.getAmount().map(one -> one.getAmountMinorLong() / 100).orElse(0L);
            if (isClosed || !can(event.getKind(), amount)) {
                return false;
            }
            isPaying = true;
            switch (event.getKind()) {
                case PAID -> paid += amount;
                case JUSTIFIED -> {
                    justified += amount;
                    demanded = Math.max(0, demanded - amount);
                }
                case RETURNED, RECOVERED -> {
                    back += amount;
                    demanded = Math.max(0, demanded - amount);
                }
                case RECOVERY_ORDERED -> demanded += amount;
                default -> isClosed = true;
            }
            return true;
        }

        void requireEqual(GrantCase grantCase) {
            CaseBalance balance = grantCase.balance();
            assertEquals(money(award), balance.getAwarded());
            assertEquals(money(paid), balance.getPaid());
            assertEquals(money(justified), balance.getJustified());
            assertEquals(money(back), balance.getReturned());
            assertEquals(money(demanded), balance.getDemanded());
            assertEquals(money(unjustified()), balance.unjustified());
            assertEquals(
                    balance.getAwarded(), balance.getPaid().plus(balance.payable()).plus(balance.getLapsed()));
            assertEquals(isClosed ? money(0) : money(award - paid), balance.payable());
            assertFalse(isClosed && balance.payable().isPositive());
            assertCanStillBePaid(grantCase, balance);
        }
    }

    /** All that is payable can be paid, once what is demanded came back, and a centime more cannot. */
    private static void assertCanStillBePaid(GrantCase grantCase, CaseBalance balance) {
        assertTrue(!balance.payable().isNegative() && !balance.getLapsed().isNegative());
        GrantCase settled = balance.getDemanded().isPositive() && !grantCase.has(CLOSED)
                ? grantCase.record(CaseEvent.of(DAY, RECOVERED, balance.getDemanded()))
                : grantCase;
        if (balance.payable().isPositive()) {
            GrantCase paid = settled.record(CaseEvent.of(DAY, PAID, balance.payable()));
            assertEquals(money(0), paid.balance().payable());
        }
        assertThrows(RefusedStepException.class,
                () -> settled.record(CaseEvent.of(DAY, PAID, balance.payable().plusMinor(1))));
    }

    private static GrantCase notified(long award) {
        Application application = Application.builder()
                .reference("2012/7")
                .applicant(Party.association("CLUB", LocalizedText.of("en", "Club")))
                .requested(money(10_000))
                .build();
        return GrantCase.of(application)
                .record(CaseEvent.of(DAY, RECEIVED))
                .record(CaseEvent.of(DAY, FOUND_ELIGIBLE))
                .record(event(AWARD_PROPOSED, award))
                .record(event(DECIDED, award))
                .record(CaseEvent.of(DAY, NOTIFIED));
    }

    private static CaseEvent event(CaseEventKind kind, long amount) {
        return CaseEvent.of(DAY, kind, money(amount));
    }

    private static Money money(long dirhams) {
        return Money.parse("MAD " + dirhams);
    }

    private static void refused(String message, Executable call) {
        assertEquals(message, assertThrows(HissaException.class, call).getMessage().replace('\u00A0', ' '));
    }
}
