package io.github.hissa.allocation;

import java.math.BigInteger;

/**
 * Claims laid on specific parts of the endowment so that they overlap as little as possible; each part is shared
 * equally by those who claim it. O(n log n).
 *
 * <p>Up to {@value #EXACT_UP_TO} claims the awards are exact; beyond that, where their common denominator would have
 * thousands of digits, they are given to 2⁻¹²⁸ of a minor unit.
 */
final class MinimalOverlap {

    private static final int EXACT_UP_TO = 1_000;
    private static final int PLACES = 256;

    private MinimalOverlap() {
    }

    static Exact divide(long endowment, long[] claims) {
        Exact parts = OverlapShares.divide(endowment, claims, claims.length <= EXACT_UP_TO);
        return parts != null ? parts : divideWidely(endowment, claims);
    }

    static Exact divideWidely(long endowment, long[] claims) {
        int[] order = FormulaRule.ascending(claims);
        int size = claims.length;
        if (size == 0 || claims[order[size - 1]] >= endowment) {
            // Someone claims everything: all claims lie over each other from the start, cut to the endowment.
            long[] cut = claims.clone();
            for (int i = 0; i < size; i++) {
                cut[i] = Math.min(cut[i], endowment);
            }
            return overlay(cut, order, BigInteger.valueOf(endowment), BigInteger.ONE);
        }
        // Claims overlap on [0, shared / parts) alone; what a claim has beyond it lies on a part of its own.
        BigInteger shared;
        BigInteger parts;
        BigInteger above = BigInteger.ZERO;
        int count = 0;
        do {
            count++;
            above = above.add(BigInteger.valueOf(claims[order[size - count]]));
            shared = above.subtract(BigInteger.valueOf(endowment));
            parts = BigInteger.valueOf(count - 1L);
        } while (count < 2 || count < size && shared.compareTo(
                parts.multiply(BigInteger.valueOf(claims[order[size - count - 1]]))) < 0);
        return overlay(claims, order, shared, parts);
    }

    /** Shares [0, shared / parts) equally among those who reach so far and adds what each has beyond it. */
    private static Exact overlay(long[] claims, int[] order, BigInteger shared, BigInteger parts) {
        int size = claims.length;
        boolean exact = size <= EXACT_UP_TO;
        BigInteger denominator = exact ? parts.multiply(leastCommonMultiple(size)) : BigInteger.ONE.shiftLeft(PLACES);
        BigInteger width = shared.multiply(denominator).divide(parts);
        BigInteger[] awards = new BigInteger[size];
        BigInteger reached = BigInteger.ZERO;
        BigInteger share = BigInteger.ZERO;
        for (int i = 0; i < size; i++) {
            BigInteger claim = BigInteger.valueOf(claims[order[i]]).multiply(denominator);
            BigInteger until = claim.min(width);
            if (until.compareTo(reached) > 0) {
                share = share.add(until.subtract(reached).divide(BigInteger.valueOf((long) size - i)));
                reached = until;
            }
            awards[order[i]] = share.add(claim.subtract(until));
        }
        return exact ? Exact.of(denominator, awards) : FormulaRule.cut(awards, PLACES);
    }

    private static BigInteger leastCommonMultiple(int size) {
        BigInteger multiple = BigInteger.ONE;
        for (int i = 2; i <= size; i++) {
            BigInteger factor = BigInteger.valueOf(i);
            multiple = multiple.multiply(factor.divide(multiple.gcd(factor)));
        }
        return multiple;
    }
}
