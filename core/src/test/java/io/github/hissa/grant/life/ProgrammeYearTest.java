package io.github.hissa.grant.life;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.hissa.grant.Application;
import io.github.hissa.grant.Appropriation;
import io.github.hissa.party.Party;
import io.github.hissa.refusal.RefusedStepException;
import io.github.hissa.refusal.RefusedValueException;
import io.github.hissa.text.LocalizedText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** What one year leaves to the next. */
class ProgrammeYearTest {

    @Test
    void whatIsPromisedIsNotFreeInTheNextYear() {
        GrantCase promised = decided("OLD", 2012, 100).record(event(2012, CaseEventKind.PAID, 60));
        ProgrammeYear first = year(2012, 100, 0, List.of(promised));
        assertEquals(money(40), first.promisedOut());
        assertEquals(money(0), first.carriedOut());

        ProgrammeYear next = first.next(Appropriation.of(2013, money(100)));
        assertEquals(money(100), next.available());
        assertEquals(money(40), next.promisedIn());
        assertEquals(List.of(promised), next.getCases());
        assertEquals(
                "cases: Awarded in 2013: MAD\u00A0140.00. There was to award: MAD\u00A0100.00.",
                assertThrows(RefusedValueException.class, () -> ProgrammeYear.builder()
                        .from(next).addCases(decided("NEW", 2013, 140)).build()).getMessage());

        ProgrammeYear paid = ProgrammeYear.builder()
                .from(next)
                .cases(List.of(promised.record(event(2013, CaseEventKind.PAID, 40)), decided("NEW", 2013, 100)))
                .build();
        assertEquals(money(40), paid.paid());
        assertEquals(money(100), paid.awarded());
        assertEquals(money(100), paid.promisedOut());
    }

    @Test
    void whatAClosedCaseWasNotPaidIsFreeAgain() {
        GrantCase closed = decided("OLD", 2012, 100)
                .record(event(2012, CaseEventKind.PAID, 60))
                .record(CaseEvent.of(LocalDate.of(2012, 12, 1), CaseEventKind.CLOSED));
        ProgrammeYear year = year(2012, 100, 0, List.of(closed));
        assertEquals(money(40), year.lapsed());
        assertEquals(money(0), year.promisedOut());
        assertEquals(money(40), year.carriedOut());
        assertEquals(List.of(), year.next(Appropriation.of(2013, money(1))).getCases());
    }

    @Test
    void aYearGoesOnWithTheNext() {
        ProgrammeYear year = year(2012, 100, 0, List.of());
        assertEquals(
                "appropriation.year: The appropriation is of 2014. The programme goes on with 2013.\n"
                        + "appropriation.amount: It is EUR\u00A01.00, in another currency than MAD.",
                assertThrows(
                                RefusedStepException.class,
                                () -> year.next(Appropriation.of(2014, Money.parse("EUR 1"))))
                        .getMessage());
    }

    @Test
    void noCaseCountsTwice() {
        GrantCase promised = decided("OLD", 2012, 10);
        assertEquals(
                "cases[1].application: The case of the application OLD is listed twice.",
                assertThrows(RefusedValueException.class, () -> year(2012, 100, 0,
                        List.of(promised, promised.record(event(2012, CaseEventKind.PAID, 10))))).getMessage());
    }

    @Test
    void whatIsTooLargeToBeCarriedOverIsRefused() {
        Money most = Money.parse("MAD 92233720368547758.07");
        ProgrammeYear year = ProgrammeYear.builder()
                .from(year(2012, 1, 0, List.of()))
                .carriedIn(most)
                .build();
        assertEquals(
                "carriedIn: It is more than an amount can be: MAD\u00A092,233,720,368,547,759.07.",
                assertThrows(RefusedStepException.class, () -> year.next(Appropriation.of(2013, money(1))))
                        .getMessage());
    }

    @Test
    void aYearBeyondTheCalendarIsAnsweredToo() {
        for (int number : new int[] {Integer.MIN_VALUE, Integer.MAX_VALUE}) {
            ProgrammeYear year = year(number, 100, 0, List.of());
            assertEquals(money(100), year.carriedOut());
            assertThrows(RefusedStepException.class, () -> year.next(Appropriation.of(2013, money(1))));
        }
    }

    /** Over all years: what was opened is free, promised, or paid and not got back. */
    @Property(tries = 300)
    void yearAfterYearTheMoneyAddsUp(@ForAll Random random) {
        ProgrammeYear year = year(2012, random.nextInt(200), 0, List.of());
        Money opened = year.getAppropriation().getAmount();
        Money out = money(0);
        for (int number = 2012; number < 2016; number++) {
            List<GrantCase> cases = new ArrayList<>();
            for (GrantCase one : year.getCases()) {
                cases.add(goOn(one, number, random));
            }
            int free = year.available().getAmountMinorInt() / 100;
            int award = random.nextInt(free + 1);
            cases.add(goOn(decided("N" + number, number, award), number, random));
            ProgrammeYear done = ProgrammeYear.builder().from(year).cases(cases).build();
            ProgrammeYear above = year;
            assertThrows(RefusedValueException.class, () -> ProgrammeYear.builder()
                    .from(above).addCases(decided("ABOVE", above.getAppropriation().getYear(), free + 1)).build());
            assertEquals(done.promisedIn().plus(done.awarded()),
                    done.paid().plus(done.lapsed()).plus(done.promisedOut()));
            out = out.plus(done.paid()).minus(done.returned());
            assertEquals(opened, done.carriedOut().plus(done.promisedOut()).plus(out));
            assertFalse(done.carriedOut().isNegative());
            year = done.next(Appropriation.of(number + 1, money(random.nextInt(200))));
            assertEquals(done.promisedOut(), year.promisedIn());
            opened = opened.plus(year.getAppropriation().getAmount());
        }
    }

    /** Tries some events; what cannot come is left out. */
    private static GrantCase goOn(GrantCase grantCase, int year, Random random) {
        CaseEventKind[] kinds = {
            CaseEventKind.PAID, CaseEventKind.JUSTIFIED, CaseEventKind.RETURNED, CaseEventKind.RECOVERY_ORDERED,
            CaseEventKind.RECOVERED, CaseEventKind.CLOSED
        };
        GrantCase last = grantCase;
        for (int i = 0; i < 4; i++) {
            CaseEventKind kind = kinds[random.nextInt(kinds.length)];
            try {
                last = last.record(kind == CaseEventKind.CLOSED
                        ? CaseEvent.of(LocalDate.of(year, 6, 1), kind)
                        : event(year, kind, random.nextInt(60)));
            } catch (RefusedStepException cannotCome) {
                continue;
            }
        }
        return last;
    }

    private static ProgrammeYear year(int year, int opened, int carriedIn, List<GrantCase> cases) {
        return ProgrammeYear.builder()
                .appropriation(Appropriation.of(year, money(opened)))
                .carriedIn(money(carriedIn))
                .cases(cases)
                .undistributedCarriedOver(true)
                .returnedCarriedOver(true)
                .build();
    }

    private static GrantCase decided(String reference, int year, int award) {
        Application application = Application.builder()
                .reference(reference)
                .applicant(Party.association("CLUB", LocalizedText.of("en", "Club")))
                .requested(money(1_000))
                .build();
        LocalDate day = LocalDate.of(year, 3, 1);
        return GrantCase.of(application)
                .record(CaseEvent.of(day, CaseEventKind.RECEIVED))
                .record(CaseEvent.of(day, CaseEventKind.FOUND_ELIGIBLE))
                .record(CaseEvent.of(day, CaseEventKind.AWARD_PROPOSED, money(award)))
                .record(CaseEvent.of(day, CaseEventKind.DECIDED, money(award)))
                .record(CaseEvent.of(day, CaseEventKind.NOTIFIED));
    }

    private static CaseEvent event(int year, CaseEventKind kind, int amount) {
        return CaseEvent.of(LocalDate.of(year, 6, 1), kind, money(amount));
    }

    private static Money money(int dirhams) {
        return Money.parse("MAD " + dirhams);
    }
}
