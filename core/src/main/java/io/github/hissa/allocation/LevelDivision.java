package io.github.hissa.allocation;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Divides by a rule with a level: finds the parameter t at which the awards, each clamp(base + slope · t) between its
 * bounds, sum to what can be divided.
 *
 * <p>The sum is a non-decreasing broken line in t; its corners are where a claim leaves its floor or reaches its
 * ceiling. For equal losses t is the loss with its sign turned.
 */
final class LevelDivision {

    private final ClaimsRule rule;
    private final ClaimsProblem problem;

    private LevelDivision(ClaimsRule rule, ClaimsProblem problem) {
        this.rule = rule;
        this.problem = problem;
    }

    static LevelDivision of(ClaimsRule rule, ClaimsProblem problem) {
        return new LevelDivision(rule, problem);
    }

    /** A corner of the broken line: beyond t, constant and slope of the sum change by these. */
    private record Corner(Fraction at, BigInteger constant, BigInteger slope) {}

    Allocation divide(ClaimsProblem whole, boolean[] dropped) {
        int count = problem.size();
        BigInteger target = BigInteger.valueOf(problem.divisible());
        Fraction parameter = solve(target);
        Fraction[] exact = new Fraction[count];
        for (int i = 0; i < count; i++) {
            exact[i] = award(i, parameter);
        }
        Rounding rounding = Rounding.of(problem, exact, target);
        Ground[] grounds = new Ground[count];
        for (int i = 0; i < count; i++) {
            grounds[i] = dropped[i] ? Ground.TOO_SMALL : ground(i, exact[i], whole);
        }
        Fraction level = isLosses() ? Fraction.ZERO.minus(parameter) : parameter;
        return new Allocation(whole, rule, rounding.awards(), grounds, rounding.roundedUp(), rounding.ties(), level);
    }

    private boolean isLosses() {
        return rule.equals(ClaimsRule.constrainedEqualLosses());
    }

    private BigInteger base(int i) {
        return isLosses() ? BigInteger.valueOf(problem.getClaim(i)) : BigInteger.ZERO;
    }

    private BigInteger slope(int i) {
        return BigInteger.valueOf(
                rule.equals(ClaimsRule.proportional()) ? problem.getClaim(i) : problem.getWeight(i));
    }

    private Fraction award(int i, Fraction parameter) {
        Fraction free = parameter.times(slope(i)).plus(Fraction.of(base(i), BigInteger.ONE));
        Fraction floor = Fraction.of(problem.guarantee(i), 1);
        Fraction ceiling = Fraction.of(problem.ceiling(i), 1);
        return free.compareTo(floor) < 0 ? floor : free.compareTo(ceiling) > 0 ? ceiling : free;
    }

    private Fraction solve(BigInteger target) {
        List<Corner> corners = new ArrayList<>(2 * problem.size());
        BigInteger constant = BigInteger.ZERO;
        for (int i = 0; i < problem.size(); i++) {
            BigInteger floor = BigInteger.valueOf(problem.guarantee(i));
            constant = constant.add(floor);
            BigInteger ceiling = BigInteger.valueOf(problem.ceiling(i));
            if (floor.equals(ceiling)) {
                continue; // never moves; a claim of zero has no slope to divide by
            }
            corners.add(new Corner(Fraction.of(floor.subtract(base(i)), slope(i)), base(i).subtract(floor), slope(i)));
            corners.add(new Corner(
                    Fraction.of(ceiling.subtract(base(i)), slope(i)), ceiling.subtract(base(i)), slope(i).negate()));
        }
        corners.sort(Comparator.comparing(Corner::at));
        BigInteger slope = BigInteger.ZERO;
        for (Corner corner : corners) {
            Fraction here = corner.at().times(slope).plus(Fraction.of(constant, BigInteger.ONE));
            if (here.compareTo(Fraction.of(target, BigInteger.ONE)) >= 0) {
                return slope.signum() == 0 ? corner.at() : Fraction.of(target.subtract(constant), slope);
            }
            constant = constant.add(corner.constant());
            slope = slope.add(corner.slope());
        }
        return corners.isEmpty() ? Fraction.ZERO : corners.get(corners.size() - 1).at();
    }

    private Ground ground(int i, Fraction exact, ClaimsProblem whole) {
        if (exact.equals(Fraction.of(problem.ceiling(i), 1))) {
            return whole.getCap(i) < whole.getClaim(i) ? Ground.CAP : Ground.CLAIM;
        }
        if (exact.equals(Fraction.of(problem.guarantee(i), 1))) {
            return problem.guarantee(i) > 0 ? Ground.FLOOR : Ground.NOTHING;
        }
        return Ground.LEVEL;
    }
}
