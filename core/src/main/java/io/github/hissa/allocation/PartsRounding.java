package io.github.hissa.allocation;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Rounds awards in parts by largest remainder, as {@link LargestRemainder} does, without a sort: the number that weighs
 * most decides between all claims but those that are equal to the one at which the units end, the next number between
 * these, and so on to the claim itself and the tie-break. Before all that a count of the leading bits settles most claims
 * in one pass.
 */
final class PartsRounding {

    private static final int BITS = 11;
    /** What decides, the weightiest first: what is left of the rounding unit, the words beyond it, of equal ones the claim. */
    private static final int LEFT_OF_UNIT = -1;
    private static final int FIRST = 0;
    private static final int SECOND = 1;
    private static final int THIRD = 2;
    private static final int CLAIM = 3;

    private final Slice slice;
    private final ExactParts exact;
    private final long unit;
    private final long[] awards;
    /** The positions between which nothing has decided, ascending, and how many units are theirs. */
    private int[] undecided = {};
    private int count;
    private int units;

    private PartsRounding(Slice slice, ExactParts exact) {
        this.slice = slice;
        this.exact = exact;
        this.unit = slice.unit();
        this.awards = new long[slice.size()];
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
        int column = unit == 1 ? FIRST : LEFT_OF_UNIT;
        serveByLeadingBits(column);
        if (serveByMiddle()) {
            column = CLAIM;
        }
        // Also where there is a unit for each: those that lost least of them lie next to those that get none.
        while (column <= CLAIM) {
            serveBy(column++);
        }
        int last = undecided[0];
        int tiedAt = Rounded.NONE;
        if (units == count) {
            for (int k = 0; k < count; k++) {
                awards[undecided[k]] += unit;
            }
        } else {
            tiedAt = draw();
        }
        return exact.isSure(last, unit) ? new Rounded(awards, exact, tiedAt, null) : null;
    }

    /** What this leaves of the amount. */
    private long roundDown() {
        long[] wholes = exact.wholes;
        long left = slice.amount;
        for (int i = 0; i < awards.length; i++) {
            long award = unit == 1 ? wholes[i] : wholes[i] - wholes[i] % unit;
            awards[i] = award;
            left -= award;
        }
        return left;
    }

    /** Serves all of which the leading bits are above those at which the units end. */
    private void serveByLeadingBits(int column) {
        boolean isWhole = column == LEFT_OF_UNIT;
        long[] keys = isWhole ? exact.wholes.clone() : exact.firsts;
        if (isWhole) {
            Arrays.setAll(keys, i -> keys[i] % unit);
        }
        int bits = isWhole ? Long.SIZE - Long.numberOfLeadingZeros(unit) : exact.bits();
        int shift = Math.max(0, bits - BITS);
        int[] counts = new int[1 << BITS];
        for (long key : keys) {
            counts[(int) (key >>> shift)]++;
        }
        int bucket = counts.length - 1;
        while (counts[bucket] < units) {
            units -= counts[bucket--];
        }
        undecided = new int[counts[bucket] + 1];
        give(keys, shift, bucket);
    }

    /** A unit to each above the bucket; those in it are undecided. No branch depends on a key. */
    private void give(long[] keys, int shift, long bucket) {
        int[] inBucket = undecided;
        int number = 0;
        for (int i = 0; i < keys.length; i++) {
            long leading = keys[i] >>> shift;
            awards[i] += unit * (bucket - leading >>> 63);
            inBucket[number] = i;
            number += leading == bucket ? 1 : 0;
        }
        count = number;
    }

    /** Where very many lost the same, the one in the middle is as a rule one of them: whether the units end at it. */
    private boolean serveByMiddle() {
        int middle = undecided[count / 2];
        int above = 0;
        int equal = 0;
        for (int k = 0; k < count; k++) {
            int order = compare(undecided[k], middle);
            above += order > 0 ? 1 : 0;
            equal += order == 0 ? 1 : 0;
        }
        if (above >= units || above + equal < units) {
            return false;
        }
        int kept = 0;
        for (int k = 0; k < count; k++) {
            int position = undecided[k];
            int order = compare(position, middle);
            awards[position] += order > 0 ? unit : 0;
            undecided[kept] = position;
            kept += order == 0 ? 1 : 0;
        }
        units -= above;
        count = kept;
        return true;
    }

    /** By what rounding down took. */
    private int compare(int one, int other) {
        int order = unit == 1 ? 0 : Long.compare(exact.wholes[one] % unit, exact.wholes[other] % unit);
        order = order != 0 ? order : Long.compareUnsigned(exact.firsts[one], exact.firsts[other]);
        return order != 0 ? order : Long.compareUnsigned(second(one), second(other));
    }

    private long second(int position) {
        return exact.seconds.length == 0 ? 0 : exact.seconds[position];
    }

    /** Serves all above the last; those that are equal to it stay undecided. */
    private void serveBy(int column) {
        long[] keys = new long[count];
        for (int k = 0; k < count; k++) {
            keys[k] = key(column, undecided[k]);
        }
        long last = Selection.kthLargest(keys, count, units);
        int equal = 0;
        for (int k = 0; k < count; k++) {
            int position = undecided[k];
            if (keys[k] > last) {
                awards[position] += unit;
                units--;
            } else if (keys[k] == last) {
                undecided[equal++] = position;
            }
        }
        count = equal;
    }

    /** A number that is never negative holds 63 bits, so it takes three for the two words. */
    private long key(int column, int position) {
        long second = second(position);
        return switch (column) {
            case LEFT_OF_UNIT -> exact.wholes[position] % unit;
            case FIRST -> exact.firsts[position] >>> 1;
            case SECOND -> (exact.firsts[position] & 1) << 62 | second >>> 2;
            case THIRD -> second & 3;
            default -> slice.claims[position];
        };
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
        for (int k = 0; k < count; k++) {
            if (precedences[k] < latest) {
                awards[undecided[k]] += unit;
                units--;
            }
        }
        // Of one precedence the position decides, and positions ascend.
        int last = Rounded.NONE;
        for (int k = 0; units > 0; k++) {
            if (precedences[k] == latest) {
                last = undecided[k];
                awards[last] += unit;
                units--;
            }
        }
        return last;
    }
}
