package io.github.hissa.allocation;

import java.util.List;
import java.util.Objects;
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
 * the floor and then divides the rest among what lies between floor and cap, all in whole rounding units: its formula
 * has no place for a bound beside the claim.
 */
public abstract sealed class ClaimsRule permits ParametricRule, FormulaRule, MixtureRule, RankedRule {

    private final String name;

    ClaimsRule(String name) {
        this.name = name;
    }

    /**
     * The rule with this name.
     *
     * @throws IllegalArgumentException if there is none; the message lists all names
     */
    public static ClaimsRule of(String name) {
        ClaimsRule rule = RuleBook.rules().get(name);
        if (rule == null) {
            throw new IllegalArgumentException("unknown claims rule: " + name + "; known are "
                    + String.join(", ", RuleBook.rules().keySet()));
        }
        return rule;
    }

    /** The names of all rules, in a fixed order. */
    public static Set<String> getNames() {
        return RuleBook.rules().keySet();
    }

    /**
     * Proportional: everyone gets the same part of the claim. With weights, in proportion to weight × claim, but no more than
     * the claim. O(n) expected.
     *
     * <p>Aristotle, Nicomachean Ethics, book V; Moulin, "Priority rules and other asymmetric rationing methods" (2000).
     * Endowment 200, claims 100, 200, 300: exactly 100/3, 200/3, 100; rounded 33, 67, 100.
     * With weights: endowment 100, claims 100, 200, weights 1, 2: 20, 80.
     */
    public static ClaimsRule proportional() {
        return RuleBook.PROPORTIONAL;
    }

    /**
     * Constrained equal awards: everyone gets the same amount, but no more than the claim. With weights, in proportion
     * to the weight, but no more than the claim. O(n) expected.
     *
     * <p>Maimonides, Laws of Lending 20:4; Thomson, "Axiomatic and game-theoretic analysis of bankruptcy and taxation
     * problems" (2003). Endowment 250, claims 100, 200, 300: exactly 250/3 each; rounded 83, 83, 84 (the largest of the
     * equal ones gets the unit, for a larger claim never gets less). With weights: endowment 90, claims 100, 100, weights 1, 2:
     * 30, 60.
     */
    public static ClaimsRule constrainedEqualAwards() {
        return RuleBook.EQUAL_AWARDS;
    }

    /**
     * Constrained equal losses: everyone gets the claim less the same amount, but not less than nothing. With weights a
     * claim's loss is in proportion to its weight (the dual of weighted equal awards): a larger weight gets less. O(n)
     * expected.
     *
     * <p>Maimonides, as quoted by Aumann and Maschler (1985); Moulin (2000) for the weights. Endowment 200, claims 100,
     * 200, 300: everyone loses 400/3, but the first only has 100 to lose; so the loss is 150 and the awards are 0, 50,
     * 150. With weights: endowment 110, claims 100, 100, weights 1, 2: 90 are missing, 30 of the first and 60 of the second,
     * hence 70, 40.
     */
    public static ClaimsRule constrainedEqualLosses() {
        return RuleBook.EQUAL_LOSSES;
    }

    /**
     * Talmud: equal awards on the half-claims while the endowment is below their sum; above it, everyone gets the claim
     * less what equal awards on the half-claims make of the missing amount. With weights, those of the equal awards and
     * the equal losses in it: a larger weight gets more below the sum of the half-claims and less above it. O(n) expected.
     *
     * <p>Mishnah, Ketubot 93a; Aumann and Maschler, "Game theoretic analysis of a bankruptcy problem from the Talmud"
     * (1985); Hokari and Thomson (2003) for the weights. Endowment 200, claims 100, 200, 300: 50, 75, 75.
     * With weights 1, 2 on claims 100, 100: of 60, 20 and 40; of 140, 60 are missing, 20 of the first and 40 of the second,
     * hence 80, 60.
     */
    public static ClaimsRule talmud() {
        return RuleBook.TALMUD;
    }

    /**
     * Reverse Talmud: equal losses on the half-claims while the endowment is below their sum; above it, everyone gets
     * half the claim and equal awards on the other half. O(n) expected.
     *
     * <p>Chun, Schummer and Thomson, "Constrained egalitarianism: a new solution to bankruptcy problems" (2001).
     * Endowment 100, claims 100, 200, 300: 0, 25, 75.
     */
    public static ClaimsRule reverseTalmud() {
        return RuleBook.REVERSE_TALMUD;
    }

    /**
     * Piniles: equal awards on the half-claims while the endowment is below their sum; above it, everyone gets half the
     * claim and equal awards on the other half. O(n) expected.
     *
     * <p>Piniles, "Darkah shel Torah" (1861), after Thomson (2003). Endowment 400, claims 100, 200, 300: the halves, 50,
     * 100 and 150, and of the 100 that are left 100/3 each, exactly 250/3, 400/3, 550/3; rounded 83, 133, 184.
     */
    public static ClaimsRule piniles() {
        return RuleBook.PINILES;
    }

    /**
     * Constrained egalitarian: the awards are as equal as they can be while nobody gets more than half the claim below
     * the sum of the halves, and nobody less than half the claim above it. O(n) expected.
     *
     * <p>Chun, Schummer and Thomson (2001). Endowment 400, claims 100, 200, 300: 100, 150, 150.
     */
    public static ClaimsRule constrainedEgalitarian() {
        return RuleBook.EGALITARIAN;
    }

    /**
     * Adjusted proportional: everyone first gets what the others leave even if they are met in full (the minimal
     * right); the rest is divided in proportion to what is left of the claims, none counted above the rest. O(n log n).
     *
     * <p>Curiel, Maschler and Tijs, "Bankruptcy games" (1987). Endowment 400, claims 100, 200, 300: minimal rights 0, 0,
     * 100; of the claims 100, 200, 200 are left, and of the rest, 300, they get 60, 120, 120; hence 60, 120, 220.
     */
    public static ClaimsRule adjustedProportional() {
        return RuleBook.ADJUSTED_PROPORTIONAL;
    }

    /**
     * Minimal overlap: the claims are laid on parts of the endowment so that as little as possible is claimed by
     * several; each part is shared equally by those who claim it. Up to 1,000 claims exact; beyond, the awards before
     * rounding are given to 2⁻¹²⁸ of a minor unit. O(n log n).
     *
     * <p>O'Neill, "A problem of rights arbitration from the Talmud" (1982); Alcalde, Marco and Silva (2008). Endowment
     * 120, claims 30, 60, 90 and 120 (the four sons of Ibn Ezra): 30/4, 30/4 + 30/3, that + 30/2, that + 30, which is
     * 7.5, 17.5, 32.5, 62.5; rounded 7, 17, 33, 63.
     */
    public static ClaimsRule minimalOverlap() {
        return RuleBook.MINIMAL_OVERLAP;
    }

    /**
     * Random arrival: the mean over all orders of what each gets if everyone, on arrival, takes the claim or what is
     * left. Exact, for at most 500 claims and as many different ones as have 2²⁰ combinations (20, or more of which some
     * are equal). O(combinations × different claims) operations on integers of any size.
     *
     * <p>O'Neill (1982): the Shapley value. Endowment 200, claims 100, 200, 300: exactly 100/3, 250/3, 250/3; rounded
     * 33, 83, 84.
     *
     * <p>{@link #divide(ClaimsProblem)} refuses more claims than that.
     */
    public static ClaimsRule randomArrival() {
        return RuleBook.RANDOM_ARRIVAL;
    }

    /**
     * Dominguez-Thomson: everyone is guaranteed an n-th of the claim or of the endowment, whichever is less; the rest is
     * divided in the same way, without end. The awards before rounding are given to 2⁻¹²⁸ of a minor unit. O(n log n).
     *
     * <p>Dominguez and Thomson, "A new solution to the problem of adjudicating conflicting claims" (2006). Endowment
     * 300, claims 100, 200, 300: first 100/3, 200/3, 100; then 100 is left, of which the claims left, 200/3, 400/3 and 200,
     * get 200/9, 100/3, 100/3; then 100/9, of which all get a third; exactly 1600/27, 2800/27, 3700/27; rounded 59, 104, 137.
     */
    public static ClaimsRule dominguezThomson() {
        return RuleBook.DOMINGUEZ_THOMSON;
    }

    /**
     * Average of awards: the mean of all ways to divide the endowment in which everyone gets between nothing and the
     * claim. Exact, for at most 100 claims and as many different ones as have 2²⁰ combinations. O(combinations × different
     * claims) operations on integers of any size.
     *
     * <p>Mirás Calvo, Quinteiro Sandomingo and Sánchez-Rodríguez, "The average-of-awards rule for claims problems"
     * (2022); the core-centre of the bankruptcy game of González-Díaz and Sánchez-Rodríguez (2007). Endowment 250,
     * claims 100, 200, 300: the centre of gravity of the divisions is 430/9, 850/9, 970/9; rounded 48, 94, 108.
     *
     * <p>{@link #divide(ClaimsProblem)} refuses more claims than that.
     */
    public static ClaimsRule averageOfAwards() {
        return RuleBook.AVERAGE_OF_AWARDS;
    }

    /**
     * The mean of constrained equal awards and constrained equal losses, taken before rounding. O(n) expected for the awards,
     * O(n log n) for their rounding. It takes weights, for both rules do, but they mean little here: a larger weight gets more
     * under equal awards and less under equal losses, and on two equal claims the mean may not notice it at all (endowment
     * 100, claims 100, 100, weights 1, 3: the mean of 25, 75 and of 75, 25).
     *
     * <p>Thomson (2015) discusses it among the convex combinations of rules. Endowment 200, claims 100, 200, 300: the
     * mean of 200/3 each and of 0, 50, 150, exactly 100/3, 175/3, 325/3; rounded 33, 58, 109.
     */
    public static ClaimsRule meanOfEqualAwardsAndLosses() {
        return RuleBook.MEAN_OF_AWARDS_AND_LOSSES;
    }

    /**
     * A convex mixture: the mean of what two rules award, in these parts, taken before rounding. It takes what both rules
     * take, and the time of both and of a sort. With weights it is for the caller to see that they mean the same under both:
     * under equal losses a larger weight gets less.
     *
     * <p>Thomson and Yeh, "Operators for the adjudication of conflicting claims" (2008), on convexity as an operator on rules.
     *
     * <p>A rule with part zero takes no part: what it would refuse, the mixture does not.
     *
     * <p>Proportional and equal awards, 1 to 1, on endowment 200 and claims 100, 200, 300: the mean of 100/3, 200/3, 100
     * and of 200/3 each, which is 50, 200/3, 250/3; rounded 50, 67, 83.
     *
     * @throws IllegalArgumentException if a part is negative, or both are zero
     */
    public static ClaimsRule mixture(long partOfFirst, ClaimsRule first, long partOfSecond, ClaimsRule second) {
        Objects.requireNonNull(first, "first rule of a mixture");
        Objects.requireNonNull(second, "second rule of a mixture");
        if (partOfFirst < 0 || partOfSecond < 0 || partOfFirst == 0 && partOfSecond == 0) {
            throw new IllegalArgumentException("parts of a mixture are " + partOfFirst + " of " + first + " and "
                    + partOfSecond + " of " + second + "; they must not be negative, nor both zero");
        }
        return new MixtureRule("mixture(" + partOfFirst + " " + first + ", " + partOfSecond + " " + second + ")",
                List.of(first, second), new long[] {partOfFirst, partOfSecond});
    }

    /**
     * Ranked: the claims are met in full one after the other, in the order of their ranks, until the endowment ends;
     * the claim at which it ends gets what is left. Claims of one rank are served in the order of the tie-break, and
     * where not all of them are met that is reported as a tie. Without ranks the order is that of the tie-break alone
     * and nothing is a tie. Floors are set aside first. O(n log n).
     *
     * <p>The priority rules of Moulin (2000). Endowment 250, claims 100, 200, 300 with ranks 2, 1, 3: 50, 200, 0.
     */
    public static ClaimsRule ranked() {
        return RuleBook.RANKED;
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
        Objects.requireNonNull(problem, "problem");
        requireSupported(problem);
        return new Division(problem, this, Lanes.ONE).run();
    }

    /**
     * The same division, bit for bit, with the passes over the claims shared among threads of the common pool
     * ({@link java.util.concurrent.ForkJoinPool#commonPool()}) where the rule's passes can be; it pays from some millions of
     * claims on.
     *
     * @param threads how many may share a pass; 1 is {@link #divide(ClaimsProblem)}
     * @throws IllegalArgumentException if the number of threads is below 1, or the problem has something that the rule does
     *                                  not define
     */
    public final Allocation divide(ClaimsProblem problem, int threads) {
        Objects.requireNonNull(problem, "problem");
        requireSupported(problem);
        return new Division(problem, this, Lanes.of(threads)).run();
    }

    /**
     * Whether the rule takes weights: proportional, constrained equal awards, constrained equal losses, Talmud, and mixtures
     * of these. The others refuse a problem that has some.
     */
    public final boolean acceptsWeights() {
        return takesWeights();
    }

    /**
     * The rules that a mixture is a mean of, in their order and without further mixtures; the rule alone if it is none.
     */
    public final List<ClaimsRule> getComponents() {
        return components(Fraction.ONE).stream().map(WeightedRule::rule).toList();
    }

    /** Refuses what the rule does not define. */
    void requireSupported(ClaimsProblem problem) {
        if (problem.hasWeights() && !takesWeights()) {
            throw new IllegalArgumentException("rule " + name + " takes no weights");
        }
    }

    abstract boolean takesWeights();

    /**
     * Whether the awards of the rule follow a {@link Level}; those of a mixture do not, even if those of its parts do.
     */
    public boolean hasLevel() {
        return false;
    }

    /** Whether the rule changes sides at half the claims, as Talmud and its kin do. */
    public boolean isInHalves() {
        return false;
    }

    /**
     * Whether nobody's exact award falls when others leave, and the order of the claims is kept: of two that have neither
     * floors nor caps nor weights the larger claim gets no less. Where awards are given to binary places, to the last.
     */
    boolean isPopulationMonotonic() {
        return false;
    }

    /** The exact awards; the slice's amount lies between the sums of its lows and of its highs. */
    abstract Exact exact(Slice slice);

    Rounded round(Slice slice) {
        return LargestRemainder.round(slice, exact(slice));
    }

    /** A rule that is no mixture, and its part of a whole. */
    record WeightedRule(Fraction part, ClaimsRule rule) {}

    /** The rules that this one is a mean of, with their parts of a part of the whole; itself if it is no mixture. */
    List<WeightedRule> components(Fraction part) {
        return List.of(new WeightedRule(part, this));
    }

    /** Whether the rule divides a slice by the level that holds from the half-claims on. */
    boolean isAboveHalves(Slice slice) {
        return false;
    }

    /** The ties that the tie-break settled in a slice. */
    List<Tie> ties(Slice slice, Rounded rounded) {
        return rounded.tiedAt == Rounded.NONE ? List.of() : List.of(LargestRemainder.tie(slice, rounded));
    }

    /** The ties that the tie-break settles where this rule is a part of a mixture. */
    List<Tie> tiesBeforeRounding(Slice slice) {
        return List.of();
    }

    @Override
    public final String toString() {
        return name;
    }
}
