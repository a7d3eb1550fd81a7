package io.github.hissa.allocation;

import java.util.Arrays;

/**
 * Positions that a pass has put aside.
 *
 * @param columns what stands there in each of the arrays that were to be looked at
 */
record Found(int[] positions, long[]... columns) {

    /** With what stands at the positions in each of the sources. */
    static Found of(int[] positions, long[]... sources) {
        return new Found(positions,
                Arrays.stream(sources).map(source -> Slice.gather(source, positions)).toArray(long[][]::new));
    }

    int size() {
        return positions.length;
    }

    /** What stands there in the first array. */
    long[] values() {
        return columns[0];
    }

    /** With what a later stretch found. */
    Found plus(Found later) {
        int[] all = Arrays.copyOf(positions, positions.length + later.positions.length);
        System.arraycopy(later.positions, 0, all, positions.length, later.positions.length);
        long[][] allColumns = new long[columns.length][];
        for (int column = 0; column < columns.length; column++) {
            allColumns[column] = Arrays.copyOf(columns[column], all.length);
            System.arraycopy(later.columns[column], 0, allColumns[column], positions.length, later.positions.length);
        }
        return new Found(all, allColumns);
    }

    /** The positions of those whose values are greater, in the order found. */
    int[] above(long value) {
        return between(value, Long.MAX_VALUE);
    }

    /** The positions of those who have this value, which is not negative, in the order found. */
    int[] at(long value) {
        return between(value - 1, value);
    }

    private int[] between(long above, long upTo) {
        long[] values = values();
        int count = 0;
        for (long value : values) {
            count += value > above & value <= upTo ? 1 : 0;
        }
        return count == 0 ? new int[0] : count == positions.length ? positions : between(above, upTo, count);
    }

    /** No branch depends on a value. */
    private int[] between(long above, long upTo, int count) {
        long[] values = values();
        int[] kept = new int[count + 1];
        int size = 0;
        for (int i = 0; i < positions.length; i++) {
            kept[size] = positions[i];
            size += values[i] > above & values[i] <= upTo ? 1 : 0;
        }
        return Arrays.copyOf(kept, count);
    }
}
