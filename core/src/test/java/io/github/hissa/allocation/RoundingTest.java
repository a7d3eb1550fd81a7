package io.github.hissa.allocation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.github.hissa.allocation.LevelCurve.Segment;
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
            LevelCurve curve = RandomCurve.of(random, 1 + random.nextInt(round % 8 == 0 ? 100 : 8), round % 2 == 0 ? 5 : 1_000);
            Rounded rounded = KeyedRounding.round(curve);
            if (curve.kind() == Level.Kind.FACTOR && curve.slice().isPlain() || RandomCurve.isLevelSure(curve)) {
                assertNotNull(rounded);
            }
            if (rounded != null) {
                assertSame(curve, rounded);
            }
        }
    }

    private static void assertSame(LevelCurve curve, Rounded rounded) {
        Rounded wide = LargestRemainder.round(curve.slice(), WideLevelSolver.solve(curve));
        assertArrayEquals(wide.awards, rounded.awards);
        assertEquals(wide.exact.level(), rounded.exact.level());
        assertEquals(wide.tiedAt, rounded.tiedAt);
    }
}
