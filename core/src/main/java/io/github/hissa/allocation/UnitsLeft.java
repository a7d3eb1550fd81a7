package io.github.hissa.allocation;

import java.util.Arrays;
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
        long[] sample = Selection.sample(keys);
        Bracket bracket = Bracket.around(sample, sample.length, units * sample.length / keys.length).atLeast(1);
        Served first = give(keys, bracket);
        if (!first.leads(units)) {
            for (int i = 0; i < keys.length; i++) {
                awards[i] -= keys[i] > bracket.high() ? unit : 0;
            }
            first = give(keys, Bracket.ALL.atLeast(1));
        }
        return serve(first.undecided, keys, (int) (units - first.count));
    }

    /** Gives a unit for every key above the bracket and puts those in it aside. */
    private Served give(long[] keys, Bracket bracket) {
        Candidates candidates = new Candidates(keys.length / 16 + 64);
        long above = 0;
        for (int from = 0; from < keys.length; from += Candidates.BLOCK) {
            int to = Math.min(keys.length, from + Candidates.BLOCK);
            for (int i = from; i < to; i++) {
                long isHigh = (bracket.high() - keys[i]) >>> 63;
                awards[i] += unit * isHigh;
                above += isHigh;
            }
            candidates.addBetween(keys, 0, from, to, bracket);
        }
        return new Served(above, candidates);
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

    /** How many got a unit at once, and who may or may not get one of those that are left. */
    record Served(long count, Candidates undecided) {

        /** Whether the units end among the undecided. */
        boolean leads(long units) {
            return count <= units && units <= count + undecided.size;
        }

        /** With what a later stretch got. */
        Served plus(Served later) {
            undecided.addAll(later.undecided);
            return new Served(count + later.count, undecided);
        }
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

        /**
         * Adds the positions of a block whose values lie in the bracket. The values of the block begin at another index
         * than its positions.
         */
        void addBetween(long[] values, int start, int from, int to, Bracket bracket) {
            long low = bracket.low();
            long high = bracket.high();
            for (int i = from; i < to; i++) {
                // One branch, seldom taken: negative unless the value lies between both.
                long value = values[i - start];
                if ((value - low | high - value) >= 0) {
                    add(i);
                }
            }
        }

        /** Adds those of a later stretch. */
        void addAll(Candidates later) {
            int[] both = Arrays.copyOf(positions, size + later.size);
            System.arraycopy(later.positions, 0, both, size, later.size);
            positions = both;
            size = both.length;
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
