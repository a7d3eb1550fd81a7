package io.github.hissa.allocation;

/**
 * The passes that write the awards at a water level. A claim is of one of four kinds: 0 and 1 are the even and the odd ones
 * up to the level, 2 and 3 those above it. Sets of kinds are bits.
 *
 * <p>No branches, one store and only such shifts as the compiler makes vectors of.
 */
final class WaterAwards {

    private static final int BLOCK = 1 << 10;

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
        UnitsLeft.Candidates candidates = new UnitsLeft.Candidates(contested == 0 ? 1 : (end - start) / 16 + 64);
        long given = 0;
        for (int from = start; from < end; from += BLOCK) {
            int to = Math.min(end, from + BLOCK);
            roundDown(from, to);
            if (served != 0) {
                give(from, to, served, -1);
            }
            if (contested != 0) {
                give(from, to, contested, bracket.high());
                given += count(from, to, contested, bracket.high());
                putAside(from, to, contested, bracket, candidates);
            }
        }
        return new UnitsLeft.Served(given, candidates);
    }

    /** The awards rounded down. What a store might change is copied first, or the compiler makes no vectors. */
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

    /** A unit more for the members of these kinds that are above {@code high}. */
    void give(int from, int to, int kinds, long high) {
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

    long count(int from, int to, int contested, long high) {
        long oddBelow = bit(contested, 1);
        long evenAbove = bit(contested, 2);
        long oddAbove = bit(contested, 3);
        long count = 0;
        for (int i = from; i < to; i++) {
            long isAbove = -((water - claims[i]) >>> 63);
            long isOdd = -(claims[i] & 1);
            count += (high - claims[i]) >>> 63
                    & (isAbove & (isOdd & oddAbove | ~isOdd & evenAbove) | ~isAbove & isOdd & oddBelow);
        }
        return count;
    }

    void putAside(int from, int to, int contested, Bracket bracket, UnitsLeft.Candidates candidates) {
        // Where only claims above the level compete, the others need not be looked at.
        long low = (contested & 0b0010) == 0 ? Math.max(bracket.low(), water + 1) : bracket.low();
        long high = bracket.high();
        for (int i = from; i < to; i++) {
            long claim = claims[i];
            // One branch, seldom taken: negative unless the claim lies between both.
            if ((claim - low | high - claim) >= 0 && (contested >>> kind(claim) & 1) != 0) {
                candidates.add(i);
            }
        }
    }

    private static long bit(int kinds, int kind) {
        return kinds >>> kind & 1;
    }
}
