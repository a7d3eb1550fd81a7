package io.github.hissa.allocation;

import java.util.Arrays;

/**
 * Whom no bound stops at a level: a bit for each claim. The claims at the same place of 64 blocks that
 * follow each other have one word, so that the loops over a block find all their words side by side.
 */
final class Free {

    /** So many claims have words of their own, where a stretch of a pass begins and ends. */
    static final int GROUP = Long.SIZE * Blocks.SIZE;

    private final long[] words;

    Free(int size) {
        this.words = new long[(size + GROUP - 1) / GROUP * Blocks.SIZE];
    }

    private static int word(int position) {
        return position / GROUP * Blocks.SIZE + position % Blocks.SIZE;
    }

    private static int bit(int position) {
        return position / Blocks.SIZE % Long.SIZE;
    }

    void set(int position, boolean isFree) {
        int word = word(position);
        long mask = 1L << bit(position);
        words[word] = isFree ? words[word] | mask : words[word] & ~mask;
    }

    /** The words of a block, from zero on, which are those of its neighbours too. One for each stretch of a pass. */
    final class Block {
        private final long[] block = new long[Blocks.SIZE];
        private final int end;
        private int place;

        /** @param end where the stretch ends */
        Block(int end) {
            this.end = end;
        }

        /** Takes the bits of a block: one for those that are free, zero for the others. */
        void store(long[] bits, int from, int to) {
            place = bit(from);
            if (place == 0) {
                Arrays.fill(block, 0);
            }
            put(bits, to - from);
            if (place == Long.SIZE - 1 || to == end) {
                System.arraycopy(block, 0, words, word(from), Blocks.SIZE);
            }
        }

        private void put(long[] bits, int size) {
            long[] all = block;
            int shift = place;
            for (int i = 0; i < size; i++) {
                all[i] |= bits[i] << shift;
            }
        }

        /** Sets to zero, in the values of a block, what belongs to those that are not free. */
        void keep(long[] values, int from, int to) {
            place = bit(from);
            if (place == 0) {
                System.arraycopy(words, word(from), block, 0, Blocks.SIZE);
            }
            keep(values, to - from);
        }

        private void keep(long[] values, int size) {
            long[] all = block;
            int shift = place;
            for (int i = 0; i < size; i++) {
                values[i] &= -(all[i] >>> shift & 1);
            }
        }
    }
}
