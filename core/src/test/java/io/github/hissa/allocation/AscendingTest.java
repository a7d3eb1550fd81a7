package io.github.hissa.allocation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AscendingTest {

    @Test
    void valuesOfEveryWidthComeInOrderAndEqualOnesAsTheyStood() {
        Random random = new Random(1);
        for (int size : new int[] {0, 1, 2, 63, 64, 65, 300, 4_095, 4_096, 10_000}) {
            for (int bits : new int[] {1, 2, 7, 8, 9, 11, 12, 20, 33, 62, 63}) {
                check(random.longs(size).map(value -> value >>> Long.SIZE - bits).toArray());
                long base = Long.MAX_VALUE - (1L << bits - 1) + 1;
                check(random.longs(size).map(value -> base + (value & (1L << bits - 1) - 1)).toArray());
            }
        }
    }

    @Test
    void whatIsSortedIsLeftAsItIs() {
        long[] values = {3, 1, 2};
        Ascending.of(values);
        assertArrayEquals(new long[] {3, 1, 2}, values);
    }

    private static void check(long[] values) {
        int[] expected = IntStream.range(0, values.length).boxed()
                .sorted(Comparator.comparingLong(i -> values[i])).mapToInt(Integer::intValue).toArray();
        Ascending ascending = Ascending.of(values);
        assertArrayEquals(expected, ascending.positions);
        assertArrayEquals(IntStream.of(expected).mapToLong(i -> values[i]).toArray(), ascending.values);
    }
}
