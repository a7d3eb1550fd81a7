package io.github.hissa.allocation;

import org.jspecify.annotations.Nullable;

/**
 * The awards of minimal overlap in words of 64 bits. A share is a sum of quotients, each of which is what one stretch of the
 * endowment gives to everyone who claims it: whole minor units and 192 binary places, to which each quotient is cut.
 */
final class OverlapShares {

    private final boolean isExact;
    private final long[] wholes;
    private final long[] firsts;
    private final long[] seconds;
    private final int[] cuts;
    /** The share: whole minor units and three words of binary places. */
    private long whole;
    private long first;
    private long second;
    private long third;
    /** How many of its quotients were cut: by so many of the last place, at most, it is too low. */
    private int cut;

    private OverlapShares(int size, boolean isExact) {
        this.isExact = isExact;
        wholes = new long[size];
        firsts = new long[size];
        seconds = new long[size];
        cuts = new int[isExact ? size : 0];
    }

    /** Null where the places do not tell the awards for sure. */
    static @Nullable Exact divide(long endowment, long[] claims, boolean isExact) {
        OverlapShares shares = new OverlapShares(claims.length, isExact);
        if (!shares.share(endowment, claims)) {
            return null;
        }
        return isExact ? new OverlapParts(endowment, claims, shares.wholes, shares.firsts, shares.seconds, shares.cuts)
                : new BinaryParts(shares.wholes, shares.firsts, shares.seconds);
    }

    private boolean share(long endowment, long[] claims) {
        Ascending ascending = Ascending.of(claims);
        long[] values = ascending.values;
        int size = values.length;
        // Those who have a part of their own, and what they claim beyond the least of them: all whose claims exceed the
        // width of what is shared. Where someone claims everything, the largest claim has what the others do not reach.
        int own = Math.min(size, 1);
        long beyond = 0;
        while (own < size && isWider(endowment, values, own, beyond)) {
            beyond += own * (values[size - own] - values[size - own - 1]);
            own++;
        }
        boolean isSure = true;
        long reached = 0;
        for (int k = 0; k < size - own; k++) {
            long until = Math.min(values[k], endowment);
            if (until > reached) {
                add(until - reached, size - k);
                reached = until;
            }
            isSure &= give(ascending.positions[k], 0);
        }
        if (own > 0) {
            add(endowment - beyond - reached, own);
            long least = values[size - own];
            for (int i = 0; i < size; i++) {
                isSure &= claims[i] < least || give(i, claims[i] - least);
            }
        }
        return isSure;
    }

    /** Whether the next smaller claim too exceeds the width t of what is shared: Σ (claim − t) over these = endowment − t. */
    private static boolean isWider(long endowment, long[] values, int own, long beyond) {
        long next = values[values.length - own - 1];
        long step = values[values.length - own] - next;
        long more = own * step;
        return Math.multiplyHigh(own, step) == 0 && more >= 0 && more < endowment - next - beyond;
    }

    /** Adds to the share what each of so many has of an amount. */
    private void add(long amount, int among) {
        whole += amount / among;
        long rest = amount % among;
        if (rest == 0) {
            return;
        }
        cut++;
        Places places = new Places(rest, among);
        long one = places.next();
        long two = places.next();
        long three = places.next();
        third += three;
        long carried = carry(third, three, 0);
        second += two + carried;
        carried = carry(second, two, carried);
        first += one + carried;
        whole += carry(first, one, carried);
    }

    /** What a word carries on that has become this sum by adding a word and what was carried to it. */
    private static long carry(long sum, long added, long carried) {
        int order = Long.compareUnsigned(sum, added);
        return order < 0 || order == 0 && carried == 1 ? 1 : 0;
    }

    /** Gives the share and so much more; whether it is sure that this is the award. */
    private boolean give(int position, long more) {
        wholes[position] = whole + more;
        firsts[position] = first;
        seconds[position] = second;
        if (isExact) {
            cuts[position] = cut;
            // What was cut off could reach the next whole.
            return (first & second) != -1 || Long.compareUnsigned(third, -cut) < 0;
        }
        // To the nearest 128th place: what was cut off could reach the middle between two.
        if (third < 0) {
            seconds[position]++;
            firsts[position] += seconds[position] == 0 ? 1 : 0;
            wholes[position] += (firsts[position] | seconds[position]) == 0 ? 1 : 0;
        }
        return Long.compareUnsigned(Long.MIN_VALUE - third, cut) > 0;
    }

    /** The binary places of a quotient below one, 64 at a time. */
    private static final class Places {
        private final long divisor;
        /** 2⁶⁴ = reciprocal × divisor + gap: the next places take multiplications instead of a division. */
        private final long reciprocal;
        private final long gap;
        private long rest;

        Places(long dividend, int divisor) {
            this.divisor = divisor;
            this.reciprocal = Long.divideUnsigned(-1, divisor);
            this.gap = -(reciprocal * divisor);
            this.rest = dividend;
        }

        long next() {
            long product = rest * gap;
            long quotient = Math.multiplyHigh(product, reciprocal);
            long left = product - quotient * divisor;
            // Below the quotient by less than two. A divisor too many in the rest adds 2⁶⁴ to the next places, which
            // is nothing to a word.
            long places = rest * reciprocal + quotient + (left >= divisor ? 1 : 0);
            rest = left;
            return places;
        }
    }
}
