package io.github.hissa.allocation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.github.hissa.allocation.ClaimsArbitraries.BoundedProblem;
import io.github.hissa.allocation.ClaimsArbitraries.PlainProblem;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

/**
 * The dual of a rule divides what is missing as the rule divides what there is. Some rules are their own duals, equal
 * awards and equal losses are each other's; the duals of Piniles, constrained egalitarian and minimal overlap are rules
 * of another kind, which are held to what is known of them.
 */
@Domain(ClaimsArbitraries.class)
class DualityPropertyTest {

    private static final List<String> SELF_DUAL = List.of("proportional", "talmud", "reverse-talmud", "random-arrival",
            "adjusted-proportional", "average-of-awards", "mean-of-equal-awards-and-losses");
    private static final Map<ClaimsRule, ClaimsRule> WITH_BOUNDS = Map.of(
            ClaimsRule.constrainedEqualAwards(), ClaimsRule.constrainedEqualLosses(),
            ClaimsRule.constrainedEqualLosses(), ClaimsRule.constrainedEqualAwards(),
            ClaimsRule.talmud(), ClaimsRule.talmud(),
            ClaimsRule.reverseTalmud(), ClaimsRule.reverseTalmud(),
            ClaimsRule.meanOfEqualAwardsAndLosses(), ClaimsRule.meanOfEqualAwardsAndLosses());

    @Property(tries = 400)
    void aRuleAndItsDualSplitTheClaimsBetweenThem(@ForAll PlainProblem plain) {
        ClaimsProblem problem = plain.problem();
        ClaimsProblem dual = missing(problem);
        for (String name : SELF_DUAL) {
            assertDual(ClaimsRule.of(name), problem, ClaimsRule.of(name), dual);
        }
        assertDual(ClaimsRule.constrainedEqualAwards(), problem, ClaimsRule.constrainedEqualLosses(), dual);
        assertDual(ClaimsRule.constrainedEqualLosses(), problem, ClaimsRule.constrainedEqualAwards(), dual);
        ClaimsRule mixed = ClaimsRule.mixture(2, ClaimsRule.constrainedEqualAwards(), 3, ClaimsRule.talmud());
        assertDual(mixed, problem,
                ClaimsRule.mixture(2, ClaimsRule.constrainedEqualLosses(), 3, ClaimsRule.talmud()), dual);
    }

    /** What a floor holds an award above, a cap holds the loss below; the last class is the first to lose. */
    @Property(tries = 400)
    void soTheyDoWithWeightsFloorsCapsAndClasses(@ForAll BoundedProblem bounded) {
        WITH_BOUNDS.forEach((rule, dual) -> {
            ClaimsProblem problem = ProblemParts.suited(bounded.problem(), rule).inSingleUnits().problem();
            BigInteger most = BigInteger.ZERO;
            long[] floors = new long[problem.size()];
            long[] caps = new long[problem.size()];
            for (int i = 0; i < problem.size(); i++) {
                long high = Math.min(problem.getClaim(i), problem.getCap(i));
                most = most.add(BigInteger.valueOf(high));
                floors[i] = problem.getClaim(i) - high;
                caps[i] = problem.getClaim(i) - problem.getFloor(i);
            }
            BigInteger missing = Sums.of(problem.getClaims()).subtract(BigInteger.valueOf(problem.getEndowment()));
            if (most.compareTo(BigInteger.valueOf(problem.getEndowment())) >= 0 && missing.bitLength() < Long.SIZE) {
                ProblemParts parts = new ProblemParts(problem);
                parts.endowment = missing.longValueExact();
                parts.floors = floors;
                parts.caps = caps;
                Arrays.setAll(parts.classes, i -> -problem.getPriorityClass(i));
                assertDual(rule, problem, dual, parts.problem());
            }
        });
    }

    private static ClaimsProblem missing(ClaimsProblem problem) {
        BigInteger missing = Sums.of(problem.getClaims()).subtract(BigInteger.valueOf(problem.getEndowment()));
        Assume.that(missing.signum() >= 0 && missing.bitLength() < Long.SIZE);
        return ClaimsProblem.of(missing.longValueExact(), problem.getClaims());
    }

    private static void assertDual(ClaimsRule rule, ClaimsProblem problem, ClaimsRule dualRule, ClaimsProblem dual) {
        Allocation awards = rule.divide(problem);
        Allocation losses = dualRule.divide(dual);
        for (int i = 0; i < problem.size(); i++) {
            assertEquals(Fraction.of(problem.getClaim(i)), awards.getExactAward(i).plus(losses.getExactAward(i)),
                    rule.getName());
        }
    }

    /** The dual of Piniles: equal losses on the halves, and again on the other halves. */
    @Property(tries = 300)
    void theDualOfPinilesDividesTheHalvesByEqualLosses(@ForAll PlainProblem plain) {
        ClaimsProblem halves = halves(plain.problem());
        long missing = missing(halves).getEndowment();
        long[] claims = doubled(halves);
        long sum = halves.getEndowment() + missing;
        ClaimsRule losses = ClaimsRule.constrainedEqualLosses();
        for (int i = 0; i < claims.length; i++) {
            assertEquals(losses.divide(halves).getExactAward(i), dual(ClaimsRule.piniles(), halves.getEndowment(), claims, i));
            assertEquals(losses.divide(halves).getExactAward(i).plus(Fraction.of(halves.getClaim(i))),
                    dual(ClaimsRule.piniles(), sum + halves.getEndowment(), claims, i));
        }
    }

    /** That of constrained egalitarian: losses as equal as they can be on the same side of the half-claims. */
    @Property(tries = 300)
    void theDualOfConstrainedEgalitarianEqualisesLossesOnEachSideOfTheHalves(@ForAll PlainProblem plain) {
        ClaimsProblem halves = halves(plain.problem());
        long missing = missing(halves).getEndowment();
        long[] claims = doubled(halves);
        long sum = halves.getEndowment() + missing;
        for (int i = 0; i < claims.length; i++) {
            assertEquals(ClaimsRule.constrainedEqualLosses()
                            .divide(ClaimsProblem.of(halves.getEndowment(), claims).withCaps(halves.getClaims()))
                            .getExactAward(i),
                    dual(ClaimsRule.constrainedEgalitarian(), halves.getEndowment(), claims, i));
            assertEquals(ClaimsRule.constrainedEqualLosses()
                            .divide(ClaimsProblem.of(sum + halves.getEndowment(), claims).withFloors(halves.getClaims()))
                            .getExactAward(i),
                    dual(ClaimsRule.constrainedEgalitarian(), sum + halves.getEndowment(), claims, i));
        }
    }

    /** The rules in halves, by their definitions in terms of equal awards and equal losses with caps and floors. */
    @Property(tries = 300)
    void theRulesInHalvesAreEqualAwardsAndLossesBoundedByTheHalves(@ForAll PlainProblem plain) {
        ClaimsProblem halves = halves(plain.problem());
        long[] claims = doubled(halves);
        long sum = halves.getEndowment() + missing(halves).getEndowment();
        ClaimsProblem below = ClaimsProblem.of(halves.getEndowment(), claims);
        ClaimsProblem above = ClaimsProblem.of(sum + halves.getEndowment(), claims);
        ClaimsProblem capped = below.withCaps(halves.getClaims());
        ClaimsProblem floored = above.withFloors(halves.getClaims());
        ClaimsRule awards = ClaimsRule.constrainedEqualAwards();
        ClaimsRule losses = ClaimsRule.constrainedEqualLosses();
        assertSame(ClaimsRule.talmud(), below, awards, capped);
        assertSame(ClaimsRule.talmud(), above, losses, floored);
        assertSame(ClaimsRule.constrainedEgalitarian(), below, awards, capped);
        assertSame(ClaimsRule.constrainedEgalitarian(), above, awards, floored);
        assertSame(ClaimsRule.piniles(), below, awards, halves);
        assertSame(ClaimsRule.reverseTalmud(), below, losses, halves);
    }

    private static void assertSame(ClaimsRule one, ClaimsProblem problem, ClaimsRule other, ClaimsProblem same) {
        for (int i = 0; i < problem.size(); i++) {
            assertEquals(other.divide(same).getExactAward(i), one.divide(problem).getExactAward(i), one.getName());
        }
    }

    private static ClaimsProblem halves(ClaimsProblem problem) {
        Assume.that(Sums.of(problem.getClaims()).bitLength() < Long.SIZE - 2);
        return problem;
    }

    private static long[] doubled(ClaimsProblem problem) {
        return Arrays.stream(problem.getClaims()).map(claim -> 2 * claim).toArray();
    }

    /** What the dual of the rule awards: the claim less what the rule makes of the missing amount. */
    private static Fraction dual(ClaimsRule rule, long endowment, long[] claims, int index) {
        long missing = Sums.of(claims).longValueExact() - endowment;
        return Fraction.of(claims[index]).minus(rule.divide(ClaimsProblem.of(missing, claims)).getExactAward(index));
    }

    /**
     * Minimal overlap does not mind claims cut to the endowment, so its dual does not mind minimal rights given first:
     * what the others leave to a claim even if they are met in full.
     */
    @Property(tries = 300)
    void theDualOfMinimalOverlapMayGiveTheMinimalRightsFirst(@ForAll PlainProblem plain) {
        ClaimsProblem problem = plain.problem();
        long missing = missing(problem).getEndowment();
        Assume.that(Sums.of(problem.getClaims()).bitLength() < Long.SIZE);
        long[] claims = problem.getClaims();
        long[] rights = Arrays.stream(claims).map(claim -> Math.max(0, claim - missing)).toArray();
        long[] rest = new long[claims.length];
        Arrays.setAll(rest, i -> claims[i] - rights[i]);
        long left = problem.getEndowment() - Arrays.stream(rights).sum();
        for (int i = 0; i < claims.length; i++) {
            assertEquals(dual(ClaimsRule.minimalOverlap(), problem.getEndowment(), claims, i),
                    Fraction.of(rights[i]).plus(dual(ClaimsRule.minimalOverlap(), left, rest, i)));
        }
    }

    /** On two claims everyone gets what the other concedes and half of what is contested. */
    @Property(tries = 300)
    void theRulesOfTheContestedGarmentAgreeOnTwoClaims(@ForAll PlainProblem plain) {
        Assume.that(plain.problem().size() > 1);
        ClaimsProblem two = ClaimsProblem.of(plain.problem().getEndowment(), plain.problem().getClaim(0),
                plain.problem().getClaim(1));
        Fraction endowment = Fraction.of(two.getEndowment());
        Fraction one = Fraction.of(two.getClaim(0)).min(endowment);
        Fraction other = Fraction.of(two.getClaim(1)).min(endowment);
        Fraction half = endowment.minus(other).plus(one).dividedBy(Fraction.of(2));
        Fraction expected = one.plus(other).compareTo(endowment) < 0 ? one : half;
        for (String name : List.of("talmud", "random-arrival", "adjusted-proportional", "minimal-overlap",
                "average-of-awards")) {
            assertEquals(expected, ClaimsRule.of(name).divide(two).getExactAward(0), name);
        }
    }

    @Example
    void theOthersAreNotTheirOwnDuals() {
        long[] claims = {100, 200, 300};
        for (String name : List.of("minimal-overlap", "piniles", "constrained-egalitarian", "dominguez-thomson",
                "constrained-equal-awards", "constrained-equal-losses")) {
            ClaimsRule rule = ClaimsRule.of(name);
            assertNotEquals(rule.divide(ClaimsProblem.of(400, claims)).getExactAward(0), dual(rule, 400, claims, 0), name);
        }
    }
}
