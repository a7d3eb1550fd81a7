package io.github.hissa.allocation;

import java.math.BigInteger;
import java.util.Optional;

/** Checks awards against the definitions, by an implementation of its own. */
public final class AllocationChecker {

    private final ClaimsProblem problem;
    private final ClaimsRule rule;

    /** A checker of the awards that the rule gives for the problem. */
    public AllocationChecker(ClaimsProblem problem, ClaimsRule rule) {
        this.problem = problem;
        this.rule = rule;
    }

    Optional<Violation> check(Allocation allocation) {
        return check(allocation.toArray());
    }

    /** The first property that the awards do not have. */
    public Optional<Violation> check(long... awards) {
        BigInteger sum = BigInteger.ZERO;
        for (int i = 0; i < awards.length; i++) {
            if (awards[i] < 0 || awards[i] > problem.getClaim(i)) {
                return Optional.of(new Violation("claim-bound", "award " + i + " of " + rule + " is " + awards[i]));
            }
            sum = sum.add(BigInteger.valueOf(awards[i]));
        }
        if (sum.compareTo(BigInteger.valueOf(problem.getEndowment())) > 0) {
            return Optional.of(new Violation("conservation", "awards add up to " + sum));
        }
        return Optional.empty();
    }
}
