package io.github.hissa.allocation;

/** Selection without sorting: expected linear time, deterministic. */
final class Selection {

    private static final int SAMPLE = 2048;

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

    /** Every so many-th position, so that there are at most {@value #SAMPLE}; never zero. */
    static int stride(int size) {
        return Math.max(1, size / SAMPLE);
    }
}
