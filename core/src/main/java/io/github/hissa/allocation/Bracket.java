package io.github.hissa.allocation;

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
        long margin = Selection.margin(size, exceeding);
        long first = exceeding - margin;
        long last = exceeding + margin;
        if (last > size && first < 1) {
            return ALL;
        }
        // A little wider costs less than to find the ends exactly.
        Bracket ends = Selection.between(sample, size, rank(last, size), rank(first, size), (int) margin / 8);
        return new Bracket(last > size ? 0 : ends.low, first < 1 ? Long.MAX_VALUE : ends.high);
    }

    private static int rank(long wanted, int size) {
        return (int) Math.max(1, Math.min(size, wanted));
    }

    /** Whether nothing but one value lies in it, as where a sample of many that are alike says so. */
    boolean isOneValue() {
        return low == high;
    }

    Bracket atLeast(long least) {
        return new Bracket(Math.max(low, least), high);
    }
}
