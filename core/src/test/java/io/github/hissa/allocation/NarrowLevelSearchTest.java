package io.github.hissa.allocation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.hissa.allocation.LevelCurve.Segment;
import java.math.BigInteger;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Curves and their levels in 64 bits, against those in numbers of any size. */
class NarrowLevelSearchTest {

    private final SplittableRandom random = new SplittableRandom(20261202);

    @Test
    void theCurveIsTheSameInAllNumbers() {
        for (int round = 0; round < 1_000; round++) {
            LevelCurve wide = RandomCurve.of(random, 1 + random.nextInt(6), 1 + random.nextInt(40));
            NarrowCurve narrow = NarrowCurve.of(wide);
            assertEquals(wide.total(), BigInteger.valueOf(narrow.total));
            long speeds = 0;
            for (int i = 0; i < narrow.size(); i++) {
                assertEquals(wide.speed(i), BigInteger.valueOf(narrow.speed(i)));
                assertEquals(wide.origin(i), BigInteger.valueOf(narrow.origin(i)));
                assertEquals(wide.near(i), BigInteger.valueOf(narrow.near(i)));
                assertEquals(wide.far(i), BigInteger.valueOf(narrow.far(i)));
                assertTrue(Quotients.bits(narrow.speed(i)) <= narrow.bitsOfSpeed());
                speeds += narrow.speed(i);
            }
            assertEquals(speeds, narrow.sumOfSpeeds);
        }
    }

    @Test
    void thereIsNoCurveWhereSpeedsAddUpBeyondTheRoom() {
        long half = 1L << 30;
        // Two products of 2⁶⁰, the first of them less by its claim.
        assertFits(true, new long[] {half - 1, half}, half, half);
        assertFits(false, new long[] {half, half}, half, half);
        // One product next to 2⁶¹, beyond 63 bits, beyond 64.
        assertFits(true, new long[] {half, 1}, 2 * half - 1, 7);
        assertFits(false, new long[] {half, 1}, 2 * half, 1);
        assertFits(false, new long[] {4 * half, 1}, 2 * half, 1);
        assertFits(false, new long[] {16 * half, 1}, half, 1);
    }

    private static void assertFits(boolean fits, long[] weights, long... claims) {
        ClaimsProblem problem = ClaimsProblem.of(1, claims).withWeights(weights);
        Slice slice = Slice.of(problem, Bounds.of(problem), null, 1, Lanes.ONE);
        assertEquals(fits, NarrowCurve.of(new LevelCurve(Level.Kind.FACTOR, Segment.WHOLE, slice)) != null);
        assertNotNull(NarrowCurve.of(new LevelCurve(Level.Kind.AWARD, Segment.WHOLE, slice)));
    }

    /** Where a bound stops everyone at many levels, the search may find none; never one that is not the lowest. */
    @Test
    void theLevelIsTheLowestThatGivesTheSame() {
        for (int round = 0; round < 4_000; round++) {
            LevelCurve wide = RandomCurve.of(random, 1 + random.nextInt(round % 8 == 0 ? 100 : 6), round % 2 == 0 ? 5 : 1_000);
            NarrowCurve curve = NarrowCurve.of(wide);
            Fraction level = RandomCurve.level(wide);
            NarrowLevelSearch steps = LevelSteps.search(curve);
            NarrowLevelSearch fixed = NarrowLevelSearch.byFixing(curve);
            if (RandomCurve.isLevelSure(wide)) {
                assertNotNull(fixed);
                assertNotNull(NarrowLevelSearch.of(curve));
                // From the level that there would be without bounds, steps past far bounds alone only rise.
                assertTrue(steps != null || IntStream.range(0, curve.size()).anyMatch(i -> curve.near(i) != 0));
            }
            for (NarrowLevelSearch found : new NarrowLevelSearch[] {steps, fixed, NarrowLevelSearch.of(curve)}) {
                assertEquals(level, found == null ? level : Fraction.of(found.numerator, found.denominator));
            }
        }
    }

    /** One stands at the floor of 5, the other at the claim of 2, and so they do at any level from 2 to 5. */
    @Test
    void ofTheLevelsAtWhichABoundStopsEveryoneTheLowest() {
        ClaimsProblem problem = ClaimsProblem.of(7, 10, 2).withFloors(5, 0);
        Allocation shared = ClaimsRule.constrainedEqualAwards().divide(problem);
        assertArrayEquals(new long[] {5, 2}, shared.toArray());
        assertEquals("AWARD 2", shared.getLevel().orElseThrow().toString());
        Slice slice = Slice.of(problem, Bounds.of(problem), null, 7, Lanes.ONE);
        assertNull(NarrowLevelSearch.of(NarrowCurve.of(new LevelCurve(Level.Kind.AWARD, Segment.WHOLE, slice))));
    }

    @Test
    void productsAreComparedIn128Bits() {
        assertEquals(0, NarrowLevelSearch.compare(6, 35, 10, 21));
        assertEquals(-1, Integer.signum(NarrowLevelSearch.compare(3, 5, 4, 4)));
        assertEquals(1, Integer.signum(NarrowLevelSearch.compare(1L << 60, 1L << 60, (1L << 60) - 1, (1L << 60) + 1)));
        assertEquals(1, Integer.signum(NarrowLevelSearch.compare(1L << 32, 1L << 31, 1, 5)));
        assertEquals(-1, Integer.signum(NarrowLevelSearch.compare(-3, 5, 4, 4)));
    }
}
