package io.github.hissa.allocation.apportionment;

import java.math.BigInteger;
import java.util.stream.IntStream;

/**
 * The part of all votes that each party has, and with it its quota at any number of seats.
 *
 * <p>The window of a seat opens at the number of seats at which the quota first exceeds what the party had before, and closes
 * when the quota reaches it. Of two windows that with the larger quotient of votes and seat closes first.
 */
final class VoteShares {

    /** One, in the places of {@link #leastLacking} and {@link #mostElapsed}: there is room to add up those of all parties. */
    static final long ONE = 1L << 31;

    private static final int PLACES = 61;
    private static final long MASK = (1L << PLACES) - 1;
    private static final int MORE = 63;
    private static final int COARSER = PLACES - Long.numberOfTrailingZeros(ONE);
    /** Fractions fall short of the truth by less than so many of the last of their 61 places. */
    private static final long SHORT = 2;

    private final long[] votes;
    private final BigInteger total;
    /** Votes by all votes in 61 and 63 more binary places, rounded down, or one less. */
    private final long[] high;
    private final long[] low;

    /** @param problem with votes of two parties at least that count */
    VoteShares(ApportionmentProblem problem) {
        this.votes = IntStream.range(0, problem.size()).mapToLong(problem::getCountedVotes).toArray();
        this.total = problem.totalVotes();
        this.high = new long[votes.length];
        this.low = new long[votes.length];
        BigInteger reciprocal = BigInteger.ONE.shiftLeft(PLACES + MORE + Long.SIZE).divide(total);
        long first = reciprocal.shiftRight(2 * Long.SIZE).longValue();
        long second = reciprocal.shiftRight(Long.SIZE).longValue();
        long third = reciprocal.longValue();
        for (int i = 0; i < votes.length; i++) {
            long carried = multiplyHigh(votes[i], third);
            long lower = votes[i] * second + carried;
            long upper = votes[i] * first + multiplyHigh(votes[i], second) + carry(lower, carried);
            high[i] = upper << 1 | lower >>> MORE;
            low[i] = lower & Long.MAX_VALUE;
        }
    }

    int size() {
        return votes.length;
    }

    boolean hasVotes(int party) {
        return votes[party] > 0;
    }

    /** The quota at so many seats, rounded down. */
    long whole(int party, long seats) {
        long whole = wholePart(party, seats);
        return isAlmostOne(fraction(party, seats)) && product(party, seats).compareTo(
                total.multiply(BigInteger.valueOf(whole + 1))) >= 0 ? whole + 1 : whole;
    }

    /** Whether the quota at so many seats is a whole number, so that none of the party's windows is open. */
    boolean isWhole(int party, long seats) {
        long fraction = fraction(party, seats);
        return seats == 0 || (fraction == 0 || isAlmostOne(fraction)) && product(party, seats).mod(total).signum() == 0;
    }

    /** The whole number of seats by which the window of the seat closes, or {@link Long#MAX_VALUE} if it is not smaller. */
    long closing(int party, long seat) {
        if (total.bitLength() < Long.SIZE) {
            long product = seat * total.longValue();
            if (product >= 0 && Math.multiplyHigh(seat, total.longValue()) == 0) {
                return product / votes[party];
            }
        }
        BigInteger closing = BigInteger.valueOf(seat).multiply(total).divide(BigInteger.valueOf(votes[party]));
        return closing.bitLength() < Long.SIZE ? closing.longValue() : Long.MAX_VALUE;
    }

    /** Negative where the window of one party's seat closes before that of another's. */
    int compareClosings(int party, long seat, int other, long otherSeat) {
        return Signpost.compareProducts(votes[other], seat, votes[party], otherSeat);
    }

    /** Whether so many seats add less than one to the quota; or perhaps no more than it lacks to be held exactly. */
    boolean addLessThanOne(int party, long seats) {
        return wholePart(party, seats) == 0;
    }

    /** The least that the quota lacks to the next whole number, from so many seats to so many more, which add less than two. */
    long leastLacking(int party, long seats, long more) {
        long fraction = fraction(party, seats);
        long least = MASK + 1 - fraction - growth(party, more) - 2 * SHORT;
        // Where the fraction is zero, the quota may be whole and lack nothing.
        return fraction == 0 ? 0 : Math.max(least, 0) >> COARSER;
    }

    /**
     * The most that a quota, not a whole one, had of its fraction so many seats earlier, above the same whole number, where these
     * add less than two.
     */
    long mostElapsed(int party, long seats, long earlier) {
        long most = fraction(party, seats) + SHORT - growth(party, earlier);
        return most <= 0 ? 0 : (most >> COARSER) + 1;
    }

    private long growth(int party, long seats) {
        return seats * high[party] + Math.multiplyHigh(seats << 1, low[party]);
    }

    private long fraction(int party, long seats) {
        return growth(party, seats) & MASK;
    }

    private long wholePart(int party, long seats) {
        long sum = growth(party, seats);
        long upper = Math.multiplyHigh(seats, high[party]) + carry(sum, seats * high[party]);
        return upper << Long.SIZE - PLACES | sum >>> PLACES;
    }

    private static boolean isAlmostOne(long fraction) {
        return fraction > MASK - SHORT;
    }

    private BigInteger product(int party, long seats) {
        return BigInteger.valueOf(votes[party]).multiply(BigInteger.valueOf(seats));
    }

    private static long carry(long sum, long part) {
        return Long.compareUnsigned(sum, part) < 0 ? 1 : 0;
    }

    private static long multiplyHigh(long number, long unsigned) {
        return Math.multiplyHigh(number, unsigned) + (number & unsigned >> Long.SIZE - 1);
    }
}
