package io.github.hissa.allocation;

import java.util.Arrays;
import java.util.List;

/**
 * The awards at a water level. A claim is of one of four kinds: 0 and 1 are the even and the odd ones up to the level, 2 and
 * 3 those above it. Sets of kinds are bits.
 *
 * <p>The loops have no branches, one store or only sums, and unsigned shifts: of such the compiler makes vectors, as long as
 * claims and awards have the same index.
 */
final class WaterAwards {

    static final int KINDS = 4;
    private static final int ABOVE = 0b1100;

    /** The award of a claim above the level is ((claim & upperMask) + upperTerm) >>> upperShift. */
    long upperMask;
    long upperTerm;
    int upperShift;
    /** The award of a claim at or below the level is (claim & lowerMask) >>> lowerShift. */
    long lowerMask = -1;
    int lowerShift;

    private final long[] claims;
    private final Lanes lanes;
    private final long water;

    /** @param water the whole part of the level */
    WaterAwards(Slice slice, long water) {
        this.claims = slice.claims;
        this.lanes = slice.lanes();
        this.water = water;
    }

    int kind(long claim) {
        return (int) ((water - claim) >>> 63 << 1 | claim & 1);
    }

    /** How many odd claims there are above the level, or at and below it. */
    long countOdd(boolean isAbove) {
        return lanes.pass(claims.length, (from, to) -> countOdd(from, to, isAbove ? 0 : 1)).stream()
                .mapToLong(Long::longValue).sum();
    }

    private long countOdd(int start, int end, long below) {
        long[] block = new long[Blocks.SIZE];
        long[] counted = new long[Blocks.SIZE];
        Blocks.run(start, end, (from, to) -> System.arraycopy(claims, from, block, 0, to - from),
                (from, to) -> countOdd(block, below, counted, to - from));
        return Arrays.stream(counted).sum();
    }

    /** @param below zero for those above the level, one for the others */
    private void countOdd(long[] all, long below, long[] counted, int size) {
        long level = water;
        for (int i = 0; i < size; i++) {
            counted[i] += all[i] & ((level - all[i]) >>> 63 ^ below);
        }
    }

    /** The claims themselves as keys, where they are of these kinds; otherwise zero, or less if they are below all these. */
    Lost keys(int kinds) {
        return kinds == ABOVE ? new Lost.Standing(claims) : new Lost() {
            @Override
            List<Blocks.Step> steps(int end) {
                return List.of((from, to) -> System.arraycopy(claims, from, keys, 0, to - from),
                        (from, to) -> keep(kinds, keys, to - from));
            }
        };
    }

    /** The least key that a claim of these kinds can have. */
    long leastKey(int kinds) {
        return (kinds & ~ABOVE) == 0 ? water + 1 : 1;
    }

    private void keep(int kinds, long[] keys, int size) {
        long level = water;
        long evenBelow = mask(kinds, 0);
        long oddBelow = mask(kinds, 1);
        long evenAbove = mask(kinds, 2);
        long oddAbove = mask(kinds, 3);
        for (int i = 0; i < size; i++) {
            long claim = keys[i];
            long isAbove = -((level - claim) >>> 63);
            long isOdd = -(claim & 1);
            keys[i] = claim & (isAbove & (isOdd & oddAbove | ~isOdd & evenAbove)
                    | ~isAbove & (isOdd & oddBelow | ~isOdd & evenBelow));
        }
    }

    private static long mask(int kinds, int kind) {
        return -(long) (kinds >>> kind & 1);
    }

    /** All awards: rounded down, with a unit more in the served kinds and for the claims of the contested kinds above the bar. */
    long[] write(int served, int contested, long bar) {
        long[] awards = new long[claims.length];
        long[] bars = new long[KINDS];
        for (int kind = 0; kind < KINDS; kind++) {
            bars[kind] = mask(served, kind) | ~mask(contested, kind) & Long.MAX_VALUE | mask(contested, kind) & bar;
        }
        boolean isPlain = lowerShift == 0 && upperShift == 0 && served == 0 && contested == ABOVE;
        lanes.pass(claims.length, (start, end) -> {
            if (isPlain) {
                Blocks.run(start, end, (from, to) -> roundDownAndGive(awards, Math.max(bar, water), from, to));
            } else {
                Blocks.run(start, end, (from, to) -> roundDown(awards, from, to),
                        (from, to) -> give(awards, bars, from, to));
            }
            return end - start;
        });
        return awards;
    }

    private void roundDown(long[] awards, int from, int to) {
        long[] all = claims;
        long level = water;
        long maskAbove = upperMask;
        long termAbove = upperTerm;
        int shiftAbove = upperShift;
        long maskBelow = lowerMask;
        int shiftBelow = lowerShift;
        for (int i = from; i < to; i++) {
            long claim = all[i];
            long isAbove = -((level - claim) >>> 63);
            long upper = ((claim & maskAbove) + termAbove) >>> shiftAbove;
            long lower = (claim & maskBelow) >>> shiftBelow;
            awards[i] = isAbove & upper | ~isAbove & lower;
        }
    }

    /** Both at once, where nothing is halved and all claims above the level compete. */
    private void roundDownAndGive(long[] awards, long bar, int from, int to) {
        long[] all = claims;
        long level = water;
        long maskAbove = upperMask;
        long termAbove = upperTerm;
        long maskBelow = lowerMask;
        for (int i = from; i < to; i++) {
            long claim = all[i];
            long isAbove = -((level - claim) >>> 63);
            awards[i] = (isAbove & (claim & maskAbove) + termAbove | ~isAbove & claim & maskBelow)
                    + ((bar - claim) >>> 63);
        }
    }

    /** A unit more for claims above the bar of their kind. */
    private void give(long[] awards, long[] bars, int from, int to) {
        long[] all = claims;
        long level = water;
        long evenBelow = bars[0];
        long oddBelow = bars[1];
        long evenAbove = bars[2];
        long oddAbove = bars[3];
        for (int i = from; i < to; i++) {
            long claim = all[i];
            long isAbove = -((level - claim) >>> 63);
            long isOdd = -(claim & 1);
            long bar = isAbove & (isOdd & oddAbove | ~isOdd & evenAbove)
                    | ~isAbove & (isOdd & oddBelow | ~isOdd & evenBelow);
            awards[i] += (bar - claim) >>> 63;
        }
    }
}
