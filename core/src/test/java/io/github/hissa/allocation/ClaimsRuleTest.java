package io.github.hissa.allocation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The worked examples of the rules' Javadoc, and how bounds, classes, units and ties show in a result. */
class ClaimsRuleTest {

    private static final long[] CLAIMS = {100, 200, 300};

    @Test
    void proportionalGivesEveryoneTheSamePart() {
        Allocation shared = ClaimsRule.proportional().divide(ClaimsProblem.of(200, CLAIMS));
        assertArrayEquals(new long[] {33, 67, 100}, shared.toArray());
        assertEquals("FACTOR 1/3", shared.getLevel().orElseThrow().toString());
        assertEquals("100/3", shared.getExactAward(0).toString());
        assertTrue(shared.isRoundedDown(0));
        assertTrue(shared.isRoundedUp(1));
    }

    @Test
    void equalAwardsGiveEveryoneTheSameUpToTheClaim() {
        Allocation shared = ClaimsRule.constrainedEqualAwards().divide(ClaimsProblem.of(250, CLAIMS));
        assertArrayEquals(new long[] {83, 83, 84}, shared.toArray());
        assertEquals("AWARD 250/3", shared.getLevel().orElseThrow().toString());
        Allocation more = ClaimsRule.constrainedEqualAwards().divide(ClaimsProblem.of(400, CLAIMS));
        assertArrayEquals(new long[] {100, 150, 150}, more.toArray());
        assertEquals(Ground.CLAIM, more.getGround(0));
        assertEquals(Ground.LEVEL, more.getGround(1));
    }

    @Test
    void equalLossesTakeTheSameFromEveryoneDownToNothing() {
        Allocation shared = ClaimsRule.constrainedEqualLosses().divide(ClaimsProblem.of(200, CLAIMS));
        assertArrayEquals(new long[] {0, 50, 150}, shared.toArray());
        assertEquals("LOSS 150", shared.getLevel().orElseThrow().toString());
        assertEquals(Ground.NOTHING, shared.getGround(0));
    }

    @Test
    void rankedServesInOrderUntilTheEndowmentEnds() {
        ClaimsProblem problem = ClaimsProblem.of(250, CLAIMS).withRanks(2, 1, 3);
        Allocation shared = ClaimsRule.ranked().divide(problem);
        assertArrayEquals(new long[] {50, 200, 0}, shared.toArray());
        assertEquals(List.of(Ground.RULE, Ground.CLAIM, Ground.NOT_REACHED),
                List.of(shared.getGround(0), shared.getGround(1), shared.getGround(2)));
        assertEquals(List.of(), shared.getTies());
    }

    @Test
    void aRankThatCannotBeServedInFullIsATie() {
        ClaimsProblem problem = ClaimsProblem.of(250, 100, 100, 100, 100).withRanks(1, 2, 2, 2);
        Allocation shared = ClaimsRule.ranked().divide(problem);
        assertArrayEquals(new long[] {100, 100, 50, 0}, shared.toArray());
        assertEquals("[claims [1, 2, 3] tied for their place in the order; [1] preferred by declared order]",
                shared.getTies().toString());
    }

    @Test
    void everythingIsMetWhereTheEndowmentSuffices() {
        for (String name : ClaimsRule.getNames()) {
            Allocation shared = ClaimsRule.of(name).divide(ClaimsProblem.of(1000, CLAIMS));
            assertArrayEquals(CLAIMS, shared.toArray(), name);
            assertEquals(400, shared.getRemainder(), name);
            assertTrue(shared.getLevel().isEmpty(), name);
            assertEquals(Ground.CLAIM, shared.getGround(2), name);
        }
    }

    @Test
    void floorsAndCapsHoldTogether() {
        ClaimsProblem problem = ClaimsProblem.of(100, 90, 90, 90, 90).withFloors(50, 0, 0, 0).withCaps(90, 10, 90, 90);
        Allocation shared = ClaimsRule.constrainedEqualAwards().divide(problem);
        assertArrayEquals(new long[] {50, 10, 20, 20}, shared.toArray());
        assertEquals(List.of(Ground.FLOOR, Ground.CAP, Ground.LEVEL),
                List.of(shared.getGround(0), shared.getGround(1), shared.getGround(2)));
    }

    @Test
    void weightsScaleTheAwardAndTheLoss() {
        assertArrayEquals(new long[] {30, 60}, ClaimsRule.constrainedEqualAwards()
                .divide(ClaimsProblem.of(90, 100, 100).withWeights(1, 2)).toArray());
        assertArrayEquals(new long[] {70, 40}, ClaimsRule.constrainedEqualLosses()
                .divide(ClaimsProblem.of(110, 100, 100).withWeights(1, 2)).toArray());
        assertArrayEquals(new long[] {20, 80}, ClaimsRule.proportional()
                .divide(ClaimsProblem.of(100, 100, 200).withWeights(1, 2)).toArray());
    }

    @Test
    void awardsAreWholeUnitsAndTheRestIsTheRemainder() {
        ClaimsProblem problem = ClaimsProblem.of(1050, 450, 450, 990).withRoundingUnit(100);
        Allocation shared = ClaimsRule.proportional().divide(problem);
        assertArrayEquals(new long[] {200, 300, 500}, new long[] {
                shared.getAward(1), shared.getAward(0), shared.getAward(2)});
        assertEquals(50, shared.getRemainder());
        assertEquals("[claims [0, 1] tied for one more unit; [0] preferred by declared order]",
                shared.getTies().toString());
    }

    @Test
    void whatIsBelowTheSmallestAwardGoesToTheOthers() {
        ClaimsProblem problem = ClaimsProblem.of(50, 30, 30, 30, 30, 5).withSmallestAward(15);
        Allocation shared = ClaimsRule.constrainedEqualAwards().divide(problem);
        assertArrayEquals(new long[] {17, 17, 16, 0, 0}, shared.toArray());
        assertEquals(Ground.BELOW_SMALLEST_AWARD, shared.getGround(3));
        assertEquals(Ground.BELOW_SMALLEST_AWARD, shared.getGround(4));
    }

    @Test
    void rankedPassesOverWhomItCannotServeSoFar() {
        ClaimsProblem problem = ClaimsProblem.of(120, 100, 100, 15).withSmallestAward(15).withRanks(1, 2, 3);
        assertArrayEquals(new long[] {100, 20, 0}, ClaimsRule.ranked().divide(problem).toArray());
        ClaimsProblem less = ClaimsProblem.of(112, 100, 100, 10).withSmallestAward(10).withCaps(100, 100, 10)
                .withRanks(1, 2, 3);
        assertArrayEquals(new long[] {100, 12, 0}, ClaimsRule.ranked().divide(less).toArray());
        ClaimsProblem least = ClaimsProblem.of(105, 100, 100, 5).withSmallestAward(6).withRanks(1, 2, 3);
        Allocation shared = ClaimsRule.ranked().divide(least);
        assertArrayEquals(new long[] {100, 0, 0}, shared.toArray());
        assertEquals(5, shared.getRemainder());
        assertEquals(Ground.BELOW_SMALLEST_AWARD, shared.getGround(1));
    }

    @Test
    void aClassIsMetInFullBeforeTheNext() {
        ClaimsProblem problem = ClaimsProblem.of(250, 100, 100, 100, 100).withPriorityClasses(2, 1, 2, 3)
                .withFloors(0, 0, 0, 10);
        Allocation shared = ClaimsRule.constrainedEqualAwards().divide(problem);
        assertArrayEquals(new long[] {70, 100, 70, 10}, shared.toArray());
        assertEquals(List.of(Ground.LEVEL, Ground.CLAIM, Ground.LEVEL, Ground.FLOOR),
                List.of(shared.getGround(0), shared.getGround(1), shared.getGround(2), shared.getGround(3)));
        assertEquals("AWARD 70", shared.getLevel().orElseThrow().toString());
    }

    @Test
    void aLotteryIsDrawnAgainFromItsSeed() {
        ClaimsProblem problem = ClaimsProblem.of(2, 5, 5, 5, 5, 5).withTieBreak(TieBreak.lottery(42));
        Allocation first = ClaimsRule.proportional().divide(problem);
        assertArrayEquals(first.toArray(), ClaimsRule.proportional().divide(problem).toArray());
        assertEquals(2, first.getTies().get(0).getPreferred().length);
        assertEquals(TieBreak.lottery(42), first.getTies().get(0).getTieBreak());
    }

    @Test
    void sumsBeyond64BitsAreDivided() {
        long giant = Long.MAX_VALUE;
        Allocation shared = ClaimsRule.proportional().divide(ClaimsProblem.of(giant, giant, giant, giant));
        assertArrayEquals(new long[] {giant / 3 + 1, giant / 3, giant / 3}, new long[] {
                shared.getAward(0), shared.getAward(1), shared.getAward(2)});
        assertFalse(shared.verify().isPresent());
    }
}
