package io.github.hissa.allocation;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An endowment and the claims on it, which together may exceed it; with the bounds and the order that a division must
 * respect. All amounts are minor units, from 0 to {@link Long#MAX_VALUE}; their sums may exceed 64 bits.
 *
 * <p>The bounds, all of them together:
 * <ul>
 *   <li><b>weights</b>: what the rule makes of them is said at each {@link ClaimsRule}; at least 1 each;</li>
 *   <li><b>floors</b>: no award below its floor. A floor is at most the claim and the cap, and the floors together at
 *       most the endowment;</li>
 *   <li><b>caps</b>: no award above its cap;</li>
 *   <li><b>rounding unit</b>: every award is a whole number of units. The endowment, the claims and the caps count as
 *       rounded down to the unit where they bound an award, the floors as rounded up; within these bounds a rule
 *       with a {@link Level} divides with the claims as they were made. A rule without one (adjusted proportional, minimal
 *       overlap, random arrival, Dominguez-Thomson, average of awards) knows no bounds but the claims in its formula, so it
 *       divides the claims and caps as rounded down: where claims are not large beside the unit, its awards can lie far from
 *       those without a unit, by what the rounding takes from all claims together. What the unit keeps back is the
 *       {@linkplain Allocation#getRemainder() remainder};</li>
 *   <li><b>smallest award</b>: an award is nothing, or at least this (rounded up to the unit). A claim that is itself smaller,
 *       or has a smaller cap, takes part as one with a cap of nothing. Claims are given up one after the other, the smallest
 *       first and of equal ones the last in the order of the tie-break, as few as suffice for all other awards to be nothing
 *       or large enough; the others of their class share as if those claims had not been made, and what they leave goes to
 *       the next class. The ranked rule passes over a claim that it cannot serve so far and goes on to the next. A claim with
 *       a floor above zero is never given up: its floor is raised to the smallest award;</li>
 *   <li><b>priority classes</b>: a class with a lower number is met in full (up to claims and caps) before the next
 *       gets more than its floors; within the class that cannot be met, the rule divides;</li>
 *   <li><b>ranks</b>: the order of the {@linkplain ClaimsRule#ranked() ranked rule}, lower first;</li>
 *   <li><b>tie-break</b>: who is preferred among equals, {@linkplain TieBreak#declaredOrder() the first declared} unless
 *       said otherwise.</li>
 * </ul>
 *
 * <p>A problem whose bounds contradict each other is refused when it is made, with the bound's name, the index and the
 * figures. The arrays given are copied, those returned are copies. What is asked of a claim with another index than 0 to
 * {@link #size()} − 1 is refused with an {@link IndexOutOfBoundsException}.
 */
public final class ClaimsProblem {

    private final long endowment;
    private final long[] claims;
    private final Extent extentOfClaims;
    private final long @Nullable [] weights;
    private final Extent extentOfWeights;
    private final long @Nullable [] floors;
    private final long @Nullable [] caps;
    private final long roundingUnit;
    private final long smallestAward;
    private final int @Nullable [] classes;
    private final int @Nullable [] ranks;
    private final TieBreak tieBreak;
    /** Found when first asked for; whoever comes at the same time finds the same. */
    private @Nullable Bounds bounds;

    ClaimsProblem(ProblemDraft draft) {
        endowment = draft.endowment;
        claims = draft.claims;
        extentOfClaims = draft.extentOfClaims;
        weights = draft.weights;
        extentOfWeights = draft.extentOfWeights;
        floors = draft.floors;
        caps = draft.caps;
        roundingUnit = draft.roundingUnit;
        smallestAward = draft.smallestAward;
        classes = draft.classes;
        ranks = draft.ranks;
        tieBreak = draft.tieBreak;
        Bounds.require(this);
    }

    /**
     * The problem of dividing the endowment among the claims, without further bounds.
     *
     * @throws IllegalArgumentException if the endowment or a claim is negative
     */
    public static ClaimsProblem of(long endowment, long... claims) {
        if (endowment < 0) {
            throw new IllegalArgumentException("endowment is negative: " + endowment);
        }
        return ProblemDraft.of(endowment, claims.clone()).toProblem();
    }

    /**
     * The same problem with these weights, one for each claim.
     *
     * @throws IllegalArgumentException if their number is not that of the claims or one is below 1
     */
    public ClaimsProblem withWeights(long... newWeights) {
        return new ProblemDraft(this).weights(newWeights.clone()).toProblem();
    }

    /**
     * The same problem with these floors, one for each claim; zero is no floor.
     *
     * @throws IllegalArgumentException if their number is not that of the claims, one is negative or cannot be met, or
     *                                  the endowment does not suffice for them
     */
    public ClaimsProblem withFloors(long... newFloors) {
        return new ProblemDraft(this).floors(newFloors.clone()).toProblem();
    }

    /**
     * The same problem with these caps, one for each claim; {@link Long#MAX_VALUE} is no cap.
     *
     * @throws IllegalArgumentException if their number is not that of the claims, one is negative or below its floor
     */
    public ClaimsProblem withCaps(long... newCaps) {
        return new ProblemDraft(this).caps(newCaps.clone()).toProblem();
    }

    /**
     * The same problem with awards in whole multiples of this many minor units.
     *
     * @throws IllegalArgumentException if the unit is below 1, or a floor can no longer be met
     */
    public ClaimsProblem withRoundingUnit(long unit) {
        return new ProblemDraft(this).roundingUnit(unit).toProblem();
    }

    /**
     * The same problem where an award is nothing, or at least this; zero is no such bound.
     *
     * @throws IllegalArgumentException if it is negative, or a floor can no longer be met
     */
    public ClaimsProblem withSmallestAward(long award) {
        return new ProblemDraft(this).smallestAward(award).toProblem();
    }

    /**
     * The same problem with these priority classes, one for each claim; the lowest number is served first.
     *
     * @throws IllegalArgumentException if their number is not that of the claims
     */
    public ClaimsProblem withPriorityClasses(int... newClasses) {
        return new ProblemDraft(this).classes(newClasses.clone()).toProblem();
    }

    /**
     * The same problem with these ranks, one for each claim, for the ranked rule; the lowest number is served first.
     *
     * @throws IllegalArgumentException if their number is not that of the claims
     */
    public ClaimsProblem withRanks(int... newRanks) {
        return new ProblemDraft(this).ranks(newRanks.clone()).toProblem();
    }

    /**
     * The same problem with this tie-break.
     *
     * @throws IllegalArgumentException if it gives an order for another number of claims
     */
    public ClaimsProblem withTieBreak(TieBreak newTieBreak) {
        return new ProblemDraft(this).tieBreak(newTieBreak).toProblem();
    }

    /** What there is to divide. */
    public long getEndowment() {
        return endowment;
    }

    /** The number of claims. */
    public int size() {
        return claims.length;
    }

    /** The claim with this index. */
    public long getClaim(int index) {
        return claims[checked(index)];
    }

    private int checked(int index) {
        return Objects.checkIndex(index, claims.length);
    }

    /** All claims, a copy. */
    public long[] getClaims() {
        return claims.clone();
    }

    /** Whether weights were given. */
    public boolean hasWeights() {
        return weights != null;
    }

    /** The weight of the claim; 1 without weights. */
    public long getWeight(int index) {
        checked(index);
        return weights == null ? 1 : weights[index];
    }

    /** The floor of the claim; 0 without floors. */
    public long getFloor(int index) {
        checked(index);
        return floors == null ? 0 : floors[index];
    }

    /** The cap of the claim; {@link Long#MAX_VALUE} without caps. */
    public long getCap(int index) {
        checked(index);
        return caps == null ? Long.MAX_VALUE : caps[index];
    }

    /** The number of minor units of which every award is a multiple; 1 unless given. */
    public long getRoundingUnit() {
        return roundingUnit;
    }

    /** The least that is awarded where anything is; 0 unless given. */
    public long getSmallestAward() {
        return smallestAward;
    }

    /** Whether priority classes were given. */
    public boolean hasPriorityClasses() {
        return classes != null;
    }

    /** The priority class of the claim; 0 without classes. */
    public int getPriorityClass(int index) {
        checked(index);
        return classes == null ? 0 : classes[index];
    }

    /** Whether ranks were given. */
    public boolean hasRanks() {
        return ranks != null;
    }

    /** The rank of the claim; 0 without ranks. */
    public int getRank(int index) {
        checked(index);
        return ranks == null ? 0 : ranks[index];
    }

    /** Who is preferred among equals. */
    public TieBreak getTieBreak() {
        return tieBreak;
    }

    /** The claims themselves: not to be written to. */
    long[] claims() {
        return claims;
    }

    Extent extentOfClaims() {
        return extentOfClaims;
    }

    long @Nullable [] weights() {
        return weights;
    }

    /** Of the weights that there are: of none, none. */
    Extent extentOfWeights() {
        return extentOfWeights;
    }

    Bounds bounds() {
        Bounds known = bounds;
        if (known == null) {
            known = Bounds.of(this);
            bounds = known;
        }
        return known;
    }

    long @Nullable [] floors() {
        return floors;
    }

    long @Nullable [] caps() {
        return caps;
    }

    int @Nullable [] classes() {
        return classes;
    }

    int @Nullable [] ranks() {
        return ranks;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ClaimsProblem problem && endowment == problem.endowment
                && roundingUnit == problem.roundingUnit && smallestAward == problem.smallestAward
                && Arrays.equals(claims, problem.claims) && Arrays.equals(weights, problem.weights)
                && Arrays.equals(floors, problem.floors) && Arrays.equals(caps, problem.caps)
                && Arrays.equals(classes, problem.classes) && Arrays.equals(ranks, problem.ranks)
                && tieBreak.equals(problem.tieBreak);
    }

    @Override
    public int hashCode() {
        return Objects.hash(endowment, Arrays.hashCode(claims), roundingUnit, smallestAward);
    }

    /** {@code "endowment 200 among 3 claims"}. */
    @Override
    public String toString() {
        return "endowment " + endowment + " among " + claims.length + " claims";
    }
}
