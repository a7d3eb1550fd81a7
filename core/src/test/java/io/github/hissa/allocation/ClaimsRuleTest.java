package io.github.hissa.allocation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** The worked examples of the rules' Javadoc, and how bounds, classes, units and ties show in a result. */
class ClaimsRuleTest {

    private static final long[] CLAIMS = {100, 200, 300};

    @Test
    void theRulesByTheirNames() {
        List<ClaimsRule> rules = List.of(ClaimsRule.proportional(), ClaimsRule.constrainedEqualAwards(),
                ClaimsRule.constrainedEqualLosses(), ClaimsRule.talmud(), ClaimsRule.reverseTalmud(),
                ClaimsRule.piniles(), ClaimsRule.constrainedEgalitarian(), ClaimsRule.adjustedProportional(),
                ClaimsRule.minimalOverlap(), ClaimsRule.randomArrival(), ClaimsRule.dominguezThomson(),
                ClaimsRule.averageOfAwards(), ClaimsRule.meanOfEqualAwardsAndLosses(), ClaimsRule.ranked());
        assertEquals(rules.stream().map(ClaimsRule::getName).toList(), List.copyOf(ClaimsRule.getNames()));
        for (ClaimsRule rule : rules) {
            assertSame(rule, ClaimsRule.of(rule.getName()));
        }
    }

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
    void theOtherWorkedExamples() {
        assertAwards(ClaimsRule.talmud(), 200, 50, 75, 75);
        assertAwards(ClaimsRule.reverseTalmud(), 100, 0, 25, 75);
        assertAwards(ClaimsRule.piniles(), 400, 83, 133, 184);
        assertAwards(ClaimsRule.constrainedEgalitarian(), 400, 100, 150, 150);
        assertAwards(ClaimsRule.adjustedProportional(), 400, 60, 120, 220);
        assertAwards(ClaimsRule.randomArrival(), 200, 33, 83, 84);
        assertAwards(ClaimsRule.dominguezThomson(), 300, 59, 104, 137);
        assertAwards(ClaimsRule.averageOfAwards(), 250, 48, 94, 108);
        assertAwards(ClaimsRule.meanOfEqualAwardsAndLosses(), 200, 33, 58, 109);
        assertAwards(ClaimsRule.mixture(1, ClaimsRule.proportional(), 1, ClaimsRule.constrainedEqualAwards()), 200,
                50, 67, 83);
        Allocation sons = ClaimsRule.minimalOverlap().divide(ClaimsProblem.of(120, 30, 60, 90, 120));
        assertEquals("[15/2, 35/2, 65/2, 125/2]", IntStream.range(0, 4).mapToObj(sons::getExactAward).toList().toString());
        assertArrayEquals(new long[] {7, 17, 33, 63}, sons.toArray());
    }

    @Test
    void theExactAwardsThatTheExamplesSay() {
        assertExact(ClaimsRule.proportional(), 200, "[100/3, 200/3, 100]");
        assertExact(ClaimsRule.constrainedEqualAwards(), 250, "[250/3, 250/3, 250/3]");
        assertExact(ClaimsRule.piniles(), 400, "[250/3, 400/3, 550/3]");
        assertExact(ClaimsRule.adjustedProportional(), 400, "[60, 120, 220]");
        assertExact(ClaimsRule.randomArrival(), 200, "[100/3, 250/3, 250/3]");
        assertExact(ClaimsRule.averageOfAwards(), 250, "[430/9, 850/9, 970/9]");
        assertExact(ClaimsRule.meanOfEqualAwardsAndLosses(), 200, "[100/3, 175/3, 325/3]");
        assertExact(ClaimsRule.mixture(1, ClaimsRule.proportional(), 1, ClaimsRule.constrainedEqualAwards()), 200,
                "[50, 200/3, 250/3]");
        Allocation shared = ClaimsRule.dominguezThomson().divide(ClaimsProblem.of(300, CLAIMS));
        Fraction most = Fraction.of(BigInteger.ONE, BigInteger.ONE.shiftLeft(120));
        for (int i = 0; i < 3; i++) {
            Fraction difference = shared.getExactAward(i).minus(Fraction.of(new long[] {1600, 2800, 3700}[i], 27));
            assertTrue(difference.max(Fraction.ZERO.minus(difference)).compareTo(most) < 0);
        }
    }

    private static void assertExact(ClaimsRule rule, long endowment, String awards) {
        Allocation shared = rule.divide(ClaimsProblem.of(endowment, CLAIMS));
        assertEquals(awards, IntStream.range(0, 3).mapToObj(shared::getExactAward).toList().toString(), rule.getName());
    }

    @Test
    void theWorkedExamplesWithWeights() {
        assertWeighted(ClaimsRule.talmud(), 60, 20, 40);
        assertWeighted(ClaimsRule.talmud(), 140, 80, 60);
        assertWeighted(ClaimsRule.constrainedEqualAwards(), 90, 30, 60);
        assertWeighted(ClaimsRule.constrainedEqualLosses(), 110, 70, 40);
        assertArrayEquals(new long[] {20, 80}, ClaimsRule.proportional()
                .divide(ClaimsProblem.of(100, 100, 200).withWeights(1, 2)).toArray());
        assertArrayEquals(new long[] {50, 50}, ClaimsRule.meanOfEqualAwardsAndLosses()
                .divide(ClaimsProblem.of(100, 100, 100).withWeights(1, 3)).toArray());
    }

    private static void assertWeighted(ClaimsRule rule, long endowment, long... awards) {
        Allocation shared = rule.divide(ClaimsProblem.of(endowment, 100, 100).withWeights(1, 2));
        assertArrayEquals(awards, shared.toArray(), rule.getName());
        assertTrue(shared.verify().isEmpty(), rule.getName());
    }

    @Test
    void theRulesThatAcceptWeights() {
        assertEquals(List.of("proportional", "constrained-equal-awards", "constrained-equal-losses", "talmud",
                "mean-of-equal-awards-and-losses"), ClaimsRule.getNames().stream()
                .filter(name -> ClaimsRule.of(name).acceptsWeights()).toList());
    }

    private static void assertAwards(ClaimsRule rule, long endowment, long... awards) {
        Allocation shared = rule.divide(ClaimsProblem.of(endowment, CLAIMS));
        assertArrayEquals(awards, shared.toArray(), rule.getName());
        assertTrue(shared.verify().isEmpty(), rule.getName());
    }

    @Test
    void whatARuleDoesNotTakeIsRefused() {
        assertEquals("rule piniles takes no weights", assertThrows(IllegalArgumentException.class, () ->
                ClaimsRule.piniles().divide(ClaimsProblem.of(1, 1, 2).withWeights(1, 2))).getMessage());
        long[] many = LongStream.rangeClosed(1, 25).toArray();
        assertEquals("rule random-arrival is feasible for at most 500 claims with at most 1048576 combinations, equal claims "
                        + "counted together; here are 25 claims, 25 of them different, with 33554432 combinations; maybe the "
                        + "mean of equal awards and equal losses, or Talmud, serves instead",
                assertThrows(IllegalArgumentException.class,
                        () -> ClaimsRule.randomArrival().divide(ClaimsProblem.of(100, many))).getMessage());
        long[] equal = new long[80];
        Arrays.fill(equal, 10);
        assertEquals(Fraction.of(5), ClaimsRule.averageOfAwards().divide(ClaimsProblem.of(400, equal)).getExactAward(3));
        assertEquals(Fraction.of(5), ClaimsRule.randomArrival().divide(ClaimsProblem.of(400, equal)).getExactAward(3));
    }

    @Test
    void thousandsOfClaimsAreDividedAndCheckedByTheFormulas() {
        long[] claims = LongStream.rangeClosed(1, 1_500).map(i -> i * i % 9_973).toArray();
        for (ClaimsRule rule : List.of(ClaimsRule.minimalOverlap(), ClaimsRule.adjustedProportional())) {
            Allocation shared = rule.divide(ClaimsProblem.of(3_000_000, claims));
            assertEquals(3_000_000, LongStream.of(shared.toArray()).sum());
            assertEquals(Optional.empty(), shared.verify());
        }
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
    void whoIsMetToTheLastUnitNeedsNoLevel() {
        long large = 1L << 61;
        for (ClaimsProblem problem : List.of(ClaimsProblem.of(600, CLAIMS),
                ClaimsProblem.of(2 * large, large, large), ClaimsProblem.of(150, CLAIMS).withCaps(50, 50, 50),
                ClaimsProblem.of(300, CLAIMS).withPriorityClasses(1, 1, 2), ClaimsProblem.of(0, 0, 0))) {
            Allocation shared = ClaimsRule.constrainedEqualAwards().divide(problem);
            assertEquals(Optional.empty(), shared.getLevel(), problem.toString());
            assertEquals(0, shared.getRemainder());
        }
    }

    @Test
    void onSeveralThreadsTheResultIsTheSame() {
        ClaimsProblem problem = ClaimsProblem.of(250, CLAIMS);
        assertArrayEquals(new long[] {83, 83, 84}, ClaimsRule.constrainedEqualAwards().divide(problem, 3).toArray());
        assertEquals("rule piniles takes no weights", assertThrows(IllegalArgumentException.class,
                () -> ClaimsRule.piniles().divide(problem.withWeights(1, 2, 3), 3)).getMessage());
        assertEquals("number of threads is below 1: 0", assertThrows(IllegalArgumentException.class,
                () -> ClaimsRule.piniles().divide(problem, 0)).getMessage());
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
        // The first in the order keeps its place, though it is not the largest.
        Allocation few = ClaimsRule.ranked()
                .divide(ClaimsProblem.of(105, 90, 100, 20).withSmallestAward(16).withRanks(1, 2, 3));
        assertArrayEquals(new long[] {90, 0, 0}, few.toArray());
        assertEquals(Optional.empty(), few.verify());
    }

    /** Classes are served by their numbers, negative ones first, each with its claims in the order in which they stand. */
    @Test
    void manyClassesAreEachServedInTheirTurn() {
        int size = 30_000;
        int[] classes = new int[size];
        long[] claims = new long[size];
        for (int i = 0; i < size; i++) {
            classes[i] = size / 4 - i / 2;
            claims[i] = 10 + i % 3;
        }
        ClaimsProblem problem = ClaimsProblem.of(165_005, claims).withPriorityClasses(classes);
        Allocation shared = ClaimsRule.constrainedEqualAwards().divide(problem);
        long left = 165_005;
        for (int last = size - 2; last >= 0; last -= 2) {
            long both = Math.min(left, claims[last] + claims[last + 1]);
            assertEquals(both, shared.getAward(last) + shared.getAward(last + 1));
            left -= both;
        }
        ClaimsProblem few = ClaimsProblem.of(210, 30, 40, 30, 30, 40, 70, 40).withSmallestAward(25)
                .withPriorityClasses(7, Integer.MIN_VALUE, 7, 7, Integer.MAX_VALUE, -3, Integer.MAX_VALUE);
        Allocation gaps = ClaimsRule.constrainedEqualAwards().divide(few);
        assertArrayEquals(new long[] {30, 40, 30, 30, 0, 70, 0}, gaps.toArray());
        assertEquals(Ground.BELOW_SMALLEST_AWARD, gaps.getGround(4));
        assertEquals(Optional.empty(), gaps.verify());
        assertEquals(Optional.empty(), ClaimsRule.constrainedEqualAwards()
                .divide(few.withSmallestAward(35)).verify());
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
    void theHalvesOfTheClaimsAreReachedFromBelow() {
        for (ClaimsProblem half : List.of(ClaimsProblem.of(300, CLAIMS), ClaimsProblem.of(300, CLAIMS).withWeights(1, 1, 1))) {
            assertEquals("AWARD 150", ClaimsRule.talmud().divide(half).getLevel().orElseThrow().toString());
        }
        assertEquals("LOSS 149", ClaimsRule.talmud().divide(ClaimsProblem.of(301, CLAIMS)).getLevel().orElseThrow()
                .toString());
    }

    @Test
    void rulesInHalvesDivideSumsBeyond64BitsInProportion() {
        long times = 1L << 54;
        for (ClaimsRule rule : List.of(ClaimsRule.talmud(), ClaimsRule.reverseTalmud(), ClaimsRule.piniles(),
                ClaimsRule.constrainedEgalitarian())) {
            for (long endowment : new long[] {100, 299, 300, 301, 500}) {
                Allocation small = rule.divide(ClaimsProblem.of(endowment, CLAIMS));
                Allocation large = rule.divide(ClaimsProblem.of(endowment * times,
                        LongStream.of(CLAIMS).map(claim -> claim * times).toArray()));
                for (int i = 0; i < CLAIMS.length; i++) {
                    assertEquals(small.getExactAward(i).times(Fraction.of(times)), large.getExactAward(i), rule.getName());
                }
                Level level = small.getLevel().orElseThrow();
                assertEquals(new Level(level.getKind(), level.getValue().times(Fraction.of(times))),
                        large.getLevel().orElseThrow(), rule.getName());
            }
        }
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
