package io.github.hissa.allocation;

import java.math.BigInteger;

/** Minimal rights first, then the rest in proportion to what is left of the claims, cut to the rest. O(n). */
final class AdjustedProportional {

    private static final int PLACES = 63;

    private AdjustedProportional() {
    }

    static Exact divide(long endowment, long[] claims) {
        long sum = Sums.below(Slice.ROOM, claims);
        return sum < 0 ? divideWidely(endowment, claims) : divide(endowment, claims, sum - endowment);
    }

    /** In 64 bits, which what is missing and the sum of what is left of the claims do not fill. */
    private static Exact divide(long endowment, long[] claims, long missing) {
        int size = claims.length;
        long[] wholes = new long[size];
        long rest = endowment;
        for (int i = 0; i < size; i++) {
            // A minimal right is what the others leave even if they are met in full: claim − missing.
            wholes[i] = Math.max(0, claims[i] - missing);
            rest -= wholes[i];
        }
        long sum = 0;
        for (int i = 0; i < size; i++) {
            sum += Math.min(claims[i] - wholes[i], rest);
        }
        long divisor = Math.max(1, sum);
        long times = rest / divisor;
        long reciprocal = BigInteger.valueOf(rest % divisor).shiftLeft(PLACES).divide(BigInteger.valueOf(divisor))
                .longValueExact();
        long[] remainders = new long[size];
        for (int i = 0; i < size; i++) {
            long cut = Math.min(claims[i] - wholes[i], rest);
            // Below the quotient by less than two, and one comparison puts it right.
            long quotient = times * cut + Math.multiplyHigh(cut << 1, reciprocal);
            long remainder = rest * cut - quotient * divisor;
            long more = remainder >= divisor ? 1 : 0;
            wholes[i] += quotient + more;
            remainders[i] = remainder - more * divisor;
        }
        return new Remainders(wholes, remainders, divisor);
    }

    static Exact divideWidely(long endowment, long[] claims) {
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

    /** Whole minor units and what remains over one divisor. */
    private static final class Remainders extends ExactParts {
        private final long divisor;

        Remainders(long[] wholes, long[] remainders, long divisor) {
            super(wholes, remainders, new long[0]);
            this.divisor = divisor;
        }

        @Override
        int bits() {
            return Long.SIZE - Long.numberOfLeadingZeros(divisor);
        }

        @Override
        BigInteger denominator() {
            return BigInteger.valueOf(divisor);
        }

        @Override
        BigInteger numerator(int position) {
            return BigInteger.valueOf(wholes[position]).multiply(denominator())
                    .add(BigInteger.valueOf(firsts[position]));
        }
    }
}
