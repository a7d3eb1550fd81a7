package io.github.hissa.allocation;

import java.math.BigInteger;

/**
 * Everyone is guaranteed an n-th of the claim or of the endowment, whichever is less; what is left of endowment and
 * claims is divided in the same way, again and again. Exact to 2⁻¹²⁸ of a minor unit.
 *
 * <p>A claim that is as large as what is left of the endowment stays so, and the order of the claims never changes. So
 * one step costs O(1): the small claims all shrink by one factor, the large ones all by one amount, and now and then the
 * largest of the small becomes large. When none is left that is small, the rest is shared equally and all is done.
 */
final class DominguezThomson {

    private static final int PLACES = 320;

    private DominguezThomson() {
    }

    static Exact divide(long endowment, long[] claims) {
        Exact parts = DealingInLeaps.divide(endowment, claims);
        return parts != null ? parts : divideWidely(endowment, claims);
    }

    /** Step by step. */
    static Exact divideWidely(long endowment, long[] claims) {
        int size = claims.length;
        int[] order = FormulaRule.ascending(claims);
        BigInteger[] awards = new BigInteger[size];
        BigInteger number = BigInteger.valueOf(Math.max(size, 1));
        BigInteger one = BigInteger.ONE.shiftLeft(PLACES);
        BigInteger left = BigInteger.valueOf(endowment).shiftLeft(PLACES);
        BigInteger smallSum = Sums.of(claims).shiftLeft(PLACES);
        // What is left of a small claim is the claim times this, and what a large one gets is the sum of equal shares.
        BigInteger factor = one;
        BigInteger shares = BigInteger.ZERO;
        int small = size;
        while (left.signum() > 0) {
            while (small > 0 && left(claims[order[small - 1]], factor).compareTo(left) >= 0) {
                BigInteger rest = left(claims[order[--small]], factor);
                smallSum = smallSum.subtract(rest);
                // The equal shares are counted from the start, so what was dealt before is taken off here.
                awards[order[small]] = BigInteger.valueOf(claims[order[small]]).shiftLeft(PLACES)
                        .subtract(rest).subtract(shares);
            }
            if (small == 0 || claims[order[small - 1]] == 0) {
                break;
            }
            BigInteger share = left.divide(number);
            BigInteger toSmall = smallSum.divide(number);
            shares = shares.add(share);
            left = left.subtract(share.multiply(BigInteger.valueOf((long) size - small))).subtract(toSmall);
            smallSum = smallSum.subtract(toSmall);
            factor = factor.subtract(factor.divide(number));
        }
        if (small < size) {
            shares = shares.add(left.divide(BigInteger.valueOf((long) size - small)));
        }
        for (int i = 0; i < size; i++) {
            awards[order[i]] = i < small
                    ? BigInteger.valueOf(claims[order[i]]).multiply(one.subtract(factor))
                    : awards[order[i]].add(shares);
        }
        return FormulaRule.cut(awards, PLACES);
    }

    private static BigInteger left(long claim, BigInteger factor) {
        return BigInteger.valueOf(claim).multiply(factor);
    }
}
