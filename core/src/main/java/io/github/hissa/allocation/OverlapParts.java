package io.github.hissa.allocation;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * The awards of minimal overlap where they are exact: cut to 128 binary places, which as a rule are enough to round by, and
 * in full when they are asked for.
 */
final class OverlapParts extends BinaryParts {

    private final long endowment;
    private final long[] claims;
    /** How many quotients of each share were not whole: of two with as many, all beyond the whole is the same. */
    private final int[] cuts;
    private volatile @Nullable Exact inFull;

    OverlapParts(long endowment, long[] claims, long[] wholes, long[] firsts, long[] seconds, int[] cuts) {
        super(wholes, firsts, seconds);
        this.endowment = endowment;
        this.claims = claims;
        this.cuts = cuts;
    }

    /** Each award is above its parts by less than twice the last place, so parts that are further apart are in order. */
    @Override
    boolean isSure(int last, long unit) {
        for (int i = 0; i < cuts.length; i++) {
            if (cuts[i] != cuts[last] && wholes[i] % unit == wholes[last] % unit && isNear(i, last)) {
                return false;
            }
        }
        return true;
    }

    private boolean isNear(int one, int other) {
        long low = seconds[one] - seconds[other];
        long borrowed = Long.compareUnsigned(seconds[one], seconds[other]) < 0 ? 1 : 0;
        long high = firsts[one] - firsts[other] - borrowed;
        return high == 0 && (low == 0 || low == 1) || high == -1 && low == -1;
    }

    @Override
    BigInteger denominator() {
        return inFull().denominator();
    }

    @Override
    BigInteger numerator(int position) {
        // The whole is known, with the floor that was given before.
        Exact exact = inFull();
        return exact.numerator(position).mod(exact.denominator())
                .add(BigInteger.valueOf(wholes[position]).multiply(exact.denominator()));
    }

    private Exact inFull() {
        Exact known = inFull;
        if (known == null) {
            known = MinimalOverlap.divideWidely(endowment, claims);
            inFull = known;
        }
        return known;
    }
}
