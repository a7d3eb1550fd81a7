package io.github.hissa.allocation;

import java.util.Arrays;

/**
 * Hands out the units that rounding down has left, by keys that say what each claim lost: the largest keys first, of
 * equal keys the larger claim, of equal claims the tie-break. A sample brackets the key at which the units end, a pass
 * serves what is above the bracket and sets aside what is in it, and only that is selected from.
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
        Given first = give(keys, bracket);
        if (!first.leads(units)) {
            for (int i = 0; i < keys.length; i++) {
                awards[i] -= keys[i] > bracket.high() ? unit : 0;
            }
            first = give(keys, Bracket.ALL.atLeast(1));
        }
        return serveByKey(first.undecided(), units - first.amount());
    }

    /** Gives a unit for every key above the bracket and puts those in it aside. */
    private Given give(long[] keys, Bracket bracket) {
        Sieve sieve = new Sieve(bracket, keys, keys.length / 32 + 64);
        long[] block = new long[Blocks.SIZE];
        long[] above = {0};
        Blocks.run(0, keys.length, (from, to) -> System.arraycopy(keys, from, block, 0, to - from), (from, to) -> {
            for (int i = from; i < to; i++) {
                long isHigh = (bracket.high() - keys[i]) >>> 63;
                awards[i] += unit * isHigh;
                above[0] += isHigh;
            }
        }, (from, to) -> sieve.take(block, from, to));
        return new Given(above[0], sieve.found());
    }

    private static long[] valuesAt(long[] values, int[] positions) {
        long[] chosen = new long[positions.length];
        for (int i = 0; i < chosen.length; i++) {
            chosen[i] = values[positions[i]];
        }
        return chosen;
    }

    /** Serves so many of those found, whose values are their keys, by key, claim and tie-break. */
    int serveByKey(Found found, long units) {
        if (units == 0) {
            return Rounded.NONE;
        }
        long last = Selection.kthLargest(found.values(), found.size(), (int) units);
        long left = units - giveAbove(last, found);
        int[] equal = equal(last, found);
        return serveByClaim(new Found(equal, valuesAt(slice.claims, equal)), left);
    }

    /** Serves so many of those found, all of one key, whose values are their claims, by claim and tie-break. */
    int serveByClaim(Found found, long units) {
        if (units == 0) {
            return Rounded.NONE;
        }
        long last = Selection.kthLargest(found.values(), found.size(), (int) units);
        int left = (int) units - giveAbove(last, found);
        int[] equal = equal(last, found);
        if (left == equal.length) {
            giveAll(equal);
            return Rounded.NONE;
        }
        return draw(equal, left);
    }

    private void giveAll(int[] positions) {
        for (int position : positions) {
            awards[position] += unit;
        }
    }

    /** Gives a unit where the value is above the bar, without a branch that nobody could foresee; returns how many. */
    private int giveAbove(long bar, Found found) {
        int[] positions = found.positions();
        long[] values = found.values();
        int count = 0;
        for (int i = 0; i < positions.length; i++) {
            long isAbove = (bar - values[i]) >>> 63;
            awards[positions[i]] += unit & -isAbove;
            count += (int) isAbove;
        }
        return count;
    }

    private static int[] equal(long bar, Found found) {
        int[] equal = new int[16];
        int count = 0;
        for (int i = 0; i < found.size(); i++) {
            if (found.values()[i] == bar) {
                if (count == equal.length) {
                    equal = Arrays.copyOf(equal, 2 * count);
                }
                equal[count++] = found.positions()[i];
            }
        }
        return Arrays.copyOf(equal, count);
    }

    /** The tie-break decides among equals. */
    private int draw(int[] equal, int units) {
        TieBreak tieBreak = slice.problem.getTieBreak();
        int[] order;
        if (tieBreak.getKind() == TieBreak.Kind.DECLARED_ORDER) {
            order = equal.clone();
            Arrays.sort(order);
        } else {
            order = Arrays.stream(equal).boxed()
                    .sorted((one, other) -> one.equals(other) ? 0
                            : tieBreak.isBefore(slice.index(one), slice.index(other)) ? -1 : 1)
                    .mapToInt(Integer::intValue).toArray();
        }
        for (int i = 0; i < units; i++) {
            awards[order[i]] += unit;
        }
        return order[units - 1];
    }
}
