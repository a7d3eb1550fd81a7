package io.github.hissa.allocation;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * Finds the level at which {@code Σ min(level, claim)} reaches a total, without sorting. That sum is concave in the level:
 * a step along its slope from anywhere lands at or below the level sought, and further steps only rise, until one changes
 * nothing. A sample says where to begin; three passes follow as a rule, and never more than a hundred, for each step
 * halves what is missing or the number of claims above.
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
        return search(claims, total, guess(sample, sum, total), lanes);
    }

    /** The whole part of the level at which a sample reaches the same part of its sum. */
    private static long guess(long[] sample, long sum, long total) {
        long sumOfSample = Arrays.stream(sample).sum();
        long totalOfSample = BigInteger.valueOf(total).multiply(BigInteger.valueOf(sumOfSample))
                .divide(BigInteger.valueOf(sum)).longValueExact();
        if (totalOfSample == sumOfSample) {
            return 0;
        }
        WaterLevel level = search(sample, totalOfSample, 0, Lanes.ONE);
        return level.numerator / level.denominator;
    }

    private static WaterLevel search(long[] claims, long total, long guess, Lanes lanes) {
        // Nobody stands lower than if all were above the level.
        long least = total / claims.length;
        long water = Math.max(least, guess);
        while (true) {
            long next = water + 1;
            Met met = lanes.pass(claims.length, (from, to) -> Met.of(claims, from, to, next)).stream()
                    .reduce(Met::plus).orElseThrow();
            long rest = total - met.sum;
            long above = claims.length - met.count;
            long risen = rest > 0 && above > 0 ? Math.max(least, rest / above) : least;
            if (risen == water) {
                return new WaterLevel(rest, above, above);
            }
            water = risen;
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

        Met plus(Met other) {
            return new Met(sum + other.sum, count + other.count);
        }
    }
}
