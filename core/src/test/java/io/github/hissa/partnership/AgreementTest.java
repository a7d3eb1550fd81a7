package io.github.hissa.partnership;

import static io.github.hissa.partnership.AgreementStage.APPROVED;
import static io.github.hissa.partnership.AgreementStage.DELIBERATED;
import static io.github.hissa.partnership.AgreementStage.DRAFT;
import static io.github.hissa.partnership.AgreementStage.IN_EXECUTION;
import static io.github.hissa.partnership.AgreementStage.SIGNED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.hissa.fixtures.SampleCouncil;
import io.github.hissa.fixtures.SamplePortfolio;
import io.github.hissa.money.Share;
import io.github.hissa.money.StatedAmount;
import io.github.hissa.party.Party;
import io.github.hissa.text.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class AgreementTest {

    private static final Party COUNCIL = SampleCouncil.COUNCIL;
    private static final Party REGION = SamplePortfolio.REGION;
    private static final Party CLUB = SamplePortfolio.CLUB;
    private static final LocalDate DAY = LocalDate.of(2012, 5, 31);

    private static Agreement.Builder road() {
        Agreement.Builder road = Agreement.builder();
        road.reference("2012/17")
                .title(LocalizedText.of("ar", "طريق القصيبة"))
                .addContributions(Contribution.cash(COUNCIL, Money.parse("MAD 2400000")))
                .addContributions(Contribution.cash(REGION, Money.parse("MAD 7600000")));
        return road;
    }

    private static Agreement signed() {
        return road().addMilestones(Milestone.of(DELIBERATED, DAY), Milestone.of(SIGNED, DAY.plusDays(10)))
                .build();
    }

    private static void refused(String message, Executable call) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
    }

    @Test
    void theShareOfAPartyIsExact() {
        assertEquals(Share.of(6, 25), road().build().shareOf(COUNCIL));
        assertEquals(Share.ZERO, road().build().shareOf(CLUB));
    }

    @Test
    void whoeverContributesIsAPartyAndAFunder() {
        Agreement agreement = road().addParticipations(Participation.of(CLUB, PartyRole.BENEFICIARY)).build();
        assertEquals(List.of(CLUB, COUNCIL, REGION), agreement.parties());
        assertEquals(Set.of(PartyRole.FUNDER), agreement.rolesOf(COUNCIL));
        assertEquals(List.of(CLUB), agreement.partiesAs(PartyRole.BENEFICIARY));
    }

    @Test
    void theShareOfAnUndisclosedContributionIsUnknownAndNotZero() {
        Agreement agreement = Agreement.builder()
                .reference("2012/18")
                .title(LocalizedText.of("fr", "Eau"))
                .addContributions(
                        Contribution.cash(COUNCIL, Money.parse("MAD 1000")),
                        Contribution.cash(REGION, StatedAmount.undisclosed()))
                .build();
        assertEquals(Optional.empty(), agreement.findShareOf(REGION));
        assertEquals(Optional.empty(), agreement.findShareOf(COUNCIL));
        assertEquals("share of REGION in agreement 2012/18 is unknown: undisclosed of undisclosed",
                assertThrows(IllegalStateException.class, () -> agreement.shareOf(REGION)).getMessage());
    }

    @Test
    void anAnnouncedEnvelopeIsWhatSharesAreOf() {
        Agreement agreement = road().announced(StatedAmount.known(Money.parse("MAD 12000000"))).build();
        assertEquals(Share.of(1, 5), agreement.shareOf(COUNCIL));
    }

    @Test
    void moralSupportCountsAsNothing() {
        Agreement agreement =
                road().addContributions(Contribution.moral(CLUB, CurrencyUnit.of("MAD"))).build();
        assertEquals(Share.ZERO, agreement.shareOf(CLUB));
        assertEquals(StatedAmount.known(Money.parse("MAD 10000000")), agreement.envelope());
        refused("moral support of CLUB is stated with a value: MAD 5.00", () -> Contribution.builder()
                .party(CLUB)
                .nature(ContributionNature.MORAL)
                .amount(StatedAmount.known(Money.parse("MAD 5")))
                .build());
    }

    @Test
    void whatCanNeverBeTrueIsRefused() {
        refused("agreement 2012/17 has two currencies: MAD 2400000.00 and EUR 5.00",
                () -> road().addContributions(Contribution.cash(CLUB, Money.parse("EUR 5"))).build());
        refused("agreement 2012/17 ends on 2012-05-31, before it starts on 2012-06-01",
                () -> road().startsOn(DAY.plusDays(1)).endsOn(DAY).build());
        refused("agreement 2012/17 lists the party CLUB twice", () -> road().addParticipations(
                        Participation.of(CLUB, PartyRole.HOST), Participation.of(CLUB, PartyRole.BENEFICIARY))
                .build());
        refused("agreement 2012/17 has two amendments 1", () -> road().addAmendments(
                        Amendment.builder().number("1").on(DAY).build(), Amendment.builder().number("1").on(DAY).build())
                .build());
        refused("stated amount is negative: MAD -24.00", () -> Contribution.cash(COUNCIL, Money.parse("MAD -24")));
    }

    @Test
    void aStageFollowsOnlyWhereTheLifecycleLetsIt() {
        Agreement draft = road().build();
        assertEquals(DRAFT, draft.stage());
        Agreement deliberated = draft.reach(Milestone.of(DELIBERATED, DAY), Lifecycle.general());
        assertEquals(DELIBERATED, deliberated.stage());
        refused("agreement 2012/17 is DRAFT and cannot become SIGNED; what can follow: [DELIBERATED]",
                () -> draft.reach(Milestone.of(SIGNED, DAY), Lifecycle.general()));
        refused("agreement 2012/17 cannot become SIGNED on 2012-05-30, before it became DELIBERATED on 2012-05-31",
                () -> deliberated.reach(Milestone.of(SIGNED, DAY.minusDays(1)), Lifecycle.general()));
    }

    @Test
    void everyStepOfALifecycleIsAllowedAndNoOther() {
        Lifecycle lifecycle = Lifecycle.of(StageChange.of(DRAFT, SIGNED), StageChange.of(SIGNED, APPROVED));
        for (AgreementStage from : AgreementStage.values()) {
            for (AgreementStage to : AgreementStage.values()) {
                boolean drawn = (from == DRAFT && to == SIGNED) || (from == SIGNED && to == APPROVED);
                assertEquals(drawn, lifecycle.allows(from, to), from + " to " + to);
            }
        }
    }

    @Test
    void everyStageCanBeReachedAndAllButTheLastTwoCanBeLeft() {
        Lifecycle general = Lifecycle.general();
        for (AgreementStage stage : AgreementStage.values()) {
            boolean isLast = stage == AgreementStage.COMPLETED || stage == AgreementStage.TERMINATED;
            assertEquals(isLast, general.after(stage).isEmpty(), stage.name());
            assertTrue(stage == DRAFT
                    || general.getSteps().stream().anyMatch(step -> step.getTo() == stage), stage.name());
        }
    }

    @Test
    void theStageOfADayIsTheLastOneReachedByThen() {
        Agreement agreement = signed().reach(Milestone.of(IN_EXECUTION, DAY.plusDays(30)), Lifecycle.general());
        assertEquals(DRAFT, agreement.stageOn(DAY.minusDays(1)));
        assertEquals(DELIBERATED, agreement.stageOn(DAY));
        assertEquals(SIGNED, agreement.stageOn(DAY.plusDays(29)));
        assertEquals(IN_EXECUTION, agreement.stageOn(DAY.plusDays(30)));
    }

    @Test
    void anAmendmentHoldsFromItsDayAndLeavesTheHistoryReadable() {
        LocalDate later = DAY.plusYears(1);
        Agreement amended = signed().amend(Amendment.builder()
                .number("1")
                .on(later)
                .addContributions(Contribution.cash(REGION, Money.parse("MAD 5600000")))
                .addContributions(Contribution.cash(CLUB, Money.parse("MAD 2000000")))
                .endsOn(later.plusYears(2))
                .build());

        assertEquals(signed(), amended.asSigned());
        assertEquals(signed().getContributions(), amended.asOf(later.minusDays(1)).getContributions());
        Agreement now = amended.asOf(later);
        assertEquals(Share.of(1, 5), now.shareOf(CLUB));
        assertEquals(Share.of(6, 25), now.shareOf(COUNCIL));
        assertEquals(StatedAmount.known(Money.parse("MAD 10000000")), now.envelope());
        assertEquals(Optional.of(later.plusYears(2)), now.getEndsOn());
        assertEquals(now, amended.current());
    }

    @Test
    void aPartyThatWithdrawsTakesItsContributionAlong() {
        Agreement amended = signed().amend(Amendment.builder()
                .number("1").on(DAY.plusYears(1)).addWithdrawn("REGION").build());
        assertEquals(List.of(COUNCIL), amended.current().parties());
        assertEquals(Share.WHOLE, amended.current().shareOf(COUNCIL));
    }

    @Test
    void anAmendmentThatCannotBeIsRefused() {
        refused("amendment 1 to agreement 2012/17: the agreement is not signed",
                () -> road().build().amend(Amendment.builder().number("1").on(DAY).build()));
        refused("amendment 1 to agreement 2012/17 is dated 2012-06-09, before the signature on 2012-06-10",
                () -> signed().amend(Amendment.builder().number("1").on(DAY.plusDays(9)).build()));
        Agreement once = signed().amend(Amendment.builder().number("1").on(DAY.plusDays(50)).build());
        refused("amendment 2 to agreement 2012/17 is dated 2012-07-10, before the last amendment on 2012-07-20",
                () -> once.amend(Amendment.builder().number("2").on(DAY.plusDays(40)).build()));
        refused("amendment 2 to agreement 2012/17 lets CLUB withdraw, which is no party; parties: [COUNCIL, REGION]",
                () -> once.amend(Amendment.builder()
                        .number("2").on(DAY.plusDays(60)).addWithdrawn("CLUB").build()));
        refused("agreement 2012/17 has two currencies: MAD 2400000.00 and EUR 5.00", () -> once.amend(Amendment.builder()
                .number("2")
                .on(DAY.plusDays(60))
                .addContributions(Contribution.cash(CLUB, Money.parse("EUR 5")))
                .build()));
    }
}
