package io.github.hissa.allocation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.hissa.allocation.ClaimsArbitraries.AnyRule;
import io.github.hissa.allocation.ClaimsArbitraries.BoundedProblem;
import io.github.hissa.allocation.ClaimsArbitraries.PlainProblem;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

/** The axioms of the theory, on exact awards, and the engine's contract, on rounded ones. */
@Domain(ClaimsArbitraries.class)
class ClaimsRulePropertyTest {

    private static final List<String> SELF_DUAL = List.of("proportional", "talmud", "reverse-talmud", "random-arrival",
            "adjusted-proportional", "average-of-awards", "mean-of-equal-awards-and-losses");
    private static final List<String> CONSISTENT = List.of("proportional", "constrained-equal-awards",
            "constrained-equal-losses", "talmud", "reverse-talmud", "piniles");
    private static final List<String> COMPOSED = List.of("proportional", "constrained-equal-awards",
            "constrained-equal-losses");
    /** Their awards are given to 2⁻¹²⁸, so equations between fractions do not hold to the last place. */
    private static final String APPROXIMATE = "dominguez-thomson";

    @Property(tries = 1500)
    void whateverIsDividedPassesTheChecker(@ForAll AnyRule rule, @ForAll BoundedProblem bounded) {
        ClaimsProblem problem = bounded.problem();
        if (problem.hasWeights() && !rule.rule().takesWeights()) {
            problem = unweighted(problem);
        }
        assertEquals(Optional.empty(), rule.rule().divide(problem).verify());
    }

    @Property(tries = 600)
    void awardsAddUpAndKeepTheOrderOfTheClaims(@ForAll AnyRule any, @ForAll PlainProblem plain) {
        Assume.that(!any.rule().getName().equals("ranked"));
        ClaimsProblem problem = plain.problem();
        Allocation shared = any.rule().divide(problem);
        assertEquals(Sums.of(problem.getClaims()).min(BigInteger.valueOf(problem.getEndowment())),
                Sums.of(shared.toArray()));
        for (int i = 0; i < problem.size(); i++) {
            assertTrue(shared.getAward(i) >= 0 && shared.getAward(i) <= problem.getClaim(i));
            for (int j = 0; j < problem.size(); j++) {
                if (problem.getClaim(i) > problem.getClaim(j)) {
                    assertTrue(shared.getAward(i) >= shared.getAward(j));
                } else if (problem.getClaim(i) == problem.getClaim(j)) {
                    assertTrue(Math.abs(shared.getAward(i) - shared.getAward(j)) <= 1);
                    assertEquals(shared.getExactAward(i), shared.getExactAward(j));
                }
            }
        }
    }

    @Property(tries = 400)
    void aRuleAndItsDualSplitTheClaimsBetweenThem(@ForAll PlainProblem plain) {
        ClaimsProblem problem = plain.problem();
        BigInteger missing = Sums.of(problem.getClaims()).subtract(BigInteger.valueOf(problem.getEndowment()));
        Assume.that(missing.signum() >= 0 && missing.bitLength() < Long.SIZE);
        ClaimsProblem dual = ClaimsProblem.of(missing.longValueExact(), problem.getClaims());
        for (String name : SELF_DUAL) {
            assertDual(ClaimsRule.of(name), ClaimsRule.of(name), problem, dual);
        }
        assertDual(ClaimsRule.constrainedEqualAwards(), ClaimsRule.constrainedEqualLosses(), problem, dual);
        assertDual(ClaimsRule.constrainedEqualLosses(), ClaimsRule.constrainedEqualAwards(), problem, dual);
    }

    private static void assertDual(ClaimsRule rule, ClaimsRule dualRule, ClaimsProblem problem, ClaimsProblem dual) {
        Allocation awards = rule.divide(problem);
        Allocation losses = dualRule.divide(dual);
        for (int i = 0; i < problem.size(); i++) {
            assertEquals(Fraction.of(problem.getClaim(i)), awards.getExactAward(i).plus(losses.getExactAward(i)),
                    rule.getName());
        }
    }

    /** The dual of this is that minimal rights can be given first. */
    @Property(tries = 300)
    void claimsAboveTheEndowmentCountAsTheEndowment(@ForAll PlainProblem plain) {
        ClaimsProblem problem = plain.problem();
        ClaimsProblem cut = ClaimsProblem.of(problem.getEndowment(), Arrays.stream(problem.getClaims())
                .map(claim -> Math.min(claim, problem.getEndowment())).toArray());
        for (String name : List.of("minimal-overlap", "talmud", "random-arrival", "adjusted-proportional",
                "constrained-equal-awards", "average-of-awards")) {
            assertSame(ClaimsRule.of(name).divide(problem), ClaimsRule.of(name).divide(cut), name);
        }
    }

    @Property(tries = 400)
    void whoLeavesWithTheAwardChangesNothingForTheOthers(@ForAll PlainProblem plain) {
        for (String name : CONSISTENT) {
            ClaimsRule rule = ClaimsRule.of(name);
            ClaimsProblem problem = whole(rule, plain.problem(), plain.problem().getEndowment());
            Allocation all = rule.divide(problem);
            long first = all.getAward(0);
            assertEquals(Fraction.of(first), all.getExactAward(0));
            Allocation rest = rule.divide(ClaimsProblem.of(problem.getEndowment() - first,
                    Arrays.copyOfRange(problem.getClaims(), 1, problem.size())));
            for (int i = 1; i < problem.size(); i++) {
                assertEquals(all.getExactAward(i), rest.getExactAward(i - 1), name);
            }
        }
    }

    @Property(tries = 300)
    void whatIsDividedInTwoGoesIsDividedAsInOne(@ForAll PlainProblem plain) {
        for (String name : COMPOSED) {
            ClaimsRule rule = ClaimsRule.of(name);
            ClaimsProblem problem = whole(rule, plain.problem(), plain.problem().getEndowment() / 3);
            Assume.that(problem.getEndowment() > 0);
            long part = plain.problem().getEndowment() / 3
                    * (problem.getEndowment() / plain.problem().getEndowment());
            long[] firstGo = rule.divide(ClaimsProblem.of(part, problem.getClaims())).toArray();
            long[] left = problem.getClaims();
            Arrays.setAll(left, i -> left[i] - firstGo[i]);
            Allocation secondGo = rule.divide(ClaimsProblem.of(problem.getEndowment() - part, left));
            Allocation atOnce = rule.divide(problem);
            for (int i = 0; i < left.length; i++) {
                assertEquals(atOnce.getExactAward(i), secondGo.getExactAward(i).plus(Fraction.of(firstGo[i])), name);
            }
        }
    }

    @Property(tries = 300)
    void nobodyLosesWhenThereIsMoreToDivide(@ForAll AnyRule any, @ForAll PlainProblem plain) {
        ClaimsProblem less = plain.problem();
        Assume.that(less.getEndowment() < Long.MAX_VALUE / 2);
        ClaimsProblem more = ClaimsProblem.of(less.getEndowment() + 1 + less.getEndowment() / 7, less.getClaims());
        for (int i = 0; i < less.size(); i++) {
            assertTrue(any.rule().divide(more).getExactAward(i)
                    .compareTo(any.rule().divide(less).getExactAward(i)) >= 0, any.rule().getName());
        }
    }

    @Property(tries = 300)
    void theOrderOfTheClaimsDoesNotMatter(@ForAll AnyRule any, @ForAll PlainProblem plain) {
        Assume.that(!any.rule().getName().equals("ranked"));
        long[] reversed = plain.problem().getClaims();
        Arrays.setAll(reversed, i -> plain.problem().getClaim(reversed.length - 1 - i));
        Allocation one = any.rule().divide(plain.problem());
        Allocation other = any.rule().divide(ClaimsProblem.of(plain.problem().getEndowment(), reversed));
        for (int i = 0; i < reversed.length; i++) {
            assertEquals(one.getExactAward(i), other.getExactAward(reversed.length - 1 - i));
        }
        assertEquals(one.getLevel(), other.getLevel());
    }

    @Property(tries = 100)
    void weightsThatAreAllEqualChangeNothing(@ForAll PlainProblem plain) {
        long[] weights = new long[plain.problem().size()];
        Arrays.fill(weights, 3);
        for (String name : List.of("proportional", "constrained-equal-awards", "constrained-equal-losses", "talmud")) {
            assertSame(ClaimsRule.of(name).divide(plain.problem()),
                    ClaimsRule.of(name).divide(plain.problem().withWeights(weights)), name);
        }
    }

    private static void assertSame(Allocation one, Allocation other, String name) {
        for (int i = 0; i < one.size(); i++) {
            assertEquals(one.getExactAward(i), other.getExactAward(i), name);
        }
    }

    /** The same problem in such small units that all awards of that part of the endowment are whole. */
    private static ClaimsProblem whole(ClaimsRule rule, ClaimsProblem problem, long part) {
        Assume.that(problem.size() > 1 && problem.getEndowment() < 1_000_000 && !rule.getName().equals(APPROXIMATE));
        Allocation shared = rule.divide(ClaimsProblem.of(part, problem.getClaims()));
        BigInteger units = BigInteger.ONE;
        for (int i = 0; i < problem.size(); i++) {
            BigInteger denominator = shared.getExactAward(i).getDenominator();
            units = units.multiply(denominator).divide(units.gcd(denominator));
        }
        Assume.that(Sums.of(problem.getClaims()).multiply(units).bitLength() < Long.SIZE - 1);
        long factor = units.longValueExact();
        return ClaimsProblem.of(problem.getEndowment() * factor,
                Arrays.stream(problem.getClaims()).map(claim -> claim * factor).toArray());
    }

    private static ClaimsProblem unweighted(ClaimsProblem problem) {
        long[] caps = new long[problem.size()];
        int[] classes = new int[problem.size()];
        Arrays.setAll(caps, problem::getCap);
        Arrays.setAll(classes, problem::getPriorityClass);
        return ClaimsProblem.of(problem.getEndowment(), problem.getClaims()).withCaps(caps)
                .withPriorityClasses(classes).withRoundingUnit(problem.getRoundingUnit())
                .withSmallestAward(problem.getSmallestAward()).withTieBreak(problem.getTieBreak());
    }
}
