package io.github.hissa.allocation.apportionment;

import io.github.hissa.allocation.Tie;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
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
        private final PriorityQueue<Integer> ready;
        private final PriorityQueue<long[]> waiting = new PriorityQueue<>(Comparator.comparingLong(w -> w[0]));
        /** By its loser, the last one. */
        private final Map<Integer, Contest> contests = new TreeMap<>();

        Simulation(ApportionmentProblem problem, BigInteger total) {
            this.problem = problem;
            this.total = total;
            this.seats = new long[problem.size()];
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
                ready.add((int) waiting.remove()[1]);
            }
            int party = ready.remove();
            if (!ready.isEmpty() && compare(party, ready.peek()) == 0) {
                contests.put(ready.peek(), new Contest(party, ready.peek(), seats[ready.peek()]));
            }
            seats[party]++;
            // The first number of seats at which the quota is above what the party now has.
            BigInteger from = BigInteger.valueOf(seats[party]).multiply(total)
                    .divide(BigInteger.valueOf(problem.getCountedVotes(party))).add(BigInteger.ONE);
            if (from.bitLength() < Long.SIZE) {
                waiting.add(new long[] {from.longValueExact(), party});
            }
        }

        /** Those contests whose loser has not got its seat later. */
        List<Tie> ties() {
            return contests.values().stream().filter(contest -> seats[contest.loser] == contest.held)
                    .map(contest -> Tie.of(Tie.Subject.UNIT,
                            IntStream.of(contest.winner, contest.loser).sorted().toArray(),
                            new int[] {contest.winner}, problem.getTieBreak()))
                    .toList();
        }
    }

    private record Contest(int winner, int loser, long held) {
    }
}
