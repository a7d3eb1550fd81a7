package io.github.hissa.allocation.apportionment;

import io.github.hissa.allocation.Fraction;
import io.github.hissa.allocation.Tie;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Seat by seat. A party waits until its quota, rounded up, allows another seat; among those that do not wait, the largest
 * quotient by Jefferson's signposts comes next. When the seats reach the sum of the votes in lowest terms all quotas are
 * whole and everything starts again, so only what is beyond that is simulated.
 */
final class QuotaMethod extends ApportionmentMethod {

    private static final long MOST_STEPS = 100_000_000;

    QuotaMethod() {
        super("quota");
    }

    @Override
    public Apportionment apportion(ApportionmentProblem problem) {
        if (problem.isBounded()) {
            throw new IllegalArgumentException("method quota takes no minima and maxima");
        }
        int size = problem.size();
        BigInteger common = IntStream.range(0, size).mapToObj(i -> BigInteger.valueOf(problem.getCountedVotes(i)))
                .reduce(BigInteger.ZERO, BigInteger::gcd);
        long[] seats = new long[size];
        if (common.signum() == 0) {
            return new Apportionment(problem, this, seats, List.of());
        }
        BigInteger[] rounds = BigInteger.valueOf(problem.getSeats())
                .divideAndRemainder(problem.totalVotes().divide(common));
        long steps = rounds[1].longValueExact();
        if (steps > MOST_STEPS) {
            throw new IllegalArgumentException("method quota goes seat by seat and is feasible for " + MOST_STEPS
                    + " seats; here are " + steps + "; maybe largest-remainder serves instead");
        }
        Simulation simulation = new Simulation(problem, problem.totalVotes());
        for (long step = 1; step <= steps; step++) {
            simulation.giveNext(step);
        }
        List<Tie> ties = simulation.ties();
        for (int i = 0; i < size; i++) {
            seats[i] = simulation.seats[i] + rounds[0].longValueExact() * (problem.getCountedVotes(i)
                    / common.longValueExact());
        }
        return new Apportionment(problem, this, seats, ties);
    }

    private static final class Simulation {
        private final ApportionmentProblem problem;
        private final BigInteger total;
        private final long[] seats;
        /** The step at which each party could take part again, and the one at which it got its last seat. */
        private final long[] readySince;
        private final long[] lastWon;
        private final PriorityQueue<Integer> ready;
        private final PriorityQueue<long[]> waiting = new PriorityQueue<>(Comparator.comparingLong(w -> w[0]));

        Simulation(ApportionmentProblem problem, BigInteger total) {
            this.problem = problem;
            this.total = total;
            this.seats = new long[problem.size()];
            this.readySince = new long[seats.length];
            this.lastWon = new long[seats.length];
            this.ready = new PriorityQueue<>((one, other) -> {
                int compared = compare(other, one);
                return compared != 0 || one.equals(other) ? compared
                        : problem.getTieBreak().isBefore(one, other) ? -1 : 1;
            });
            for (int i = 0; i < seats.length; i++) {
                if (problem.getCountedVotes(i) > 0) {
                    ready.add(i);
                }
            }
        }

        private int compare(int party, int other) {
            return Signpost.JEFFERSON.compare(problem.getCountedVotes(party), seats[party],
                    problem.getCountedVotes(other), seats[other]);
        }

        void giveNext(long step) {
            while (!waiting.isEmpty() && waiting.peek()[0] <= step) {
                int party = (int) waiting.remove()[1];
                readySince[party] = step;
                ready.add(party);
            }
            int party = ready.remove();
            seats[party]++;
            lastWon[party] = step;
            // The first number of seats at which the quota is above what the party now has.
            BigInteger from = BigInteger.valueOf(seats[party]).multiply(total)
                    .divide(BigInteger.valueOf(problem.getCountedVotes(party))).add(BigInteger.ONE);
            if (from.bitLength() < Long.SIZE) {
                waiting.add(new long[] {from.longValueExact(), party});
            }
        }

        /**
         * For each quotient, those who have it for their next seat when the seats end, and those who got a seat at it
         * while one of these was ready. Whoever is ready comes before all lower quotients, so that seat is the winner's
         * last one; and had the tie-break preferred the other, the other would have one seat more at the end.
         */
        List<Tie> ties() {
            Map<Fraction, List<Integer>> losers = new TreeMap<>(Comparator.reverseOrder());
            for (int party : ready) {
                losers.computeIfAbsent(quotient(party, seats[party] + 1), q -> new ArrayList<>()).add(party);
            }
            Map<Fraction, List<Integer>> winners = new HashMap<>();
            for (int i = 0; i < seats.length; i++) {
                if (seats[i] > 0) {
                    winners.computeIfAbsent(quotient(i, seats[i]), q -> new ArrayList<>()).add(i);
                }
            }
            List<Tie> ties = new ArrayList<>();
            losers.forEach((quotient, those) -> tie(those, winners.getOrDefault(quotient, List.of())).ifPresent(ties::add));
            return ties;
        }

        private Fraction quotient(int party, long seat) {
            return Fraction.of(problem.getCountedVotes(party), seat);
        }

        private Optional<Tie> tie(List<Integer> losers, List<Integer> winners) {
            long first = losers.stream().mapToLong(party -> readySince[party]).min().orElseThrow();
            int[] preferred = winners.stream().mapToInt(Integer::intValue).filter(i -> lastWon[i] >= first).toArray();
            if (preferred.length == 0) {
                return Optional.empty();
            }
            long last = Arrays.stream(preferred).mapToLong(party -> lastWon[party]).max().orElseThrow();
            int[] tied = IntStream.concat(Arrays.stream(preferred), losers.stream().mapToInt(Integer::intValue)
                    .filter(party -> readySince[party] <= last)).sorted().toArray();
            return Optional.of(Tie.of(Tie.Subject.SEAT, tied, preferred, problem.getTieBreak()));
        }
    }
}
