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
            Met met = Met.of(claims, 0, claims.length, water + 1);
            long rest = total - met.sum;
            long above = claims.length - met.count + moreAbove;
            if (rest < 0 || above == 0 || rest / above < water) {
                return null;
            }
            if (rest / above == water) {
                return new WaterLevel(rest, above, above);
            }
            water = rest / above;
        }
    }

    /** The claims that a level meets. */
    private record Met(long sum, long count) {

        /** Those below {@code next}. Without branches and in such shifts as the compiler makes vectors of. */
        static Met of(long[] claims, int from, int to, long next) {
            long sum = 0;
            long count = 0;
            for (int i = from; i < to; i++) {
                long isMet = (claims[i] - next) >>> 63;
                sum += claims[i] & -isMet;
                count += isMet;
            }
            return new Met(sum, count);
        }
    }

    /** What a bracket leaves outside, and the claims in it. */
    private record Outside(int size, long sumBelow, long countBelow, Candidates within) {

        static Outside of(long[] claims, int start, int end, Bracket bracket) {
            Candidates within = new Candidates((end - start) / 32 + 64);
            long[] below = {0, 0};
            Blocks.run(start, end, (from, to) -> {
                Met met = Met.of(claims, from, to, bracket.low());
                below[0] += met.sum;
                below[1] += met.count;
            }, (from, to) -> within.addBetween(claims, from, to, bracket));
            return new Outside(end - start, below[0], below[1], within);
        }

        Outside plus(Outside later) {
            within.addAll(later.within);
            return new Outside(size + later.size, sumBelow + later.sumBelow, countBelow + later.countBelow, within);
        }

        /** Null if the level is not in the bracket. */
        @Nullable WaterLevel within(Bracket bracket, long total) {
            long above = size - countBelow - within.size();
            WaterLevel level = search(within.values(), above, total - sumBelow, Math.max(0, bracket.low() - 1));
            return level != null && level.numerator / level.denominator <= bracket.high() ? level : null;
        }
    }
}
