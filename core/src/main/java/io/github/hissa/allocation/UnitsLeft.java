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
        Served first = give(keys, bracket);
        if (!first.leads(units)) {
            for (int i = 0; i < keys.length; i++) {
                awards[i] -= keys[i] > bracket.high() ? unit : 0;
            }
            first = give(keys, Bracket.ALL.atLeast(1));
        }
        return serveByKey(first.undecided, units - first.count);
    }

    /** Gives a unit for every key above the bracket and puts those in it aside. */
    private Served give(long[] keys, Bracket bracket) {
        Candidates candidates = new Candidates(keys.length / 32 + 64);
        long[] above = {0};
        Blocks.run(0, keys.length, (from, to) -> {
            for (int i = from; i < to; i++) {
                long isHigh = (bracket.high() - keys[i]) >>> 63;
                awards[i] += unit * isHigh;
                above[0] += isHigh;
            }
        }, (from, to) -> candidates.addBetween(keys, from, to, bracket));
        return new Served(above[0], candidates);
    }

    /** Serves so many of the candidates, whose values are their keys, by key, claim and tie-break. */
    int serveByKey(Candidates candidates, long units) {
        return serve(candidates, (int) units, true);
    }

    /** Serves so many of the candidates, all of one key and their values the claims, by claim and tie-break. */
    int serveByClaim(Candidates candidates, long units) {
        return serve(candidates, (int) units, false);
    }

    private int serve(Candidates candidates, int units, boolean thenByClaim) {
        if (units == 0) {
            return Rounded.NONE;
        }
        long last = Selection.kthLargest(candidates.values(), candidates.size(), units);
        Candidates equal = new Candidates(16);
        int left = units;
        for (int i = 0; i < candidates.size(); i++) {
            int position = candidates.position(i);
            if (candidates.value(i) > last) {
                awards[position] += unit;
                left--;
            } else if (candidates.value(i) == last) {
                equal.add(position, slice.claims[position]);
            }
        }
        if (left == equal.size()) {
            for (int i = 0; i < left; i++) {
                awards[equal.position(i)] += unit;
            }
            return Rounded.NONE;
        }
        return thenByClaim ? serve(equal, left, false) : draw(equal.positions(), left);
    }

    /** The tie-break decides among equals; their positions ascend, and so does the declared order. */
    private int draw(int[] equal, int units) {
        TieBreak tieBreak = slice.problem.getTieBreak();
        int[] order = tieBreak.getKind() == TieBreak.Kind.DECLARED_ORDER ? equal : Arrays.stream(equal).boxed()
                .sorted((one, other) -> one.equals(other) ? 0
                        : tieBreak.isBefore(slice.index(one), slice.index(other)) ? -1 : 1)
                .mapToInt(Integer::intValue).toArray();
        for (int i = 0; i < units; i++) {
            awards[order[i]] += unit;
        }
        return order[units - 1];
    }

    /** How many got a unit at once, and who may or may not get one of those that are left. */
    record Served(long count, Candidates undecided) {

        /** Whether the units end among the undecided. */
        boolean leads(long units) {
            return count <= units && units <= count + undecided.size();
        }

        /** With what a later stretch got. */
        Served plus(Served later) {
            undecided.addAll(later.undecided);
            return new Served(count + later.count, undecided);
        }
    }
}
