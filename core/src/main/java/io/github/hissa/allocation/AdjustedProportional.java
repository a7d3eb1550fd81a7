package io.github.hissa.allocation;

import java.math.BigInteger;

/** Minimal rights first, then the rest in proportion to what is left of the claims, cut to the rest. O(n). */
final class AdjustedProportional {

    private AdjustedProportional() {
    }

    static Exact divide(long endowment, long[] claims) {
        BigInteger missing = Sums.of(claims).subtract(BigInteger.valueOf(endowment));
        // A minimal right is what the others leave even if they are met in full: claim − missing.
        long shortfall = missing.bitLength() < Long.SIZE ? missing.longValueExact() : Long.MAX_VALUE;
        long[] rights = new long[claims.length];
        long rest = endowment;
        for (int i = 0; i < claims.length; i++) {
            rights[i] = Math.max(0, claims[i] - shortfall);
            rest -= rights[i];
        }
        long[] cut = new long[claims.length];
        for (int i = 0; i < claims.length; i++) {
            cut[i] = Math.min(claims[i] - rights[i], rest);
        }
        BigInteger sum = Sums.of(cut);
        BigInteger denominator = sum.max(BigInteger.ONE);
        BigInteger left = BigInteger.valueOf(rest);
        return new Exact() {
            @Override
            BigInteger denominator() {
                return denominator;
            }

            @Override
            BigInteger numerator(int position) {
                return BigInteger.valueOf(rights[position]).multiply(denominator)
                        .add(left.multiply(BigInteger.valueOf(cut[position])));
            }
        };
    }
}
