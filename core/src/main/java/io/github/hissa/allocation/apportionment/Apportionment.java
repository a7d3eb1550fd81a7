package io.github.hissa.allocation.apportionment;

import io.github.hissa.allocation.Fraction;
import io.github.hissa.allocation.Tie;
import io.github.hissa.allocation.Violation;
import java.util.List;
import java.util.Optional;

/**
 * How many seats each party got, between whom a tie had to be broken, and what it takes to follow it: the exact quotas, or the
 * divisors that give the result.
 */
public final class Apportionment {

    private final ApportionmentProblem problem;
    private final ApportionmentMethod method;
    private final long[] seats;
    private final List<Tie> ties;

    /** Takes ownership of the array. */
    Apportionment(ApportionmentProblem problem, ApportionmentMethod method, long[] seats, List<Tie> ties) {
        this.problem = problem;
        this.method = method;
        this.seats = seats;
        this.ties = List.copyOf(ties);
    }

    /** The problem that was solved. */
    public ApportionmentProblem getProblem() {
        return problem;
    }

    /** The method that was used. */
    public ApportionmentMethod getMethod() {
        return method;
    }

    /**
     * The seats of the party.
     *
     * @throws IndexOutOfBoundsException if there is no such party
     */
    public long getSeats(int party) {
        return seats[problem.requireParty(party)];
    }

    /** The seats of all parties, a copy. */
    public long[] toArray() {
        return seats.clone();
    }

    /** Parties that were equal where the seats ended; empty if the result is the only one. */
    public List<Tie> getTies() {
        return ties;
    }

    /**
     * The party's exact quota: its part of the seats by its counted votes, held between its minimum and maximum at the ratio
     * at which all quotas add up to the seats. Largest remainder and the quota method round it down or up; a divisor method may
     * give more or less. O(n log n).
     *
     * @throws IndexOutOfBoundsException if there is no such party
     */
    public Fraction getQuota(int party) {
        return ExactQuotas.of(problem)[problem.requireParty(party)];
    }

    /**
     * The divisors that give this result; empty if the method is no divisor method, or there were too few seats for a first
     * one to each party where the first signpost is zero, which every divisor would give. O(n).
     */
    public Optional<DivisorRange> getDivisors() {
        if (!(method instanceof DivisorMethod)) {
            return Optional.empty();
        }
        Fraction least = Fraction.ZERO;
        Optional<Fraction> most = Optional.empty();
        for (int i = 0; i < seats.length; i++) {
            if (problem.getCountedVotes(i) > 0 && seats[i] < problem.getMaximum(i)) {
                Quotient next = Quotient.of(method.getName(), problem.getCountedVotes(i), seats[i] + 1);
                if (next.isBeyond()) {
                    return Optional.empty();
                }
                least = least.max(next.value());
            }
            if (seats[i] > problem.getMinimum(i)) {
                Quotient last = Quotient.of(method.getName(), problem.getCountedVotes(i), seats[i]);
                if (!last.isBeyond()) {
                    most = Optional.of(most.map(last.value()::min).orElse(last.value()));
                }
            }
        }
        return Optional.of(new DivisorRange(least, most, Quotient.isSquared(method.getName())));
    }

    /**
     * Checks this result against the definitions, by an implementation of its own ({@link ApportionmentChecker}).
     *
     * @return the first property that does not hold, or empty if all hold
     */
    public Optional<Violation> verify() {
        return new ApportionmentChecker(problem, method).check(seats);
    }

    @Override
    public String toString() {
        return method + " of " + problem;
    }
}
