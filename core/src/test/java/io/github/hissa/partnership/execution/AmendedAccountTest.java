package io.github.hissa.partnership.execution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.hissa.fixtures.SampleCouncil;
import io.github.hissa.fixtures.SamplePortfolio;
import io.github.hissa.money.Share;
import io.github.hissa.money.StatedAmount;
import io.github.hissa.partnership.Agreement;
import io.github.hissa.partnership.AgreementStage;
import io.github.hissa.partnership.Amendment;
import io.github.hissa.partnership.Contribution;
import io.github.hissa.partnership.ContributionNature;
import io.github.hissa.partnership.Milestone;
import io.github.hissa.partnership.Participation;
import io.github.hissa.party.Party;
import io.github.hissa.refusal.HissaException;
import io.github.hissa.refusal.Refusal;
import io.github.hissa.text.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What an amendment, a delivery in kind and the order of entries make of an account. */
class AmendedAccountTest {

    private static final Party COUNCIL = SampleCouncil.COUNCIL;
    private static final Party CLUB = SamplePortfolio.CLUB;
    private static final LocalDate SPRING = LocalDate.of(2012, 4, 1);
    private static final LocalDate AUTUMN = LocalDate.of(2012, 10, 1);
    private static final LocalDate NEXT_SPRING = LocalDate.of(2013, 4, 1);
    private static final LocalDate YEAR_END = LocalDate.of(2012, 12, 31);

    private static final Agreement ROAD = Agreement.builder()
            .reference("2012/17")
            .title(LocalizedText.of("en", "The road"))
            .addContributions(cash(COUNCIL, "MAD 1000.00"))
            .addMilestones(
                    Milestone.of(AgreementStage.DELIBERATED, LocalDate.of(2012, 1, 10)),
                    Milestone.of(AgreementStage.SIGNED, LocalDate.of(2012, 2, 1)))
            .startsOn(LocalDate.of(2012, 3, 1))
            .build();

    private static Contribution cash(Party party, String amount) {
        return Contribution.cash(party, Money.parse(amount));
    }

    private static Contribution studies(Party party, String value) {
        return Contribution.inKind(
                party, ContributionNature.STUDIES, Money.parse(value), LocalizedText.of("en", "at cost"));
    }

    private static Amendment amendment(String number, LocalDate on, Contribution... contributions) {
        return Amendment.builder().number(number).on(on).addContributions(contributions).build();
    }

    private static Amendment withdrawal(String number, LocalDate on, Party party) {
        return Amendment.builder().number(number).on(on).addWithdrawn(party.getCode()).build();
    }

    private static Instalment share(String number, Share share, LocalDate dueOn) {
        return Instalment.builder().number(number).party("COUNCIL").share(share).dueOn(dueOn).build();
    }

    private static Instalment amount(String number, String amount, LocalDate dueOn) {
        return Instalment.builder()
                .number(number).party("COUNCIL").amount(Money.parse(amount)).dueOn(dueOn).build();
    }

    private static Execution scheduled(Agreement agreement, Instalment... schedule) {
        return Execution.builder().agreement(agreement).addSchedule(schedule).build();
    }

    private static Execution record(Execution execution, LocalDate on, EntryKind kind, Party party, String amount) {
        return execution.record(LedgerEntry.builder()
                .number(execution.getEntries().size() + 1L)
                .on(on)
                .kind(kind)
                .party(party.getCode())
                .amount(Money.parse(amount))
                .build());
    }

    private static PartyStanding standing(Execution execution, Party party, LocalDate day) {
        AgreementAccount account = execution.accountOn(day);
        assertEquals(List.of(), account.verify());
        return account.find(party.getCode()).orElseThrow();
    }

    private static void assertDue(String due, String late, Execution execution, Party party, LocalDate day) {
        PartyStanding standing = standing(execution, party, day);
        assertEquals(Money.parse(due), standing.getDue().getAmount());
        assertEquals(Money.parse(late), standing.getLate().getAmount());
    }

    private static void refused(String message, Executable call) {
        assertEquals(message, assertThrows(HissaException.class, call).getMessage());
    }

    @Test
    void whatFellDueBeforeAnAmendmentIsDueByTheTermsOfThatDay() {
        Agreement amended = ROAD.amend(amendment("1", AUTUMN, cash(COUNCIL, "MAD 2000.00")));
        Execution execution = record(
                scheduled(amended, share("1", Share.of(1, 2), SPRING), share("2", Share.of(1, 2), NEXT_SPRING)),
                SPRING, EntryKind.PAYMENT, COUNCIL, "MAD 500.00");

        assertDue("MAD 500.00", "MAD 0.00", execution, COUNCIL, SPRING);
        assertDue("MAD 500.00", "MAD 0.00", execution, COUNCIL, AUTUMN);
        assertDue("MAD 500.00", "MAD 0.00", execution, COUNCIL, YEAR_END);
        assertEquals(Money.parse("MAD 2000.00"),
                standing(execution, COUNCIL, YEAR_END).getPromised().getAmount());
        assertDue("MAD 2000.00", "MAD 1500.00", execution, COUNCIL, NEXT_SPRING);
    }

    @Test
    void whatAnAmendmentAddsWhereNoInstalmentIsLeftFallsDueOnItsDay() {
        Agreement amended = ROAD.amend(amendment("1", AUTUMN, cash(COUNCIL, "MAD 2000.00")));
        Execution once = scheduled(amended, share("1", Share.WHOLE, SPRING));
        assertDue("MAD 1000.00", "MAD 1000.00", once, COUNCIL, AUTUMN.minusDays(1));
        assertDue("MAD 2000.00", "MAD 2000.00", once, COUNCIL, AUTUMN);
        Execution unscheduled = Execution.of(amended);
        assertDue("MAD 1000.00", "MAD 1000.00", unscheduled, COUNCIL, AUTUMN.minusDays(1));
        assertDue("MAD 2000.00", "MAD 2000.00", unscheduled, COUNCIL, AUTUMN);
    }

    @Test
    void nothingIsDueAboveWhatIsPromised() {
        Agreement lowered = ROAD.amend(amendment("1", AUTUMN, cash(COUNCIL, "MAD 300.00")));
        Execution execution =
                scheduled(lowered, share("1", Share.of(1, 2), SPRING), share("2", Share.of(1, 2), NEXT_SPRING));
        assertDue("MAD 500.00", "MAD 500.00", execution, COUNCIL, AUTUMN.minusDays(1));
        assertDue("MAD 300.00", "MAD 300.00", execution, COUNCIL, AUTUMN);
        assertDue("MAD 300.00", "MAD 300.00", execution, COUNCIL, NEXT_SPRING);
    }

    @Test
    void instalmentsByAmountAreDueUpToWhatIsPromisedOnTheDay() {
        Agreement raised = ROAD.amend(amendment("1", LocalDate.of(2013, 1, 15), cash(COUNCIL, "MAD 2000.00")));
        Execution execution =
                scheduled(raised, amount("1", "MAD 1000.00", SPRING), amount("2", "MAD 1000.00", AUTUMN));

        PartyStanding before = standing(execution, COUNCIL, YEAR_END);
        assertEquals(Money.parse("MAD 1000.00"), before.getPromised().getAmount());
        assertEquals(Money.parse("MAD 1000.00"), before.getLate().getAmount());
        assertDue("MAD 2000.00", "MAD 2000.00", execution, COUNCIL, LocalDate.of(2013, 1, 15));
    }

    @Test
    void aStartThatIsPutOffTakesNothingBackThatFellDue() {
        Agreement later = ROAD.amend(
                Amendment.builder().number("1").on(AUTUMN).startsOn(NEXT_SPRING).build());
        assertDue("MAD 1000.00", "MAD 1000.00", Execution.of(later), COUNCIL, YEAR_END);
    }

    @Test
    void whoJoinsPaysAndWithdrawsStaysInTheAccount() {
        Agreement amended = ROAD.amend(amendment("1", SPRING, cash(CLUB, "MAD 500.00")))
                .amend(withdrawal("2", AUTUMN, CLUB));
        Execution execution = record(Execution.of(amended), SPRING.plusDays(10), EntryKind.PAYMENT, CLUB, "MAD 500.00");

        AgreementAccount account = execution.accountOn(AUTUMN.plusYears(1));
        assertEquals(Optional.of(Money.parse("MAD 500.00")), account.total(PartyStanding::getPaid));
        assertEquals(Money.parse("MAD 0.00"), account.find("CLUB").orElseThrow().getPromised().getAmount());
        assertEquals(List.of(COUNCIL, CLUB),
                account.getParties().stream().map(PartyStanding::getParty).toList());
        assertDue("MAD 500.00", "MAD 0.00", execution, CLUB, AUTUMN.plusYears(1));
    }

    @Test
    void whoMeetsAConditionBeforeJoiningStaysInTheAccount() {
        Agreement amended = ROAD.amend(amendment("1", AUTUMN, cash(CLUB, "MAD 500.00")))
                .amend(withdrawal("2", NEXT_SPRING, CLUB));
        Execution execution = Execution.builder()
                .agreement(amended)
                .addSchedule(Instalment.builder()
                        .number("1").party("CLUB").share(Share.WHOLE).condition(LocalizedText.of("en", "Land")).build())
                .addEntries(LedgerEntry.builder()
                        .number(1).on(SPRING).kind(EntryKind.CONDITION_MET).party("CLUB").instalment("1").build())
                .build();
        Execution paid = record(execution, AUTUMN, EntryKind.PAYMENT, CLUB, "MAD 500.00");

        assertDue("MAD 0.00", "MAD 0.00", paid, CLUB, SPRING);
        assertDue("MAD 500.00", "MAD 0.00", paid, CLUB, AUTUMN);
        AgreementAccount account = paid.accountOn(NEXT_SPRING.plusYears(1));
        assertEquals(Optional.of(Money.parse("MAD 500.00")), account.total(PartyStanding::getPaid));
    }

    @Test
    void whoWithdrawsOwesWhatFellDueBeforeAndNotWhatItGotBack() {
        Agreement amended = ROAD.amend(amendment("1", SPRING, cash(CLUB, "MAD 500.00")))
                .amend(withdrawal("2", AUTUMN, CLUB));
        Execution execution = Execution.of(amended);
        assertDue("MAD 500.00", "MAD 500.00", execution, CLUB, YEAR_END);

        Execution paid = record(execution, YEAR_END, EntryKind.PAYMENT, CLUB, "MAD 500.00");
        assertDue("MAD 500.00", "MAD 0.00", paid, CLUB, YEAR_END);
        refused("entries[0].amount: With the entry 1, CLUB pays MAD\u00A0500.01 in all, above the MAD\u00A0500.00 "
                + "that it has to pay.",
                () -> record(execution, YEAR_END, EntryKind.PAYMENT, CLUB, "MAD 500.01"));

        Execution refunded = record(paid, YEAR_END, EntryKind.REFUND, CLUB, "MAD 500.00");
        assertDue("MAD 0.00", "MAD 0.00", refunded, CLUB, YEAR_END);
        assertEquals(List.of(2L), standing(refunded, CLUB, YEAR_END).getDue().getEntries());
    }

    @Test
    void whatIsPromisedInKindIsDeliveredAndNeverLateInMoney() {
        Agreement agreement = Agreement.builder()
                .from(ROAD)
                .contributions(List.of(cash(COUNCIL, "MAD 1000.00"), studies(CLUB, "MAD 500.00")))
                .build();
        Execution promised = Execution.of(agreement);
        assertDue("MAD 0.00", "MAD 0.00", promised, CLUB, YEAR_END);
        assertEquals(Money.parse("MAD 500.00"), standing(promised, CLUB, YEAR_END).getOutstanding().getAmount());
        assertEquals(Optional.empty(), standing(promised, COUNCIL, YEAR_END).getInKind());

        Execution delivered = record(promised, AUTUMN, EntryKind.DELIVERY, CLUB, "MAD 500.00");
        PartyStanding standing = standing(delivered, CLUB, YEAR_END);
        assertDue("MAD 0.00", "MAD 0.00", delivered, CLUB, YEAR_END);
        assertEquals(Money.parse("MAD 500.00"), standing.getPromised().getAmount());
        assertEquals(Money.parse("MAD 0.00"), standing.getPaid().getAmount());
        assertEquals(Money.parse("MAD 0.00"), standing.getOutstanding().getAmount());
        assertEquals(Money.parse("MAD 500.00"), standing.getInKind().orElseThrow().getDelivered().getAmount());
        assertEquals(List.of(1L), standing.getInKind().orElseThrow().getDelivered().getEntries());
        assertEquals(Money.parse("MAD 0.00"), standing.getInKind().orElseThrow().getOutstanding().getAmount());
        assertEquals(List.of(), standing.getYears());

        Execution returned = record(delivered, YEAR_END, EntryKind.RETURN, CLUB, "MAD 200.00");
        assertEquals(Money.parse("MAD 200.00"),
                standing(returned, CLUB, YEAR_END).getInKind().orElseThrow().getOutstanding().getAmount());
        refused("entries[1].amount: With the entry 2, CLUB delivers MAD\u00A0500.01 in all, above its contribution "
                + "in kind of MAD\u00A0500.00.",
                () -> record(delivered, YEAR_END, EntryKind.DELIVERY, CLUB, "MAD 0.01"));
        refused("entries[2].amount: By the entry 3, MAD\u00A0300.01 goes back to CLUB in kind, above the "
                + "MAD\u00A0300.00 that it has delivered.",
                () -> record(returned, YEAR_END, EntryKind.RETURN, CLUB, "MAD 300.01"));
        refused("entries[0].amount: With the entry 1, CLUB pays MAD\u00A00.01 in all, above the MAD\u00A00.00 that "
                + "it has to pay.",
                () -> record(promised, YEAR_END, EntryKind.PAYMENT, CLUB, "MAD 0.01"));
    }

    @Test
    void instalmentsMakeUpTheContributionInMoney() {
        Agreement both = Agreement.builder().from(ROAD).addContributions(studies(COUNCIL, "MAD 500.00")).build();
        Execution byShare =
                scheduled(both, share("1", Share.of(1, 2), SPRING), share("2", Share.of(1, 2), NEXT_SPRING));
        assertDue("MAD 500.00", "MAD 500.00", byShare, COUNCIL, AUTUMN);
        assertEquals(List.of(), scheduled(both, amount("1", "MAD 1000.00", SPRING)).problems());
        assertEquals(
                List.of("schedule-above-contribution"),
                scheduled(both, amount("1", "MAD 1500.00", SPRING)).problems().stream()
                        .map(Refusal::getCode).toList());
    }

    @Test
    void anUndisclosedValueInKindBoundsNoDeliveryAndMoneyStaysBounded() {
        Agreement agreement = Agreement.builder()
                .from(ROAD)
                .addContributions(Contribution.builder()
                        .party(COUNCIL).nature(ContributionNature.LAND).amount(StatedAmount.undisclosed()).build())
                .build();
        Execution delivered =
                record(Execution.of(agreement), AUTUMN, EntryKind.DELIVERY, COUNCIL, "MAD 700.00");
        assertEquals(Money.parse("MAD 700.00"),
                standing(delivered, COUNCIL, AUTUMN).getInKind().orElseThrow().getDelivered().getAmount());
        refused("entries[1].amount: With the entry 2, COUNCIL pays MAD\u00A01,000.01 in all, above the "
                + "MAD\u00A01,000.00 that it has to pay.",
                () -> record(delivered, AUTUMN, EntryKind.PAYMENT, COUNCIL, "MAD 1000.01"));
    }

    @Test
    void whatIsPaidIsCommittedWhicheverCameFirst() {
        Execution road = Execution.of(ROAD);
        Execution paid = record(road, SPRING, EntryKind.PAYMENT, COUNCIL, "MAD 100.00");
        refused("entries[1].amount: With the entry 2, COUNCIL has paid MAD\u00A0100.00 of the year 2012, above its "
                + "commitment of MAD\u00A050.00.",
                () -> record(paid, AUTUMN, EntryKind.COMMITMENT, COUNCIL, "MAD 50.00"));
        Execution committed = record(road, SPRING, EntryKind.COMMITMENT, COUNCIL, "MAD 50.00");
        refused("entries[1].amount: With the entry 2, COUNCIL has paid MAD\u00A0100.00 of the year 2012, above its "
                + "commitment of MAD\u00A050.00.",
                () -> record(committed, AUTUMN, EntryKind.PAYMENT, COUNCIL, "MAD 100.00"));
        assertEquals(List.of(), record(paid, AUTUMN, EntryKind.COMMITMENT, COUNCIL, "MAD 100.00").problems());
    }

    @Test
    void whatWasNotCommittedIsNotReleased() {
        for (LocalDate day : List.of(AUTUMN, NEXT_SPRING)) {
            Execution refunded = record(
                    record(Execution.of(ROAD), SPRING, EntryKind.PAYMENT, COUNCIL, "MAD 100.00"),
                    day, EntryKind.REFUND, COUNCIL, "MAD 100.00");
            for (EntryKind kind : List.of(EntryKind.RELEASE, EntryKind.CARRY_OVER)) {
                refused("entries[2].amount: The entry 3 takes MAD\u00A0100.00 from the commitments of COUNCIL "
                        + "of the year "
                                + day.getYear() + ", of which MAD\u00A00.00 is open.",
                        () -> record(refunded, day, kind, COUNCIL, "MAD 100.00"));
            }
            standing(refunded, COUNCIL, NEXT_SPRING).getYears().forEach(year ->
                    assertEquals(Money.parse("MAD 0.00"), year.open()));
        }
    }

    @Test
    void aPartyCannotWithdrawAndContributeByOneAmendment() {
        refused("contributions[0].party: By the amendment 1, CLUB withdraws and contributes.", () -> Amendment.builder()
                .number("1").on(AUTUMN).addWithdrawn("CLUB").addContributions(cash(CLUB, "MAD 1.00")).build());
        refused("participations[0].party: By the amendment 1, CLUB withdraws and takes part.", () -> Amendment.builder()
                .number("1").on(AUTUMN).addWithdrawn("CLUB").addParticipations(Participation.of(CLUB)).build());
        refused("participations[1]: It is there twice: CLUB.", () -> Amendment.builder()
                .number("1").on(AUTUMN).addParticipations(Participation.of(CLUB), Participation.of(CLUB)).build());
    }
}
