package io.github.hissa.allocation;

import java.util.List;

/**
 * A rule that divides an endowment among claims.
 *
 * <p>Every rule keeps the same promises. With unit 1, awards sum to the endowment, or to all that claims and caps allow
 * where that is less; with a larger unit, to as many whole units of it. Each award lies between its floor and its cap.
 * Each is within one rounding unit of the rule's exact award: the exact awards are rounded down, and what is left goes,
 * unit by unit, to the largest fractions; of equal fractions to the larger claim; of equal claims as the problem's
 * {@link TieBreak} says, and this is a {@link Tie}, which the allocation reports.
 *
 * <p>Bounds are part of the definitions below: a rule's award is moved to the nearest bound, and the level is such that
 * the bounded awards sum up.
 */
public final class ClaimsRule {

    private static final ClaimsRule PROPORTIONAL = new ClaimsRule("proportional");
    private static final ClaimsRule EQUAL_AWARDS = new ClaimsRule("constrained-equal-awards");
    private static final ClaimsRule EQUAL_LOSSES = new ClaimsRule("constrained-equal-losses");
    private static final ClaimsRule RANKED = new ClaimsRule("ranked");
    private static final List<ClaimsRule> ALL = List.of(PROPORTIONAL, EQUAL_AWARDS, EQUAL_LOSSES, RANKED);

    private final String name;

    private ClaimsRule(String name) {
        this.name = name;
    }

    /**
     * Everyone receives the same part λ of the claim: award = λ · claim.
     *
     * <p>Example: of 100 the claims 50, 100 and 150 receive 50/3, 100/3 and 50, rounded 17, 33 and 50; λ = 1/3.
     *
     * <p>Source: Aristotle, <i>Nicomachean Ethics</i>, book V; Thomson (2019), chapter 2. Cost: O(n log n).
     */
    public static ClaimsRule proportional() {
        return PROPORTIONAL;
    }

    /**
     * Everyone receives the same amount λ, but no more than the claim: award = min(claim, λ · weight).
     *
     * <p>Example: of 100 the claims 20, 50 and 90 receive 20, 40 and 40; λ = 40.
     *
     * <p>Source: Maimonides, <i>Laws of Lending and Borrowing</i>, 20:4; Thomson (2019), chapter 2. Cost: O(n log n).
     */
    public static ClaimsRule constrainedEqualAwards() {
        return EQUAL_AWARDS;
    }

    /**
     * Everyone goes without the same amount λ, but receives no less than nothing: award = max(0, claim - λ · weight).
     *
     * <p>Example: of 100 the claims 20, 50 and 90 receive 0, 30 and 70; λ = 20.
     *
     * <p>Source: Maimonides; Aumann and Maschler, <i>Game theoretic analysis of a bankruptcy problem from the Talmud</i>
     * (1985); Thomson (2019), chapter 2. Cost: O(n log n).
     */
    public static ClaimsRule constrainedEqualLosses() {
        return EQUAL_LOSSES;
    }

    /**
     * The claims are served in the order of their ranks, each in full until the endowment ends.
     *
     * <p>Floors are met first. Claims of one rank that cannot all be served are a tie. The rule has no level.
     *
     * <p>Example: of 100 the claims 20, 50 and 90 with the ranks 2, 3 and 1 receive 10, 0 and 90.
     *
     * <p>Source: the sequential priority rule, Moulin, <i>Priority rules and other asymmetric rationing methods</i>
     * (2000). Cost: O(n log n).
     */
    public static ClaimsRule ranked() {
        return RANKED;
    }

    /** Returns all rules. */
    public static List<ClaimsRule> all() {
        return ALL;
    }

    /**
     * Finds a rule by its name.
     *
     * @throws IllegalArgumentException if no rule has this name; the message lists the names
     */
    public static ClaimsRule of(String name) {
        for (ClaimsRule rule : ALL) {
            if (rule.name.equals(name)) {
                return rule;
            }
        }
        throw new IllegalArgumentException("rule is none of " + ALL + ": '" + name + "'");
    }

    /** Returns the name, the same in every release; documents name rules by it. */
    public String getName() {
        return name;
    }

    /**
     * Divides.
     *
     * @throws IllegalArgumentException if the floors cannot be met; the message holds their sum and the endowment
     */
    public Allocation divide(ClaimsProblem problem) {
        problem.refuseUnmetFloors();
        boolean[] dropped = new boolean[problem.size()];
        while (true) {
            Allocation allocation = divideOnce(problem, dropped);
            int next = SmallAwards.nextToDrop(problem, allocation);
            if (next < 0) {
                return allocation;
            }
            dropped[next] = true;
        }
    }

    private Allocation divideOnce(ClaimsProblem problem, boolean[] dropped) {
        ClaimsProblem rest = problem.without(dropped);
        return this == RANKED
                ? RankedDivision.of(rest).divide(this, problem, dropped)
                : LevelDivision.of(this, rest).divide(problem, dropped);
    }

    /** Returns the name. */
    @Override
    public String toString() {
        return name;
    }
}
