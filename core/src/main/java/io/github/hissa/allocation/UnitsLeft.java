package io.github.hissa.allocation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Finds who gets the units that rounding down has left, by keys that say what each claim lost: the largest keys first, of
 * equal keys the larger claim, of equal claims the tie-break. A sample brackets the key at which the units end, a pass adds
 * up what there is with a unit for every key above the bracket and sets aside the keys in it, and only among these is
 * selected.
 */
final class UnitsLeft {

    private final Slice slice;
    private final boolean isFall;
    /** One for each stretch of a pass that looks for the end of the units in this bracket. */
    private final Function<Bracket, Lost> stretches;
    private final long[] source;
    private final UnaryOperator<long[]> keysOf;

    /**
     * @param isFall    whether the units are taken from the awards
     * @param stretches what the claims of a stretch lost, read by a pass that looks for the end in this bracket
     * @param source    of what to note the values at the positions set aside, while the cache still holds them
     * @param keysOf    the keys of those whose values these are
     */
    UnitsLeft(Slice slice, boolean isFall, Function<Bracket, Lost> stretches, long[] source,
            UnaryOperator<long[]> keysOf) {
        this.slice = slice;
        this.isFall = isFall;
        this.stretches = stretches;
        this.source = source;
        this.keysOf = keysOf;
    }

    /** By keys that stand in an array. */
    static UnitsLeft standing(Slice slice, Function<Bracket, Lost> stretches, long[] keys) {
        return new UnitsLeft(slice, false, stretches, keys, UnaryOperator.identity());
    }

    /**
     * @param guess between which keys the units end, most likely
     * @param least the least key of those who may get a unit
     * @param total what the stretches add up to with the units left
     */
    Cut cut(Bracket guess, long least, long total) {
        Bracket likely = guess.atLeast(least);
        Given given = give(likely);
        if (given.leads(total)) {
            return cut(given, likely, total);
        }
        Bracket any = Bracket.ALL.atLeast(least);
        return cut(give(any), any, total);
    }

    private Cut cut(Given given, Bracket bracket, long total) {
        if (given.amount() == total) {
            return Cut.above(bracket.high());
        }
        Found undecided = given.undecided();
        int units = (int) (total - given.amount());
        return bracket.isOneValue() ? ofEqualKeys(bracket.low(), undecided.positions(), units)
                : byKey(new Found(undecided.positions(), keysOf.apply(undecided.values())), units);
    }

    private Given give(Bracket bracket) {
        return slice.lanes().pass(slice.size(), (from, to) -> give(bracket, from, to)).stream()
                .reduce(Given::plus).orElseThrow();
    }

    private Given give(Bracket bracket, int start, int end) {
        Lost lost = stretches.apply(bracket);
        // Of equal keys none need be noted.
        long[][] sources = bracket.isOneValue() ? new long[0][] : new long[][] {source};
        Sieve sieve = new Sieve(bracket, end - start, (end - start) / 32 + 64, sources);
        // A sum for each place in a block: so the compiler need not add up within a vector.
        long[] sums = new long[Blocks.SIZE];
        List<Blocks.Step> steps = new ArrayList<>(lost.steps(end));
        steps.add((from, to) -> lost.addUp(bracket.high(), sums, to - from));
        steps.add((from, to) -> sieve.take(lost.keys, from, to));
        Blocks.run(start, end, steps);
        return new Given(Arrays.stream(sums).sum(), sieve.found());
    }

    /** So many of those found, whose values are their keys. */
    private Cut byKey(Found found, int units) {
        long bar = Selection.kthLargest(found.values(), found.size(), units);
        int above = 0;
        for (long key : found.values()) {
            above += (int) ((bar - key) >>> 63);
        }
        return ofEqualKeys(bar, found.at(bar), units - above);
    }

    private Cut ofEqualKeys(long key, int[] equal, int units) {
        return isFall ? byClaim(key - 1, equal, equal.length - units) : byClaim(key, equal, units);
    }

    /** So many awards of those whose keys are equal. */
    private Cut byClaim(long bar, int[] equal, int units) {
        if (units == equal.length || units == 0) {
            return new Cut(bar, units == 0 ? new int[0] : equal, Rounded.NONE);
        }
        if (areAlike(equal)) {
            int[] first = first(equal, units);
            return new Cut(bar, first, first[units - 1]);
        }
        Found claims = Found.of(equal, slice.claims);
        long last = Selection.kthLargest(claims.values(), claims.size(), units);
        int[] larger = claims.above(last);
        int[] contenders = claims.at(last);
        int left = units - larger.length;
        int[] first = left == contenders.length ? contenders : first(contenders, left);
        int[] preferred = Arrays.copyOf(larger, units);
        System.arraycopy(first, 0, preferred, larger.length, left);
        return new Cut(bar, preferred, left == contenders.length ? Rounded.NONE : first[left - 1]);
    }

    /** Whether they claim the same amount. */
    private boolean areAlike(int[] positions) {
        long amount = slice.claims[positions[0]];
        for (int position : positions) {
            if (slice.claims[position] != amount) {
                return false;
            }
        }
        return true;
    }

    /** So many, whom the tie-break prefers, the last of them last. */
    private int[] first(int[] positions, int count) {
        return slice.problem.getTieBreak().getKind() == TieBreak.Kind.DECLARED_ORDER ? lowest(positions, count)
                : earliest(positions, count);
    }

    private static int[] lowest(int[] positions, int count) {
        BitSet all = new BitSet();
        for (int position : positions) {
            all.set(position);
        }
        int[] lowest = new int[count];
        int position = -1;
        for (int i = 0; i < count; i++) {
            position = all.nextSetBit(position + 1);
            lowest[i] = position;
        }
        return lowest;
    }

    /** By the leading bits of what the tie-break goes by, then in full. */
    private int[] earliest(int[] positions, int count) {
        TieBreak tieBreak = slice.problem.getTieBreak();
        long[] earliness = new long[positions.length];
        for (int i = 0; i < positions.length; i++) {
            earliness[i] = Long.MAX_VALUE - (tieBreak.precedence(slice.index(positions[i])) - Long.MIN_VALUE >>> 1);
        }
        long bar = Selection.kthLargest(earliness, positions.length, count);
        Found all = new Found(positions, earliness);
        int[] earlier = all.above(bar);
        int[] earliest = Arrays.copyOf(earlier, count);
        int[] next = Arrays.stream(all.at(bar)).boxed()
                .sorted((one, other) -> tieBreak.compare(slice.index(one), slice.index(other)))
                .mapToInt(Integer::intValue).toArray();
        System.arraycopy(next, 0, earliest, earlier.length, count - earlier.length);
        return earliest;
    }
}
