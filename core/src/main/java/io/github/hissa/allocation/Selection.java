package io.github.hissa.allocation;

/** Selection without sorting: expected linear time, deterministic. */
final class Selection {

    private static final int SMALLEST_SAMPLE = 2048;
    private static final int LARGEST_SAMPLE = 1 << 14;
    /** One value in so many is sampled, within the limits: a sample must stay cheap to sort. */
    private static final int SPARSENESS = 256;

    private Selection() {
    }

    /** The k-th largest (from 1) of the first {@code size} values, which are put in another order. */
    static long kthLargest(long[] values, int size, int k) {
        int from = 0;
        int to = size - 1;
        int target = size - k;
        while (from < to) {
            long pivot = middle(values[from], values[(from + to) >>> 1], values[to]);
            int left = from;
            int right = to;
            while (left <= right) {
                while (values[left] < pivot) {
                    left++;
                }
                while (values[right] > pivot) {
                    right--;
                }
                if (left <= right) {
                    long swapped = values[left];
                    values[left++] = values[right];
                    values[right--] = swapped;
                }
            }
            if (target <= right) {
                to = right;
            } else if (target >= left) {
                from = left;
            } else {
                return values[target];
            }
        }
        return values[target];
    }

    static long middle(long a, long b, long c) {
        return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
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
