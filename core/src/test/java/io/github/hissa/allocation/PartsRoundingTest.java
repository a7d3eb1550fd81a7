package io.github.hissa.allocation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Parts that differ where they seldom do go to whom numbers of any size give them. */
class PartsRoundingTest {

    private static final long[] FEW_WORDS = {0, 1, 2, 3, 4, 6, 7, 8, 1L << 62, Long.MAX_VALUE, Long.MIN_VALUE, -2, -1};

    @Test
    void wordsThatDifferInAFewBitsAreRoundedAsNumbersOfAnySizeAre() {
        SplittableRandom random = new SplittableRandom(20261125);
        for (int round = 0; round < 3_000; round++) {
            int size = 2 + random.nextInt(round % 100 == 0 ? 900 : 40);
            long[] claims = new long[size];
            long[] wholes = new long[size];
            long[] firsts = new long[size];
            long[] seconds = new long[size];
            long unit = List.of(1L, 1L, 2L, 10L, 6_000L, 1L << 40).get(random.nextInt(6));
            int kinds = 1 + random.nextInt(FEW_WORDS.length);
            for (int i = 0; i < size; i++) {
                claims[i] = 1 + random.nextInt(3);
                wholes[i] = random.nextLong(3) * unit + random.nextLong(Math.min(unit, 3)) * random.nextInt(2);
                firsts[i] = FEW_WORDS[random.nextInt(kinds)];
                seconds[i] = FEW_WORDS[random.nextInt(FEW_WORDS.length)];
            }
            ClaimsProblem problem = ClaimsProblem.of(1, claims).withRoundingUnit(unit);
            compare(random.nextBoolean() ? problem : problem.withTieBreak(TieBreak.lottery(round)),
                    new BinaryParts(wholes, firsts, seconds), random);
        }
    }

    @Test
    void whereTheOneInTheMiddleIsTheFirstToGetNoneOnlyThoseAboveItGetAUnit() {
        assertRounded(new long[] {1, 0, 1, 0, 0}, 2, 1, new long[5], 9, 8, 9, 8, 8);
    }

    @Test
    void ofWholeUnitsWhatLiesBeyondThemDecidesAndNotHowManyTheyAre() {
        // The first lost least, though it has ten of the wholes that make a unit.
        assertRounded(new long[] {10, 10, 10, 0, 0}, 2, 10, new long[] {10, 0, 0, 0, 0}, 5, 6, 6, 6, 6);
    }

    @Test
    void wholeAwardsAreDoneInParts() {
        assertRounded(new long[] {3, 0, 4}, 0, 1, new long[] {3, 0, 4}, 0, 0, 0);
        assertRounded(new long[] {30, 0, 40}, 0, 10, new long[] {30, 0, 40}, 0, 0, 0);
    }

    /** Of equal claims, with this in the first word beyond the whole minor units. */
    private static void assertRounded(long[] expected, int units, long unit, long[] wholes, long... firsts) {
        long[] claims = new long[wholes.length];
        Arrays.fill(claims, 100);
        Slice slice = slice(ClaimsProblem.of(1, claims).withRoundingUnit(unit), Arrays.stream(wholes).sum() + units * unit);
        Rounded rounded = PartsRounding.round(slice, new BinaryParts(wholes, firsts, new long[wholes.length]));
        assertArrayEquals(expected, Objects.requireNonNull(rounded).awards);
    }

    private static void compare(ClaimsProblem problem, BinaryParts parts, SplittableRandom random) {
        long unit = problem.getRoundingUnit();
        long sum = 0;
        int losers = 0;
        for (int i = 0; i < problem.size(); i++) {
            long lost = parts.wholes[i] % unit;
            sum += parts.wholes[i] - lost;
            losers += (lost | parts.firsts[i] | parts.seconds[i]) == 0 ? 0 : 1;
        }
        Slice slice = slice(problem, sum + unit * (losers == 0 ? 0 : random.nextInt(losers)));
        Rounded expected = LargestRemainder.roundWidely(slice, parts);
        Rounded rounded = LargestRemainder.round(slice, parts);
        assertArrayEquals(expected.awards, rounded.awards);
        assertEquals(expected.tiedAt, rounded.tiedAt);
    }

    private static Slice slice(ClaimsProblem problem, long amount) {
        return Slice.of(problem, Bounds.of(problem), null, amount, Lanes.ONE);
    }
}
