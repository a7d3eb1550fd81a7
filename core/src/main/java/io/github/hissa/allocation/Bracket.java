package io.github.hissa.allocation;

import java.util.Arrays;

/**
 * Between which two values the k-th largest of many lies, by what a sample says; most likely, not surely. Both ends belong
 * to it.
 */
record Bracket(long low, long high) {

    /** Of all values that are not negative. */
    static final Bracket ALL = new Bracket(0, Long.MAX_VALUE);

    /**
     * Around the value that this many of the sample exceed.
     *
     * @param sample its first {@code size} values, none negative
     */
    static Bracket around(long[] sample, int size, long exceeding) {
        long margin = Selection.margin(size);
        long first = exceeding - margin;
        long last = exceeding + margin;
        return new Bracket(last > size ? 0 : kthLargest(sample, size, Math.max(1, last)),
                first < 1 ? Long.MAX_VALUE : kthLargest(sample, size, Math.min(size, first)));
    }

    /** Of a copy, for the selection overwrites. */
    private static long kthLargest(long[] sample, int size, long k) {
        return Selection.kthLargest(Arrays.copyOf(sample, size), size, (int) k);
    }

    Bracket atLeast(long least) {
        return new Bracket(Math.max(low, least), high);
    }
}
