package io.github.hissa.allocation.apportionment;

import io.github.hissa.allocation.Tie;
import java.util.List;

/** How many seats each party got, and between whom a tie had to be broken. */
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

    @Override
    public String toString() {
        return method + " of " + problem;
    }
}
