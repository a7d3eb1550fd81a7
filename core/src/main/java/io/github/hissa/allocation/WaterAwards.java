package io.github.hissa.allocation;

import java.util.ArrayList;
import java.util.List;

/**
 * The passes that write the awards at a water level. A claim is of one of four kinds: 0 and 1 are the even and the odd ones
 * up to the level, 2 and 3 those above it. Sets of kinds are bits.
 *
 * <p>The loops have no branches, one store or only sums, and unsigned shifts: of such the compiler makes vectors. What a
 * store might change is copied before the loop.
 */
final class WaterAwards {

    private static final int ABOVE = 0b1100;

    final long[] written;
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
        this.written = new long[claims.length];
        this.water = water;
    }

    int kind(long claim) {
        return (int) ((water - claim) >>> 63 << 1 | claim & 1);
    }

    /** How many claims are odd, and how many of these are above the level. */
    record Odd(long all, long above) {
    }

    Odd countOdd() {
        return lanes.pass(claims.length, this::countOdd).stream()
                .reduce(new Odd(0, 0), (one, other) -> new Odd(one.all + other.all, one.above + other.above));
    }

    private Odd countOdd(int from, int to) {
        long odd = 0;
        long oddAbove = 0;
        for (int i = from; i < to; i++) {
            odd += claims[i] & 1;
            oddAbove += claims[i] & (water - claims[i]) >>> 63;
        }
        return new Odd(odd, oddAbove);
    }

    /**
     * Writes all awards: rounded down, with a unit more in the served kinds and for the contested kinds' claims above the
     * bracket; those in it are put aside.
     */
    UnitsLeft.Served write(int served, int contested, Bracket bracket) {
        return lanes.pass(claims.length, (from, to) -> write(from, to, served, contested, bracket)).stream()
                .reduce(UnitsLeft.Served::plus).orElseThrow();
    }

    private UnitsLeft.Served write(int start, int end, int served, int contested, Bracket bracket) {
        Candidates candidates = new Candidates(contested == 0 ? 1 : (end - start) / 32 + 64);
        long[] given = {0};
        List<Blocks.Step> steps = new ArrayList<>();
        boolean isWhole = lowerShift == 0 && upperShift == 0 && served == 0 && (contested & 0b0010) == 0;
        if (isWhole && contested == ABOVE) {
            steps.add((from, to) -> roundDownAndGive(from, to, Math.max(bracket.high(), water)));
            steps.add((from, to) -> given[0] += countAbove(from, to, Math.max(bracket.high(), water)));
        } else {
            steps.add(this::roundDown);
            if (served != 0) {
                steps.add((from, to) -> give(from, to, served, -1));
            }
            if (contested != 0) {
                steps.add((from, to) -> give(from, to, contested, bracket.high()));
                steps.add((from, to) -> given[0] += count(from, to, contested, bracket.high()));
            }
        }
        if (contested != 0) {
            steps.add((from, to) -> putAside(from, to, contested, bracket, candidates));
        }
        Blocks.run(start, end, steps.toArray(new Blocks.Step[0]));
        return new UnitsLeft.Served(given[0], candidates);
    }

    private void roundDown(int from, int to) {
        long[] claims = this.claims;
        long[] awards = this.written;
        long water = this.water;
        long upperMask = this.upperMask;
        long upperTerm = this.upperTerm;
        int upperShift = this.upperShift;
        long lowerMask = this.lowerMask;
        int lowerShift = this.lowerShift;
        for (int i = from; i < to; i++) {
            long claim = claims[i];
            long isAbove = -((water - claim) >>> 63);
            long upper = ((claim & upperMask) + upperTerm) >>> upperShift;
            long lower = (claim & lowerMask) >>> lowerShift;
            awards[i] = isAbove & upper | ~isAbove & lower;
        }
    }

    /** Both at once, where nothing is halved and all claims above the level compete. */
    private void roundDownAndGive(int from, int to, long high) {
        long[] claims = this.claims;
        long[] awards = this.written;
        long water = this.water;
        long upperMask = this.upperMask;
        long upperTerm = this.upperTerm;
        long lowerMask = this.lowerMask;
        for (int i = from; i < to; i++) {
            long claim = claims[i];
            long isAbove = -((water - claim) >>> 63);
            awards[i] = (isAbove & (claim & upperMask) + upperTerm | ~isAbove & claim & lowerMask)
                    + ((high - claim) >>> 63);
        }
    }

    private long countAbove(int from, int to, long high) {
        long count = 0;
        for (int i = from; i < to; i++) {
            count += (high - claims[i]) >>> 63;
        }
        return count;
    }

    /** A unit more for the members of these kinds that are above {@code high}. */
    private void give(int from, int to, int kinds, long high) {
        long[] claims = this.claims;
        long[] awards = this.written;
        long water = this.water;
        long oddBelow = bit(kinds, 1);
        long evenAbove = bit(kinds, 2);
        long oddAbove = bit(kinds, 3);
        for (int i = from; i < to; i++) {
            long claim = claims[i];
            long isAbove = -((water - claim) >>> 63);
            long isOdd = -(claim & 1);
            awards[i] += (high - claim) >>> 63
                    & (isAbove & (isOdd & oddAbove | ~isOdd & evenAbove) | ~isAbove & isOdd & oddBelow);
        }
    }

    private long count(int from, int to, int kinds, long high) {
        long oddBelow = bit(kinds, 1);
        long evenAbove = bit(kinds, 2);
        long oddAbove = bit(kinds, 3);
        long count = 0;
        for (int i = from; i < to; i++) {
            long isAbove = -((water - claims[i]) >>> 63);
            long isOdd = -(claims[i] & 1);
            count += (high - claims[i]) >>> 63
                    & (isAbove & (isOdd & oddAbove | ~isOdd & evenAbove) | ~isAbove & isOdd & oddBelow);
        }
        return count;
    }

    private void putAside(int from, int to, int contested, Bracket bracket, Candidates candidates) {
        int start = candidates.size();
        // Where only claims above the level compete, the others need not be looked at.
        boolean isUpper = (contested & 0b0010) == 0;
        candidates.addBetween(claims, from, to, isUpper ? bracket.atLeast(water + 1) : bracket);
        if (contested != ABOVE) {
            candidates.keep(start, position -> (contested >>> kind(claims[position]) & 1) != 0);
        }
    }

    private static long bit(int kinds, int kind) {
        return kinds >>> kind & 1;
    }
}
