package io.github.hissa.allocation;

import java.util.Arrays;

/** Selection without sorting: linear time, deterministic. */
final class Selection {

    static final int BUCKET_BITS = 11;
    static final int BUCKETS = 1 << BUCKET_BITS;
    /** So few values are sorted. */
    static final int FEW = 64;

    private static final int SMALLEST_SAMPLE = 2048;
    private static final int LARGEST_SAMPLE = 1 << 16;
    /** One value in so many is sampled, within the limits: each costs a miss of the cache and a dozen looks. */
    private static final int SPARSENESS = 100;
    /** So many longs fill a line of the cache. */
    private static final int RUN = 8;
    private static final int LEAST_STRIDE = 7;

    private Selection() {
    }

    /** The k-th largest (from 1) of the first {@code size} values, none negative. */
    static long kthLargest(long[] values, int size, int k) {
        return between(values, size, k, k, 0).low();
    }

    /**
     * From the k-th largest value, or a little below it, to the j-th largest, or a little above: at most so many of the
     * values as the tolerance says share what is added at either end. Counts the values by their leading bits within their
     * range and, where the bucket of an end holds too many, goes on with those: no branch depends on a value, and there are
     * at most six rounds, whatever the values are.
     */
    static Bracket between(long[] values, int size, int k, int j, int tolerance) {
        if (size <= FEW) {
            long[] sorted = Arrays.copyOf(values, size);
            Arrays.sort(sorted);
            return new Bracket(sorted[size - k], sorted[size - j]);
        }
        Buckets buckets = Buckets.of(values, size);
        return new Bracket(buckets.around(k, tolerance).low(), buckets.around(j, tolerance).high());
    }

    /** The first {@code size} values, counted by their leading bits above the least. */
    private record Buckets(long[] values, int size, long least, long most, int shift, int[] counts) {

        static Buckets of(long[] values, int size) {
            long least = Long.MAX_VALUE;
            long most = 0;
            for (int i = 0; i < size; i++) {
                least = Math.min(least, values[i]);
                most = Math.max(most, values[i]);
            }
            int shift = Selection.shift(most - least);
            int[] counts = new int[BUCKETS];
            for (int i = 0; i < size; i++) {
                counts[(int) (values[i] - least >>> shift)]++;
            }
            return new Buckets(values, size, least, most, shift, counts);
        }

        Bracket around(int k, int tolerance) {
            int rank = k;
            int bucket = BUCKETS - 1;
            while (counts[bucket] < rank) {
                rank -= counts[bucket--];
            }
            long start = least + ((long) bucket << shift);
            if (shift > 0 && counts[bucket] > tolerance) {
                return between(members(start, counts[bucket]), counts[bucket], rank, rank, tolerance);
            }
            return new Bracket(start, start + Math.min(most - start, (1L << shift) - 1));
        }

        /** So many values of the bucket that starts here, and a place behind them. */
        private long[] members(long start, int count) {
            long[] members = new long[count + 1];
            int kept = 0;
            for (int i = 0; i < size; i++) {
                members[kept] = values[i];
                kept += values[i] - start >>> shift == 0 ? 1 : 0;
            }
            return members;
        }
    }

    /** Values at even distances. */
    static long[] sample(long[] values) {
        int stride = stride(values.length);
        long[] sample = new long[(values.length + stride - 1) / stride];
        for (int i = 0; i < sample.length; i++) {
            sample[i] = values[i * stride];
        }
        return sample;
    }

    /**
     * Positions in short runs at even distances: so there is a miss of the cache for each run only, in each array that is
     * looked at.
     */
    static int[] samplePositions(int size) {
        int stride = stride(size);
        int run = stride == 1 ? 1 : RUN;
        int distance = run * stride;
        int[] sample = new int[size / distance * run + Math.min(run, size % distance)];
        for (int i = 0; i < sample.length; i++) {
            sample[i] = i / run * distance + i % run;
        }
        return sample;
    }

    /** By how much to shift differences up to this one to get a bucket's number. */
    static int shift(long range) {
        return Math.max(0, Long.SIZE - Long.numberOfLeadingZeros(range) - BUCKET_BITS);
    }

    /**
     * The distance between sampled positions: one, so that all are, or a prime from seven on, so that claims which come
     * round again and again, every second or every tenth or every hundredth, are met at each of their turns.
     */
    static int stride(int size) {
        int sample = Math.min(LARGEST_SAMPLE, Math.max(SMALLEST_SAMPLE, size / SPARSENESS));
        int stride = size / sample;
        if (stride < 2) {
            return 1;
        }
        stride = Math.max(LEAST_STRIDE, stride | 1);
        while (!isPrime(stride)) {
            stride += 2;
        }
        return stride;
    }

    private static boolean isPrime(int odd) {
        for (int divisor = 3; divisor * divisor <= odd; divisor += 2) {
            if (odd % divisor == 0) {
                return false;
            }
        }
        return true;
    }

    /**
     * How far the rank of what so many of a sample exceed may be from the rank it stands for, as a rule: three standard
     * deviations, and some more for small ones.
     */
    static int margin(int sample, long exceeding) {
        long some = Math.max(0, Math.min(sample, exceeding));
        return 3 * root((int) (some * (sample - some) / Math.max(1, sample))) + 8;
    }

    /** The square root, rounded up. */
    static int root(int square) {
        int root = 1;
        while ((long) root * root < square) {
            root++;
        }
        return root;
    }
}
