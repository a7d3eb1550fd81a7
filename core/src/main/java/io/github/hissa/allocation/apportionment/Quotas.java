package io.github.hissa.allocation.apportionment;

import java.math.BigInteger;
import java.util.Optional;
import java.util.stream.IntStream;

/** Seats that a divisor method gives in any case, or most likely, from a ratio of seats to votes that is low enough. */
final class Quotas {

    private static final int PLACES = 63;
    private static final long MASK = Long.MAX_VALUE;

    private Quotas() {
    }

    /**
     * For the largest ratio r at which ⌊votes × r⌋ + 1, held between minimum and maximum, adds up to no more than the
     * seats: ⌊votes × r⌋, held between the same. Every signpost of the k-th seat lies between k − 1 and k, so all seats
     * with a quotient of 1/r and more are among the seats given, and these are seats of that kind.
     */
    static long[] sureSeats(ApportionmentProblem problem) {
        Ratio ratio = problem.isBounded() ? byBisection(problem) : direct(problem);
        long[] seats = new long[problem.size()];
        for (int i = 0; i < seats.length; i++) {
            seats[i] = clamp(problem, i, ratio.times(problem.getCountedVotes(i)));
        }
        return seats;
    }

    /**
     * Nearly all seats, each most likely one of those that the method gives: votes × ratio rounded as its signposts do, at
     * a ratio at which that adds up to less than the seats by some deviations of a sum of roundings. Empty where there are
     * bounds, or so few seats that it would save nothing.
     */
    static Optional<long[]> likelySeats(ApportionmentProblem problem, int halves) {
        long voting = IntStream.range(0, problem.size()).filter(i -> problem.getCountedVotes(i) > 0).count();
        boolean areSeveralForEach = voting > 0 && problem.getSeats() >= 2 * voting;
        if (problem.isBounded() || !areSeveralForEach) {
            return Optional.empty();
        }
        long fewer = 4 * BigInteger.valueOf(voting).sqrt().longValue() + 4;
        BigInteger twice = BigInteger.valueOf(2 * problem.getSeats() + voting * (1 - halves) - fewer).max(BigInteger.ZERO);
        Ratio ratio = Ratio.of(twice, problem.totalVotes());
        long[] seats = new long[problem.size()];
        for (int i = 0; i < seats.length; i++) {
            long votes = problem.getCountedVotes(i);
            seats[i] = votes == 0 ? 0 : (ratio.times(votes) + halves) / 2;
        }
        return Optional.of(seats);
    }

    /** (seats − n) / votes in 63 binary places, or nothing. */
    private static Ratio direct(ApportionmentProblem problem) {
        BigInteger free = BigInteger.valueOf(problem.getSeats() - problem.size());
        return free.signum() <= 0 ? Ratio.of(BigInteger.ZERO) : Ratio.of(free, problem.totalVotes());
    }

    private static Ratio byBisection(ApportionmentProblem problem) {
        BigInteger low = BigInteger.ZERO;
        BigInteger high = BigInteger.valueOf(problem.getSeats()).add(BigInteger.ONE).shiftLeft(PLACES);
        // Sixty-four binary places of the ratio itself are more than enough; the heap does the rest.
        while (high.subtract(low).compareTo(BigInteger.ONE) > 0
                && high.subtract(low).bitLength() > high.bitLength() - 64) {
            BigInteger middle = low.add(high).shiftRight(1);
            if (fits(problem, Ratio.of(middle))) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return Ratio.of(low);
    }

    private static boolean fits(ApportionmentProblem problem, Ratio ratio) {
        long left = problem.getSeats();
        for (int i = 0; i < problem.size() && left >= 0; i++) {
            long votes = problem.getCountedVotes(i);
            left -= clamp(problem, i, votes == 0 ? 0 : ratio.times(votes) + 1);
        }
        return left >= 0;
    }

    private static long clamp(ApportionmentProblem problem, int party, long seats) {
        return Math.max(problem.getMinimum(party), Math.min(problem.getMaximum(party), seats));
    }

    /** whole + part / 2⁶³. */
    record Ratio(long whole, long part) {

        /** Seats by votes, rounded down to the last place. */
        static Ratio of(BigInteger seats, BigInteger votes) {
            return of(seats.shiftLeft(PLACES).divide(votes));
        }

        private static Ratio of(BigInteger places) {
            return new Ratio(places.shiftRight(PLACES).longValueExact(), places.longValue() & MASK);
        }

        /** ⌊votes × this⌋, or a number that is larger than any number of seats. */
        long times(long votes) {
            long beyond = Math.multiplyHigh(votes, whole);
            long product = votes * whole;
            if (beyond != 0 || product < 0 || product > MASK / 2) {
                return MASK / 2;
            }
            long high = Math.multiplyHigh(votes, part);
            long low = votes * part;
            return product + (high << 1 | low >>> PLACES);
        }
    }
}
