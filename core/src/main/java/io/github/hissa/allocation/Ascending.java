package io.github.hissa.allocation;

import java.util.Arrays;

/**
 * Values in ascending order and where they stood, equal ones in the order in which they stood. Sorted by their digits, so
 * in a time linear in their number, whatever they are, and without an object for each.
 */
final class Ascending {

    /** So few values are sorted by insertion. */
    private static final int FEW = 64;
    /** So many are worth a table of the greater digits. */
    private static final int MANY = 1 << 12;
    private static final int BITS = 8;
    private static final int BITS_OF_MANY = 11;

    /** Where the values stood. */
    final int[] positions;
    final long[] values;

    private Ascending(int[] positions, long[] values) {
        this.positions = positions;
        this.values = values;
    }

    /** @param values none negative; they are left as they are */
    static Ascending of(long[] values) {
        int[] positions = new int[values.length];
        Arrays.setAll(positions, i -> i);
        Ascending given = new Ascending(positions, values.clone());
        return values.length <= FEW ? given.insert() : given.sortByDigits();
    }

    private Ascending insert() {
        for (int i = 1; i < values.length; i++) {
            long value = values[i];
            int position = positions[i];
            int place = i;
            while (place > 0 && values[place - 1] > value) {
                values[place] = values[place - 1];
                positions[place] = positions[--place];
            }
            values[place] = value;
            positions[place] = position;
        }
        return this;
    }

    /** From the last digit to the first, each time keeping the order that there is among equal digits. */
    private Ascending sortByDigits() {
        long least = Long.MAX_VALUE;
        long most = 0;
        for (long value : values) {
            least = Math.min(least, value);
            most = Math.max(most, value);
        }
        int bits = values.length < MANY ? BITS : BITS_OF_MANY;
        int used = Long.SIZE - Long.numberOfLeadingZeros(most - least);
        Ascending sorted = this;
        Ascending other = new Ascending(new int[values.length], new long[values.length]);
        for (int shift = 0; shift < used; shift += bits) {
            sorted.distribute(other, least, shift, bits);
            Ascending spare = sorted;
            sorted = other;
            other = spare;
        }
        return sorted;
    }

    private void distribute(Ascending target, long least, int shift, int bits) {
        int[] starts = new int[(1 << bits) + 1];
        int mask = (1 << bits) - 1;
        for (long value : values) {
            starts[((int) (value - least >>> shift) & mask) + 1]++;
        }
        for (int digit = 1; digit <= mask; digit++) {
            starts[digit] += starts[digit - 1];
        }
        for (int i = 0; i < values.length; i++) {
            int place = starts[(int) (values[i] - least >>> shift) & mask]++;
            target.values[place] = values[i];
            target.positions[place] = positions[i];
        }
    }
}
