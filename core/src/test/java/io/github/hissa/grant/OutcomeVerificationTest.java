package io.github.hissa.grant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.hissa.allocation.ClaimsRule;
import io.github.hissa.fixtures.SampleCouncil;
import io.github.hissa.reason.Reason;
import io.github.hissa.verification.Discrepancy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an outcome's check finds, where money is short and where it is not. */
class OutcomeVerificationTest {

    private static final CampaignOutcome SHORT = SampleCouncil.campaign().assess().decide();
    private static final CampaignOutcome AMPLE = outOf("MAD 9000000");

    @Test
    void anOutcomeHoldsTheReferencesReceivedInTheirOrder() {
        assertEquals(
                SampleCouncil.applications().stream().map(Application::getReference).toList(), SHORT.getReceived());
        assertEquals(List.of(), SHORT.verify());
        assertEquals(List.of(), AMPLE.verify());
    }

    @Test
    void twoDecisionsOnOneApplicationAreRefused() {
        List<Decision> decisions = new ArrayList<>(AMPLE.getDecisions());
        decisions.add(decisions.get(1));
        assertRefused(
                "decisions[12]: It is there twice: 2012-02.",
                () -> CampaignOutcome.builder().from(AMPLE).decisions(decisions).build());
        assertRefused(
                "received[12]: It is there twice: 2012-02.",
                () -> CampaignOutcome.builder().from(AMPLE).addReceived("2012-02").build());
    }

    @Test
    void aDroppedDecisionShows() {
        List<Decision> decisions = new ArrayList<>(AMPLE.getDecisions());
        decisions.remove(2);
        assertFound(AMPLE, changed -> changed.decisions(decisions), "decisions[2] missing", "digest different");
    }

    @Test
    void aDecisionOnAnApplicationThatWasNotReceivedShows() {
        List<String> received = new ArrayList<>(AMPLE.getReceived());
        received.remove(2);
        assertFound(
                AMPLE,
                changed -> changed.received(received),
                "decisions[2] unexpected",
                "digest different",
                "decisions[2] moved");
    }

    @Test
    void decisionsInAnotherOrderShow() {
        List<Decision> decisions = new ArrayList<>(AMPLE.getDecisions());
        Collections.swap(decisions, 4, 5);
        assertFound(AMPLE, changed -> changed.decisions(decisions), "decisions[4] moved");
        List<String> received = new ArrayList<>(AMPLE.getReceived());
        Collections.swap(received, 4, 5);
        assertFound(AMPLE, changed -> changed.received(received), "digest different", "decisions[4] moved");
    }

    @Test
    void changedDroppedAndInventedReasonsShow() {
        Decision decision = AMPLE.getDecisions().get(1);
        Reason other = AMPLE.getDecisions().get(0).getReasons().get(0);
        List<Reason> own = decision.getReasons();
        assertTrue(
                paths(with(1, changed -> changed.reasons(List.of(other)))).get(0).startsWith("decisions[1].reasons"));
        assertTrue(paths(with(1, changed -> changed.reasons(own.subList(1, own.size()))))
                .contains("decisions[1].reasons[0] missing"));
        assertEquals(
                List.of("decisions[1].reasons[" + own.size() + "] unexpected"),
                paths(with(1, changed -> changed.addReason(other))));
    }

    @Test
    void anAwardOfAnotherSizeShowsAtItsDecisionAndToTheIndependentCheck() {
        assertEquals(
                List.of("decisions[1].awarded different", "divisions.whole conservation"),
                paths(with(1, changed -> changed.awarded(
                        AMPLE.getDecisions().get(1).getAwarded().minusMinor(1)))));
    }

    @Test
    void levelTiesAndSeedShow() {
        DivisionOutcome division = SHORT.getDivisions().get(Appropriation.WHOLE);
        List<Reason> reasons = division.getReasons();
        assertTrue(paths(divided(changed -> changed.reasons(reasons.subList(1, reasons.size()))))
                .contains("divisions.whole.reasons[0] missing"));
        TieRecord tie = TieRecord.builder()
                .addEqual("2012-01", "2012-02")
                .addFavoured("2012-01")
                .lotterySeed(7L)
                .build();
        assertEquals(
                List.of("divisions.whole.ties[" + division.getTies().size() + "] unexpected"),
                paths(divided(changed -> changed.addTie(tie))));
        assertEquals(
                List.of("divisions.whole.awarded different", "divisions.whole.applications different"),
                paths(divided(changed -> changed.awarded(Money.parse("MAD 1")).applications(1))));
        assertFound(SHORT, changed -> changed.divisions(Map.of()), "divisions.whole missing");
    }

    @Test
    void whatWasDecidedUponShowsEvenWhereItHadNoEffect() {
        assertFound(
                AMPLE,
                changed -> changed.appropriation(
                        Appropriation.of(2013, AMPLE.getAppropriation().getAmount())),
                "divisions.whole.reasons[0].figures.year different",
                "digest different");
        assertFound(
                AMPLE,
                changed -> changed.programme(GrantProgramme.builder()
                        .from(AMPLE.getProgramme())
                        .reference("GRANTS-2013")
                        .build()),
                "digest different");
        assertFound(
                AMPLE,
                changed -> changed.policy(
                        GrantPolicy.builder().from(AMPLE.getPolicy()).version(2).build()),
                "digest different");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 1})
    void aCentimeMoreOrLessOfTheAppropriationShows(int centimes) {
        for (CampaignOutcome outcome : List.of(SHORT, AMPLE)) {
            Appropriation appropriation = Appropriation.of(
                    2012, outcome.getAppropriation().getAmount().plusMinor(centimes));
            List<String> found = paths(
                    CampaignOutcome.builder().from(outcome).appropriation(appropriation).build());
            assertTrue(found.contains("digest different"), found.toString());
        }
    }

    @Test
    void everyDiscrepancyHasItsSentenceInThreeLanguages() {
        List<Decision> decisions = new ArrayList<>(AMPLE.getDecisions());
        Collections.swap(decisions, 4, 5);
        decisions.remove(2);
        for (Discrepancy found : CampaignOutcome.builder().from(AMPLE).decisions(decisions).build().verify()) {
            assertEquals(3, found.toText().toMap().size());
        }
    }

    private static CampaignOutcome divided(Consumer<DivisionOutcome.Builder> change) {
        DivisionOutcome.Builder changed = DivisionOutcome.builder();
        changed.from(SHORT.getDivisions().get(Appropriation.WHOLE));
        change.accept(changed);
        return CampaignOutcome.builder()
                .from(SHORT)
                .divisions(Map.of(Appropriation.WHOLE, changed.build()))
                .build();
    }

    private static CampaignOutcome outOf(String amount) {
        return GrantCampaign.builder()
                .from(SampleCouncil.campaign())
                .policy(GrantPolicy.builder()
                        .from(SampleCouncil.campaign().getPolicy())
                        .allocation(AllocationPolicy.of(ClaimsRule.constrainedEqualAwards()))
                        .build())
                .appropriation(Appropriation.of(2012, Money.parse(amount)))
                .build()
                .assess()
                .decide();
    }

    private static CampaignOutcome with(int index, Consumer<Decision.Builder> change) {
        List<Decision> decisions = new ArrayList<>(AMPLE.getDecisions());
        Decision.Builder changed = Decision.builder();
        changed.from(decisions.get(index));
        change.accept(changed);
        decisions.set(index, changed.build());
        return CampaignOutcome.builder().from(AMPLE).decisions(decisions).build();
    }

    private static void assertFound(
            CampaignOutcome outcome, Consumer<CampaignOutcome.Builder> change, String... expected) {
        CampaignOutcome.Builder changed = CampaignOutcome.builder();
        changed.from(outcome);
        change.accept(changed);
        assertEquals(List.of(expected), paths(changed.build()));
    }

    private static List<String> paths(CampaignOutcome outcome) {
        return outcome.verify().stream().map(one -> one.getPath() + " " + one.getCode()).toList();
    }

    private static void assertRefused(String message, Runnable step) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, step::run).getMessage());
    }
}
