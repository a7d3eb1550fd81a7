package io.github.hissa.allocation.apportionment;

import io.github.hissa.allocation.Fraction;
import io.github.hissa.allocation.TieBreak;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Objects;

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
     * @throws IllegalArgumentException if a number is negative, there are 2⁶¹ seats or more, or there are seats and nobody
     *                                  has a vote
     */
    public static ApportionmentProblem of(long seats, long... votes) {
        Objects.requireNonNull(votes, "votes");
        if (seats < 0 || seats > MOST_SEATS) {
            throw new IllegalArgumentException("number of seats is not between 0 and " + MOST_SEATS + ": " + seats);
        }
        long[] maxima = new long[votes.length];
        Arrays.fill(maxima, seats);
        return new ApportionmentProblem(seats, requireNotNegative("votes of party ", votes.clone()),
                new long[votes.length], maxima, Fraction.ZERO, TieBreak.declaredOrder());
    }

    /**
     * The same problem where each party gets at least this.
     *
     * @throws IllegalArgumentException if their number is not that of the parties, one is negative or above its maximum, or
     *                                  together they exceed the seats
     */
    public ApportionmentProblem withMinima(long... newMinima) {
        Objects.requireNonNull(newMinima, "minima");
        requireLength("minima", newMinima.length);
        return new ApportionmentProblem(seats, votes, requireNotNegative("minimum of party ", newMinima.clone()),
                maxima, threshold, tieBreak);
    }

    /**
     * The same problem where each party gets at most this.
     *
     * @throws IllegalArgumentException if their number is not that of the parties, one is negative or below its minimum, or
     *                                  those of the parties with votes leave no room for all seats
     */
    public ApportionmentProblem withMaxima(long... newMaxima) {
        Objects.requireNonNull(newMaxima, "maxima");
        requireLength("maxima", newMaxima.length);
        long[] copy = requireNotNegative("maximum of party ", newMaxima.clone());
        for (int i = 0; i < copy.length; i++) {
            copy[i] = Math.min(copy[i], seats);
        }
        return new ApportionmentProblem(seats, votes, minima, copy, threshold, tieBreak);
    }

    /**
     * The same problem where a party with less than this part of all votes takes part with none.
     *
     * @throws IllegalArgumentException if it is not between 0 and 1, or leaves nobody to take the seats
     */
    public ApportionmentProblem withThreshold(Fraction newThreshold) {
        Objects.requireNonNull(newThreshold, "threshold");
        if (newThreshold.signum() < 0 || newThreshold.compareTo(Fraction.ONE) > 0) {
            throw new IllegalArgumentException("threshold is not between 0 and 1: " + newThreshold);
        }
        return new ApportionmentProblem(seats, votes, minima, maxima, newThreshold, tieBreak);
    }

    /**
     * The same problem with this tie-break.
     *
     * @throws IllegalArgumentException if it gives an order for another number of parties
     */
    public ApportionmentProblem withTieBreak(TieBreak newTieBreak) {
        Objects.requireNonNull(newTieBreak, "tie-break");
        int positions = newTieBreak.getPositions().length;
        if (newTieBreak.getKind() == TieBreak.Kind.GIVEN_ORDER && positions != votes.length) {
            throw new IllegalArgumentException(
                    "tie-break order has " + positions + " positions for " + votes.length + " parties");
        }
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
        return votes[requireParty(party)];
    }

    /** The votes with which the party takes part: none below the threshold. */
    public long getCountedVotes(int party) {
        return counted[requireParty(party)];
    }

    /** The least that the party gets. */
    public long getMinimum(int party) {
        return minima[requireParty(party)];
    }

    /** The most that the party gets. */
    public long getMaximum(int party) {
        return maxima[requireParty(party)];
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
            throw new IllegalArgumentException(tooFew(least, most));
        }
    }

    private String tooFew(BigInteger least, BigInteger most) {
        if (votes.length == 0) {
            return "there are " + seats + " seats and no parties";
        }
        long largest = Arrays.stream(votes).max().getAsLong();
        if (largest == 0) {
            return "there are " + seats + " seats and nobody has votes"
                    + (least.signum() == 0 ? "" : "; the minima take " + least);
        }
        if (totalVotes().signum() == 0) {
            return "threshold of " + threshold + " leaves out every party: the largest has " + largest + " of "
                    + sum(votes) + " votes";
        }
        return "parties with votes can take " + most + " seats by their maxima"
                + (least.signum() == 0 ? "" : " and the others their minima") + ", fewer than the " + seats + " there are";
    }

    int requireParty(int party) {
        if (party < 0 || party >= votes.length) {
            throw new IndexOutOfBoundsException(
                    "party " + party + " is not one of the " + votes.length + " parties from 0 on");
        }
        return party;
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
