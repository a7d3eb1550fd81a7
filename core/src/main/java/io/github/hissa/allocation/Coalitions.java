package io.github.hissa.allocation;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * All ways to take some of the claims, those of equal size counted together: what random arrival and the average of
 * awards add up over. Claims of nothing take no part.
 */
final class Coalitions {

    /** More ways than this take too long. */
    static final int LIMIT = 1 << 20;

    /** Different claims, and how many claims there are of each. */
    final long[] amounts;
    final int[] counts;
    /** The number of positive claims. */
    final int size;

    /** What is done with each way to take claims: the numbers taken, how many in all, and in how many ways. */
    @FunctionalInterface
    interface Visitor {
        void visit(int[] taken, int number, BigInteger sum, BigInteger ways);
    }

    /**
     * @param most the greatest number of claims that the rule can take
     * @throws TooManyClaimsException if there are too many claims, or too many different ones
     */
    Coalitions(String rule, long[] claims, int most) {
        long[] positive = Arrays.stream(claims).filter(claim -> claim > 0).sorted().toArray();
        size = positive.length;
        amounts = Arrays.stream(positive).distinct().toArray();
        counts = new int[amounts.length];
        for (long claim : positive) {
            counts[Arrays.binarySearch(amounts, claim)]++;
        }
        BigInteger ways = BigInteger.ONE;
        for (int count : counts) {
            ways = ways.multiply(BigInteger.valueOf(count + 1L));
        }
        if (size > most || ways.compareTo(BigInteger.valueOf(LIMIT)) > 0) {
            throw new TooManyClaimsException(rule, size, most, "rule " + rule + " is feasible for at most " + most
                    + " claims with at most " + LIMIT + " combinations, equal claims counted together; here are "
                    + size + " claims, "
                    + amounts.length + " of them different, with "
                    + (ways.bitLength() < Long.SIZE ? ways : "2^" + (ways.bitLength() - 1) + " or more") + " combinations"
                    + "; maybe the mean of equal awards and equal losses, or Talmud, serves instead");
        }
    }

    /** The group of equal claims to which a positive claim belongs. */
    int group(long claim) {
        return Arrays.binarySearch(amounts, claim);
    }

    void forEach(Visitor visitor) {
        visit(visitor, new int[counts.length], 0, 0, BigInteger.ZERO, BigInteger.ONE);
    }

    private void visit(Visitor visitor, int[] taken, int group, int number, BigInteger sum, BigInteger ways) {
        if (group == counts.length) {
            visitor.visit(taken, number, sum, ways);
            return;
        }
        BigInteger amount = BigInteger.valueOf(amounts[group]);
        BigInteger newSum = sum;
        BigInteger newWays = ways;
        for (int k = 0; k <= counts[group]; k++) {
            taken[group] = k;
            visit(visitor, taken, group + 1, number + k, newSum, newWays);
            newSum = newSum.add(amount);
            newWays = newWays.multiply(BigInteger.valueOf((long) counts[group] - k))
                    .divide(BigInteger.valueOf(k + 1L));
        }
    }

    static BigInteger factorial(int number) {
        BigInteger product = BigInteger.ONE;
        for (int i = 2; i <= number; i++) {
            product = product.multiply(BigInteger.valueOf(i));
        }
        return product;
    }
}
