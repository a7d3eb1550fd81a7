package io.github.hissa.grant.life;

import static io.github.hissa.grant.life.CaseEventKind.AGREEMENT_SIGNED;
import static io.github.hissa.grant.life.CaseEventKind.CLOSED;
import static io.github.hissa.grant.life.CaseEventKind.DECIDED;
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

import io.github.hissa.eligibility.Facts;
import io.github.hissa.fixtures.SampleCouncil;
import io.github.hissa.grant.Application;
import io.github.hissa.grant.Appropriation;
import io.github.hissa.grant.CampaignOutcome;
import io.github.hissa.grant.Decision;
import io.github.hissa.grant.DecisionOutcome;
import io.github.hissa.grant.GrantCampaign;
import io.github.hissa.grant.form.AwardForm;
import io.github.hissa.grant.form.AwardFormPolicy;
import io.github.hissa.grant.form.PastAward;
import io.github.hissa.money.Share;
import io.github.hissa.reason.Figure;
import io.github.hissa.refusal.HissaException;
import io.github.hissa.refusal.RefusedStepException;
import io.github.hissa.refusal.RefusedValueException;
import io.github.hissa.text.Language;
import io.github.hissa.text.LocalizedText;
import io.github.hissa.verification.Discrepancy;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class GrantCaseTest {

    private static final LocalDate DAY = LocalDate.of(2012, 5, 31);
    private static final CurrencyUnit DIRHAM = CurrencyUnit.of("MAD");
    private static final CampaignOutcome PROPOSED = SampleCouncil.campaign().assess().decide();
    private static final Decision AWARDED = first(DecisionOutcome.AWARDED);
    private static final Decision REFUSED = first(DecisionOutcome.NOT_ELIGIBLE);

    private static Decision first(DecisionOutcome outcome) {
        return PROPOSED.getDecisions().stream().filter(one -> one.getOutcome() == outcome).findFirst().orElseThrow();
    }

    private static DeliberatedOutcome.Builder deliberated() {
        DeliberatedOutcome.Builder outcome = DeliberatedOutcome.builder();
        outcome.proposed(PROPOSED).on(DAY).reference("2012/31");
        return outcome;
    }

    private static GrantCase received(Decision decision) {
        return GrantCase.of(decision.getApplication()).record(CaseEvent.of(DAY.minusDays(60), RECEIVED));
    }

    private static GrantCase notified() {
        return received(AWARDED).decide(deliberated().build()).record(CaseEvent.of(DAY.plusDays(5), NOTIFIED));
    }

    private static CaseEvent money(int days, CaseEventKind kind, String amount) {
        return CaseEvent.of(DAY.plusDays(days), kind, Money.parse(amount));
    }

    private static void refused(String message, Executable call) {
        assertEquals(message, assertThrows(HissaException.class, call).getMessage().replace('\u00A0', ' '));
    }

    @Test
    void aDeliberationChangesADecisionWithItsReasonAndKeepsTheProposal() {
        LocalizedText reason = LocalizedText.of("fr", "Le projet est réduit.");
        String reference = AWARDED.getApplication().getReference();
        DeliberatedOutcome outcome =
                deliberated().addChanges(DecisionChange.of(reference, Money.parse("MAD 1000"), reason)).build();

        assertEquals(Optional.of(Money.parse("MAD 1000.00")), outcome.awards().find(reference));
        Money less = AWARDED.getAwarded().minus(Money.parse("MAD 1000"));
        assertEquals(PROPOSED.totalAwarded().minus(less), outcome.totalAwarded());
        assertEquals(PROPOSED.undistributed().plus(less), outcome.undistributed());
        assertEquals(List.of(), outcome.verify());
        GrantCase decided = received(AWARDED).decide(outcome);
        CaseEvent last = decided.getEvents().get(decided.getEvents().size() - 1);
        assertEquals(DECIDED, last.getKind());
        assertEquals(Optional.of(reason), last.getNote());
        assertEquals(Money.parse("MAD 1000.00"), decided.balance().getAwarded());
        assertTrue(decided.has(CaseEventKind.AWARD_PROPOSED));
    }

    @Test
    void theCheckOfADeliberationSeesItsChangesItsDayAndItsProposal() {
        String reference = AWARDED.getApplication().getReference();
        LocalizedText why = LocalizedText.of("fr", "Motif");
        DeliberatedOutcome outcome =
                deliberated().addChanges(DecisionChange.of(reference, Money.parse("MAD 1000"), why)).build();
        assertEquals(List.of("digest"), paths(DeliberatedOutcome.builder()
                .from(outcome)
                .changes(List.of(DecisionChange.of(reference, Money.parse("MAD 1000.01"), why)))
                .build()));
        assertEquals(List.of("digest"), paths(DeliberatedOutcome.builder()
                .from(outcome)
                .on(outcome.getOn().plusDays(1))
                .build()));
        CampaignOutcome forged = CampaignOutcome.builder()
                .from(PROPOSED)
                .received(PROPOSED.getReceived().subList(1, PROPOSED.getReceived().size()))
                .build();
        assertTrue(paths(DeliberatedOutcome.builder().from(outcome).proposed(forged).build())
                .contains("proposed.decisions[0]"));
    }

    private static List<String> paths(DeliberatedOutcome outcome) {
        return outcome.verify().stream().map(Discrepancy::getPath).toList();
    }

    @Test
    void aDeliberationCannotGiveWhatIsNotThere() {
        LocalizedText why = LocalizedText.of("fr", "Motif");
        String reference = AWARDED.getApplication().getReference();
        String refusedOne = REFUSED.getApplication().getReference();
        Money requested = AWARDED.getApplication().getRequested();
        Money total = PROPOSED.totalAwarded().minus(AWARDED.getAwarded()).plus(requested);
        refused("changes: Awarded in all: " + shown(total) + ". Appropriation: MAD 300,000.00.",
                () -> deliberated().addChanges(DecisionChange.of(reference, requested, why)).build());
        DeliberatedOutcome.Builder all = deliberated().addChanges(
                DecisionChange.of("NOBODY", Money.zero(DIRHAM), why),
                DecisionChange.of(reference, requested.plus(1), why),
                DecisionChange.of(reference, Money.parse("MAD -1"), why),
                DecisionChange.of(refusedOne, Money.parse("MAD 1"), why),
                DecisionChange.of(refusedOne, Money.parse("EUR 1"), why));
        refused("changes[0].application: There is no application NOBODY.\n"
                        + "changes[1].awarded: Stated for the application " + reference + ": "
                        + shown(requested.plus(1)) + ". Requested: " + shown(requested) + ".\n"
                        + "changes[2].application: It is there twice: " + reference + ".\n"
                        + "changes[2].awarded: It is negative: MAD -1.00.\n"
                        + "changes[3].awarded: Awarded to the application " + refusedOne
                        + ": MAD 1.00. It was found not eligible.\n"
                        + "changes[4].application: It is there twice: " + refusedOne + ".\n"
                        + "changes[4].awarded: It is EUR 1.00, in another currency than MAD.",
                all::build);
    }

    @Test
    void aProposalInTwoCurrenciesIsNotDeliberatedOn() {
        Decision foreign = Decision.builder()
                .from(AWARDED)
                .application(Application.builder()
                        .from(AWARDED.getApplication())
                        .requested(Money.parse("EUR 20"))
                        .totalCost(Money.parse("EUR 40"))
                        .build())
                .awarded(Money.parse("EUR 1"))
                .build();
        CampaignOutcome mixed =
                CampaignOutcome.builder().from(PROPOSED).decisions(List.of(REFUSED, foreign)).build();
        refused("proposed.decisions[1].awarded: It is EUR 1.00, in another currency than MAD.",
                () -> deliberated().proposed(mixed).build());
    }

    private static String shown(Money amount) {
        return Figure.of(amount).in(Language.ENGLISH).replace('\u00A0', ' ');
    }

    @Test
    void aWholeLifeIsToldAsAStoryInThreeLanguages() {
        Money award = AWARDED.getAwarded();
        GrantCase closed = notified()
                .record(CaseEvent.of(DAY.plusDays(20), AGREEMENT_SIGNED))
                .record(CaseEvent.of(DAY.plusDays(30), PAID, award))
                .record(money(200, JUSTIFIED, "MAD 100"))
                .record(money(201, RETURNED, "MAD 50"))
                .record(CaseEvent.of(DAY.plusDays(300), RECOVERY_ORDERED, award.minus(Money.parse("MAD 150"))))
                .record(CaseEvent.of(DAY.plusDays(330), RECOVERED, award.minus(Money.parse("MAD 150"))))
                .record(CaseEvent.of(DAY.plusDays(340), CLOSED));

        assertEquals(Money.parse("MAD 0.00"), closed.balance().unjustified());
        assertEquals(award.minus(Money.parse("MAD 100")), closed.balance().getReturned());
        assertEquals(closed.getEvents().size(), closed.story().size());
        String name = AWARDED.getApplication().getApplicant().getName().get(Language.ENGLISH);
        assertEquals("1\u00A0April\u00A02012: the application of " + name + " was received.",
                closed.story().get(0).get(Language.ENGLISH));
        String decided = closed.story().get(3).get(Language.FRENCH);
        assertTrue(decided.startsWith("31/05/2012\u00A0: décision du conseil d’attribuer "), decided);
        assertTrue(decided.endsWith("(référence\u00A0: 2012/31)."), decided);
        assertEquals(3, closed.story().get(4).toMap().size());
    }

    @Test
    void whatCannotComeNowIsRefused() {
        String who = AWARDED.getApplication().getReference();
        Money award = AWARDED.getAwarded();
        refused("events[0].kind: The case " + who + " cannot begin with “payment” of 31 May 2012.",
                () -> GrantCase.of(AWARDED.getApplication()).record(money(0, PAID, "MAD 1")));
        refused("events[1].kind: In the case " + who + ", “payment” of 31 May 2012 cannot follow “reception in time” "
                        + "of 1 April 2012.",
                () -> received(AWARDED).record(money(0, PAID, "MAD 1")));
        refused("events[5].on: In the case " + who + ", “payment” of 4 June 2012 stands behind “notice of the "
                        + "decision” of 5 June 2012.",
                () -> notified().record(money(4, PAID, "MAD 1")));
        refused("events[5].amount: Paid on 6 June 2012 in the case " + who + ": " + shown(award.plus(1))
                        + ". Of the award still to be paid: " + shown(award) + ".",
                () -> notified().record(CaseEvent.of(DAY.plusDays(6), PAID, award.plus(1))));
        GrantCase paid = notified().record(money(6, PAID, "MAD 100"));
        refused("events[6].amount: Given back on 7 June 2012 in the case " + who
                        + ": MAD 101.00. Paid and neither justified nor given back: MAD 100.00.",
                () -> paid.record(money(7, RETURNED, "MAD 101")));
        refused("events[6].amount: It is EUR 1.00, in another currency than MAD.",
                () -> paid.record(money(7, RETURNED, "EUR 1")));
        refused("amount: The event “payment” of 31 May 2012 needs an amount.", () -> CaseEvent.of(DAY, PAID));
        refused("amount: The event “notice of the decision” of 31 May 2012 can have no amount, and has MAD 1.00.",
                () -> CaseEvent.of(DAY, NOTIFIED, Money.parse("MAD 1")));
        GrantCase closed = paid.record(CaseEvent.of(DAY.plusDays(9), CLOSED));
        refused("events[7].kind: In the case " + who + ", “closing of the case” of 10 June 2012 cannot follow "
                        + "“closing of the case” of 9 June 2012.",
                () -> closed.record(CaseEvent.of(DAY.plusDays(10), CLOSED)));
        refused("application: The deliberation does not decide on the application STRANGER.",
                () -> GrantCase.of(Application.builder().from(AWARDED.getApplication()).reference("STRANGER").build())
                        .decide(deliberated().build()));
    }

    @Test
    void aDocumentIsToldAllOfItsEventsThatCannotCome() {
        GrantCase notified = notified();
        GrantCase.Builder disordered = GrantCase.builder();
        disordered.from(notified).addEvents(
                money(4, PAID, "EUR 1"), CaseEvent.of(DAY.plusDays(3), AGREEMENT_SIGNED));
        assertEquals(
                List.of("events[5].on event-out-of-order", "events[5].amount other-currency",
                        "events[6].on event-out-of-order", "events[6].kind event-cannot-follow"),
                codes(assertThrows(RefusedValueException.class, disordered::build)));

        // An amount that is too large counts as what it could have been at most.
        GrantCase.Builder large = GrantCase.builder();
        Money award = AWARDED.getAwarded();
        large.from(notified).addEvents(
                CaseEvent.of(DAY.plusDays(6), PAID, award.plus(1)),
                CaseEvent.of(DAY.plusDays(7), RETURNED, award.plus(1)),
                money(8, RECOVERED, "MAD 1"),
                money(9, RECOVERY_ORDERED, "MAD 1"),
                money(9, JUSTIFIED, "MAD 1"));
        assertEquals(
                List.of("events[5].amount paid-above-award", "events[6].amount returned-above-unjustified",
                        "events[7].amount recovered-without-order", "events[8].amount ordered-above-unjustified"),
                codes(assertThrows(RefusedValueException.class, large::build)));
    }

    @Test
    void everyRefusalOfACaseIsWordedInThreeLanguages() {
        CaseEvent payment = CaseEvent.of(DAY.plusDays(6), PAID, AWARDED.getAwarded().plus(1));
        HissaException refused = assertThrows(RefusedStepException.class, () -> notified().record(payment));
        assertTrue(refused.in(Language.ARABIC).startsWith("events[5].amount: المبلغ المؤدى بتاريخ"),
                refused.in(Language.ARABIC));
        assertTrue(refused.in(Language.FRENCH).startsWith("events[5].amount: Versé le 06/06/2012 dans le dossier "),
                refused.in(Language.FRENCH));
        for (CaseEventKind kind : CaseEventKind.values()) {
            assertEquals(3, ((Figure.Named) Story.nameOf(kind)).name().toMap().size());
        }
    }

    private static List<String> codes(HissaException refused) {
        return refused.getRefusals().stream().map(one -> one.getPath() + " " + one.getCode()).toList();
    }

    @Test
    void aRefusedApplicationIsToldWhy() {
        GrantCase refused = received(REFUSED).decide(deliberated().build());
        assertEquals(CaseEventKind.FOUND_NOT_ELIGIBLE, refused.getEvents().get(1).getKind());
        for (Language language : Language.values()) {
            String told = refused.story().get(1).get(language);
            REFUSED.getReasons().forEach(reason -> assertTrue(told.contains(reason.in(language)), told));
        }
    }

    @Test
    void whoIsEligibleAndReceivesNothingIsToldWhy() {
        GrantCampaign poor = GrantCampaign.builder()
                .from(SampleCouncil.campaign())
                .appropriation(Appropriation.builder().year(2012).amount(Money.parse("MAD 0.01")).build())
                .build();
        CampaignOutcome outcome = poor.assess().decide();
        Decision unfunded = outcome.getDecisions().stream()
                .filter(one -> one.getOutcome() == DecisionOutcome.UNFUNDED)
                .findFirst()
                .orElseThrow();
        GrantCase decided = received(unfunded)
                .decide(DeliberatedOutcome.builder().proposed(outcome).on(DAY).build());
        assertEquals(CaseEventKind.LEFT_UNFUNDED, decided.getEvents().get(2).getKind());
        String told = decided.story().get(2).get(Language.ARABIC);
        unfunded.getReasons().forEach(reason -> assertTrue(told.contains(reason.in(Language.ARABIC)), told));
    }

    @Test
    void nextYearLooksBackOnThisYearsConduct() {
        GrantCase paid = notified().record(money(6, PAID, "MAD 100")).record(money(100, JUSTIFIED, "MAD 60"));
        Facts before = ConductFacts.on(DAY.plusDays(50), DIRHAM, List.of(paid));
        Facts after = ConductFacts.on(DAY.plusDays(250), DIRHAM, List.of(paid));
        assertEquals(Optional.of(Money.parse("MAD 100.00")), before.get(ConductFacts.UNJUSTIFIED));
        assertEquals(Optional.of(Money.parse("MAD 40.00")), after.get(ConductFacts.UNJUSTIFIED));
        assertEquals(Optional.of(false), after.get(ConductFacts.PAST_GRANTS_JUSTIFIED));
        assertEquals(Optional.of(1L), before.get(ConductFacts.AWARDS_THIS_YEAR));
        assertEquals(Optional.of(0L), after.get(ConductFacts.AWARDS_THIS_YEAR));
        assertEquals(Optional.of(DAY), after.get(ConductFacts.LAST_AWARDED_ON));
        Facts never = ConductFacts.on(DAY, DIRHAM, List.of());
        assertEquals(Optional.of(true), never.get(ConductFacts.PAST_GRANTS_JUSTIFIED));
        assertEquals(Optional.empty(), never.get(ConductFacts.LAST_AWARDED_ON));
        refused("cases[0].application.requested: It is " + shown(AWARDED.getApplication().getRequested())
                        + ", in another currency than EUR.",
                () -> ConductFacts.on(DAY, CurrencyUnit.EUR, List.of(paid)));
    }

    @Test
    void theFormOfAnAwardFollowsTheThresholdAndWhichSideItFallsOn() {
        AwardFormPolicy.Builder policy = AwardFormPolicy.builder();
        policy.threshold(Money.parse("MAD 50000"));
        AwardFormPolicy above = policy.agreementAtThreshold(false).build();
        AwardFormPolicy at = policy.agreementAtThreshold(true).build();
        Money threshold = Money.parse("MAD 50000");
        assertEquals(AwardForm.DECISION, above.formOf(threshold, DAY, List.of()));
        assertEquals(AwardForm.AGREEMENT, above.formOf(threshold.plus(1), DAY, List.of()));
        assertEquals(AwardForm.AGREEMENT, at.formOf(threshold, DAY, List.of()));
        AwardFormPolicy rolling = policy.rollingMonths(12).build();
        Money half = Money.parse("MAD 25000");
        assertEquals(AwardForm.AGREEMENT,
                rolling.formOf(half, DAY, List.of(PastAward.of(DAY.minusMonths(12).plusDays(1), half))));
        assertEquals(AwardForm.DECISION,
                rolling.formOf(half, DAY, List.of(PastAward.of(DAY.minusMonths(12), half))));
        refused("award: It is EUR 1.00, in another currency than MAD.",
                () -> above.formOf(Money.parse("EUR 1"), DAY, List.of()));
    }

    @Test
    void aCallReceivesInTimeAndSaysWhatAFileLacks() {
        CallForApplications call = CallForApplications.builder()
                .programme(PROPOSED.getProgramme())
                .opensOn(DAY)
                .closesOn(DAY.plusDays(30))
                .addRequiredDocuments("statutes", "receipt")
                .build();
        Reception inOrder = call.receive(on(DAY.plusDays(30)), Set.of("statutes", "receipt", "photo"));
        assertTrue(inOrder.isInOrder());
        Reception late = call.receive(on(DAY.plusDays(31)), Set.of("statutes"));
        assertEquals(Reception.Timing.LATE, late.getTiming());
        assertEquals(Set.of("receipt"), late.getMissingDocuments());
        assertFalse(late.isInOrder());
        assertEquals(Reception.Timing.EARLY, call.receive(on(DAY.minusDays(1)), Set.of()).getTiming());
        refused("closesOn: It ends on 30 May 2012, before it begins on 31 May 2012.",
                () -> CallForApplications.builder().from(call).closesOn(DAY.minusDays(1)).build());
        refused("receivedOn: The application " + AWARDED.getApplication().getReference()
                        + " does not say on which day it was received.",
                () -> call.receive(Application.builder()
                        .from(AWARDED.getApplication()).receivedOn(Optional.empty()).build(), Set.of()));
    }

    private static Application on(LocalDate day) {
        return Application.builder().from(AWARDED.getApplication()).receivedOn(day).build();
    }

    @Test
    void instalmentsMakeUpTheAward() {
        InstalmentPlan thirds = InstalmentPlan.builder()
                .addParts(PlannedPart.of(Share.of(1, 3)), PlannedPart.of(Share.of(1, 3)),
                        PlannedPart.of(Share.of(1, 3), LocalizedText.of("fr", "Compte rendu")))
                .build();
        assertEquals(List.of(Money.parse("MAD 33.33"), Money.parse("MAD 33.33"), Money.parse("MAD 33.34")),
                thirds.split(Money.parse("MAD 100")));
        refused("parts: The parts make up 50 % of an award, not the whole.",
                () -> InstalmentPlan.builder().addParts(PlannedPart.of(Share.of(1, 2))).build());
        refused("award: It is negative: MAD -1.00.", () -> thirds.split(Money.parse("MAD -1")));
    }

    @Test
    void instalmentsThatAreTooFineForAnyShareAreRefused() {
        long most = Long.MAX_VALUE;
        refused("parts[1].share: The share 1/9223372036854775806 and those before it, 1/9223372036854775807, add up "
                        + "to no fraction of two whole numbers of 64 bits.",
                () -> InstalmentPlan.builder()
                        .addParts(PlannedPart.of(Share.of(1, most)), PlannedPart.of(Share.of(1, most - 1)))
                        .build());
    }

    @Test
    void whatIsNotSpentGoesOnToTheNextYearAsDeclared() {
        GrantCase paid = notified().record(money(6, PAID, "MAD 100")).record(money(9, RETURNED, "MAD 30"));
        ProgrammeYear.Builder year = ProgrammeYear.builder();
        year.appropriation(Appropriation.of(2012, Money.parse("MAD 300000")))
                .carriedIn(Money.parse("MAD 500"))
                .addCases(paid);
        Money payable = AWARDED.getAwarded().minus(Money.parse("MAD 100"));
        ProgrammeYear lapsing = year.undistributedCarriedOver(false).returnedCarriedOver(false).build();
        assertEquals(payable, lapsing.promisedOut());
        assertEquals(Money.zero(DIRHAM), lapsing.carriedOut());
        assertEquals(Money.parse("MAD 70.00"), lapsing.unjustified());
        ProgrammeYear all = year.undistributedCarriedOver(true).returnedCarriedOver(true).build();
        assertEquals(payable, all.promisedOut());
        assertEquals(
                Money.parse("MAD 300500").minus(AWARDED.getAwarded()).plus(Money.parse("MAD 30")), all.carriedOut());
        refused("cases: Awarded in 2012: " + shown(AWARDED.getAwarded()) + ". There was to award: MAD 501.00.",
                () -> ProgrammeYear.builder()
                        .from(all).appropriation(Appropriation.of(2012, Money.parse("MAD 1"))).build());
    }
}
