package io.github.hissa.allocation;

import java.util.List;

/** What the claims of a stretch lost by rounding down, block by block: keys, for which the units left are handed out. */
abstract class Lost {

    /** Those of the block, from zero on; zero where nothing was lost. */
    final long[] keys = new long[Blocks.SIZE];

    /** What leads to the keys of a block of a stretch that ends here. */
    abstract List<Blocks.Step> steps(int end);

    /** Adds to the sums, place by place, what the claims of the block get: here but a unit where the key is above the bar. */
    void addUp(long bar, long[] sums, int size) {
        long[] lost = keys;
        for (int i = 0; i < size; i++) {
            sums[i] += (bar - lost[i]) >>> 63;
        }
    }

    /** Keys that stand in an array. */
    static final class Standing extends Lost {
        private final long[] all;

        Standing(long[] all) {
            this.all = all;
        }

        @Override
        List<Blocks.Step> steps(int end) {
            return List.of((from, to) -> System.arraycopy(all, from, keys, 0, to - from));
        }
    }
}
