package io.github.hissa.allocation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A rule that divides an endowment among claims. Rules are immutable, shared and found by name.
 *
 * <p>Every rule gives each claim between nothing and the claim and hands out the endowment or all claims, whichever is
 * less, to the minor unit. It first finds the exact awards that its definition demands, fractions of any size, and then
 * rounds them by largest remainder: each down to a whole unit, the units left over one each to the awards that lost
 * most; among those, to the larger claim first; among equal claims by the problem's {@link TieBreak}, which is reported.
 *
 * <p>With floors, caps or a rounding unit the rules that have a {@link Level} hold each claim's award between its
 * bounds and choose the level at which the awards use up the endowment. A rule without a level first gives everyone
 * the floor and then divides the rest among what lies between floor and cap.
 */
public abstract sealed class ClaimsRule permits ParametricRule, RankedRule {

    private static final Map<String, ClaimsRule> RULES = new LinkedHashMap<>();
    private static final ClaimsRule PROPORTIONAL =
            register(ParametricRule.whole("proportional", Level.Kind.FACTOR));
    private static final ClaimsRule EQUAL_AWARDS =
            register(ParametricRule.whole("constrained-equal-awards", Level.Kind.AWARD));
    private static final ClaimsRule EQUAL_LOSSES =
            register(ParametricRule.whole("constrained-equal-losses", Level.Kind.LOSS));
    private static final ClaimsRule RANKED = register(new RankedRule());

    private final String name;

    ClaimsRule(String name) {
        this.name = name;
    }

    private static ClaimsRule register(ClaimsRule rule) {
        RULES.put(rule.getName(), rule);
        return rule;
    }

    /**
     * The rule with this name.
     *
     * @throws IllegalArgumentException if there is none; the message lists all names
     */
    public static ClaimsRule of(String name) {
        ClaimsRule rule = RULES.get(name);
        if (rule == null) {
            throw new IllegalArgumentException("unknown claims rule: " + name + "; known are "
                    + String.join(", ", RULES.keySet()));
        }
        return rule;
    }

    /** The names of all rules, in a fixed order. */
    public static Set<String> getNames() {
        return Collections.unmodifiableSet(RULES.keySet());
    }

    /**
     * Proportional: everyone gets the same part of the claim. With weights, in proportion to weight × claim.
     *
     * <p>Aristotle, Nicomachean Ethics, book V; Moulin, "Priority rules and other asymmetric rationing methods" (2000).
     * Endowment 200, claims 100, 200, 300: exactly 100/3, 200/3, 100; rounded 33, 67, 100.
     */
    public static ClaimsRule proportional() {
        return PROPORTIONAL;
    }

    /**
     * Constrained equal awards: everyone gets the same amount, but no more than the claim. With weights, in proportion
     * to the weight, but no more than the claim.
     *
     * <p>Maimonides, Laws of Lending 20:4; Thomson, "Axiomatic and game-theoretic analysis of bankruptcy and taxation
     * problems" (2003). Endowment 250, claims 100, 200, 300: exactly 250/3 each; rounded 83, 83, 84 (the largest of the
     * equal ones gets the unit, for a larger claim never gets less).
     */
    public static ClaimsRule constrainedEqualAwards() {
        return EQUAL_AWARDS;
    }

    /**
     * Constrained equal losses: everyone gets the claim less the same amount, but not less than nothing. With weights a
     * claim's loss is in proportion to its weight (the dual of weighted equal awards): a larger weight gets less.
     *
     * <p>Maimonides, as quoted by Aumann and Maschler (1985); Moulin (2000) for the weights. Endowment 200, claims 100,
     * 200, 300: everyone loses 400/3, but the first only has 100 to lose; so the loss is 150 and the awards are 0, 50,
     * 150.
     */
    public static ClaimsRule constrainedEqualLosses() {
        return EQUAL_LOSSES;
    }

    /**
     * Ranked: the claims are met in full one after the other, in the order of their ranks, until the endowment ends;
     * the claim at which it ends gets what is left. Claims of one rank are served in the order of the tie-break, and
     * where not all of them are met that is reported as a tie. Without ranks the order is that of the tie-break alone
     * and nothing is a tie. Floors are set aside first.
     *
     * <p>The priority rules of Moulin (2000). Endowment 250, claims 100, 200, 300 with ranks 2, 1, 3: 50, 200, 0.
     */
    public static ClaimsRule ranked() {
        return RANKED;
    }

    /** The rule's stable name, as {@link #of(String)} knows it. */
    public final String getName() {
        return name;
    }

    /**
     * Divides the endowment.
     *
     * @throws IllegalArgumentException if the problem has something that the rule does not define, such as weights
     */
    public final Allocation divide(ClaimsProblem problem) {
        requireSupported(problem);
        return new Division(problem, this).run();
    }

    /** Refuses what the rule does not define. */
    void requireSupported(ClaimsProblem problem) {
        if (problem.hasWeights() && !takesWeights()) {
            throw new IllegalArgumentException("rule " + name + " takes no weights");
        }
    }

    abstract boolean takesWeights();

    /** Whether the rule changes sides at half the claims. */
    boolean isInHalves() {
        return false;
    }

    /** The exact awards; the slice's amount lies between the sums of its lows and of its highs. */
    abstract Exact exact(Slice slice);

    Rounded round(Slice slice) {
        return LargestRemainder.round(slice, exact(slice));
    }

    /** The ties that the tie-break settled in a slice. */
    List<Tie> ties(Slice slice, Rounded rounded) {
        return rounded.tiedAt == Rounded.NONE ? List.of() : List.of(LargestRemainder.tie(slice, rounded));
    }

    @Override
    public final String toString() {
        return name;
    }
}
