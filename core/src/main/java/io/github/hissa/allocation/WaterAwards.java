package io.github.hissa.allocation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The passes that write the awards at a water level. A claim is of one of four kinds: 0 and 1 are the even and the odd ones
 * up to the level, 2 and 3 those above it. Sets of kinds are bits.
 *
 * <p>The loops have no branches, one store or only sums, and unsigned shifts: of such the compiler makes vectors. What a
 * store might change is copied before the loop.
 */
final class WaterAwards {

    private static final int KINDS = 4;
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

    /** How many odd claims there are above the level, or at and below it. */
    long countOdd(boolean isAbove) {
        return lanes.pass(claims.length, (from, to) -> countOdd(from, to, isAbove)).stream()
                .mapToLong(Long::longValue).sum();
    }

    private long countOdd(int start, int end, boolean isAbove) {
        Writer writer = new Writer();
        Blocks.run(start, end, writer::load, (from, to) -> writer.countOdd(to - from, isAbove ? 0 : 1));
        return writer.sum();
    }

    /**
     * Writes all awards: rounded down, with a unit more in the served kinds and for the contested kinds' claims above the
     * bracket; those in it are put aside.
     */
    Given write(int served, int contested, Bracket bracket) {
        Given given = lanes.pass(claims.length, (from, to) -> write(from, to, served, contested, bracket)).stream()
                .reduce(Given::plus).orElseThrow();
        return contested == ABOVE ? given : new Given(given.amount(),
                given.undecided().where(claim -> (contested >>> kind(claim) & 1) != 0));
    }

    private Given write(int start, int end, int served, int contested, Bracket bracket) {
        Writer writer = new Writer();
        List<Blocks.Step> steps = new ArrayList<>();
        steps.add(writer::load);
        boolean isPlain = lowerShift == 0 && upperShift == 0 && served == 0 && contested == ABOVE;
        if (isPlain) {
            steps.add((from, to) -> writer.roundDownAndGive(to - from, Math.max(bracket.high(), water)));
        } else {
            long[] bars = IntStream.range(0, KINDS).mapToLong(kind -> (served >>> kind & 1) != 0 ? -1
                    : (contested >>> kind & 1) != 0 ? bracket.high() : Long.MAX_VALUE).toArray();
            steps.add((from, to) -> writer.roundDown(to - from));
            steps.add((from, to) -> writer.give(to - from, bars));
        }
        // Where only claims above the level compete, the others need not be looked at.
        boolean isUpper = (contested & ~ABOVE) == 0;
        Sieve sieve = new Sieve(isUpper ? bracket.atLeast(water + 1) : bracket, claims,
                contested == 0 ? 0 : (end - start) / 32 + 64);
        if (contested != 0) {
            steps.add((from, to) -> writer.addUp(to - from));
            steps.add((from, to) -> sieve.take(writer.block, from, to));
        }
        steps.add((from, to) -> System.arraycopy(writer.awards, 0, written, from, to - from));
        Blocks.run(start, end, steps.toArray(new Blocks.Step[0]));
        return new Given(writer.sum(), sieve.found());
    }

    /** The steps on a block. */
    private final class Writer {
        private final long[] block = new long[Blocks.SIZE];
        private final long[] awards = new long[Blocks.SIZE];
        /** A sum for each place in a block: so the compiler need not add up within a vector. */
        private final long[] sums = new long[Blocks.SIZE];

        void load(int from, int to) {
            System.arraycopy(claims, from, block, 0, to - from);
        }

        long sum() {
            return Arrays.stream(sums).sum();
        }

        private void roundDown(int size) {
            long[] all = block;
            long[] rounded = awards;
            long level = water;
            long maskAbove = upperMask;
            long termAbove = upperTerm;
            int shiftAbove = upperShift;
            long maskBelow = lowerMask;
            int shiftBelow = lowerShift;
            for (int i = 0; i < size; i++) {
                long claim = all[i];
                long isAbove = -((level - claim) >>> 63);
                long upper = ((claim & maskAbove) + termAbove) >>> shiftAbove;
                long lower = (claim & maskBelow) >>> shiftBelow;
                rounded[i] = isAbove & upper | ~isAbove & lower;
            }
        }

        /** Both at once, where nothing is halved and all claims above the level compete. */
        private void roundDownAndGive(int size, long bar) {
            long[] all = block;
            long[] rounded = awards;
            long level = water;
            long maskAbove = upperMask;
            long termAbove = upperTerm;
            long maskBelow = lowerMask;
            for (int i = 0; i < size; i++) {
                long claim = all[i];
                long isAbove = -((level - claim) >>> 63);
                rounded[i] = (isAbove & (claim & maskAbove) + termAbove | ~isAbove & claim & maskBelow)
                        + ((bar - claim) >>> 63);
            }
        }

        /** A unit more for claims above the bar of their kind. */
        private void give(int size, long[] bars) {
            long[] all = block;
            long[] rounded = awards;
            long level = water;
            long evenBelow = bars[0];
            long oddBelow = bars[1];
            long evenAbove = bars[2];
            long oddAbove = bars[3];
            for (int i = 0; i < size; i++) {
                long claim = all[i];
                long isAbove = -((level - claim) >>> 63);
                long isOdd = -(claim & 1);
                long bar = isAbove & (isOdd & oddAbove | ~isOdd & evenAbove)
                        | ~isAbove & (isOdd & oddBelow | ~isOdd & evenBelow);
                rounded[i] += (bar - claim) >>> 63;
            }
        }

        private void addUp(int size) {
            long[] rounded = awards;
            long[] added = sums;
            for (int i = 0; i < size; i++) {
                added[i] += rounded[i];
            }
        }

        /** @param below zero for those above the level, one for the others */
        private void countOdd(int size, long below) {
            long[] all = block;
            long[] counted = sums;
            long level = water;
            for (int i = 0; i < size; i++) {
                counted[i] += all[i] & ((level - all[i]) >>> 63 ^ below);
            }
        }
    }
}
