package io.github.hissa.reason;

import io.github.hissa.allocation.ClaimsProblem;
import java.math.BigInteger;

/** What the rounding unit makes of the amounts of a problem. */
final class Units {

    private Units() {}

    /** The part of the endowment that can be awarded in whole units. */
    static long divisible(ClaimsProblem problem) {
        return problem.getEndowment() - problem.getEndowment() % problem.getRoundingUnit();
    }

    /** The smallest award, raised to a whole number of units; may exceed 64 bits. */
    static BigInteger smallestAward(ClaimsProblem problem) {
        BigInteger unit = BigInteger.valueOf(problem.getRoundingUnit());
        return BigInteger.valueOf(problem.getSmallestAward())
                .add(unit)
                .subtract(BigInteger.ONE)
                .divide(unit)
                .multiply(unit);
    }
}
