package io.github.hissa.allocation.apportionment;

import java.math.BigInteger;

/** Where the divisor methods step from one seat to the next; and how quotients of votes and signposts compare. */
enum Signpost {
    JEFFERSON(2),
    WEBSTER(1),
    ADAMS(0),
    DEAN(-1),
    HUNTINGTON_HILL(-1);

    /** Twice the signpost of the first seat, where signposts are one apart; -1 where they are means. */
    private final int first;

    Signpost(int first) {
        this.first = first;
    }

    /** By how many halves a quota is raised, and then cut to a whole, to have as many seats as signposts up to it; or nearly. */
    int halves() {
        return first >= 0 ? 2 - first : 1;
    }

    /**
     * Compares the quotients of two parties for their next seats: negative if the first party's is the smaller one.
     *
     * @param seats what the first party has, at least 0
     */
    int compare(long votes, long seats, long otherVotes, long otherSeats) {
        boolean free = first <= 0 && seats == 0;
        boolean otherFree = first <= 0 && otherSeats == 0;
        if (free || otherFree) {
            return free && otherFree ? Long.compare(votes, otherVotes) : free ? 1 : -1;
        }
        if (first >= 0) {
            return compareProducts(votes, 2 * otherSeats + first, otherVotes, 2 * seats + first);
        }
        // Twice a mean lies below 2 × seats + 1, by no more than one part of it: too little to count for so few votes.
        int middles = compareProducts(votes, 2 * otherSeats + 1, otherVotes, 2 * seats + 1);
        if (middles > 0 && votes <= 2 * otherSeats + 1 || middles < 0 && otherVotes <= 2 * seats + 1) {
            return middles;
        }
        BigInteger one = BigInteger.valueOf(votes);
        BigInteger other = BigInteger.valueOf(otherVotes);
        BigInteger means = product(seats);
        BigInteger otherMeans = product(otherSeats);
        if (this == DEAN) {
            return one.multiply(BigInteger.valueOf(2 * seats + 1)).multiply(otherMeans)
                    .compareTo(other.multiply(BigInteger.valueOf(2 * otherSeats + 1)).multiply(means));
        }
        return one.multiply(one).multiply(otherMeans).compareTo(other.multiply(other).multiply(means));
    }

    private static BigInteger product(long seats) {
        return BigInteger.valueOf(seats).multiply(BigInteger.valueOf(seats + 1));
    }

    /** Compares a × b with c × d in 128 bits; none is negative. */
    static int compareProducts(long a, long b, long c, long d) {
        int high = Long.compare(Math.multiplyHigh(a, b), Math.multiplyHigh(c, d));
        return high != 0 ? high : Long.compareUnsigned(a * b, c * d);
    }
}
