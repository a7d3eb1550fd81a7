package io.github.hissa.allocation;

import java.util.Arrays;

/**
 * Finds the level at which {@code Σ min(level, claim)} reaches a total, without sorting: a sample brackets the level,
 * one pass adds up what lies outside the bracket and sets aside what lies in it, and among those the bracket is narrowed by
 * their leading bits. O(n).
 */
final class WaterLevel {

    private static final int BLOCK = 1 << 12;

    /** The level is numerator / denominator; the denominator is the number of claims above the level. */
    final long numerator;
    final long denominator;

    private WaterLevel(long numerator, long denominator) {
        this.numerator = numerator;
        this.denominator = denominator;
    }

    /**
     * @param claims whose sum is below 2⁶²
     * @param total  between zero and that sum
     */
    static WaterLevel of(long[] claims, long total) {
        int size = claims.length;
        int stride = Selection.stride(size);
        long[] sample = new long[(size + stride - 1) / stride];
        for (int i = 0; i < sample.length; i++) {
            sample[i] = claims[i * stride];
        }
        Arrays.sort(sample);
        int rank = rank(sample, total / stride);
        int margin = Selection.margin(sample.length);
        long low = rank - margin < 0 ? -1 : sample[rank - margin];
        long high = rank + margin >= sample.length ? Long.MAX_VALUE : sample[rank + margin];
        Search search = new Search(claims, total, low, high);
        if (!search.isBracketed()) {
            search = new Search(claims, total, -1, Long.MAX_VALUE);
        }
        WaterLevel level = search.run();
        return level.denominator > 0 ? level : new WaterLevel(Arrays.stream(claims).max().orElse(0), 1);
    }

    /** Where in the sorted sample the level of the sample lies. */
    private static int rank(long[] sample, long total) {
        long below = 0;
        for (int i = 0; i < sample.length; i++) {
            if (sample[i] >= (total - below) / (sample.length - i)) {
                return i;
            }
            below += sample[i];
        }
        return sample.length;
    }

    private static final class Search {
        private final long total;
        private final long low;
        private final long high;
        private long sumBelow;
        private long countAbove;
        private long[] within;
        private int size;

        /** Adds up what is at or below low, counts what is above high, and keeps the rest. */
        Search(long[] claims, long total, long low, long high) {
            this.total = total;
            this.low = low;
            this.high = high;
            this.within = new long[Math.min(claims.length, claims.length / 8) + BLOCK];
            long sum = 0;
            long above = 0;
            int kept = 0;
            long next = low + 1;
            for (int from = 0; from < claims.length; from += BLOCK) {
                int to = Math.min(claims.length, from + BLOCK);
                if (kept + BLOCK > within.length) {
                    within = Arrays.copyOf(within, within.length * 2);
                }
                long[] kept0 = within;
                for (int i = from; i < to; i++) {
                    // Without branches, for which side a claim lies on cannot be foreseen.
                    long claim = claims[i];
                    long isLow = (claim - next) >> 63;
                    long isHigh = (high - claim) >> 63;
                    sum += claim & isLow;
                    above -= isHigh;
                    kept0[kept] = claim;
                    kept += 1 + (int) (isLow + isHigh);
                }
            }
            this.sumBelow = sum;
            this.countAbove = above;
            this.size = kept;
        }

        boolean isBracketed() {
            long count = countAbove + size;
            // At low everyone who is not below it stands at low; at high everyone above it stands at high.
            boolean lowIsLow = low <= 0 || low <= (total - sumBelow) / Math.max(1, count) || count == 0;
            if (high == Long.MAX_VALUE || !lowIsLow) {
                return lowIsLow && sumBelow <= total;
            }
            long sum = sumBelow;
            for (int i = 0; i < size; i++) {
                sum += within[i];
            }
            return sumBelow <= total && (sum >= total
                    || countAbove > 0 && high >= (total - sum + countAbove - 1) / countAbove);
        }

        /**
         * Narrows the bracket bucket by bucket: as long as the level may stand at or above all claims of a bucket, they
         * are met; the first bucket for which it cannot holds the level, and all claims in later ones are above it.
         */
        WaterLevel run() {
            int[] counts = new int[Selection.BUCKETS];
            long[] sums = new long[Selection.BUCKETS];
            while (size > Selection.FEW) {
                long least = Long.MAX_VALUE;
                long most = 0;
                for (int i = 0; i < size; i++) {
                    least = Math.min(least, within[i]);
                    most = Math.max(most, within[i]);
                }
                if (least == most) {
                    break;
                }
                int shift = Selection.shift(most - least);
                Arrays.fill(counts, 0);
                Arrays.fill(sums, 0);
                for (int i = 0; i < size; i++) {
                    int bucket = (int) (within[i] - least >>> shift);
                    counts[bucket]++;
                    sums[bucket] += within[i];
                }
                int bucket = 0;
                int left = size;
                while (bucket < Selection.BUCKETS && reaches(Math.min(most, least + (bucket + 1L << shift) - 1),
                        sums[bucket], left - counts[bucket])) {
                    sumBelow += sums[bucket];
                    left -= counts[bucket++];
                }
                if (bucket == Selection.BUCKETS) {
                    size = 0;
                    break;
                }
                countAbove += left - counts[bucket];
                int kept = 0;
                for (int i = 0; i < size; i++) {
                    long claim = within[i];
                    within[kept] = claim;
                    kept += claim - least >>> shift == bucket ? 1 : 0;
                }
                size = kept;
            }
            return finish();
        }

        /** Whether the level is at least this, where meeting claims of this sum leaves so many of those within above. */
        private boolean reaches(long amount, long sum, int left) {
            long others = countAbove + left;
            long rest = total - sumBelow - sum;
            return rest >= 0 && (others == 0 || amount <= rest / others);
        }

        private WaterLevel finish() {
            Arrays.sort(within, 0, size);
            int met = 0;
            while (met < size && reaches(within[met], within[met], size - met - 1)) {
                sumBelow += within[met++];
            }
            return new WaterLevel(total - sumBelow, countAbove + size - met);
        }
    }
}
