package io.github.hissa.allocation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.hissa.allocation.ClaimsArbitraries.BoundedProblem;
import io.github.hissa.allocation.ClaimsArbitraries.PlainProblem;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

/** What becomes of a division when some leave with their awards, or when it is made in two goes. */
@Domain(ClaimsArbitraries.class)
class ConsistencyPropertyTest {

    private static final List<String> CONSISTENT = List.of("proportional", "constrained-equal-awards",
            "constrained-equal-losses", "talmud", "reverse-talmud", "piniles", "constrained-egalitarian");
    private static final List<String> COMPOSED = List.of("proportional", "constrained-equal-awards",
            "constrained-equal-losses");

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

    /**
     * With weights, floors, caps and sums of any size: the others share what rounding made of the awards of those who
     * left, all of them in one direction.
     */
    @Property(tries = 500)
    void whoLeavesWithTheRoundedAwardChangesNothingButTheRounding(@ForAll BoundedProblem bounded,
            @ForAll Random random) {
        for (String name : CONSISTENT) {
            ClaimsRule rule = ClaimsRule.of(name);
            ClaimsProblem problem = ProblemParts.suited(bounded.problem(), rule).inSingleUnits().inOneClass().problem();
            Allocation all = rule.divide(problem);
            int[] staying = IntStream.range(0, problem.size()).filter(i -> random.nextInt(3) > 0).toArray();
            ProblemParts parts = new ProblemParts(problem).pick(staying);
            parts.tieBreak = TieBreak.declaredOrder();
            Fraction gained = Fraction.ZERO;
            for (int i = 0; i < problem.size(); i++) {
                int index = i;
                if (Arrays.stream(staying).noneMatch(s -> s == index)) {
                    parts.endowment -= all.getAward(i);
                    gained = gained.plus(all.getExactAward(i)).minus(Fraction.of(all.getAward(i)));
                }
            }
            Allocation rest = rule.divide(parts.problem());
            for (int k = 0; k < staying.length; k++) {
                Fraction change = rest.getExactAward(k).minus(all.getExactAward(staying[k]));
                assertTrue(change.signum() * gained.signum() >= 0, name);
                assertTrue(gained.signum() < 0 ? change.compareTo(gained) >= 0 : change.compareTo(gained) <= 0, name);
            }
        }
    }

    @Example
    void theOthersAreNotConsistent() {
        // The first leaves with the award; the others do not keep theirs.
        long[] claims = {100, 200, 300};
        for (String name : List.of("adjusted-proportional", "minimal-overlap", "random-arrival", "average-of-awards",
                "dominguez-thomson")) {
            ClaimsRule rule = ClaimsRule.of(name);
            Allocation all = rule.divide(ClaimsProblem.of(250L * 840_000, scaled(claims, 840_000)));
            Allocation rest = rule.divide(ClaimsProblem.of(250L * 840_000 - all.getAward(0),
                    scaled(new long[] {200, 300}, 840_000)));
            assertNotEquals(all.getAward(1), rest.getAward(0), name);
        }
    }

    private static long[] scaled(long[] claims, long factor) {
        return Arrays.stream(claims).map(claim -> claim * factor).toArray();
    }

    /** Composition up: what is added later is divided by what is left of the claims. */
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

    /** Composition down: when there is less than promised, it does not matter whether promises or claims are divided by. */
    @Property(tries = 300)
    void whatWasPromisedServesAsClaimsWhenThereIsLess(@ForAll PlainProblem plain) {
        for (String name : COMPOSED) {
            ClaimsRule rule = ClaimsRule.of(name);
            ClaimsProblem problem = whole(rule, plain.problem(), plain.problem().getEndowment());
            long[] promised = rule.divide(problem).toArray();
            for (long part = 1; part < 5; part++) {
                long less = problem.getEndowment() / 5 * part;
                Allocation byPromises = rule.divide(ClaimsProblem.of(less, promised));
                Allocation byClaims = rule.divide(ClaimsProblem.of(less, problem.getClaims()));
                for (int i = 0; i < promised.length; i++) {
                    assertEquals(byClaims.getExactAward(i), byPromises.getExactAward(i), name);
                }
            }
        }
    }

    @Example
    void theTalmudIsNotComposed() {
        long[] claims = {100, 200, 300};
        long[] promised = ClaimsRule.talmud().divide(ClaimsProblem.of(300, claims)).toArray();
        assertNotEquals(ClaimsRule.talmud().divide(ClaimsProblem.of(200, claims)).getExactAward(0),
                ClaimsRule.talmud().divide(ClaimsProblem.of(200, promised)).getExactAward(0));
    }

    /** The same problem in such small units that all awards of that part of the endowment are whole. */
    private static ClaimsProblem whole(ClaimsRule rule, ClaimsProblem problem, long part) {
        Assume.that(problem.size() > 1 && problem.getEndowment() < 1_000_000);
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
}
