package io.github.hissa.reason;

import io.github.hissa.allocation.Allocation;
import io.github.hissa.allocation.ClaimsProblem;
import io.github.hissa.allocation.ClassDivision;
import io.github.hissa.allocation.Fraction;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * The units that rounding down left over in one division, and the order in which the claims that lost by rounding come
 * for them: the largest loss first, of equal losses the larger claim, of equal claims the tie-break.
 */
final class LastUnits {

    private final long unit;
    private final int[] claims;
    /** By the position of a claim among those that share, as is what rounding down leaves of it. */
    private final Fraction[] exact;
    private final long[] down;
    private final Map<Integer, Integer> places = new HashMap<>();
    private final boolean isAllEqual;
    private final long left;

    LastUnits(Allocation allocation, ClassDivision division) {
        ClaimsProblem problem = allocation.getProblem();
        unit = problem.getRoundingUnit();
        claims = division.getClaims();
        exact = new Fraction[claims.length];
        down = new long[claims.length];
        Map<Integer, Fraction> losses = new HashMap<>();
        long rest = division.getAmount();
        for (int position = 0; position < claims.length; position++) {
            exact[position] = allocation.getExactAward(claims[position]);
            BigInteger units = exact[position].floor().divide(BigInteger.valueOf(unit));
            down[position] = units.longValueExact() * unit;
            rest -= down[position];
            Fraction loss = exact[position].minus(Fraction.of(down[position]));
            if (loss.signum() > 0) {
                losses.put(claims[position], loss);
            }
        }
        List<Integer> losers = new ArrayList<>(losses.keySet());
        left = losers.isEmpty() ? 0 : rest;
        losers.sort(Comparator.comparing((Integer claim) -> losses.get(claim))
                .thenComparing(problem::getClaim)
                .reversed()
                .thenComparing(problem.getTieBreak()::compare));
        losers.forEach(claim -> places.put(claim, places.size() + 1));
        isAllEqual = new HashSet<>(losses.values()).size() == 1;
    }

    /** The award of a claim that shares, before rounding. */
    Fraction exact(int claim) {
        return exact[Arrays.binarySearch(claims, claim)];
    }

    /** That award, rounded down to a whole number of units. */
    long down(int claim) {
        return down[Arrays.binarySearch(claims, claim)];
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
