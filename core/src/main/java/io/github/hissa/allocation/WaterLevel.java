package io.github.hissa.allocation;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the level at which {@code Σ min(level, claim)} reaches a total, without sorting. A sample brackets the level; one
 * pass adds up the claims below the bracket, counts those above it and sets aside those in it. Among these the level is
 * found by steps: the sum is concave in the level, so a step along its slope lands at or below the level sought, and
 * further steps only rise, until one changes nothing. Each step halves what is missing or the number of claims above.
 */
final class WaterLevel {

    private static final int PLACES = 63;

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
            WaterLevel level = lanes.pass(claims.length, (from, to) -> Outside.of(claims, from, to, bracket, sum)).stream()
                    .reduce(Outside::plus).orElseThrow().within(bracket, sum, total);
            if (level != null) {
                return level;
            }
        }
        WaterLevel level = search(claims, sum, 0, total, 0);
        if (level == null) {
            throw new IllegalStateException("no level for " + total + " of " + sum);
        }
        return level;
    }

    /**
     * Around the level of the sample, as far as the amounts of its claims deviate: by four times the deviation on average,
     * which is three standard deviations and more unless a few claims deviate far more than most.
     */
    private static Bracket bracket(long[] sample, long sum, long total) {
        long sumOfSample = Arrays.stream(sample).sum();
        long totalOfSample = BigInteger.valueOf(total).multiply(BigInteger.valueOf(sumOfSample))
                .divide(BigInteger.valueOf(sum)).longValueExact();
        WaterLevel guess = totalOfSample == sumOfSample ? null : search(sample, sumOfSample, 0, totalOfSample, 0);
        if (guess == null) {
            return Bracket.around(sample, sample.length, 0);
        }
        long level = guess.numerator / guess.denominator;
        long deviations = deviations(sample, level, BigInteger.valueOf(total).shiftLeft(PLACES)
                .divide(BigInteger.valueOf(sum)).longValueExact());
        long margin = deviations / (Selection.root(sample.length) / 4 + 1) / guess.above + 1;
        return new Bracket(Math.max(0, level - margin), level + margin);
    }

    /** How far the claims up to the level are from the part of them that is due on the whole, added up. */
    private static long deviations(long[] sample, long level, long part) {
        long sum = 0;
        for (long claim : sample) {
            sum += Math.abs(Math.min(claim, level) - Math.multiplyHigh(claim << Long.SIZE - PLACES, part));
        }
        return sum;
    }

    /** From a whole number at or below the level upwards; null if it is above the level. */
    private static @Nullable WaterLevel search(long[] claims, long sum, long moreAbove, long total, long start) {
        long water = start;
        while (true) {
            Below met = new Below(water + 1, sum, claims.length);
            Blocks.run(0, claims.length, met.steps(claims));
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
     * add up within a vector; and in one number, if there is room for it.
     */
    private static final class Below {
        private final long bar;
        /** One, where it stands above all sums; or zero, where the claims must be counted apart. */
        private final long one;
        private final long[] block = new long[Blocks.SIZE];
        private final long[] sums = new long[Blocks.SIZE];
        private final long[] counts = new long[Blocks.SIZE];

        /** @param sum of all claims, at least */
        Below(long bar, long sum, int size) {
            this.bar = bar;
            int bits = Quotients.bits(sum);
            this.one = bits + Quotients.bits(size / Blocks.SIZE + 1) < Long.SIZE ? 1L << bits : 0;
        }

        /** Adds up the claims at these places; more steps may follow on the block. */
        List<Blocks.Step> steps(long[] claims) {
            List<Blocks.Step> steps = new ArrayList<>();
            steps.add((from, to) -> System.arraycopy(claims, from, block, 0, to - from));
            steps.add((from, to) -> addUp(to - from));
            if (one == 0) {
                steps.add((from, to) -> count(to - from));
            }
            return steps;
        }

        private void addUp(int size) {
            long[] claims = block;
            long[] added = sums;
            long next = bar;
            long counted = one;
            for (int i = 0; i < size; i++) {
                added[i] += (claims[i] + counted) & -((claims[i] - next) >>> 63);
            }
        }

        private void count(int size) {
            long[] claims = block;
            long[] counted = counts;
            long next = bar;
            for (int i = 0; i < size; i++) {
                counted[i] += (claims[i] - next) >>> 63;
            }
        }

        long sum() {
            return Arrays.stream(sums).map(sum -> one == 0 ? sum : sum & one - 1).sum();
        }

        long size() {
            return one == 0 ? Arrays.stream(counts).sum() : Arrays.stream(sums).map(sum -> sum / one).sum();
        }
    }

    /** What a bracket leaves outside, and the claims in it. */
    private record Outside(int size, long sumBelow, long countBelow, long[] within) {

        static Outside of(long[] claims, int start, int end, Bracket bracket, long sum) {
            Below below = new Below(bracket.low(), sum, end - start);
            Sieve sieve = new Sieve(bracket, end - start, (end - start) / 32 + 64, claims);
            List<Blocks.Step> steps = below.steps(claims);
            steps.add((from, to) -> sieve.take(below.block, from, to));
            Blocks.run(start, end, steps);
            return new Outside(end - start, below.sum(), below.size(), sieve.found().values());
        }

        Outside plus(Outside later) {
            long[] both = Arrays.copyOf(within, within.length + later.within.length);
            System.arraycopy(later.within, 0, both, within.length, later.within.length);
            return new Outside(size + later.size, sumBelow + later.sumBelow, countBelow + later.countBelow, both);
        }

        /** Null if the level is not in the bracket. */
        @Nullable WaterLevel within(Bracket bracket, long sum, long total) {
            long above = size - countBelow - within.length;
            WaterLevel level = search(within, sum, above, total - sumBelow, Math.max(0, bracket.low() - 1));
            return level != null && level.numerator / level.denominator <= bracket.high() ? level : null;
        }
    }
}
