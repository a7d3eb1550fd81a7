package io.github.hissa.allocation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.github.hissa.allocation.LevelCurve.Segment;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Each way to round in 64 bits by itself: where it is to give a result it does, the one of numbers of any size. */
class RoundingTest {

    private final SplittableRandom random = new SplittableRandom(20261204);

    @Test
    void byWaterLevelsWhereNothingButTheClaimsBoundsTheAwards() {
        for (int round = 0; round < 4_000; round++) {
            LevelCurve curve = RandomCurve.of(random, random.nextInt(round % 8 == 0 ? 100 : 8), round % 2 == 0 ? 5 : 1_000);
            Slice slice = curve.slice();
            Rounded rounded = WaterRounding.round(curve);
            if (!slice.isPlain() || slice.unit() != 1 || curve.kind() == Level.Kind.FACTOR
                    || curve.kind() == Level.Kind.AWARD && curve.segment() == Segment.UPPER_HALF) {
                assertNull(rounded);
            } else {
                assertSame(curve, rounded);
            }
        }
    }

    @Test
    void byKeysOnAnyCurve() {
        for (int round = 0; round < 4_000; round++) {
            assertSameByKeys(RandomCurve.of(random, 1 + random.nextInt(round % 8 == 0 ? 100 : 8),
                    round % 2 == 0 ? 5 : 1_000));
        }
    }

    /** Where the speeds are so large that the reciprocal falls short of a distance now and then, in units and halves too. */
    @Test
    void byKeysWhereSpeedsAreLarge() {
        for (int round = 0; round < 2_000; round++) {
            long[] weights = random.longs(3, 1, 1L << 55).toArray();
            long[] claims = random.longs(3, 1L << 56, 1L << 57).toArray();
            long sum = Arrays.stream(claims).sum();
            int unit = 1 + random.nextInt(3);
            ClaimsProblem problem = ClaimsProblem.of(sum, claims).withWeights(weights).withRoundingUnit(unit);
            boolean isHalf = random.nextBoolean();
            long amount = (isHalf ? sum / 2 + random.nextLong(sum / 4) : random.nextLong(sum - 3)) / unit * unit;
            assertSameByKeys(new LevelCurve(isHalf || random.nextBoolean() ? Level.Kind.LOSS : Level.Kind.AWARD,
                    isHalf ? Segment.UPPER_HALF : Segment.WHOLE,
                    Slice.of(problem, Bounds.of(problem), null, amount, Lanes.ONE)));
        }
    }

    private static void assertSameByKeys(LevelCurve curve) {
        Rounded rounded = KeyedRounding.round(curve);
        if (curve.kind() == Level.Kind.FACTOR && curve.slice().isPlain() || RandomCurve.isLevelSure(curve)) {
            assertNotNull(rounded);
        }
        if (rounded != null) {
            assertSame(curve, rounded);
        }
    }

    private static void assertSame(LevelCurve curve, Rounded rounded) {
        Rounded wide = LargestRemainder.round(curve.slice(), WideLevelSolver.solve(curve));
        assertArrayEquals(wide.awards, rounded.awards);
        assertEquals(wide.exact.level(), rounded.exact.level());
        assertEquals(wide.tiedAt, rounded.tiedAt);
    }
}
