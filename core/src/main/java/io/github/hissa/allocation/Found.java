package io.github.hissa.allocation;

import java.util.Arrays;
import java.util.function.LongPredicate;

/**
 * Positions that a pass has put aside.
 *
 * @param values what stands there, or nothing where nobody asks
 */
record Found(int[] positions, long[] values) {

    int size() {
        return positions.length;
    }

    /** With what a later stretch found. */
    Found plus(Found later) {
        int[] all = Arrays.copyOf(positions, positions.length + later.positions.length);
        System.arraycopy(later.positions, 0, all, positions.length, later.positions.length);
        long[] allValues = Arrays.copyOf(values, values.length + later.values.length);
        System.arraycopy(later.values, 0, allValues, values.length, later.values.length);
        return new Found(all, allValues);
    }

    /** Those whose values pass the test. */
    Found where(LongPredicate test) {
        int[] kept = new int[positions.length];
        long[] keptValues = new long[positions.length];
        int size = 0;
        for (int i = 0; i < positions.length; i++) {
            kept[size] = positions[i];
            keptValues[size] = values[i];
            size += test.test(values[i]) ? 1 : 0;
        }
        return new Found(Arrays.copyOf(kept, size), Arrays.copyOf(keptValues, size));
    }
}
