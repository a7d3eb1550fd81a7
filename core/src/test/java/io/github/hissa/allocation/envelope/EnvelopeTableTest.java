package io.github.hissa.allocation.envelope;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.hissa.allocation.Allocation;
import io.github.hissa.allocation.ClaimsProblem;
import io.github.hissa.allocation.ClaimsRule;
import io.github.hissa.allocation.TamperedAllocations;
import io.github.hissa.allocation.Violation;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
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
        assertRefused("name of an envelope is empty or contains a slash: \"\"", () -> Envelope.claim(1).withName(""));
        assertRefused("name of an envelope is empty or contains a slash: \"a/b\"", () -> Envelope.claim(1).withName("a/b"));
        assertRefused("name of an envelope is empty or contains a slash: \"/b\"", () -> Envelope.claim(1).withName("/b"));
        assertEquals("child 1 of a branch", assertThrows(NullPointerException.class,
                () -> Envelope.branch(EQUAL, Envelope.claim(1), null)).getMessage());
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
        assertEquals(List.of(), division.verify());
    }

    @Test
    void sharesUnderARuleThatTakesNoneAreRefusedWhenTheBranchIsBuilt() {
        assertRefused("child 0 of a branch claims by share, but its rule piniles takes no weights; maybe an amount serves "
                + "instead", () -> Envelope.branch(ClaimsRule.piniles(), Envelope.claim(1).withShare(2)));
        assertRefused("child roads of a branch claims by share, but its rule ranked takes no weights; maybe an amount "
                + "serves instead", () -> Envelope.branch(ClaimsRule.ranked(), Envelope.claim(1).withShare(2).withName("roads")));
        assertEquals(1, Envelope.branch(ClaimsRule.piniles(), Envelope.claim(1).withAmount(2)).divide(9).getUsed());
    }

    @Test
    void whatAShareDoesUnderEachRule() {
        assertReceived(ClaimsRule.proportional(), new long[] {1, 3}, 25, 75);
        assertReceived(ClaimsRule.constrainedEqualAwards(), new long[] {1, 3}, 25, 75);
        assertReceived(ClaimsRule.constrainedEqualLosses(), new long[] {1, 3}, 75, 25);
        assertReceived(ClaimsRule.talmud(), new long[] {1, 3}, 50, 50);
        assertReceived(ClaimsRule.talmud(), new long[] {1, 1, 3}, 25, 25, 50);
        assertReceived(ClaimsRule.meanOfEqualAwardsAndLosses(), new long[] {1, 3}, 50, 50);
    }

    private static void assertReceived(ClaimsRule rule, long[] shares, long... received) {
        Envelope[] children = Arrays.stream(shares).mapToObj(share -> Envelope.claim(1_000).withShare(share))
                .toArray(Envelope[]::new);
        assertArrayEquals(received, received(Envelope.branch(rule, children).divide(100)), rule.getName());
    }

    private static long[] received(EnvelopeDivision division) {
        return division.getChildren().stream().mapToLong(EnvelopeDivision::getReceived).toArray();
    }

    @Test
    void theCapAndTheFloorOfTheRootHold() {
        EnvelopeDivision capped = Envelope.claim(40).withCap(3).divide(20);
        assertEquals("received 20, used 3, kept 0, returned 17", capped.toString());
        assertEquals(3, capped.getOffered());
        assertEquals(List.of(), capped.verify());
        EnvelopeDivision branch = Envelope.branch(EQUAL, Envelope.claim(9), Envelope.claim(9)).withCap(4).divide(20);
        assertEquals("received 20, used 4, kept 0, returned 16", branch.toString());
        assertArrayEquals(new long[] {2, 2}, received(branch));
        assertEquals(List.of(), branch.verify());
        assertRefused("envelope / receives 20, below its floor of 30", () -> Envelope.claim(40).withFloor(30).divide(20));
        assertEquals(30, Envelope.claim(40).withFloor(30).divide(30).getUsed());
        assertRefused("floor of an envelope is 9, above its cap of 3", () -> Envelope.claim(40).withFloor(9).withCap(3));
        assertRefused("floor of an envelope is 9, above its cap of 3", () -> Envelope.claim(40).withCap(3).withFloor(9));
        assertEquals(3, Envelope.claim(40).withCap(3).withFloor(3).divide(5).getUsed());
    }

    @Test
    void whatCannotBeMetNamesThePath() {
        Envelope low = Envelope.branch(EQUAL, Envelope.claim(5), Envelope.claim(4).withFloor(9));
        assertRefused("floor of envelope /1/1 is 9, above the 4 that it claims of envelope /1",
                () -> Envelope.branch(EQUAL, Envelope.claim(5), low).divide(20));
        assertRefused("floor of envelope /south/1 is 9, above the 4 that it claims of envelope /south",
                () -> Envelope.branch(EQUAL, Envelope.claim(5), low.withName("south")).divide(20));
        Envelope wells = Envelope.claim(40).withName("wells").withFloor(30);
        assertRefused("floor of envelope /water/wells is 30, but of the 10 of envelope /water the floors before it leave 10",
                () -> Envelope.branch(EQUAL, Envelope.claim(90), Envelope.branch(EQUAL, wells).withName("water")).divide(20));
        assertRefused("floor of envelope /1 is 8, but of the 15 of envelope / the floors before it leave 7",
                () -> Envelope.branch(EQUAL, Envelope.claim(9).withFloor(8), Envelope.claim(9).withFloor(8)).divide(15));
        Envelope[] many = IntStream.rangeClosed(1, 25).mapToObj(Envelope::claim).toArray(Envelope[]::new);
        assertEquals("envelope /0: rule random-arrival is feasible for at most 500 claims with at most 1048576 "
                + "combinations, equal claims counted together; here are 25 claims, 25 of them different, with 33554432 "
                + "combinations; maybe the mean of equal awards and equal losses, or Talmud, serves instead", assertThrows(IllegalArgumentException.class, () -> Envelope.branch(EQUAL,
                Envelope.branch(ClaimsRule.randomArrival(), many)).divide(100)).getMessage());
    }

    @Test
    void childrenTogetherReceiveWhatTheAllocationOfTheirBranchGives() {
        EnvelopeDivision division = Envelope.branch(ClaimsRule.proportional(), Envelope.claim(232).withShare(4),
                Envelope.claim(20).withShare(3), Envelope.claim(81).withShare(2)).divide(115);
        assertArrayEquals(new long[] {63, 20, 32}, division.getAllocation().orElseThrow().toArray());
        assertArrayEquals(new long[] {63, 20, 32}, received(division));
        assertEquals(List.of(63L, 38L, 32L), division.getChildren().stream().map(EnvelopeDivision::getOffered).toList());
        assertEquals(List.of(0L, 0L, 0L), division.getChildren().stream().map(EnvelopeDivision::getReturned).toList());
        assertEquals(List.of(), division.verify());
    }

    @Test
    void aTreeOfTwoHundredLevelsIsDividedAndADeeperOneRefused() {
        Envelope tree = Envelope.claim(1_000_000);
        for (int level = 1; level < 200; level++) {
            // In each branch the first child cannot use its half, so there are two rounds.
            tree = Envelope.branch(ClaimsRule.proportional(), Envelope.claim(3).withShare(1), tree.withShare(1));
        }
        EnvelopeDivision division = tree.divide(1_000_000);
        assertEquals(1_000_000, division.getUsed());
        assertEquals(List.of(), division.verify());
        Envelope deepest = tree;
        assertRefused("a tree of envelopes is 201 deep, above 200", () -> Envelope.branch(EQUAL, deepest));
    }

    @Test
    void aTreeOfTooManyEnvelopesIsRefused() {
        Envelope tree = Envelope.claim(1);
        for (int level = 0; level < 22; level++) {
            tree = Envelope.branch(EQUAL, tree, tree);
        }
        Envelope twice = tree;
        assertRefused("a tree has 16777215 envelopes, above 10000000", () -> Envelope.branch(EQUAL, twice, twice));
        Envelope most = branchOf(9, branchOf(1_110, branchOf(1_000, Envelope.claim(1))));
        assertEquals(10_000_000, most.size());
        assertRefused("a tree has 10000001 envelopes, above 10000000", () -> Envelope.branch(EQUAL, most));
    }

    private static Envelope branchOf(int number, Envelope each) {
        Envelope[] children = new Envelope[number];
        Arrays.fill(children, each);
        return Envelope.branch(EQUAL, children);
    }

    @Test
    void returningUpwardsManyTimesOverIsDividedOrRefused() {
        Envelope ten = upwards(10);
        assertEquals(List.of(), ten.divide(1_000_000).verify());
        assertEquals(1_000_000, new TreeDivision(ten, 709).run(1_000_000).getReceived());
        assertRefused("envelope / takes more than 708 divisions; maybe fewer envelopes that return upwards within such that "
                + "share with siblings", () -> new TreeDivision(ten, 708).run(1_000_000));
        Envelope fifty = upwards(50);
        assertEquals(201, fifty.size());
        assertRefused("envelope / takes more than 120100 divisions; maybe fewer envelopes that return upwards within such "
                + "that share with siblings", () -> fifty.divide(MAX / 3));
    }

    /** Branches that share with siblings and such that return upwards in turn. */
    private static Envelope upwards(int levels) {
        Envelope tree = Envelope.claim(MAX);
        for (int level = 0; level < levels; level++) {
            tree = Envelope.branch(ClaimsRule.proportional(), Overflow.UPWARDS, Envelope.claim(MAX).withShare(1),
                    tree.withShare(2));
            tree = Envelope.branch(ClaimsRule.proportional(), Envelope.claim(1 + level).withShare(1), tree.withShare(3));
        }
        return tree;
    }

    /** Of two claims on 38 by shares 1 and 1, of which the second can use no more than 5: 33 and 5. */
    private static final Envelope LEAF = Envelope.claim(90).withShare(1);
    private static final Envelope SMALL = Envelope.claim(5).withShare(1).withFloor(1).withCap(30);
    private static final Envelope PAIR = Envelope.branch(ClaimsRule.proportional(), LEAF, SMALL);
    private static final ClaimsProblem LAST = ClaimsProblem.of(38, 38, 38).withWeights(1, 1).withFloors(0, 5)
            .withCaps(MAX, 5);
    private static final Allocation SHARED = ClaimsRule.proportional().divide(LAST);
    /** A floor of one on a claim of nothing: no amount can be divided so. */
    private static final Envelope NOBODY = Envelope.branch(EQUAL, Envelope.claim(0).withFloor(1));

    @Test
    void aDivisionThatIsWholeHasNothingToName() {
        assertEquals(List.of(), pair(38, 38, 0, SHARED, leaf(33, 33, 33), small(19, 5, 5)).verify());
    }

    @Test
    void aTamperedDivisionIsFoundOutByTheNameOfThePropertyAndThePath() {
        assertBroken("claim", "envelope /1: used 6, above its claim of 5",
                pair(38, 38, 0, SHARED, leaf(33, 33, 33), small(19, 6, 6)));
        assertBroken("claim", "envelope /0: used 30 of the 33 that it was offered, with a claim of 90",
                pair(38, 35, 0, SHARED, leaf(33, 33, 30), small(19, 5, 5)));
        assertBroken("cap", "envelope /1: was offered 31, above its cap of 30",
                pair(38, 38, 0, SHARED, leaf(33, 33, 33), small(31, 5, 5)));
        assertBroken("floor", "envelope /1: was offered 0, below its floor of 1",
                pair(38, 33, 0, SHARED, leaf(33, 33, 33), small(0, 0, 0)));
        assertBroken("conservation", "envelope /1: received 5, used 6, kept 0, and so returned -1",
                pair(38, 38, 0, SHARED, leaf(33, 33, 33), small(19, 5, 6)));
        assertBroken("conservation", "envelope /1: received 5, used -1, kept 0, and so returned 6",
                pair(38, 38, 0, SHARED, leaf(33, 33, 33), small(19, 5, -1)));
        assertBroken("conservation", "envelope /1: received 5, used 5, kept -1, and so returned 1", pair(38, 38, 0, SHARED,
                leaf(33, 33, 33), new EnvelopeDivision(SMALL, 19, 5, 5, -1, List.of(), Optional.empty())));
        assertBroken("conservation", "envelope /1: kept 1, but nothing is below it", pair(38, 38, 0, SHARED,
                leaf(33, 33, 33), new EnvelopeDivision(SMALL, 19, 6, 5, 1, List.of(), Optional.empty())));
        assertBroken("conservation", "envelope /: used 37 and kept 0, but below it 38 is used and 0 kept",
                pair(38, 37, 0, SHARED, leaf(33, 33, 33), small(19, 5, 5)));
        assertBroken("conservation", "envelope /: used 38 and kept 1, but below it 38 is used and 0 kept",
                pair(39, 38, 1, SHARED, leaf(33, 33, 33), small(19, 5, 5)));
        assertBroken("received", "envelope /0: received 34, the allocation of its branch gives it 33",
                pair(40, 39, 0, SHARED, leaf(34, 34, 34), small(19, 5, 5)));
        assertBroken("offered", "envelope /1: was offered 19, received 6 and returned 1; its branch gives overflow to "
                + "SIBLINGS", pair(38, 37, 0, TamperedAllocations.of(LAST, ClaimsRule.proportional(), 32, 6),
                leaf(32, 32, 32), small(19, 6, 5)));
        assertBroken("offered", "envelope /1: was offered 18, which the rule of its branch never gives it",
                pair(38, 38, 0, SHARED, leaf(33, 33, 33), small(18, 5, 5)));
        assertBroken("offered", "envelope /: was offered 38 instead of 39", new EnvelopeDivision(PAIR, 38, 39, 38, 0,
                List.of(leaf(33, 33, 33), small(19, 5, 5)), Optional.of(SHARED)));
        assertBroken("conservation", "envelope /: has 2 children, its division 1",
                new EnvelopeDivision(PAIR, 38, 38, 33, 0, List.of(leaf(33, 33, 33)), Optional.of(SHARED)));
        assertBroken("conservation", "envelope /: has another child 0 than its division",
                new EnvelopeDivision(PAIR, 38, 38, 38, 0, List.of(small(19, 5, 5), leaf(33, 33, 33)), Optional.of(SHARED)));
    }

    @Test
    void aTamperedAllocationWithinIsFoundOut() {
        assertBroken("allocation", "envelope /: is a branch and has no allocation", new EnvelopeDivision(PAIR, 38, 38, 38, 0,
                List.of(leaf(33, 33, 33), small(19, 5, 5)), Optional.empty()));
        assertBroken("allocation", "envelope /: divides nothing and has an allocation",
                new EnvelopeDivision(LEAF, 3, 3, 3, 0, List.of(), Optional.of(SHARED)));
        assertBroken("allocation", "envelope /: divides by proportional, its allocation by constrained-equal-awards",
                pair(38, 38, 0, EQUAL.divide(LAST), leaf(33, 33, 33), small(19, 5, 5)));
        assertBroken("allocation", "envelope /: has 2 children, its allocation 1 claims", pair(38, 38, 0,
                ClaimsRule.proportional().divide(ClaimsProblem.of(38, 38)), leaf(33, 33, 33), small(19, 5, 5)));
        assertBroken("allocation", "envelope /: has an allocation of another problem than its children's claims and bounds",
                pair(38, 38, 0, ClaimsRule.proportional().divide(ClaimsProblem.of(38, 33, 5)), leaf(33, 33, 33),
                        small(19, 5, 5)));
        assertBroken("allocation", "envelope /: cannot divide 0: floor of claim 0 is 1, above its claim of 0",
                new EnvelopeDivision(NOBODY, 0, 0, 0, 0, List.of(new EnvelopeDivision(NOBODY.getChildren().get(0), 1, 0, 0, 0,
                        List.of(), Optional.empty())), Optional.of(EQUAL.divide(ClaimsProblem.of(0, 0)))));
        assertBroken("conservation", "envelope /: handed out 38 of 37",
                new EnvelopeDivision(PAIR, 37, 38, 38, 0, List.of(leaf(33, 33, 33), small(19, 5, 5)), Optional.of(SHARED)));
        // Two claims of 5 on 10, of which 9 are awarded.
        Envelope five = Envelope.claim(5);
        EnvelopeDivision tampered = new EnvelopeDivision(Envelope.branch(EQUAL, five, five), 10, 10, 9, 0, List.of(
                new EnvelopeDivision(five, 5, 5, 5, 0, List.of(), Optional.empty()),
                new EnvelopeDivision(five, 4, 4, 4, 0, List.of(), Optional.empty())), Optional.of(TamperedAllocations.of(
                ClaimsProblem.of(10, 5, 5).withCaps(MAX, MAX).withFloors(0, 0), EQUAL, 5, 4)));
        assertBroken("conservation", "envelope /: awards add up to 9 instead of 10", tampered);
    }

    private static EnvelopeDivision leaf(long offered, long received, long used) {
        return new EnvelopeDivision(LEAF, offered, received, used, 0, List.of(), Optional.empty());
    }

    private static EnvelopeDivision small(long offered, long received, long used) {
        return new EnvelopeDivision(SMALL, offered, received, used, 0, List.of(), Optional.empty());
    }

    private static EnvelopeDivision pair(long received, long used, long kept, Allocation allocation,
            EnvelopeDivision... children) {
        return new EnvelopeDivision(PAIR, received, received, used, kept, List.of(children), Optional.of(allocation));
    }

    private static void assertBroken(String property, String message, EnvelopeDivision division) {
        assertEquals(new Violation(property, message), division.verify().get(0));
    }
}
