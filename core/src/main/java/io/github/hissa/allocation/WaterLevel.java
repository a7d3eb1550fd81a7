package io.github.hissa.allocation;

import java.math.BigInteger;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Finds the level at which {@code Σ min(level, claim)} reaches a total, without sorting. A sample brackets the level; one
 * pass adds up the claims below the bracket, counts those above it and sets aside those in it. Among these the level is
 * found by steps: the sum is concave in the level, so a step along its slope lands at or below the level sought, and
 * further steps only rise, until one changes nothing. Each step halves what is missing or the number of claims above.
 */
final class WaterLevel {

    /** The level is numerator / denominator. */
    final long numerator;
    final long denominator;
    /** How many claims are above the level: the denominator, but where everyone is met. */
    final long above;

    private WaterLevel(long numerator, long denominator, long above) {
        this.numerator = numerator;
        this.denominator = denominator;
        this.above = above;
    }

    /**
     * @param claims whose sum is below 2⁶²
     * @param sample some of them
     * @param total  between zero and the sum
     */
    static WaterLevel of(long[] claims, long sum, long[] sample, long total, Lanes lanes) {
        if (total == sum) {
            return new WaterLevel(Arrays.stream(claims).max().orElse(0), 1, 0);
        }
        if (sample.length < claims.length) {
            Bracket bracket = bracket(sample, sum, total);
            WaterLevel level = lanes.pass(claims.length, (from, to) -> Outside.of(claims, from, to, bracket)).stream()
                    .reduce(Outside::plus).orElseThrow().within(bracket, total);
            if (level != null) {
                return level;
            }
        }
        WaterLevel level = search(claims, 0, total, 0);
        if (level == null) {
            throw new IllegalStateException("no level for " + total + " of " + sum);
        }
        return level;
    }

    private static Bracket bracket(long[] sample, long sum, long total) {
        long sumOfSample = Arrays.stream(sample).sum();
        long totalOfSample = BigInteger.valueOf(total).multiply(BigInteger.valueOf(sumOfSample))
                .divide(BigInteger.valueOf(sum)).longValueExact();
        WaterLevel guess = totalOfSample == sumOfSample ? null : search(sample, 0, totalOfSample, 0);
        return Bracket.around(sample, sample.length, guess == null ? 0 : guess.above);
    }

    /** From a whole number at or below the level upwards; null if it is above the level. */
    private static @Nullable WaterLevel search(long[] claims, long moreAbove, long total, long start) {
        long water = start;
        while (true) {
            Below met = new Below(water + 1);
            Blocks.run(0, claims.length, (from, to) -> met.load(claims, from, to), met::addUp, met::count);
            long rest = total - met.sum();
            long above = claims.length - met.size() + moreAbove;
            if (rest < 0 || above == 0 || rest / above < water) {
                return null;
            }
            if (rest / above == water) {
                return new WaterLevel(rest, above, above);
            }
            water = rest / above;
        }
    }

    /**
     * The sum and the number of the claims below a bar. Both are kept for each place in a block: so the compiler need not
     * add up within a vector.
     */
    private static final class Below {
        private final long bar;
        private final long[] block = new long[Blocks.SIZE];
        private final long[] sums = new long[Blocks.SIZE];
        private final long[] counts = new long[Blocks.SIZE];

        Below(long bar) {
            this.bar = bar;
        }

        void load(long[] claims, int from, int to) {
            System.arraycopy(claims, from, block, 0, to - from);
        }

        void addUp(int from, int to) {
            long[] claims = block;
            long[] added = sums;
            long next = bar;
            for (int i = 0; i < to - from; i++) {
                added[i] += claims[i] & -((claims[i] - next) >>> 63);
            }
        }

        void count(int from, int to) {
            long[] claims = block;
            long[] counted = counts;
            long next = bar;
            for (int i = 0; i < to - from; i++) {
                counted[i] += (claims[i] - next) >>> 63;
            }
        }

        long sum() {
            return Arrays.stream(sums).sum();
        }

        long size() {
            return Arrays.stream(counts).sum();
        }
    }

    /** What a bracket leaves outside, and the claims in it. */
    private record Outside(int size, long sumBelow, long countBelow, long[] within) {

        static Outside of(long[] claims, int start, int end, Bracket bracket) {
            Below below = new Below(bracket.low());
            Sieve sieve = new Sieve(bracket, claims, (end - start) / 32 + 64);
            Blocks.run(start, end, (from, to) -> below.load(claims, from, to), below::addUp, below::count,
                    (from, to) -> sieve.take(below.block, from, to));
            return new Outside(end - start, below.sum(), below.size(), sieve.found().values());
        }

        Outside plus(Outside later) {
            long[] both = Arrays.copyOf(within, within.length + later.within.length);
            System.arraycopy(later.within, 0, both, within.length, later.within.length);
            return new Outside(size + later.size, sumBelow + later.sumBelow, countBelow + later.countBelow, both);
        }

        /** Null if the level is not in the bracket. */
        @Nullable WaterLevel within(Bracket bracket, long total) {
            long above = size - countBelow - within.length;
            WaterLevel level = search(within, above, total - sumBelow, Math.max(0, bracket.low() - 1));
            return level != null && level.numerator / level.denominator <= bracket.high() ? level : null;
        }
    }
}
