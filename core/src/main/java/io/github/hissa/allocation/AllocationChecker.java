package io.github.hissa.allocation;

import java.math.BigInteger;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Checks awards against the definitions, by an implementation of its own: exact fractions, no code in common with what
 * divides. It names the first of these properties that does not hold: {@code size}, {@code non-negativity},
 * {@code claim}, {@code cap}, {@code floor}, {@code rounding-unit}, {@code smallest-award}, {@code conservation},
 * {@code priority}, {@code given-up}, {@code rule} (each award within one unit of what the rule demands),
 * {@code largest-remainder}, {@code tie-break}, {@code order} (a larger claim gets no less and loses no less),
 * {@code equal-treatment}; of an {@link Allocation} also {@code remainder}, {@code exact-award},
 * {@code level}, {@code ground} (which bound, class or level held for each claim) and {@code ties}.
 *
 * <p>Random arrival, the average of awards and mixtures with a part of them are held against their definitions up to 17
 * different positive claims, or more of which some are equal (2¹⁷ combinations). Beyond that they are held to all
 * properties before {@code given-up} (to {@code priority} where there is no smallest award) and, unless a part is ranked, to
 * {@code order}, {@code equal-treatment} and {@code tie-break} between claims of one class and floor; of an
 * {@link Allocation} also the remainder, and the exact awards to their bounds, their sum and their rounding.
 *
 * <p>Thorough, not fast: some microseconds for each claim and each step of a bisection.
 */
public final class AllocationChecker {

    /** What the exact awards of many may be off together where a part of the rule gives them to 2⁻¹²⁸ of a minor unit. */
    private static final Fraction TRACE = Fraction.of(1, 1L << 62);

    private final ClaimsProblem problem;
    private final ClaimsRule rule;
    private final Reference reference;

    /**
     * A checker of the awards that the rule gives for the problem.
     *
     * @throws IllegalArgumentException if the problem has something that the rule does not define, such as weights
     */
    public AllocationChecker(ClaimsProblem problem, ClaimsRule rule) {
        Objects.requireNonNull(problem, "problem");
        Objects.requireNonNull(rule, "rule").requireSupported(problem);
        this.problem = problem;
        this.rule = rule;
        this.reference = new Reference(problem, rule);
    }

    /** The first property that the awards do not have; empty if they have all. */
    public Optional<Violation> check(long... awards) {
        if (awards.length != problem.size()) {
            return violation("size", awards.length + " awards for " + problem.size() + " claims");
        }
        return bounds(awards).or(() -> conservation(awards)).or(() -> definition(awards))
                .or(() -> rounding(awards));
    }

    /** The first property that a result and what it says of itself do not have; empty if they have all. */
    Optional<Violation> check(Statement stated) {
        return check(stated.awards()).or(() -> explanation(stated));
    }

    private Optional<Violation> bounds(long[] awards) {
        Fraction unit = Fraction.of(problem.getRoundingUnit());
        for (int i = 0; i < awards.length; i++) {
            Fraction award = Fraction.of(awards[i]);
            if (awards[i] < 0) {
                return violation("non-negativity", award(i, awards) + " is negative");
            }
            if (awards[i] > problem.getClaim(i)) {
                return violation("claim", award(i, awards) + " is above the claim of " + problem.getClaim(i));
            }
            if (awards[i] > problem.getCap(i)) {
                return violation("cap", award(i, awards) + " is above the cap of " + problem.getCap(i));
            }
            if (awards[i] < problem.getFloor(i)) {
                return violation("floor", award(i, awards) + " is below the floor of " + problem.getFloor(i));
            }
            if (!award.dividedBy(unit).getDenominator().equals(BigInteger.ONE)) {
                return violation("rounding-unit", award(i, awards) + " is not a multiple of " + unit);
            }
            if (awards[i] > 0 && awards[i] < problem.getSmallestAward()) {
                return violation("smallest-award",
                        award(i, awards) + " is below the smallest award of " + problem.getSmallestAward());
            }
        }
        return Optional.empty();
    }

    private Optional<Violation> conservation(long[] awards) {
        BigInteger sum = sum(awards);
        Fraction expected;
        if (reference.isComplete) {
            expected = Reference.whole(Definitions.sum(reference.exact));
        } else {
            Fraction unit = Fraction.of(problem.getRoundingUnit());
            BigInteger units = Fraction.of(problem.getEndowment()).dividedBy(unit).floor();
            expected = Fraction.of(units, BigInteger.ONE).times(unit).min(Definitions.sum(reference.highs));
        }
        // What nobody can use without going below the smallest award stays, and how much that is only the definition says.
        boolean mayStay = !reference.isComplete && problem.getSmallestAward() > 0;
        int compared = Fraction.of(sum, BigInteger.ONE).compareTo(expected);
        return compared == 0 || mayStay && compared < 0 ? Optional.empty()
                : violation("conservation", "awards add up to " + sum + " instead of " + expected);
    }

    private static BigInteger sum(long[] awards) {
        BigInteger sum = BigInteger.ZERO;
        for (long award : awards) {
            sum = sum.add(BigInteger.valueOf(award));
        }
        return sum;
    }

    private Optional<Violation> definition(long[] awards) {
        if (!reference.isComplete) {
            return Explanation.contains(rule, "ranked") ? Optional.empty() : new Fairness(problem, reference).check(awards);
        }
        for (int i : reference.givenUp) {
            if (awards[i] > 0) {
                return violation("given-up", award(i, awards) + ", but the claim is one of those to be given up");
            }
        }
        Fraction unit = Fraction.of(problem.getRoundingUnit());
        for (int i = 0; i < awards.length; i++) {
            Fraction difference = Fraction.of(awards[i]).minus(reference.exact[i]);
            if (difference.compareTo(unit) >= 0 || Fraction.ZERO.minus(difference).compareTo(unit) >= 0) {
                boolean isByClass = problem.hasPriorityClasses() && !reference.shared.get(i);
                return violation(isByClass ? "priority" : "rule", award(i, awards) + ", not within one unit of "
                        + reference.exact[i] + (isByClass ? ", which its class has" : ", which the rule demands"));
            }
        }
        return Optional.empty();
    }

    private Optional<Violation> rounding(long[] awards) {
        if (!reference.isComplete) {
            return Optional.empty();
        }
        int worstUp = -1;
        int bestDown = -1;
        for (int i = 0; i < awards.length; i++) {
            int side = Fraction.of(awards[i]).compareTo(reference.exact[i]);
            if (side > 0 && (worstUp < 0 || reference.compareMerit(i, worstUp) < 0)) {
                worstUp = i;
            }
            if (side < 0 && (bestDown < 0 || reference.compareMerit(i, bestDown) > 0)) {
                bestDown = i;
            }
        }
        if (worstUp < 0 || bestDown < 0 || reference.compareMerit(worstUp, bestDown) > 0) {
            return Optional.empty();
        }
        boolean isTie = reference.compareWithoutTieBreak(worstUp, bestDown) == 0;
        return violation(isTie ? "tie-break" : "largest-remainder", "award " + worstUp + " is rounded up and award "
                + bestDown + " down, though rounding down takes " + reference.lost(worstUp) + " and "
                + reference.lost(bestDown) + (isTie ? " and the " + problem.getTieBreak() + " prefers the second" : ""));
    }

    private Optional<Violation> explanation(Statement stated) {
        if (stated.exact().size() != problem.size() || stated.grounds().size() != problem.size()) {
            return violation("size", stated.exact().size() + " exact awards and " + stated.grounds().size()
                    + " grounds for " + problem.size() + " claims");
        }
        BigInteger left = BigInteger.valueOf(problem.getEndowment()).subtract(sum(stated.awards()));
        if (!left.equals(BigInteger.valueOf(stated.remainder()))) {
            return said("remainder", "remainder", stated.remainder(), left);
        }
        if (!reference.isComplete) {
            return exactAwards(stated);
        }
        for (int i = 0; i < problem.size(); i++) {
            if (!stated.exact().get(i).equals(reference.exact[i])) {
                return said("exact-award", "exact award " + i, stated.exact().get(i), reference.exact[i]);
            }
        }
        Explanation explanation = new Explanation(problem, rule, reference);
        if (!explanation.isLevel(stated.level())) {
            return said("level", "level", text(stated.level()), text(explanation.level()));
        }
        for (int i = 0; i < problem.size(); i++) {
            if (stated.grounds().get(i) != explanation.ground(i)) {
                return said("ground", "ground of award " + i, stated.grounds().get(i), explanation.ground(i));
            }
        }
        List<Tie> ties = explanation.ties(stated.awards());
        return stated.ties().equals(ties) ? Optional.empty() : said("ties", "list of ties", stated.ties(), ties);
    }

    /** What holds of exact awards whatever they are: bounds, sum, and that rounding moved them by less than a unit. */
    private Optional<Violation> exactAwards(Statement stated) {
        Fraction unit = Fraction.of(problem.getRoundingUnit());
        for (int i = 0; i < problem.size(); i++) {
            Fraction exact = stated.exact().get(i);
            Fraction moved = exact.minus(Fraction.of(stated.awards()[i]));
            if (moved.compareTo(unit) >= 0 || Fraction.ZERO.minus(moved).compareTo(unit) >= 0) {
                return violation("exact-award", "exact award " + i + " is said to be " + exact + ", not within one unit of "
                        + "the award of " + stated.awards()[i]);
            }
            if (exact.compareTo(reference.highs[i]) > 0
                    || exact.compareTo(reference.lows[i]) < 0) {
                return violation("exact-award", "exact award " + i + " is said to be " + exact + ", not between "
                        + reference.lows[i] + " and " + reference.highs[i]);
            }
        }
        Fraction sum = Definitions.sum(stated.exact().toArray(Fraction[]::new));
        Fraction off = sum.minus(Fraction.of(sum(stated.awards()), BigInteger.ONE));
        return off.max(Fraction.ZERO.minus(off)).compareTo(TRACE) <= 0 ? Optional.empty()
                : said("exact-award", "sum of the exact awards", sum, sum(stated.awards()));
    }

    private static String text(Optional<Level> level) {
        return level.map(Level::toString).orElse("none");
    }

    private static Optional<Violation> said(String property, String what, Object said, Object is) {
        return violation(property, what + " is said to be " + said + " and is " + is);
    }

    private String award(int index, long[] awards) {
        return "award " + index + " of " + rule + " is " + awards[index];
    }

    private static Optional<Violation> violation(String property, String message) {
        return Optional.of(new Violation(property, message));
    }
}
