package io.github.hissa.allocation.apportionment;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;

/**
 * Seat by seat, but only the last ones. When the seats reach the sum of the votes in lowest terms all quotas are whole and
 * everything starts again, so that only what is beyond needs a {@link QuotaHistory}.
 */
final class QuotaMethod extends ApportionmentMethod {

    private static final long MOST_STEPS = 100_000_000;
    /** A tie is worth a tenth of the search for the seats. */
    private static final int PARTS_FOR_TIES = 10;

    private final long mostSteps;

    QuotaMethod() {
        this(MOST_STEPS);
    }

    QuotaMethod(long mostSteps) {
        super("quota");
        this.mostSteps = mostSteps;
    }

    @Override
    public Apportionment apportion(ApportionmentProblem problem) {
        if (problem.isBounded()) {
            throw new IllegalArgumentException("method quota takes no minima and maxima");
        }
        long[] seats = new long[problem.size()];
        BigInteger total = problem.totalVotes();
        if (total.signum() == 0) {
            return new Apportionment(problem, this, seats, List.of());
        }
        BigInteger common = BigInteger.ZERO;
        for (int i = 0; i < seats.length && !common.equals(BigInteger.ONE); i++) {
            common = common.gcd(BigInteger.valueOf(problem.getCountedVotes(i)));
        }
        long unit = common.longValue();
        BigInteger[] rounds = BigInteger.valueOf(problem.getSeats()).divideAndRemainder(total.divide(common));
        Arrays.setAll(seats, party -> problem.getCountedVotes(party) / unit * rounds[0].longValue());
        if (rounds[1].signum() == 0) {
            return new Apportionment(problem, this, seats, List.of());
        }
        QuotaHistory history = new QuotaHistory(new VoteShares(problem), problem.getTieBreak());
        QuotaRun run = history.at(rounds[1].longValue(), mostSteps).orElseThrow(() -> tooFar(problem));
        Arrays.setAll(seats, party -> seats[party] + run.seats(party));
        return new Apportionment(problem, this, seats, QuotaTies.of(history, run, mostSteps / PARTS_FOR_TIES));
    }

    private IllegalArgumentException tooFar(ApportionmentProblem problem) {
        return new IllegalArgumentException("method quota goes through " + mostSteps + " seats one by one at the most, and of "
                + problem + " more may decide; maybe largest-remainder serves instead");
    }
}
