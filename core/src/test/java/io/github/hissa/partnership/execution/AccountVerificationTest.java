package io.github.hissa.partnership.execution;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.hissa.fixtures.SamplePortfolio;
import io.github.hissa.money.Share;
import io.github.hissa.partnership.Agreement;
import io.github.hissa.party.Party;
import io.github.hissa.reason.Figure;
import io.github.hissa.verification.Discrepancy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class AccountVerificationTest {

    private static final Agreement AGREEMENT = SamplePortfolio.agreements().get(2);
    private static final Execution EXECUTION = Execution.builder()
            .agreement(AGREEMENT)
            .addSchedule(
                    instalment("C1", Share.of(1, 3), "2013-01-15"),
                    instalment("C2", Share.of(2, 3), "2014-01-15"))
            .addEntries(
                    entry(1, EntryKind.COMMITMENT, "MAD 1000000.00"),
                    entry(2, EntryKind.PAYMENT, "MAD 400000.00"),
                    entry(3, EntryKind.PAYMENT, "MAD 0.01"))
            .build();
    private static final LocalDate DAY = LocalDate.of(2030, 1, 1);
    private static final AgreementAccount ACCOUNT = EXECUTION.accountOn(DAY);

    private static Instalment instalment(String number, Share share, String day) {
        return Instalment.builder()
                .number(number)
                .party("COUNCIL")
                .share(share)
                .dueOn(LocalDate.parse(day))
                .build();
    }

    private static LedgerEntry entry(long number, EntryKind kind, String amount) {
        return LedgerEntry.builder()
                .number(number)
                .on(LocalDate.of(2029, 1, 1))
                .kind(kind)
                .party("COUNCIL")
                .amount(Money.parse(amount))
                .build();
    }

    private static AgreementAccount.Builder account() {
        return AgreementAccount.builder().from(ACCOUNT);
    }

    private static List<String> found(AgreementAccount.Builder tampered) {
        return tampered.build().verify().stream()
                .map(one -> one.getPath() + " " + one.getCode())
                .toList();
    }

    private static List<PartyStanding> parties() {
        return new ArrayList<>(ACCOUNT.getParties());
    }

    private static int council() {
        return ACCOUNT.getParties().stream()
                .map(one -> one.getParty().getCode())
                .toList()
                .indexOf("COUNCIL");
    }

    private static AgreementAccount.Builder withCouncil(PartyStanding.Builder standing) {
        List<PartyStanding> parties = parties();
        parties.set(council(), standing.build());
        return account().parties(parties);
    }

    private static PartyStanding.Builder standing() {
        return PartyStanding.builder().from(ACCOUNT.getParties().get(council()));
    }

    private static TracedAmount.Builder paid() {
        return TracedAmount.builder().from(standing().build().getPaid());
    }

    @Test
    void anAccountThatFollowsFromItsLedgerHasNoDiscrepancy() {
        assertEquals(List.of(), ACCOUNT.verify());
        assertEquals(List.of(), Execution.of(AGREEMENT).accountOn(LocalDate.MIN).verify());
        assertEquals(List.of(), Execution.of(AGREEMENT).accountOn(LocalDate.MAX).verify());
    }

    @Test
    void aCentimeAnEntryOrAnInstalmentIsFoundWhereItIs() {
        String at = "parties[" + council() + "].";
        Money more = paid().build().getAmount().plusMinor(1);

        assertEquals(List.of(at + "paid.amount different"), found(withCouncil(standing()
                .paid(paid().amount(more).build()))));
        assertEquals(List.of(at + "paid.entries[1] missing"), found(withCouncil(standing()
                .paid(paid().entries(List.of(2L)).build()))));
        assertEquals(List.of(at + "paid.entries[0] moved"), found(withCouncil(standing()
                .paid(paid().entries(List.of(3L, 2L)).build()))));
        assertEquals(List.of(at + "paid.instalments[0] unexpected"), found(withCouncil(standing()
                .paid(paid().addInstalments("C9").build()))));
        assertEquals(List.of(at + "years[0] missing"), found(withCouncil(standing().years(List.of()))));
    }

    @Test
    void aPartyDroppedDoubledReorderedOrReplacedIsFound() {
        List<PartyStanding> dropped = parties();
        dropped.remove(0);
        List<PartyStanding> doubled = parties();
        doubled.add(0, doubled.get(0));
        List<PartyStanding> reordered = parties();
        Collections.swap(reordered, 0, 1);
        Party other = Party.builder().from(SamplePortfolio.INDH).code("OTHER").build();

        assertEquals(List.of("parties[0] missing"), found(account().parties(dropped)));
        assertEquals(List.of("parties[1] unexpected"), found(account().parties(doubled)));
        assertEquals(List.of("parties[0] moved"), found(account().parties(reordered)));
        assertEquals(
                "parties[" + council() + "].party.code different",
                found(withCouncil(standing().party(other))).get(0));
    }

    @Test
    void anotherDayOrAnotherLedgerMakesAnotherAccount() {
        Execution shorter = Execution.builder()
                .from(EXECUTION)
                .entries(EXECUTION.getEntries().subList(0, 2))
                .build();
        String at = "parties[" + council() + "].";

        assertEquals(
                List.of(at + "committed.amount different", at + "committed.entries[0] unexpected"),
                found(account().on(LocalDate.of(2028, 12, 31))).subList(0, 2));
        assertEquals(
                List.of(at + "paid.amount different", at + "paid.entries[1] unexpected"),
                found(account().execution(shorter)).subList(0, 2));
    }

    @Test
    void aLedgerThatCouldNotHappenIsRefusedWithAllItsProblems() {
        Execution broken = Execution.builder()
                .from(EXECUTION)
                .addEntries(entry(3, EntryKind.REFUND, "EUR 1.00"))
                .build();

        List<Discrepancy> found = account().execution(broken).build().verify();

        assertEquals(
                List.of("execution.entries[3].number", "execution.entries[3].amount"),
                found.stream().map(Discrepancy::getPath).toList());
        assertEquals(
                broken.problems().stream().map(one -> Optional.of(Figure.of(one.toText()))).toList(),
                found.stream().map(Discrepancy::getRecorded).toList());
    }
}
