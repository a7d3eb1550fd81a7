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
import io.github.hissa.partnership.Milestone;
import io.github.hissa.partnership.Participation;
import io.github.hissa.partnership.PartyRole;
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

class ExecutionTest {

    private static final Party COUNCIL = SampleCouncil.COUNCIL;
    private static final Party REGION = SamplePortfolio.REGION;
    private static final LocalDate SIGNED = LocalDate.of(2012, 4, 15);
    private static final LocalDate LAST_DAY = LocalDate.of(2012, 12, 31);

    private static final Agreement ROAD = Agreement.builder()
            .reference("2012/17")
            .title(LocalizedText.of("ar", "طريق القصيبة"))
            .addContributions(
                    Contribution.cash(COUNCIL, Money.parse("MAD 2400.00")),
                    Contribution.cash(REGION, Money.parse("MAD 7600.00")))
            .addParticipations(Participation.of(SamplePortfolio.CLUB, PartyRole.BENEFICIARY))
            .addMilestones(
                    Milestone.of(AgreementStage.DELIBERATED, SIGNED.minusDays(60)),
                    Milestone.of(AgreementStage.SIGNED, SIGNED))
            .startsOn(LocalDate.of(2012, 7, 1))
            .build();

    private static final Execution HALVES = Execution.builder()
            .agreement(ROAD)
            .addSchedule(Instalment.builder()
                    .number("C1").party("COUNCIL").share(Share.of(1, 2)).dueOn(LocalDate.of(2012, 7, 1)).build())
            .addSchedule(Instalment.builder()
                    .number("C2")
                    .party("COUNCIL")
                    .share(Share.of(1, 2))
                    .dueOn(LocalDate.of(2012, 9, 1))
                    .condition(LocalizedText.of("fr", "Rapport d'étape"))
                    .build())
            .build();

    private static LedgerEntry.Builder entry(long number, String on, EntryKind kind, String amount) {
        LedgerEntry.Builder entry = LedgerEntry.builder();
        entry.number(number).on(LocalDate.parse(on)).kind(kind).party("COUNCIL");
        if (!amount.isEmpty()) {
            entry.amount(Money.parse(amount));
        }
        return entry;
    }

    private static void refused(String message, Executable call) {
        assertEquals(message, assertThrows(HissaException.class, call).getMessage());
    }

    private static PartyStanding council(Execution execution, LocalDate day) {
        return execution.accountOn(day).find("COUNCIL").orElseThrow();
    }

    @Test
    void anInstalmentFallsDueOnItsDayAndOnceItsConditionIsMet() {
        assertEquals(Money.parse("MAD 0.00"), council(HALVES, LocalDate.of(2012, 6, 30)).getDue().getAmount());
        assertEquals(Money.parse("MAD 1200.00"), council(HALVES, LocalDate.of(2012, 7, 1)).getDue().getAmount());
        assertEquals(Money.parse("MAD 1200.00"), council(HALVES, LAST_DAY).getDue().getAmount());

        Execution reported = HALVES.record(
                entry(1, "2012-10-05", EntryKind.CONDITION_MET, "").instalment("C2").build());
        assertEquals(Money.parse("MAD 1200.00"), council(reported, LocalDate.of(2012, 10, 4)).getDue().getAmount());
        TracedAmount due = council(reported, LocalDate.of(2012, 10, 5)).getDue();
        assertEquals(Money.parse("MAD 2400.00"), due.getAmount());
        assertEquals(List.of("C1", "C2"), due.getInstalments());
        assertEquals(List.of(1L), due.getEntries());
    }

    @Test
    void withoutAScheduleTheContributionIsDueOnTheFirstDay() {
        Execution execution = Execution.of(ROAD);
        assertEquals(Optional.of(Money.parse("MAD 0.00")),
                execution.accountOn(LocalDate.of(2012, 6, 30)).total(PartyStanding::getDue));
        assertEquals(Optional.of(Money.parse("MAD 10000.00")),
                execution.accountOn(LocalDate.of(2012, 7, 1)).total(PartyStanding::getDue));
    }

    @Test
    void whoOwesWhatHasFallenDueIsLate() {
        Execution execution = HALVES
                .record(entry(1, "2012-07-10", EntryKind.PAYMENT, "MAD 500.00").build())
                .record(entry(2, "2012-08-10", EntryKind.PAYMENT, "MAD 100.00").build());
        AgreementAccount account = execution.accountOn(LAST_DAY);

        assertEquals(List.of("REGION", "COUNCIL"),
                account.late().stream().map(one -> one.getParty().getCode()).toList());
        TracedAmount late = account.find("COUNCIL").orElseThrow().getLate();
        assertEquals(Money.parse("MAD 600.00"), late.getAmount());
        assertEquals(List.of(1L, 2L), late.getEntries());
        assertEquals(Money.parse("MAD 1800.00"),
                account.find("COUNCIL").orElseThrow().getOutstanding().getAmount());
        assertEquals(Money.parse("MAD 500.00"),
                council(execution, LocalDate.of(2012, 7, 31)).getPaid().getAmount());
    }

    @Test
    void commitmentsThatAreNotPaidGoOnToTheNextYear() {
        Execution execution = HALVES
                .record(entry(1, "2012-05-02", EntryKind.COMMITMENT, "MAD 2000.00").build())
                .record(entry(2, "2012-07-10", EntryKind.PAYMENT, "MAD 1200.00").build())
                .record(entry(3, "2012-12-20", EntryKind.RELEASE, "MAD 100.00").build())
                .record(entry(4, "2012-12-31", EntryKind.CARRY_OVER, "MAD 500.00").build())
                .record(entry(5, "2013-02-01", EntryKind.PAYMENT, "MAD 450.00").build());
        List<YearStanding> years = council(execution, LocalDate.of(2013, 12, 31)).getYears();

        assertEquals(List.of(2012, 2013), years.stream().map(YearStanding::getYear).toList());
        assertEquals(Money.parse("MAD 1900.00"), years.get(0).getCommitted());
        assertEquals(Money.parse("MAD 200.00"), years.get(0).open());
        assertEquals(Money.parse("MAD 500.00"), years.get(1).getCarriedIn());
        assertEquals(Money.parse("MAD 50.00"), years.get(1).open());
        refused("entries[5].amount: With the entry 6, COUNCIL has paid MAD\u00A0510.00 of the year 2013, above its "
                + "commitment of MAD\u00A0500.00.",
                () -> execution.record(entry(6, "2013-03-01", EntryKind.PAYMENT, "MAD 60.00").build()));
        refused("entries[5].amount: The entry 6 takes MAD\u00A051.00 from the commitments of COUNCIL of the year "
                + "2013, of which MAD\u00A050.00 is open.",
                () -> execution.record(entry(6, "2013-12-31", EntryKind.CARRY_OVER, "MAD 51.00").build()));
    }

    @Test
    void aPaymentThatCannotBeIsRefusedAndNothingIsHalfApplied() {
        refused("entries[0].party: STRANGER is not a party to the agreement. Parties: CLUB, COUNCIL, REGION.",
                () -> HALVES.record(entry(1, "2012-07-10", EntryKind.PAYMENT, "MAD 1.00").party("STRANGER").build()));
        refused("entries[0].amount: With the entry 1, COUNCIL pays MAD\u00A02,400.01 in all, above the "
                + "MAD\u00A02,400.00 that it has to pay.",
                () -> HALVES.record(entry(1, "2012-07-10", EntryKind.PAYMENT, "MAD 2400.01").build()));
        refused("entries[0].amount: With the entry 1, CLUB pays MAD\u00A00.01 in all, above the MAD\u00A00.00 that "
                + "it has to pay.",
                () -> HALVES.record(entry(1, "2012-07-10", EntryKind.PAYMENT, "MAD 0.01").party("CLUB").build()));
        refused("entries[0].amount: It is EUR\u00A01.00, in another currency than MAD.",
                () -> HALVES.record(entry(1, "2012-07-10", EntryKind.PAYMENT, "EUR 1.00").build()));
        refused("entries[0].on: The entry 1 is dated 14\u00A0April\u00A02012, before the signature on "
                + "15\u00A0April\u00A02012.",
                () -> HALVES.record(entry(1, "2012-04-14", EntryKind.PAYMENT, "MAD 1.00").build()));
        refused("entries[0].amount: By the entry 1, MAD\u00A01.00 comes back to COUNCIL, above the MAD\u00A00.00 "
                + "that it has paid.",
                () -> HALVES.record(entry(1, "2012-07-10", EntryKind.REFUND, "MAD 1.00").build()));
        refused("entries[0].instalment: COUNCIL has no instalment C9.", () -> HALVES.record(
                        entry(1, "2012-07-10", EntryKind.CONDITION_MET, "").instalment("C9").build()));
        Execution once = HALVES.record(entry(1, "2012-07-10", EntryKind.PAYMENT, "MAD 1.00").build());
        refused("entries[1].number: The number 1 is taken.\nentries[1].on: The entry 1 is dated "
                + "9\u00A0July\u00A02012, and one in front of it 10\u00A0July\u00A02012.",
                () -> once.record(entry(1, "2012-07-09", EntryKind.PAYMENT, "MAD 1.00").build()));
        assertEquals(1, once.getEntries().size());
    }

    @Test
    void anEntryThatMakesNoSenseIsNotEvenBuilt() {
        refused("amount: It must be stated.",
                () -> entry(1, "2012-07-10", EntryKind.PAYMENT, "").build());
        refused("instalment: It must be stated.",
                () -> entry(1, "2012-07-10", EntryKind.CONDITION_MET, "").build());
        refused("amount: It is negative: MAD\u00A0-1.00.",
                () -> entry(1, "2012-07-10", EntryKind.PAYMENT, "MAD -1.00").build());
        refused("share: Both a share, 100\u00A0%, and an amount, MAD\u00A01.00, are stated for COUNCIL.",
                () -> Instalment.builder()
                .number("C1").party("COUNCIL").amount(Money.parse("MAD 1")).share(Share.WHOLE).dueOn(SIGNED).build());
        refused("dueOn: The instalment C1 of COUNCIL has neither a day nor a condition.", () -> Instalment.builder()
                .number("C1").party("COUNCIL").share(Share.WHOLE).build());
    }

    @Test
    void aScheduleThatMissesTheContributionIsNoAccount() {
        Execution incomplete = Execution.builder()
                .agreement(ROAD)
                .addSchedule(Instalment.builder()
                        .number("R1").party("REGION").amount(Money.parse("MAD 7000")).dueOn(SIGNED).build())
                .build();
        assertEquals(List.of("schedule-below-contribution"),
                incomplete.problems().stream().map(Refusal::getCode).toList());
        refused("schedule: The instalments of REGION add up to MAD\u00A07,000.00, below its contribution of "
                + "MAD\u00A07,600.00.", () -> incomplete.accountOn(LAST_DAY));
    }

    @Test
    void whatIsWrongWithAScheduleIsToldAtItsPath() {
        Instalment stranger = Instalment.builder()
                .number("C1").party("STRANGER").amount(Money.parse("EUR 1")).dueOn(SIGNED).build();
        assertEquals(
                List.of(
                        "schedule[2].number number-taken",
                        "schedule[2].party no-party",
                        "schedule[2].amount other-currency"),
                Execution.builder().from(HALVES).addSchedule(stranger).build().problems().stream()
                        .map(one -> one.getPath() + " " + one.getCode())
                        .toList());
    }

    @Test
    void anAgreementWithoutSignatureOrAmountsHasNoEntries() {
        Agreement silent = Agreement.builder()
                .reference("2012/18")
                .title(LocalizedText.of("en", "Talks"))
                .addContributions(Contribution.cash(COUNCIL, StatedAmount.undisclosed()))
                .build();
        refused("entries[0].on: The agreement 2012/18 is not signed.\nentries[0].amount: It is MAD\u00A01.00, and the "
                        + "agreement 2012/18 states no amount that would tell its currency.",
                () -> Execution.of(silent).record(entry(1, "2012-07-10", EntryKind.PAYMENT, "MAD 1.00").build()));
    }

    @Test
    void onlyWhatTheNewEntryMakesIsToldOfIt() {
        Execution flawed = Execution.builder()
                .from(HALVES)
                .addEntries(entry(1, "2012-04-14", EntryKind.PAYMENT, "MAD 1.00").build())
                .build();
        LedgerEntry sound = entry(2, "2012-07-10", EntryKind.PAYMENT, "MAD 1.00").build();
        assertEquals(2, flawed.record(sound).getEntries().size());
    }

    @Test
    void theAmountsOfAYearAreInOneCurrencyAndACarryOverHasANextYear() {
        refused("committed: It is EUR\u00A01.00, in another currency than MAD.", () -> YearStanding.builder()
                .year(2012)
                .carriedIn(Money.parse("MAD 0"))
                .committed(Money.parse("EUR 1"))
                .paid(Money.parse("MAD 0"))
                .carriedOut(Money.parse("MAD 0"))
                .build());
        refused("budgetYear: It is 2147483647, above 2999.",
                () -> entry(1, "2012-07-10", EntryKind.CARRY_OVER, "MAD 1.00").budgetYear(Integer.MAX_VALUE).build());
        refused("amount: A condition that is met has no amount. Stated: MAD\u00A01.00.",
                () -> entry(1, "2012-07-10", EntryKind.CONDITION_MET, "MAD 1.00").instalment("C1").build());
        refused("amount: The instalment C1 of COUNCIL has neither an amount nor a share.\n"
                        + "dueOn: The instalment C1 of COUNCIL has neither a day nor a condition.",
                () -> Instalment.builder().number("C1").party("COUNCIL").build());
    }

    @Test
    void figuresInTwoCurrenciesHaveNoTotal() {
        PartyStanding standing = Execution.of(ROAD).accountOn(LAST_DAY).getParties().get(0);
        AgreementAccount account = AgreementAccount.builder()
                .from(Execution.of(ROAD).accountOn(LAST_DAY))
                .addParties(PartyStanding.builder()
                        .from(standing)
                        .paid(TracedAmount.builder().amount(Money.parse("EUR 1")).build())
                        .build())
                .build();
        refused("parties[2]: It is EUR\u00A01.00, in another currency than MAD.",
                () -> account.total(PartyStanding::getPaid));
    }

    @Test
    void instalmentsInThirdsAddUpToTheContribution() {
        Agreement agreement = Agreement.builder()
                .from(ROAD).contributions(List.of(Contribution.cash(COUNCIL, Money.parse("MAD 100.00")))).build();
        Execution.Builder thirds = Execution.builder();
        thirds.agreement(agreement);
        for (int i = 1; i <= 3; i++) {
            thirds.addSchedule(Instalment.builder()
                    .number("C" + i).party("COUNCIL").share(Share.of(1, 3)).dueOn(SIGNED.plusMonths(i)).build());
        }
        assertEquals(Money.parse("MAD 33.33"), council(thirds.build(), SIGNED.plusMonths(1)).getDue().getAmount());
        assertEquals(Money.parse("MAD 66.66"), council(thirds.build(), SIGNED.plusMonths(2)).getDue().getAmount());
        assertEquals(Money.parse("MAD 100.00"), council(thirds.build(), SIGNED.plusMonths(3)).getDue().getAmount());
    }

    @Test
    void anUndisclosedContributionBoundsNoPayment() {
        Agreement agreement = Agreement.builder()
                .from(ROAD)
                .contributions(List.of(
                        Contribution.cash(COUNCIL, StatedAmount.undisclosed()),
                        Contribution.cash(REGION, Money.parse("MAD 7600.00"))))
                .build();
        Execution execution = Execution.of(agreement)
                .record(entry(1, "2012-07-10", EntryKind.PAYMENT, "MAD 9999.00").build());
        assertEquals(Money.parse("MAD 9999.00"), council(execution, LAST_DAY).getPaid().getAmount());
    }

    @Test
    void anAmendmentChangesWhatIsPromisedFromItsDay() {
        Agreement amended = ROAD.amend(Amendment.builder()
                .number("1")
                .on(LocalDate.of(2012, 10, 1))
                .addContributions(Contribution.cash(COUNCIL, Money.parse("MAD 3000.00")))
                .build());
        Execution execution = Execution.of(amended);
        assertEquals(Money.parse("MAD 2400.00"),
                council(execution, LocalDate.of(2012, 9, 30)).getPromised().getAmount());
        assertEquals(Money.parse("MAD 3000.00"),
                council(execution, LocalDate.of(2012, 10, 1)).getPromised().getAmount());
    }

    @Test
    void whoWithdrewAfterPayingStaysInTheAccount() {
        Agreement amended = ROAD.amend(Amendment.builder()
                .number("1").on(LocalDate.of(2012, 10, 1)).addWithdrawn("COUNCIL").build());
        Execution execution = Execution.of(amended)
                .record(entry(1, "2012-07-10", EntryKind.PAYMENT, "MAD 1000.00").build())
                .record(entry(2, "2012-11-10", EntryKind.REFUND, "MAD 400.00").build());
        PartyStanding standing = council(execution, LAST_DAY);
        assertEquals(Money.parse("MAD 600.00"), standing.getPaid().getAmount());
        assertEquals(Money.parse("MAD -600.00"), standing.getOutstanding().getAmount());
    }
}
