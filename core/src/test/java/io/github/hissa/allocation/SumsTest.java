package io.github.hissa.allocation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Sums at the edges of 64 bits. */
class SumsTest {

    private static final long MAX = Long.MAX_VALUE;
    private static final long LIMIT = 1L << 61;

    @Test
    void aSumOfAnySizeIsExact() {
        for (int size : new int[] {0, 1, 2, 3, 5, 1_000}) {
            long[] values = new long[size];
            Arrays.fill(values, MAX);
            assertEquals(BigInteger.valueOf(MAX).multiply(BigInteger.valueOf(size)), Sums.of(values));
        }
        assertEquals(BigInteger.valueOf(MAX).add(BigInteger.TWO), Sums.of(new long[] {MAX, 1, 1}));
    }

    @Test
    void aSumIsBelowTheLimitOrTooLarge() {
        assertEquals(0, Sums.below(LIMIT, new long[0]));
        assertEquals(LIMIT - 1, Sums.below(LIMIT, new long[] {LIMIT - 2, 1}));
        assertEquals(-1, Sums.below(LIMIT, new long[] {LIMIT - 1, 1}));
        assertEquals(-1, Sums.below(LIMIT, new long[] {MAX, MAX, MAX, 5}));
        assertEquals(10, Sums.below(11, new long[] {1, 2, 3, 4}));
        assertEquals(-1, Sums.below(10, new long[] {1, 2, 3, 4}));
        assertEquals(-1, Sums.below(9, new long[] {1, 2, 3, 4}));
    }

    @Test
    void anExtentHasTheBitsOfTheGreatestValue() {
        assertEquals(Extent.NONE, Extent.of(new long[0]));
        assertEquals(new Extent(7, 3), Extent.of(new long[] {3, 4, 0}));
        assertEquals(new Extent(Slice.TOO_LARGE, 62), Extent.of(new long[] {1, LIMIT}));
    }

    @Test
    void theSameOverManyBlocksWithALargeValueInAnyOfThem() {
        int size = 5_000;
        for (int at : new int[] {0, 1_023, 1_024, 2_500, size - 1}) {
            long[] values = new long[size];
            Arrays.fill(values, 1L << 40);
            assertEquals(size * (1L << 40), Sums.below(LIMIT, values));
            values[at] = 1L << 60;
            assertEquals((1L << 60) + (size - 1) * (1L << 40), Sums.below(LIMIT, values));
            values[(at + 1_500) % size] = 1L << 60;
            assertEquals(-1, Sums.below(LIMIT, values));
        }
        // Small values alone reach the limit, in the last block and before.
        long[] values = new long[size];
        Arrays.fill(values, (1L << 52) - 1);
        assertEquals(-1, Sums.below(LIMIT, values));
        assertEquals(500 * ((1L << 52) - 1), Sums.below(LIMIT, Arrays.copyOf(values, 500)));
        assertEquals(-1, Sums.below(500 * ((1L << 52) - 1), Arrays.copyOf(values, 500)));
    }

    @Test
    void aBlockOfLargeRoundValuesDoesNotOverflowUnseen() {
        long[] values = new long[32];
        Arrays.fill(values, 1L << 60);
        assertEquals(-1, Sums.below(LIMIT, values));
    }

    @Test
    void aSumUpToALimitStopsThere() {
        assertEquals(6, Sums.upTo(7, new long[] {1, 2, 3}));
        assertEquals(6, Sums.upTo(6, new long[] {1, 2, 3}));
        assertEquals(5, Sums.upTo(5, new long[] {1, 2, 3}));
        assertEquals(MAX, Sums.upTo(MAX, new long[] {MAX, MAX}));
        assertEquals(7, Sums.upTo(7, new long[] {MAX, MAX, 3}));
        assertEquals(0, Sums.upTo(7, new long[0]));
    }
}
