package io.github.hissa.allocation;

import java.util.Arrays;

/**
 * Finds the positions whose values lie in a bracket, block by block. Every value leaves a bit, without a branch and in
 * such operations as the compiler makes vectors of; the bits are read out after 64 blocks, place by place, so the positions
 * found are in no order.
 */
final class Sieve {

    /** So many bits of a place are read out without looking whether there are as many; more than there are as a rule. */
    private static final int AT_ONCE = 4;

    private final Bracket bracket;
    private final long[][] sources;
    /** Those of the last blocks at each place, the latest block in the lowest bit. */
    private final long[] bits = new long[Blocks.SIZE];
    private int first;
    private int blocks;
    private final int most;
    private int[] found;
    private final long[][] columns;
    private boolean isNoting = true;
    private int size;

    /**
     * @param most     how many positions it can find
     * @param expected how many it will find, roughly
     * @param sources  of what to note the values at the positions found, while the cache still holds them
     */
    Sieve(Bracket bracket, int most, int expected, long[]... sources) {
        this.bracket = bracket;
        this.most = most;
        this.sources = sources;
        this.found = new int[expected];
        this.columns = new long[sources.length][expected];
    }

    /** Takes the values, none negative, of the positions from the first to before the second. */
    void take(long[] block, int from, int to) {
        boolean isShort = to - from < Blocks.SIZE;
        if (blocks == Long.SIZE || isShort) {
            readOut();
        }
        if (blocks == 0) {
            first = from;
        }
        blocks++;
        mark(block, to - from);
    }

    private void mark(long[] block, int length) {
        long low = bracket.low();
        long high = bracket.high();
        long[] marked = bits;
        for (int i = 0; i < length; i++) {
            marked[i] = marked[i] << 1 | ~(block[i] - low | high - block[i]) >>> 63;
        }
    }

    private void readOut() {
        int more = 0;
        for (long places : bits) {
            more += Long.bitCount(places);
        }
        if (size + more + AT_ONCE > found.length) {
            // More than expected are very many, as a rule: claims that are all alike. They are noted in the end.
            found = Arrays.copyOf(found, (int) Math.min(8L * (size + more), most) + AT_ONCE);
            isNoting = false;
            Arrays.fill(columns, new long[0]);
        }
        int start = size;
        size = positions(first + (blocks - 1) * Blocks.SIZE, found, start);
        for (int column = 0; isNoting && column < columns.length; column++) {
            note(sources[column], columns[column], start);
        }
        Arrays.fill(bits, 0);
        blocks = 0;
    }

    /**
     * Writes some of a place at once, however many there are: how many cannot be foretold, and a wrong guess costs more
     * than what is written in vain, which the next overwrites.
     */
    private int positions(int latest, int[] all, int start) {
        int end = start;
        for (int place = 0; place < bits.length; place++) {
            long left = bits[place];
            int next = end;
            end += Long.bitCount(left);
            do {
                for (int i = 0; i < AT_ONCE; i++) {
                    all[next + i] = latest + place - Long.numberOfTrailingZeros(left) * Blocks.SIZE;
                    left &= left - 1;
                }
                next += AT_ONCE;
            } while (next < end);
        }
        return end;
    }

    private void note(long[] source, long[] values, int start) {
        for (int i = start; i < size; i++) {
            values[i] = source[found[i]];
        }
    }

    Found found() {
        readOut();
        int[] positions = Arrays.copyOf(found, size);
        return isNoting ? new Found(positions,
                Arrays.stream(columns).map(column -> Arrays.copyOf(column, size)).toArray(long[][]::new))
                : Found.of(positions, sources);
    }
}
