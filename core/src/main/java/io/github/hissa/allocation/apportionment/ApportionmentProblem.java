package io.github.hissa.allocation.apportionment;

import io.github.hissa.allocation.Fraction;
import io.github.hissa.allocation.TieBreak;
import java.math.BigInteger;
import java.util.Arrays;

/**
 * Seats (or any whole units) to be shared out among parties by their votes. Both may be any number from 0 to
 * {@link Long#MAX_VALUE}; the sum of the votes may exceed 64 bits.
 *
 * <p>A party without votes, or below the threshold, takes part with no votes: it gets its minimum and no more. The
 * minima must not exceed the seats, and the maxima of the parties with votes must leave room for all seats.
 */
public final class ApportionmentProblem {

    /** Beyond this, twice the number of seats no longer fits a long. */
    private static final long MOST_SEATS = Long.MAX_VALUE / 4;

    private final long seats;
    private final long[] votes;
    private final long[] minima;
    private final long[] maxima;
    private final Fraction threshold;
    private final TieBreak tieBreak;
    private final long[] counted;

    private ApportionmentProblem(long seats, long[] votes, long[] minima, long[] maxima, Fraction threshold,
            TieBreak tieBreak) {
        this.seats = seats;
        this.votes = votes;
        this.minima = minima;
        this.maxima = maxima;
        this.threshold = threshold;
        this.tieBreak = tieBreak;
        this.counted = votes.clone();
        if (threshold.signum() > 0) {
            dropBelowThreshold();
        }
        requireFeasible();
    }

    private void dropBelowThreshold() {
        Fraction least = threshold.times(Fraction.of(sum(votes), BigInteger.ONE));
        for (int i = 0; i < votes.length; i++) {
            if (Fraction.of(votes[i]).compareTo(least) < 0) {
                counted[i] = 0;
            }
        }
    }

    /**
     * The seats to be shared out by these votes.
     *
     * @throws IllegalArgumentException if a number is negative, there are more than 2⁶¹ seats, or nobody has a vote
     */
    public static ApportionmentProblem of(long seats, long... votes) {
        if (seats < 0 || seats > MOST_SEATS) {
            throw new IllegalArgumentException("number of seats is not between 0 and " + MOST_SEATS + ": " + seats);
        }
        long[] maxima = new long[votes.length];
        Arrays.fill(maxima, seats);
        return new ApportionmentProblem(seats, requireNotNegative("votes of party ", votes.clone()),
                new long[votes.length], maxima, Fraction.ZERO, TieBreak.declaredOrder());
    }

    /** The same problem where each party gets at least this. */
    public ApportionmentProblem withMinima(long... newMinima) {
        requireLength("minima", newMinima.length);
        return new ApportionmentProblem(seats, votes, requireNotNegative("minimum of party ", newMinima.clone()),
                maxima, threshold, tieBreak);
    }

    /** The same problem where each party gets at most this. */
    public ApportionmentProblem withMaxima(long... newMaxima) {
        requireLength("maxima", newMaxima.length);
        long[] copy = requireNotNegative("maximum of party ", newMaxima.clone());
        for (int i = 0; i < copy.length; i++) {
            copy[i] = Math.min(copy[i], seats);
        }
        return new ApportionmentProblem(seats, votes, minima, copy, threshold, tieBreak);
    }

    /** The same problem where a party with less than this part of all votes takes part with none. */
    public ApportionmentProblem withThreshold(Fraction newThreshold) {
        if (newThreshold.signum() < 0 || newThreshold.compareTo(Fraction.ONE) > 0) {
            throw new IllegalArgumentException("threshold is not between 0 and 1: " + newThreshold);
        }
        return new ApportionmentProblem(seats, votes, minima, maxima, newThreshold, tieBreak);
    }

    /** The same problem with this tie-break. */
    public ApportionmentProblem withTieBreak(TieBreak newTieBreak) {
        return new ApportionmentProblem(seats, votes, minima, maxima, threshold, newTieBreak);
    }

    /** What there is to share out. */
    public long getSeats() {
        return seats;
    }

    /** The number of parties. */
    public int size() {
        return votes.length;
    }

    /** The votes of the party. */
    public long getVotes(int party) {
        return votes[party];
    }

    /** The votes with which the party takes part: none below the threshold. */
    public long getCountedVotes(int party) {
        return counted[party];
    }

    /** The least that the party gets. */
    public long getMinimum(int party) {
        return minima[party];
    }

    /** The most that the party gets. */
    public long getMaximum(int party) {
        return maxima[party];
    }

    /** Who is preferred among equals. */
    public TieBreak getTieBreak() {
        return tieBreak;
    }

    /** The sum of the counted votes. */
    BigInteger totalVotes() {
        return sum(counted);
    }

    boolean isBounded() {
        for (int i = 0; i < votes.length; i++) {
            if (minima[i] > 0 || maxima[i] < seats) {
                return true;
            }
        }
        return false;
    }

    private void requireFeasible() {
        BigInteger least = sum(minima);
        BigInteger most = BigInteger.ZERO;
        for (int i = 0; i < votes.length; i++) {
            if (minima[i] > maxima[i]) {
                throw new IllegalArgumentException(
                        "minimum of party " + i + " is " + minima[i] + ", above its maximum of " + maxima[i]);
            }
            most = most.add(BigInteger.valueOf(counted[i] > 0 ? maxima[i] : minima[i]));
        }
        if (least.compareTo(BigInteger.valueOf(seats)) > 0) {
            throw new IllegalArgumentException("minima add up to " + least + ", above the " + seats + " seats");
        }
        if (most.compareTo(BigInteger.valueOf(seats)) < 0) {
            throw new IllegalArgumentException("parties with votes can take " + most + " seats by their maxima, fewer "
                    + "than the " + seats + " there are");
        }
    }

    private void requireLength(String what, int length) {
        if (length != votes.length) {
            throw new IllegalArgumentException("number of " + what + " is " + length + ", of parties " + votes.length);
        }
    }

    private static long[] requireNotNegative(String what, long[] values) {
        for (int i = 0; i < values.length; i++) {
            if (values[i] < 0) {
                throw new IllegalArgumentException(what + i + " is negative: " + values[i]);
            }
        }
        return values;
    }

    private static BigInteger sum(long[] values) {
        BigInteger sum = BigInteger.ZERO;
        long part = 0;
        for (long value : values) {
            if (part + value < 0) {
                sum = sum.add(BigInteger.valueOf(part));
                part = 0;
            }
            part += value;
        }
        return sum.add(BigInteger.valueOf(part));
    }

    /** {@code "10 seats among 3 parties"}. */
    @Override
    public String toString() {
        return seats + " seats among " + votes.length + " parties";
    }
}
