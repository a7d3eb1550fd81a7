package io.github.hissa.allocation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The selection and the water level that count by leading bits, against a sort. */
class SelectionTest {

    private final SplittableRandom random = new SplittableRandom(20261123);

    @Test
    void theKthLargestIsThatOfTheSortedValues() {
        for (int round = 0; round < 2_000; round++) {
            long[] values = values(1 + random.nextInt(500));
            long[] sorted = values.clone();
            Arrays.sort(sorted);
            int k = 1 + random.nextInt(values.length);
            int other = 1 + random.nextInt(values.length);
            assertArrayEquals(new long[] {sorted[values.length - k], sorted[values.length - other]},
                    Selection.kthLargest(values, values.length, k, other));
        }
    }

    @Test
    void theWaterLevelIsThatOfTheSortedClaims() {
        for (int round = 0; round < 2_000; round++) {
            long[] claims = values(1 + random.nextInt(500));
            for (int i = 0; i < claims.length; i++) {
                claims[i] >>>= 12;
            }
            long sum = Arrays.stream(claims).sum();
            long total = sum == 0 ? 0 : random.nextLong(sum);
            WaterLevel level = WaterLevel.of(claims, sum, Selection.sample(claims), total, Lanes.ONE);
            Arrays.sort(claims);
            long below = 0;
            int met = 0;
            while (met < claims.length && claims[met] <= (total - below) / (claims.length - met)) {
                below += claims[met++];
            }
            Fraction expected = met < claims.length ? Fraction.of(total - below, claims.length - met)
                    : Fraction.of(claims[claims.length - 1], 1);
            assertEquals(expected, Fraction.of(level.numerator, level.denominator));
        }
    }

    /** Many equal ones, a narrow range, or all magnitudes. */
    private long[] values(int size) {
        int bits = random.nextInt(63);
        boolean isMixed = random.nextBoolean();
        return random.longs(size, 0, Long.MAX_VALUE)
                .map(value -> value >>> (isMixed ? random.nextInt(bits + 1) : bits)).toArray();
    }
}
