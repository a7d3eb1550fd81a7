package io.github.hissa.allocation;

import java.util.Arrays;
import java.util.function.LongPredicate;

/**
 * Positions that a pass has put aside.
 *
 * @param columns what stands there in each of the arrays that were to be looked at
 */
record Found(int[] positions, long[]... columns) {

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

    /** The positions of those whose values pass the test. */
    int[] where(LongPredicate test) {
        int[] kept = new int[positions.length];
        int size = 0;
        for (int i = 0; i < positions.length; i++) {
            kept[size] = positions[i];
            size += test.test(values()[i]) ? 1 : 0;
        }
        return Arrays.copyOf(kept, size);
    }
}
