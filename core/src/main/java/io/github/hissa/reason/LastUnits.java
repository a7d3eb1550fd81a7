package io.github.hissa.reason;

import io.github.hissa.allocation.Allocation;
import io.github.hissa.allocation.ClaimsProblem;
import io.github.hissa.allocation.ClassDivision;
import io.github.hissa.allocation.Fraction;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The units that rounding down left over in one division, and the order in which the claims that lost by rounding come for
 * them: the largest loss first, of equal losses the larger claim, of equal claims the tie-break.
 */
final class LastUnits {

    private final long unit;
    private final Fraction[] exact;
    private final long[] down;
    private final Map<Integer, Integer> places = new HashMap<>();
    private final boolean isAllEqual;
    private final long left;

    LastUnits(Allocation allocation, ClassDivision division) {
        ClaimsProblem problem = allocation.getProblem();
        unit = problem.getRoundingUnit();
        int[] claims = division.getClaims();
        exact = new Fraction[allocation.size()];
        down = new long[allocation.size()];
        Fraction[] losses = new Fraction[allocation.size()];
        List<Integer> losers = new ArrayList<>();
        long rest = division.getAmount();
        for (int claim : claims) {
            exact[claim] = allocation.getExactAward(claim);
            BigInteger units = exact[claim].floor().divide(BigInteger.valueOf(unit));
            down[claim] = units.longValueExact() * unit;
            losses[claim] = exact[claim].minus(Fraction.of(down[claim]));
            rest -= down[claim];
            if (losses[claim].signum() > 0) {
                losers.add(claim);
            }
        }
        left = losers.isEmpty() ? 0 : rest;
        losers.sort(Comparator.comparing((Integer claim) -> losses[claim])
                .thenComparing(problem::getClaim)
                .reversed()
                .thenComparing((one, other) ->
                        one.equals(other) ? 0 : problem.getTieBreak().isBefore(one, other) ? -1 : 1));
        losers.forEach(claim -> places.put(claim, places.size() + 1));
        isAllEqual = losers.stream().map(claim -> losses[claim]).distinct().count() == 1;
    }

    /** The award of a claim that shares, before rounding. */
    Fraction exact(int claim) {
        return exact[claim];
    }

    /** That award, rounded down to a whole number of units. */
    long down(int claim) {
        return down[claim];
    }

    /** What rounding down left over. */
    long left() {
        return left;
    }

    /** How many units that is. */
    long units() {
        return left / unit;
    }

    /** How many claims lost by rounding. */
    int candidates() {
        return places.size();
    }

    /** Tells whether all of them lost the same. */
    boolean isAllEqual() {
        return isAllEqual;
    }

    /** Tells whether a claim lost by rounding. */
    boolean isCandidate(int claim) {
        return places.containsKey(claim);
    }

    /** The place of a claim that lost by rounding, counted from 1. */
    int place(int claim) {
        return places.get(claim);
    }
}
