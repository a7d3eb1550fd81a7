package io.github.hissa.allocation.envelope;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.hissa.allocation.ClaimsProblem;
import io.github.hissa.allocation.ClaimsRule;
import io.github.hissa.allocation.TamperedAllocations;
import io.github.hissa.allocation.Violation;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Small exact cases of envelopes, and tampered divisions of them. */
class EnvelopeTableTest {

    private static final ClaimsRule EQUAL = ClaimsRule.constrainedEqualAwards();
    private static final long MAX = Long.MAX_VALUE;

    @Test
    void refusalsNameTheFigure() {
        assertRefused("claim of an envelope is negative: -1", () -> Envelope.claim(-1));
        assertRefused("amount of an envelope is negative: -2", () -> Envelope.claim(1).withAmount(-2));
        assertRefused("floor of an envelope is negative: -3", () -> Envelope.claim(1).withFloor(-3));
        assertRefused("cap of an envelope is negative: -4", () -> Envelope.claim(1).withCap(-4));
        assertRefused("amount to be divided of an envelope is negative: -5", () -> Envelope.claim(1).divide(-5));
        assertRefused("share of an envelope is 0, below 1", () -> Envelope.claim(1).withShare(0));
        assertRefused("share of an envelope is 2, but it has an amount of 9",
                () -> Envelope.claim(1).withAmount(9).withShare(2));
        assertRefused("amount of an envelope is 9, but it has a share of 2",
                () -> Envelope.claim(1).withShare(2).withAmount(9));
        assertRefused("child 1 claims by amount, child 0 by demand; the children of a branch must all claim in the same "
                + "way", () -> Envelope.branch(EQUAL, Envelope.claim(1), Envelope.claim(1).withAmount(2)));
        assertRefused("rule piniles takes no weights",
                () -> Envelope.branch(ClaimsRule.piniles(), Envelope.claim(1).withShare(2)).divide(1));
    }

    private static void assertRefused(String message, Executable attempt) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, attempt).getMessage());
    }

    @Test
    void nothingIsAnAmountThatCanBeGiven() {
        assertEquals(0, Envelope.claim(0).divide(0).getUsed());
        assertEquals(0, Envelope.claim(5).withAmount(0).claimOn(9));
        assertEquals(0, Envelope.claim(5).withCap(0).withFloor(0).cap());
        assertEquals(0, Envelope.branch(EQUAL).divide(7).getUsed());
        assertEquals(7, Envelope.branch(EQUAL).divide(7).getReturned());
        assertEquals(1, Envelope.claim(5).withShare(1).share());
    }

    @Test
    void theDemandOfABranchIsThatOfItsChildrenWithinTheirCapsAndAmounts() {
        assertEquals(12, Envelope.branch(EQUAL, Envelope.claim(5), Envelope.claim(9).withCap(7)).demand());
        assertEquals(9, Envelope.branch(EQUAL, Envelope.claim(5).withAmount(3), Envelope.claim(6).withAmount(8)).demand());
        assertEquals(MAX, Envelope.branch(EQUAL, Envelope.claim(MAX - 1), Envelope.claim(1)).demand());
        assertEquals(MAX, Envelope.branch(EQUAL, Envelope.claim(MAX), Envelope.claim(1)).demand());
        assertEquals(MAX, Envelope.branch(EQUAL, Envelope.claim(MAX), Envelope.claim(MAX), Envelope.claim(3)).demand());
        assertEquals(0, Envelope.branch(EQUAL).demand());
    }

    @Test
    void anEnvelopeSaysWhatItIs() {
        Envelope leaf = Envelope.claim(5);
        Envelope branch = Envelope.branch(EQUAL, Overflow.UPWARDS, leaf);
        assertEquals("claim 5", leaf.toString());
        assertEquals("envelope by constrained-equal-awards [claim 5]", branch.toString());
        assertEquals(List.of(leaf), branch.getChildren());
        assertEquals(Optional.of(EQUAL), branch.getRule());
        assertEquals(List.of(Overflow.UPWARDS, Overflow.SIBLINGS), List.of(branch.getOverflow(), leaf.getOverflow()));
        assertEquals(List.of(5L, 0L), List.of(leaf.getClaim(), branch.getClaim()));
    }

    @Test
    void aDivisionSaysWhatItIsOf() {
        Envelope branch = Envelope.branch(EQUAL, Envelope.claim(5), Envelope.claim(9));
        EnvelopeDivision division = branch.divide(20);
        assertSame(branch, division.getEnvelope());
        assertEquals("received 20, used 14, kept 0, returned 6", division.toString());
        assertEquals(EQUAL, division.getAllocation().orElseThrow().getRule());
        assertEquals(Optional.empty(), division.getChildren().get(0).getAllocation());
        assertEquals(Optional.empty(), division.verify());
    }

    @Test
    void aTamperedDivisionIsFoundOut() {
        Envelope claim = Envelope.claim(5);
        assertBroken("an envelope received 5, used -1, kept 0, and handed out 0 of which 0 was used",
                division(claim, 5, -1, 0));
        assertBroken("an envelope received 5, used 0, kept -1, and handed out 0 of which 0 was used",
                division(claim, 5, 0, -1));
        assertBroken("an envelope received 5, used 3, kept 3, and handed out 0 of which 0 was used",
                division(claim, 5, 3, 3));
        EnvelopeDivision child = division(claim, 5, 5, 0);
        Envelope branch = Envelope.branch(EQUAL, claim);
        assertBroken("an envelope received 9, used 4, kept 0, and handed out 5 of which 5 was used",
                division(branch, 9, 4, 0, child));
        assertBroken("an envelope received 4, used 4, kept 0, and handed out 5 of which 5 was used",
                division(branch, 4, 4, 0, child));
        assertEquals(Optional.empty(), division(branch, 5, 5, 0, child).verify());
        assertEquals(Optional.empty(), division(claim, 0, 0, 0).verify());
        // What a child returned was not handed out for good.
        assertEquals(Optional.empty(), division(branch, 5, 3, 0, division(claim, 9, 3, 0)).verify());
        assertBroken("an envelope received 5, used 3, kept 3, and handed out 0 of which 0 was used",
                division(branch, 9, 3, 3, division(claim, 5, 3, 3)));
    }

    @Test
    void aTamperedAllocationWithinIsFoundOut() {
        Envelope claim = Envelope.claim(5);
        EnvelopeDivision child = division(claim, 5, 5, 0);
        EnvelopeDivision tampered = new EnvelopeDivision(Envelope.branch(EQUAL, claim, claim), 10, 10, 0,
                List.of(child, child),
                Optional.of(TamperedAllocations.of(ClaimsProblem.of(10, 5, 5), EQUAL, 5, 4)));
        assertEquals("conservation", tampered.verify().orElseThrow().property());
        assertEquals("awards add up to 9 instead of 10", tampered.verify().orElseThrow().message());
    }

    private static EnvelopeDivision division(Envelope envelope, long received, long used, long kept,
            EnvelopeDivision... children) {
        return new EnvelopeDivision(envelope, received, used, kept, List.of(children), Optional.empty());
    }

    private static void assertBroken(String message, EnvelopeDivision division) {
        assertEquals(Optional.of(new Violation("conservation", message)), division.verify());
    }
}
