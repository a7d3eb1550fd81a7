package io.github.hissa.allocation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.hissa.allocation.LevelCurve.Segment;
import io.github.hissa.allocation.LevelSteps.Share;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Steps to a level of thousands of claims, of which some are looked at first. */
class LevelStepsTest {

    private static final int SIZE = 4_500;

    private final SplittableRandom random = new SplittableRandom(20261203);

    @Test
    void aSampleLeadsToTheLevelAndToWhomNoBoundStops() {
        long[] claims = random.longs(SIZE, 0, 1_000_000).toArray();
        long[] floors = Arrays.stream(claims).map(claim -> claim % 3 == 0 ? claim / 4 : 0).toArray();
        long[] caps = Arrays.stream(claims).map(claim -> claim % 5 == 0 ? claim / 2 + 1 : claim).toArray();
        long sum = Arrays.stream(claims).sum();
        ClaimsProblem capped = ClaimsProblem.of(sum / 10 * 4, claims).withCaps(caps);
        for (ClaimsProblem problem : List.of(capped, capped.withFloors(floors),
                capped.withFloors(floors).withWeights(random.longs(SIZE, 1, 9).toArray()))) {
            for (Level.Kind kind : List.of(Level.Kind.FACTOR, Level.Kind.AWARD, Level.Kind.LOSS)) {
                LevelCurve wide = new LevelCurve(kind, Segment.WHOLE, slice(problem));
                NarrowCurve curve = NarrowCurve.of(wide);
                NarrowLevelSearch found = LevelSteps.search(curve);
                assertEquals(WideLevelSolver.solve(wide).level().orElseThrow().getValue(),
                        Fraction.of(found.numerator, found.denominator));
                assertNotNull(found.free, kind.toString());
                assertFree(curve, found.numerator, found.denominator, found.free);
            }
        }
    }

    /** Those looked at are all larger, or all smaller, than the others: so is the level that they would have. */
    @Test
    void whereASampleMisleadsTheStepsGoOverAll() {
        for (boolean sampledAreLarge : new boolean[] {true, false}) {
            long[] claims = random.longs(SIZE, 400, 500).toArray();
            boolean[] sampled = new boolean[SIZE];
            Arrays.stream(Selection.samplePositions(SIZE)).forEach(i -> sampled[i] = true);
            Arrays.setAll(claims, i -> sampled[i] == sampledAreLarge ? claims[i] + 1_000 : claims[i]);
            LevelCurve wide = new LevelCurve(Level.Kind.AWARD, Segment.WHOLE,
                    slice(ClaimsProblem.of(Arrays.stream(claims).sum() / 5 * 4, claims)));
            NarrowLevelSearch found = LevelSteps.search(NarrowCurve.of(wide));
            assertEquals(WideLevelSolver.solve(wide).level().orElseThrow().getValue(),
                    Fraction.of(found.numerator, found.denominator));
            assertNull(found.free);
        }
    }

    @Test
    void aShareIsSoundWhereItIsALevelThatThereIsRoomFor() {
        NarrowCurve curve = NarrowCurve.of(new LevelCurve(Level.Kind.AWARD, Segment.WHOLE,
                slice(ClaimsProblem.of(5, 3, 4, 5).withWeights(1, 2, 7))));
        assertEquals(3, curve.bitsOfSpeed());
        assertEquals(List.of(true, false, false, true, false), List.of(new Share(0, 1), new Share(-1, 1),
                new Share(1, 0), new Share((1L << 58) - 2, 1), new Share((1L << 58) - 1, 1)).stream()
                .map(share -> share.isSound(curve)).toList());
        assertEquals(new Share(7, 9), new Share(3, 4).plus(new Share(4, 5)));
    }

    /** Four times the deviation of the sample on average, and one, on either side. */
    @Test
    void aBracketIsAsWideAsTheSampleDeviates() {
        for (NarrowCurve curve : curves()) {
            Share guess = guess(curve);
            long one = guess.speeds();
            LevelBracket bracket = LevelBracket.around(curve, guess);
            long margin = margin(curve, guess);
            assertTrue(margin < guess.amount());
            assertEquals(guess, bracket.middle());
            assertEquals(List.of(false, true, true, false), List.of(-margin - 1, -margin, margin, margin + 1).stream()
                    .map(more -> bracket.holds(new Share(guess.amount() + more, one))).toList());
            assertTrue(bracket.holds(new Share(guess.amount() / 4, one / 4)));
            // Around a level near zero, from zero on.
            LevelBracket lowest = LevelBracket.around(curve, new Share(1, one));
            assertTrue(lowest.holds(new Share(0, 1)));
        }
    }

    @Test
    void thereIsNoBracketWhereThereIsNoRoomAboveTheGuess() {
        NarrowCurve curve = curves().get(0);
        long most = (1L << Long.SIZE - 3 - curve.bitsOfSpeed()) - 2;
        long margin = margin(curve, new Share(most, 1));
        assertNull(LevelBracket.around(curve, new Share(most, 1)));
        assertNull(LevelBracket.around(curve, new Share(most - margin + 1, 1)));
        assertNotNull(LevelBracket.around(curve, new Share(most - margin, 1)));
    }

    /** Levels over a power of two, so that no quotient is cut; one unit more than the bracket's is looked at above. */
    @Test
    void aPassSettlesWhoIsStoppedOrFreeAtAllLevelsOfABracket() {
        for (NarrowCurve curve : curves()) {
            Share guess = guess(curve);
            long one = guess.speeds();
            LevelBracket bracket = LevelBracket.around(curve, guess);
            long margin = margin(curve, guess);
            long left = curve.total;
            long speeds = 0;
            int undecided = 0;
            long speedsOfUndecided = 0;
            for (int i = 0; i < curve.size(); i++) {
                long low = quotient(guess.amount() - margin, curve.speed(i), one);
                long high = quotient(guess.amount() + margin, curve.speed(i), one) + 1;
                if (low < curve.near(i) && curve.near(i) <= high || low < curve.far(i) && curve.far(i) <= high) {
                    undecided++;
                    speedsOfUndecided += curve.speed(i);
                } else if (low < curve.near(i) || low >= curve.far(i)) {
                    left -= low < curve.near(i) ? curve.near(i) : curve.far(i);
                } else {
                    speeds += curve.speed(i);
                }
            }
            assertEquals(new Share(left, speeds), bracket.left());
            assertTrue(undecided > 0);
            assertEquals(undecided, bracket.movesOfUndecided().size());
            assertEquals(speedsOfUndecided, Arrays.stream(bracket.movesOfUndecided().speeds()).sum());
            assertFree(curve, guess.amount(), one, bracket.freeAt(guess.quotients(curve)));
        }
    }

    /** With and without near bounds; speeds of few bits turn around a level of 300, those of many around 300 / 1024. */
    private List<NarrowCurve> curves() {
        long[] ones = random.longs(SIZE, 1, 4).toArray();
        long[] large = random.longs(SIZE, 1L << 33, 1L << 34).toArray();
        return List.of(curve(ones, false, 0), curve(ones, true, 0), curve(large, false, 10), curve(large, true, 10));
    }

    private NarrowCurve curve(long[] weights, boolean hasFloors, int places) {
        long[] claims = new long[SIZE];
        long[] floors = new long[SIZE];
        Arrays.setAll(claims, i -> (weights[i] * random.nextLong(290, 310) >> places) + i % 3);
        Arrays.setAll(floors, i -> hasFloors && i % 2 == 0 ? claims[i] - (weights[i] * random.nextInt(1, 9) >> places) : 0);
        ClaimsProblem problem = ClaimsProblem.of(Arrays.stream(claims).sum() - 7, claims).withWeights(weights);
        return NarrowCurve.of(new LevelCurve(Level.Kind.AWARD, Segment.WHOLE,
                slice(hasFloors ? problem.withFloors(floors) : problem)));
    }

    private static long margin(NarrowCurve curve, Share level) {
        long[] distances = Arrays.stream(Selection.samplePositions(SIZE)).mapToLong(i -> {
            long distance = quotient(level.amount(), curve.speed(i), level.speeds());
            return Math.min(curve.far(i), Math.max(curve.near(i), distance));
        }).toArray();
        long mean = Arrays.stream(distances).sum() / distances.length;
        return Arrays.stream(distances).map(distance -> Math.abs(distance - mean)).sum()
                / (Selection.root(distances.length) / 4 + 1) + 1;
    }

    private static void assertFree(NarrowCurve curve, long numerator, long denominator, Free free) {
        long[] bits = new long[SIZE];
        Free.Block block = free.new Block(SIZE);
        long[] values = new long[Blocks.SIZE];
        Blocks.run(0, SIZE, (from, to) -> Arrays.fill(values, 1), (from, to) -> block.keep(values, from, to),
                (from, to) -> System.arraycopy(values, 0, bits, from, to - from));
        for (int i = 0; i < SIZE; i++) {
            long distance = quotient(numerator, curve.speed(i), denominator);
            boolean isFree = distance >= curve.near(i) && distance < curve.far(i);
            assertEquals(isFree ? 1 : 0, bits[i], "of " + i);
        }
    }

    /** Over about what the speeds of the sample add up to. */
    private static Share guess(NarrowCurve curve) {
        long one = Long.highestOneBit(curve.sumOfSpeeds / 2);
        return new Share(300 * (curve.bitsOfSpeed() > 32 ? one >> 10 : one), one);
    }

    private static long quotient(long numerator, long speed, long divisor) {
        return BigInteger.valueOf(numerator).multiply(BigInteger.valueOf(speed)).divide(BigInteger.valueOf(divisor))
                .longValueExact();
    }

    private static Slice slice(ClaimsProblem problem) {
        return Slice.of(problem, Bounds.of(problem), null, problem.getEndowment(), Lanes.ONE);
    }
}
