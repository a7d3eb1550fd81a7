package io.github.hissa.allocation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A bit for each claim, whatever way it was noted. */
class FreeTest {

    private final SplittableRandom random = new SplittableRandom(20261125);

    /** Less than a block, just a group, and groups with a short block at the end: bits as they were stored are kept. */
    @Test
    void whatWasStoredBlockByBlockIsKept() {
        for (int size : new int[] {0, 1, 7, Blocks.SIZE, Free.GROUP, Free.GROUP + 1, 2 * Free.GROUP + 5 * Blocks.SIZE + 3}) {
            long[] bits = random.longs(size, 0, 2).toArray();
            Free free = new Free(size);
            store(free, bits, 0, size);
            assertArrayEquals(bits, kept(free, size), "of " + size);
        }
    }

    @Test
    void aClaimMayBecomeFreeOrStoppedAfterwards() {
        int size = Free.GROUP + 3 * Blocks.SIZE + 9;
        long[] bits = random.longs(size, 0, 2).toArray();
        Free free = new Free(size);
        store(free, bits, 0, size);
        for (int position : List.of(0, 1, Blocks.SIZE - 1, Blocks.SIZE, Free.GROUP - 1, Free.GROUP, size - 1)) {
            for (long bit : new long[] {1, 0, 0, 1}) {
                free.set(position, bit != 0);
                bits[position] = bit;
                assertArrayEquals(bits, kept(free, size), "at " + position);
            }
        }
    }

    /** As several threads do it, one group each. */
    @Test
    void stretchesDoNotDisturbEachOther() {
        int size = 3 * Free.GROUP - 2;
        long[] bits = random.longs(size, 0, 2).toArray();
        Free free = new Free(size);
        for (int start : new int[] {2 * Free.GROUP, 0, Free.GROUP}) {
            store(free, bits, start, Math.min(size, start + Free.GROUP));
        }
        assertArrayEquals(bits, kept(free, size));
    }

    @Test
    void stretchesBeginWithAGroup() {
        int size = 7 * Free.GROUP + Blocks.SIZE + 9;
        List<int[]> stretches = Lanes.of(3).pass(size, (from, to) -> new int[] {from, to});
        assertEquals(3, stretches.size());
        assertEquals(List.of(0, 2 * Free.GROUP, 4 * Free.GROUP), stretches.stream().map(ends -> ends[0]).toList());
        assertEquals(List.of(2 * Free.GROUP, 4 * Free.GROUP, size), stretches.stream().map(ends -> ends[1]).toList());
    }

    @Test
    void thereIsAGroupAtLeastForEachStretch() {
        assertEquals(List.of(1, 1, 2, 2, 3), IntStream.of(0, 2 * Free.GROUP - 1, 2 * Free.GROUP, 3 * Free.GROUP - 1,
                9 * Free.GROUP).mapToObj(size -> Lanes.of(3).pass(size, (from, to) -> to - from).size()).toList());
        assertEquals(List.of(9 * Free.GROUP), Lanes.of(1).pass(9 * Free.GROUP, (from, to) -> to - from));
    }

    /** Values of the stopped become zero, all others stay. */
    private static long[] kept(Free free, int size) {
        Free.Block block = free.new Block(size);
        long[] kept = new long[size];
        long[] values = new long[Blocks.SIZE];
        Blocks.run(0, size, (from, to) -> Arrays.setAll(values, i -> from + i + 1L),
                (from, to) -> block.keep(values, from, to),
                (from, to) -> IntStream.range(from, to).forEach(i -> kept[i] = values[i - from] / (i + 1)));
        return kept;
    }

    private static void store(Free free, long[] bits, int start, int end) {
        Free.Block block = free.new Block(end);
        long[] marks = new long[Blocks.SIZE];
        Blocks.run(start, end, (from, to) -> System.arraycopy(bits, from, marks, 0, to - from),
                (from, to) -> block.store(marks, from, to));
    }
}
