package io.github.hissa.allocation;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Rounds awards in parts by largest remainder, as {@link LargestRemainder} does, without a sort: the number that weighs
 * most decides between all claims but those that are equal to the one at which the units end, the next number between
 * these, and so on to the claim itself and the tie-break.
 */
final class PartsRounding {

    private final Slice slice;
    private final ExactParts exact;
    private final long unit;
    private final long[] awards;
    /** The positions between which nothing has decided, ascending, and how many units are theirs. */
    private final int[] undecided;
    private int count;
    private int units;

    private PartsRounding(Slice slice, ExactParts exact) {
        this.slice = slice;
        this.exact = exact;
        this.unit = slice.unit();
        this.count = slice.size();
        this.awards = new long[count];
        this.undecided = new int[count];
        Arrays.setAll(undecided, i -> i);
    }

    /** Null where the parts do not say for sure who gets the units. */
    static @Nullable Rounded round(Slice slice, ExactParts exact) {
        return new PartsRounding(slice, exact).run();
    }

    private @Nullable Rounded run() {
        units = Math.toIntExact(roundDown() / unit);
        if (units == 0) {
            return new Rounded(awards, exact, Rounded.NONE, null);
        }
        boolean isServed = serve();
        int last = undecided[0];
        int tiedAt = isServed ? Rounded.NONE : draw();
        return exact.isSure(last, unit) ? new Rounded(awards, exact, tiedAt, null) : null;
    }

    /** What this leaves of the amount. */
    private long roundDown() {
        long left = slice.amount;
        for (int i = 0; i < awards.length; i++) {
            long whole = exact.wholes[i];
            awards[i] = unit == 1 ? whole : whole - whole % unit;
            left -= awards[i];
        }
        return left;
    }

    /** Serves all that come before the last and, where there is enough, those that are equal to it; whether there is. */
    private boolean serve() {
        long[] keys = new long[count];
        for (int column = unit == 1 ? 0 : -1; column <= exact.columns(); column++) {
            if (serve(column, keys)) {
                for (int k = 0; k < count; k++) {
                    awards[undecided[k]] += unit;
                }
                return true;
            }
        }
        return false;
    }

    /** Whether there is a unit for each that is left. */
    private boolean serve(int column, long[] keys) {
        for (int k = 0; k < count; k++) {
            keys[k] = key(column, undecided[k]);
        }
        long last = Selection.kthLargest(keys, count, units)[0];
        int equal = 0;
        for (int k = 0; k < count; k++) {
            if (keys[k] > last) {
                awards[undecided[k]] += unit;
                units--;
            } else if (keys[k] == last) {
                undecided[equal++] = undecided[k];
            }
        }
        count = equal;
        return units == count;
    }

    /** What is left of the rounding unit, what lies beyond it, and of equal ones the claim. */
    private long key(int column, int position) {
        if (column < 0) {
            return exact.wholes[position] % unit;
        }
        return column < exact.columns() ? exact.beyond(column, position) : slice.claims[position];
    }

    /** The tie-break decides; the last that it preferred. */
    private int draw() {
        TieBreak tieBreak = slice.problem.getTieBreak();
        long[] precedences = new long[count];
        for (int k = 0; k < count; k++) {
            precedences[k] = tieBreak.precedence(slice.index(undecided[k]));
        }
        long[] sorted = precedences.clone();
        Arrays.sort(sorted);
        long latest = sorted[units - 1];
        int last = Rounded.NONE;
        for (int k = 0; k < count; k++) {
            units -= precedences[k] < latest ? 1 : 0;
        }
        for (int k = 0; k < count; k++) {
            if (precedences[k] < latest) {
                awards[undecided[k]] += unit;
            } else if (precedences[k] == latest && units > 0) {
                // Of one precedence the position decides, and positions ascend.
                awards[undecided[k]] += unit;
                units--;
                last = undecided[k];
            }
        }
        return last;
    }
}
