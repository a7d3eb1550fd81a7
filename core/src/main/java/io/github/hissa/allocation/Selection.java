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
    /** One value in so many is sampled, within the limits: each costs a miss of the cache. */
    private static final int SPARSENESS = 32;

    private Selection() {
    }

    /**
     * The k-th largest (from 1) of the first {@code size} values, none negative; which are overwritten. Counts
     * the values by their leading bits within their range and goes on with those of the bucket that holds the k-th:
     * no branch depends on a value, and there are at most six rounds, whatever the values are.
     */
    static long kthLargest(long[] values, int size, int k) {
        int count = size;
        int rank = k;
        int[] counts = new int[BUCKETS];
        while (count > FEW) {
            long least = Long.MAX_VALUE;
            long most = 0;
            for (int i = 0; i < count; i++) {
                least = Math.min(least, values[i]);
                most = Math.max(most, values[i]);
            }
            if (least == most) {
                return least;
            }
            int shift = shift(most - least);
            Arrays.fill(counts, 0);
            for (int i = 0; i < count; i++) {
                counts[(int) (values[i] - least >>> shift)]++;
            }
            int bucket = BUCKETS - 1;
            while (counts[bucket] < rank) {
                rank -= counts[bucket--];
            }
            int kept = 0;
            for (int i = 0; i < count; i++) {
                long value = values[i];
                values[kept] = value;
                kept += value - least >>> shift == bucket ? 1 : 0;
            }
            count = kept;
        }
        Arrays.sort(values, 0, count);
        return values[count - rank];
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

    /** Positions at even distances. */
    static int[] samplePositions(int size) {
        int stride = stride(size);
        int[] sample = new int[(size + stride - 1) / stride];
        for (int i = 0; i < sample.length; i++) {
            sample[i] = i * stride;
        }
        return sample;
    }

    /** By how much to shift differences up to this one to get a bucket's number. */
    static int shift(long range) {
        return Math.max(0, Long.SIZE - Long.numberOfLeadingZeros(range) - BUCKET_BITS);
    }

    /** The distance between sampled positions; never zero. */
    static int stride(int size) {
        int sample = Math.min(LARGEST_SAMPLE, Math.max(SMALLEST_SAMPLE, size / SPARSENESS));
        return Math.max(1, size / sample);
    }

    /** How far a rank in a sample may be from the rank it stands for, as a rule: five standard deviations. */
    static int margin(int sample) {
        int root = 1;
        while ((long) root * root < sample) {
            root++;
        }
        return 5 * root / 2 + 8;
    }
}
