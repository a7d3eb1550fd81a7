package io.github.hissa.allocation;

import java.util.Arrays;
import java.util.function.IntPredicate;

/** Positions that nothing is decided about yet, ascending, each with the value that will decide. */
final class Candidates {

    private int[] positions;
    private long[] values;
    private int size;

    Candidates(int capacity) {
        positions = new int[Math.max(capacity, 1)];
        values = new long[positions.length];
    }

    void add(int position, long value) {
        reserve(1);
        positions[size] = position;
        values[size++] = value;
    }

    private void reserve(int more) {
        if (size + more > positions.length) {
            positions = Arrays.copyOf(positions, 2 * size + more);
            values = Arrays.copyOf(values, positions.length);
        }
    }

    /** Adds the positions from the first to before the second whose values, none negative, lie in the bracket. */
    void addBetween(long[] all, int from, int to, Bracket bracket) {
        reserve(to - from);
        size = addBetween(all, from, to, bracket.low(), bracket.high(), 0);
    }

    /** The same where the value of position {@code from} is the first of a block. */
    void addBetweenOfBlock(long[] block, int from, int to, Bracket bracket) {
        reserve(to - from);
        size = addBetween(block, 0, to - from, bracket.low(), bracket.high(), from);
    }

    private int addBetween(long[] all, int from, int to, long low, long high, int shift) {
        int[] newPositions = positions;
        long[] newValues = values;
        int count = size;
        for (int i = from; i < to; i++) {
            long value = all[i];
            // One branch, seldom taken: negative unless the value lies between both.
            if ((value - low | high - value) >= 0) {
                newPositions[count] = i + shift;
                newValues[count++] = value;
            }
        }
        return count;
    }

    /** Drops what does not fit from this number on. */
    void keep(int start, IntPredicate fits) {
        int count = start;
        for (int i = start; i < size; i++) {
            if (fits.test(positions[i])) {
                positions[count] = positions[i];
                values[count++] = values[i];
            }
        }
        size = count;
    }

    /** Adds those of a later stretch. */
    void addAll(Candidates later) {
        reserve(later.size);
        System.arraycopy(later.positions, 0, positions, size, later.size);
        System.arraycopy(later.values, 0, values, size, later.size);
        size += later.size;
    }

    int position(int number) {
        return positions[number];
    }

    long value(int number) {
        return values[number];
    }

    int size() {
        return size;
    }

    long[] values() {
        return Arrays.copyOf(values, size);
    }

    int[] positions() {
        return Arrays.copyOf(positions, size);
    }
}
