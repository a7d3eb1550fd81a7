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
import io.github.hissa.refusal.HissaException;
import io.github.hissa.refusal.RefusedStepException;
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

    private static Agreement.Builder signedBuilder() {
        Agreement.Builder signed = road();
        signed.addMilestones(Milestone.of(DELIBERATED, DAY), Milestone.of(SIGNED, DAY.plusDays(10)));
        return signed;
    }

    private static Agreement signed() {
        return signedBuilder().build();
    }

    private static void refused(String message, Executable call) {
        assertEquals(message, assertThrows(HissaException.class, call).getMessage());
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
        assertEquals("contributions: The share of REGION in the agreement 2012/18 is unknown: its contribution or "
                + "the envelope is undisclosed, or the envelope is zero.",
                assertThrows(RefusedStepException.class, () -> agreement.shareOf(REGION)).getMessage());
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
        refused("amount: Moral support has no value. Stated for CLUB: MAD\u00A05.00.", () -> Contribution.builder()
                .party(CLUB)
                .nature(ContributionNature.MORAL)
                .amount(StatedAmount.known(Money.parse("MAD 5")))
                .build());
    }

    @Test
    void moralSupportIsNeverUndisclosed() {
        refused("amount: Moral support counts as zero. That of CLUB is stated as undisclosed.",
                () -> Contribution.builder()
                        .party(CLUB).nature(ContributionNature.MORAL).amount(StatedAmount.undisclosed()).build());
    }

    @Test
    void whatCanNeverBeTrueIsRefused() {
        refused("contributions[2].amount: It is EUR\u00A05.00, in another currency than MAD.",
                () -> road().addContributions(Contribution.cash(CLUB, Money.parse("EUR 5"))).build());
        refused("endsOn: It ends on 31\u00A0May\u00A02012, before it begins on 1\u00A0June\u00A02012.",
                () -> road().startsOn(DAY.plusDays(1)).endsOn(DAY).build());
        refused("participations[1]: It is there twice: CLUB.", () -> road().addParticipations(
                        Participation.of(CLUB, PartyRole.HOST), Participation.of(CLUB, PartyRole.BENEFICIARY))
                .build());
        refused("amendments[1]: It is there twice: 1.", () -> road().addAmendments(
                        Amendment.builder().number("1").on(DAY).build(), Amendment.builder().number("1").on(DAY).build())
                .build());
        refused("amount: It is negative: MAD\u00A0-24.00.", () -> Contribution.cash(COUNCIL, Money.parse("MAD -24")));
    }

    @Test
    void everyAmountInAnotherCurrencyIsToldAtItsPath() {
        refused("contributions[0].amount: It is MAD\u00A02,400,000.00, in another currency than EUR.\n"
                        + "contributions[1].amount: It is MAD\u00A07,600,000.00, in another currency than EUR.",
                () -> road().announced(StatedAmount.known(Money.parse("EUR 1"))).build());
    }

    @Test
    void contributionsBeyondSixtyFourBitsHaveNoEnvelopeAndNoShares() {
        Agreement large = road().addContributions(
                        Contribution.cash(COUNCIL, Money.ofMinor(CurrencyUnit.of("MAD"), Long.MAX_VALUE)))
                .build();
        String whole = "contributions: It is more than an amount can be: MAD\u00A092,233,720,378,547,758.07.";
        refused(whole, large::envelope);
        refused(whole, () -> large.findShareOf(REGION));
        refused("contributions: It is more than an amount can be: MAD\u00A092,233,720,370,947,758.07.",
                () -> large.shareOf(COUNCIL));
        Agreement announced = Agreement.builder()
                .from(large).announced(StatedAmount.known(Money.parse("MAD 10000000"))).build();
        assertEquals(Share.of(19, 25), announced.shareOf(REGION));
    }

    @Test
    void anAmendmentIsRefusedWhereItStandsInTheAgreementWhateverTheOrder() {
        Amendment later = Amendment.builder().number("2").on(DAY.plusDays(90)).addWithdrawn("CLUB").build();
        Amendment earlier = Amendment.builder().number("1").on(DAY.plusDays(30)).endsOn(DAY.plusYears(9)).build();
        refused("amendments[0].withdrawn: By the amendment 2, CLUB withdraws, which is not a party by then. Parties: "
                        + "COUNCIL, REGION.",
                () -> signedBuilder().addAmendments(later, earlier).build());
        refused("amendments[1].startsOn: It ends on 31\u00A0May\u00A02021, before it begins on 31\u00A0May\u00A02022.",
                () -> signedBuilder()
                        .addAmendments(
                                earlier,
                                Amendment.builder()
                                        .number("2").on(DAY.plusDays(31)).startsOn(DAY.plusYears(10)).build())
                        .build());
    }

    @Test
    void aStepIsRefusedForAllThatIsInItsWay() {
        Agreement once = signed().amend(Amendment.builder().number("1").on(DAY.plusDays(50)).build());
        refused("amendments[1].on: The amendment 1 is dated 31\u00A0May\u00A02012, before the signature on "
                        + "10\u00A0June\u00A02012.\n"
                        + "amendments[1].on: The amendment 1 is dated 31\u00A0May\u00A02012, before the last "
                        + "amendment, of 20\u00A0July\u00A02012.\n"
                        + "amendments[1]: It is there twice: 1.",
                () -> once.amend(Amendment.builder().number("1").on(DAY).build()));
        refused("milestones[2].stage: The agreement 2012/17 has reached “signed”, which “draft” cannot follow. What "
                        + "can: none.\n"
                        + "milestones[2].on: The agreement 2012/17 cannot reach “draft” on 31\u00A0May\u00A02012, "
                        + "before “signed” on 10\u00A0June\u00A02012.",
                () -> signed().reach(Milestone.of(DRAFT, DAY), Lifecycle.of()));
    }

    @Test
    void anAmendmentOfTheFirstDayEverIsInTheAgreementThen() {
        Agreement agreement = signedBuilder()
                .addAmendments(Amendment.builder().number("1").on(LocalDate.MIN).addWithdrawn("REGION").build())
                .build();
        assertEquals(List.of(COUNCIL), agreement.asOf(LocalDate.MIN).parties());
    }

    @Test
    void aStageFollowsOnlyWhereTheLifecycleLetsIt() {
        Agreement draft = road().build();
        assertEquals(DRAFT, draft.stage());
        Agreement deliberated = draft.reach(Milestone.of(DELIBERATED, DAY), Lifecycle.general());
        assertEquals(DELIBERATED, deliberated.stage());
        refused("milestones[0].stage: The agreement 2012/17 has reached “draft”, which “signed” cannot follow. What "
                + "can: deliberated.",
                () -> draft.reach(Milestone.of(SIGNED, DAY), Lifecycle.general()));
        refused("milestones[1].on: The agreement 2012/17 cannot reach “signed” on 30\u00A0May\u00A02012, before "
                + "“deliberated” on 31\u00A0May\u00A02012.",
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
        refused("amendments[0].on: The agreement 2012/17 is not signed.",
                () -> road().build().amend(Amendment.builder().number("1").on(DAY).build()));
        refused("amendments[0].on: The amendment 1 is dated 9\u00A0June\u00A02012, before the signature on "
                + "10\u00A0June\u00A02012.",
                () -> signed().amend(Amendment.builder().number("1").on(DAY.plusDays(9)).build()));
        Agreement once = signed().amend(Amendment.builder().number("1").on(DAY.plusDays(50)).build());
        refused("amendments[1].on: The amendment 2 is dated 10\u00A0July\u00A02012, before the last amendment, "
                + "of 20\u00A0July\u00A02012.",
                () -> once.amend(Amendment.builder().number("2").on(DAY.plusDays(40)).build()));
        refused("amendments[1].withdrawn: By the amendment 2, CLUB withdraws, which is not a party by then. Parties: "
                + "COUNCIL, REGION.",
                () -> once.amend(Amendment.builder()
                        .number("2").on(DAY.plusDays(60)).addWithdrawn("CLUB").build()));
        refused("amendments[1].contributions[0].amount: It is EUR\u00A05.00, in another currency than MAD.",
                () -> once.amend(Amendment.builder()
                .number("2")
                .on(DAY.plusDays(60))
                .addContributions(Contribution.cash(CLUB, Money.parse("EUR 5")))
                .build()));
    }
}
