package io.github.hissa.allocation;

import java.util.Arrays;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Hands out the units that rounding down has left, by keys that say what each claim lost: the largest keys first, of
 * equal keys the larger claim, of equal claims the tie-break. Two passes: a sample brackets the key at which the units
 * end, a pass serves what is above the bracket and sets aside what is in it, and only that is selected from.
 */
final class UnitsLeft {

    private final Slice slice;
    private final long[] awards;
    private final long unit;

    UnitsLeft(Slice slice, long[] awards) {
        this.slice = slice;
        this.awards = awards;
        this.unit = slice.unit();
    }

    /**
     * @param keys  what rounding down took from each claim; zero where it took nothing
     * @param units how many units are left, fewer than there are keys above zero
     * @return the last claim that was preferred to an equal one, or {@link Rounded#NONE}
     */
    int award(long[] keys, long units) {
        if (units == 0) {
            return Rounded.NONE;
        }
        int size = keys.length;
        int stride = Selection.stride(size);
        long[] sample = new long[(size + stride - 1) / stride];
        for (int i = 0; i < sample.length; i++) {
            sample[i] = keys[i * stride];
        }
        Arrays.sort(sample);
        int rank = sample.length - (int) (units * sample.length / size);
        int margin = Selection.margin(sample.length);
        long low = rank - margin < 0 ? 1 : Math.max(1, sample[rank - margin]);
        long high = rank + margin >= sample.length ? Long.MAX_VALUE : sample[rank + margin];
        Candidates candidates = new Candidates(size / 8 + 64);
        long above = give(keys, low, high, candidates);
        if (above > units || above + candidates.size < units) {
            for (int i = 0; i < size; i++) {
                awards[i] -= keys[i] > high ? unit : 0;
            }
            candidates = new Candidates(size);
            above = give(keys, 1, Long.MAX_VALUE, candidates);
        }
        return serve(candidates, keys, (int) (units - above));
    }

    /** Gives a unit for every key above high and puts those from low to high aside. */
    private long give(long[] keys, long low, long high, Candidates candidates) {
        long above = 0;
        for (int from = 0; from < keys.length; from += Candidates.BLOCK) {
            int to = Math.min(keys.length, from + Candidates.BLOCK);
            for (int i = from; i < to; i++) {
                long isHigh = keys[i] > high ? 1 : 0;
                awards[i] += unit * isHigh;
                above += isHigh;
            }
            candidates.addBetween(keys, from, to, low, high);
        }
        return above;
    }

    /** Serves {@code units} of the candidates by key, claim and tie-break. */
    int serve(Candidates candidates, long[] keys, int units) {
        return serveBy(candidates, keys, units, slice.claims);
    }

    /** The same with a key for each candidate in place of one for each claim. */
    int serveKeyed(Candidates candidates, long[] keys, int units) {
        if (units == 0) {
            return Rounded.NONE;
        }
        long last = Selection.kthLargest(Arrays.copyOf(keys, candidates.size), candidates.size, units);
        Candidates equal = new Candidates(16);
        int left = units;
        for (int i = 0; i < candidates.size; i++) {
            if (keys[i] > last) {
                awards[candidates.positions[i]] += unit;
                left--;
            } else if (keys[i] == last) {
                equal.add(candidates.positions[i]);
            }
        }
        return serveBy(equal, slice.claims, left, null);
    }

    /** Serves {@code units} of the candidates, all of one key, by claim and tie-break. */
    int serveByClaim(Candidates candidates, int units) {
        return serveBy(candidates, slice.claims, units, null);
    }

    private int serveBy(Candidates candidates, long[] merits, int units, long @Nullable [] next) {
        if (units == 0) {
            return Rounded.NONE;
        }
        long last = Selection.kthLargest(candidates.pick(merits), candidates.size, units);
        Candidates equal = new Candidates(16);
        int left = units;
        for (int i = 0; i < candidates.size; i++) {
            int position = candidates.positions[i];
            if (merits[position] > last) {
                awards[position] += unit;
                left--;
            } else if (merits[position] == last) {
                equal.add(position);
            }
        }
        if (left == equal.size) {
            for (int i = 0; i < left; i++) {
                awards[equal.positions[i]] += unit;
            }
            return Rounded.NONE;
        }
        return next == null ? draw(equal, left) : serveBy(equal, next, left, null);
    }

    /** The tie-break decides among equals; their positions ascend, and so does the declared order. */
    private int draw(Candidates equal, int units) {
        TieBreak tieBreak = slice.problem.getTieBreak();
        if (tieBreak.getKind() != TieBreak.Kind.DECLARED_ORDER) {
            int[] sorted = Arrays.stream(equal.positions, 0, equal.size).boxed()
                    .sorted((one, other) -> one.equals(other) ? 0
                            : tieBreak.isBefore(slice.index(one), slice.index(other)) ? -1 : 1)
                    .mapToInt(Integer::intValue).toArray();
            System.arraycopy(sorted, 0, equal.positions, 0, sorted.length);
        }
        for (int i = 0; i < units; i++) {
            awards[equal.positions[i]] += unit;
        }
        return equal.positions[units - 1];
    }

    /** Positions that may or may not get a unit, ascending. */
    static final class Candidates {
        static final int BLOCK = 1 << 12;

        private int[] positions;
        private int size;

        Candidates(int capacity) {
            positions = new int[Math.max(capacity, 1)];
        }

        void add(int position) {
            if (size == positions.length) {
                positions = Arrays.copyOf(positions, size * 2);
            }
            positions[size++] = position;
        }

        /** Adds the positions of a block whose values lie from low to high. */
        void addBetween(long[] values, int from, int to, long low, long high) {
            addBetween(values, 0, from, to, low, high);
        }

        /** The same where the values of the block begin at another index than its positions. */
        void addBetween(long[] values, int start, int from, int to, long low, long high) {
            if (size + to - from > positions.length) {
                positions = Arrays.copyOf(positions, Math.max(size * 2, size + to - from));
            }
            int[] kept = positions;
            int count = size;
            for (int i = from; i < to; i++) {
                // Written in any case and kept or not: without branches, for nobody can foresee which way they go.
                long value = values[i - start];
                kept[count] = i;
                count += (value <= high ? 1 : 0) & (value >= low ? 1 : 0);
            }
            size = count;
        }

        /** Drops what does not fit from this number on. */
        void keep(int start, IntPredicate fits) {
            int count = start;
            for (int i = start; i < size; i++) {
                if (fits.test(positions[i])) {
                    positions[count++] = positions[i];
                }
            }
            size = count;
        }

        int position(int number) {
            return positions[number];
        }

        int size() {
            return size;
        }

        private long[] pick(long[] values) {
            long[] picked = new long[size];
            for (int i = 0; i < size; i++) {
                picked[i] = values[positions[i]];
            }
            return picked;
        }
    }
}
