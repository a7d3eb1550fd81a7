package io.github.hissa.allocation;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * An endowment and the claims on it, in whole minor units, with the bounds within which it is to be divided.
 *
 * <p>Immutable. Without further words a claim weighs 1, has the floor 0 and no cap but itself, awards are whole minor
 * units, every award is worthwhile, and ties are settled by the order of the claims.
 *
 * <p>With a rounding unit everything is counted in whole units: an award is a multiple of the unit, a claim or a cap
 * counts for the multiple not above it, a floor for the multiple not below it (but never above its claim). What is left
 * of the endowment by that is reported as undistributed.
 */
public final class ClaimsProblem {

    private final long endowment;
    private final long[] claims;
    private final long[] weights;
    private final long[] floors;
    private final long[] caps;
    private final int[] ranks;
    private final long roundingUnit;
    private final long smallestAward;
    private final TieBreak tieBreak;

    private ClaimsProblem(
            long endowment,
            long[] claims,
            long[] weights,
            long[] floors,
            long[] caps,
            int[] ranks,
            long roundingUnit,
            long smallestAward,
            TieBreak tieBreak) {
        this.endowment = endowment;
        this.claims = claims;
        this.weights = weights;
        this.floors = floors;
        this.caps = caps;
        this.ranks = ranks;
        this.roundingUnit = roundingUnit;
        this.smallestAward = smallestAward;
        this.tieBreak = tieBreak;
    }

    /**
     * An endowment and the claims on it.
     *
     * @param endowment in minor units, zero or more
     * @param claims in minor units, each zero or more; their sum may exceed 64 bits
     * @throws IllegalArgumentException if one of them is negative
     */
    public static ClaimsProblem of(long endowment, long... claims) {
        if (endowment < 0) {
            throw new IllegalArgumentException("endowment is negative: " + endowment);
        }
        long[] copy = claims.clone();
        refuseBelow(0, "claim", copy);
        long[] ones = new long[copy.length];
        Arrays.fill(ones, 1);
        return new ClaimsProblem(
                endowment, copy, ones, new long[copy.length], copy, new int[copy.length], 1, 0, TieBreak.declaredOrder());
    }

    /**
     * Gives each claim a weight, by which rules that use weights favour it.
     *
     * @throws IllegalArgumentException if there are not as many as claims, or one is below 1
     */
    public ClaimsProblem withWeights(long... weights) {
        long[] copy = checked("weight", weights);
        refuseBelow(1, "weight", copy);
        return new ClaimsProblem(
                endowment, claims, copy, floors, caps, ranks, roundingUnit, smallestAward, tieBreak);
    }

    /**
     * Gives each claim a floor, below which its award never falls.
     *
     * @throws IllegalArgumentException if there are not as many as claims, or one is negative or above its claim or cap
     */
    public ClaimsProblem withFloors(long... floors) {
        long[] copy = checked("floor", floors);
        refuseBelow(0, "floor", copy);
        refuseFloorsAbove(copy, caps);
        return new ClaimsProblem(
                endowment, claims, weights, copy, caps, ranks, roundingUnit, smallestAward, tieBreak);
    }

    /**
     * Gives each claim a cap, above which its award never rises; a cap above the claim changes nothing.
     *
     * @throws IllegalArgumentException if there are not as many as claims, or one is negative or below its floor
     */
    public ClaimsProblem withCaps(long... caps) {
        long[] copy = checked("cap", caps);
        refuseBelow(0, "cap", copy);
        for (int i = 0; i < copy.length; i++) {
            copy[i] = Math.min(copy[i], claims[i]);
        }
        refuseFloorsAbove(floors, copy);
        return new ClaimsProblem(
                endowment, claims, weights, floors, copy, ranks, roundingUnit, smallestAward, tieBreak);
    }

    /**
     * Gives each claim a rank for the ranked rule: a lower number is served first.
     *
     * @throws IllegalArgumentException if there are not as many as claims
     */
    public ClaimsProblem withRanks(int... ranks) {
        if (ranks.length != claims.length) {
            throw new IllegalArgumentException("there are " + claims.length + " claims but " + ranks.length + " ranks");
        }
        return new ClaimsProblem(
                endowment, claims, weights, floors, caps, ranks.clone(), roundingUnit, smallestAward, tieBreak);
    }

    /**
     * Makes every award a multiple of a unit.
     *
     * @throws IllegalArgumentException if the unit is below 1
     */
    public ClaimsProblem withRoundingUnit(long unit) {
        if (unit < 1) {
            throw new IllegalArgumentException("rounding unit is below 1: " + unit);
        }
        return new ClaimsProblem(endowment, claims, weights, floors, caps, ranks, unit, smallestAward, tieBreak);
    }

    /**
     * Names the smallest award worth making: an award is nothing, or at least this, or the whole claim (or cap) where
     * that is smaller.
     *
     * <p>As long as an award is below, the claim with the smallest award (of these the smallest claim, of these the one
     * that ties favour last) receives nothing, and the division starts anew among the others. A claim with a floor is
     * never dropped.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public ClaimsProblem withSmallestAward(long smallest) {
        if (smallest < 0) {
            throw new IllegalArgumentException("smallest award is negative: " + smallest);
        }
        return new ClaimsProblem(endowment, claims, weights, floors, caps, ranks, roundingUnit, smallest, tieBreak);
    }

    /** Says how ties are settled. */
    public ClaimsProblem withTieBreak(TieBreak tieBreak) {
        return new ClaimsProblem(
                endowment,
                claims,
                weights,
                floors,
                caps,
                ranks,
                roundingUnit,
                smallestAward,
                Objects.requireNonNull(tieBreak, "tieBreak"));
    }

    /** Returns the endowment in minor units. */
    public long getEndowment() {
        return endowment;
    }

    /** Returns how many claims there are. */
    public int size() {
        return claims.length;
    }

    /** Returns a claim in minor units. */
    public long getClaim(int index) {
        return claims[index];
    }

    /** Returns the weight of a claim. */
    public long getWeight(int index) {
        return weights[index];
    }

    /** Returns the floor of a claim in minor units. */
    public long getFloor(int index) {
        return floors[index];
    }

    /** Returns the cap of a claim in minor units, never above the claim. */
    public long getCap(int index) {
        return caps[index];
    }

    /** Returns the rank of a claim; lower is served first. */
    public int getRank(int index) {
        return ranks[index];
    }

    /** Returns the unit of which awards are multiples, in minor units. */
    public long getRoundingUnit() {
        return roundingUnit;
    }

    /** Returns the smallest award worth making, in minor units. */
    public long getSmallestAward() {
        return smallestAward;
    }

    /** Returns how ties are settled. */
    public TieBreak getTieBreak() {
        return tieBreak;
    }

    /** The largest award that claim, cap and rounding unit allow. */
    long ceiling(int index) {
        return caps[index] - caps[index] % roundingUnit;
    }

    /** The smallest award that floor and rounding unit demand. */
    long guarantee(int index) {
        long down = floors[index] - floors[index] % roundingUnit;
        boolean exact = down == floors[index];
        return exact || ceiling(index) - down < roundingUnit ? Math.min(down, ceiling(index)) : down + roundingUnit;
    }

    /** What can be divided: whole units of the endowment, but no more than all ceilings together. */
    long divisible() {
        BigInteger ceilings = BigInteger.ZERO;
        for (int i = 0; i < claims.length; i++) {
            ceilings = ceilings.add(BigInteger.valueOf(ceiling(i)));
        }
        return ceilings.min(BigInteger.valueOf(endowment - endowment % roundingUnit)).longValueExact();
    }

    /** Refuses floors that the endowment cannot meet. */
    void refuseUnmetFloors() {
        BigInteger sum = BigInteger.ZERO;
        for (int i = 0; i < claims.length; i++) {
            sum = sum.add(BigInteger.valueOf(guarantee(i)));
        }
        if (sum.compareTo(BigInteger.valueOf(endowment - endowment % roundingUnit)) > 0) {
            throw new IllegalArgumentException(
                    "the floors sum to " + sum + " and cannot be met: the endowment is " + endowment);
        }
    }

    /** This problem without some of its claims: they count as nothing, and keep their places. */
    ClaimsProblem without(boolean[] dropped) {
        long[] rest = caps.clone();
        for (int i = 0; i < rest.length; i++) {
            rest[i] = dropped[i] ? 0 : rest[i];
        }
        return new ClaimsProblem(
                endowment, claims, weights, floors, rest, ranks, roundingUnit, smallestAward, tieBreak);
    }

    private long[] checked(String name, long[] values) {
        if (values.length != claims.length) {
            throw new IllegalArgumentException(
                    "there are " + claims.length + " claims but " + values.length + " " + name + "s");
        }
        return values.clone();
    }

    private static void refuseBelow(long least, String name, long[] values) {
        OptionalInt wrong = firstBelow(least, values);
        if (wrong.isPresent()) {
            throw new IllegalArgumentException(
                    name + " " + wrong.getAsInt() + " is below " + least + ": " + values[wrong.getAsInt()]);
        }
    }

    private static OptionalInt firstBelow(long least, long[] values) {
        for (int i = 0; i < values.length; i++) {
            if (values[i] < least) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    private static void refuseFloorsAbove(long[] floors, long[] caps) {
        for (int i = 0; i < floors.length; i++) {
            if (floors[i] > caps[i]) {
                throw new IllegalArgumentException(
                        "floor " + i + " is above its claim or cap: " + floors[i] + " above " + caps[i]);
            }
        }
    }
}
