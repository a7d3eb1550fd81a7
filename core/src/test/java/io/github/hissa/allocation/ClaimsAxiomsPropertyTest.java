package io.github.hissa.allocation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.hissa.allocation.ClaimsArbitraries.PlainProblem;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;

/** Axioms that tell rules apart, and the contract on thousands of claims. */
@Domain(ClaimsArbitraries.class)
@Domain(ClaimsAxiomsPropertyTest.ManyClaims.class)
class ClaimsAxiomsPropertyTest {

    private static final List<String> COMPOSED_DOWN =
            List.of("proportional", "constrained-equal-awards", "constrained-equal-losses");

    /** Thousands of claims and an endowment. */
    record ManyProblem(ClaimsProblem problem) {}

    /** From a hundred to five thousand claims: small ones, equal ones, any, one giant among small ones. */
    static final class ManyClaims extends net.jqwik.api.domains.DomainContextBase {

        @Provide
        Arbitrary<ManyProblem> many() {
            return Combinators.combine(
                            Arbitraries.integers().between(100, 5_000),
                            Arbitraries.integers().between(0, 3),
                            Arbitraries.integers().between(0, 100),
                            Arbitraries.longs())
                    .as((size, kind, percent, seed) -> {
                        SplittableRandom random = new SplittableRandom(seed);
                        long[] claims = random.longs(size, 0, kind == 2 ? Long.MAX_VALUE : kind == 1 ? 20 : 1_000_000)
                                .toArray();
                        if (kind == 0) {
                            Arrays.fill(claims, claims[0]);
                        } else if (kind == 3) {
                            claims[size / 2] = Long.MAX_VALUE;
                        }
                        BigInteger endowment = Sums.of(claims)
                                .multiply(BigInteger.valueOf(percent))
                                .divide(BigInteger.valueOf(100))
                                .min(BigInteger.valueOf(Long.MAX_VALUE));
                        return new ManyProblem(ClaimsProblem.of(endowment.longValueExact(), claims));
                    });
        }
    }

    /** If less is there than was thought, the awards that were thought of may be divided like claims. */
    @Property(tries = 300)
    void awardsForMoreMayServeAsClaimsForLess(@ForAll PlainProblem plain) {
        for (String name : COMPOSED_DOWN) {
            ClaimsRule rule = ClaimsRule.of(name);
            ClaimsProblem problem = inWholeUnits(rule, plain.problem());
            long[] awards = rule.divide(problem).toArray();
            long less = problem.getEndowment() / 3;
            Allocation directly = rule.divide(ClaimsProblem.of(less, problem.getClaims()));
            Allocation byWayOfMore = rule.divide(ClaimsProblem.of(less, awards));
            for (int i = 0; i < awards.length; i++) {
                assertEquals(directly.getExactAward(i), byWayOfMore.getExactAward(i), name);
            }
        }
    }

    /**
     * Minimal overlap takes no notice of what a claim has beyond the endowment. Its dual, which divides the losses by it,
     * therefore gives everybody first what the others leave over for sure.
     */
    @Property(tries = 300)
    void theDualOfMinimalOverlapGivesMinimalRightsFirst(@ForAll PlainProblem plain) {
        long[] claims = plain.problem().getClaims();
        BigInteger sum = Sums.of(claims);
        BigInteger endowment = BigInteger.valueOf(plain.problem().getEndowment()).min(sum);
        Assume.that(sum.bitLength() < Long.SIZE);
        long[] rights = new long[claims.length];
        long[] left = new long[claims.length];
        BigInteger given = BigInteger.ZERO;
        for (int i = 0; i < claims.length; i++) {
            BigInteger others = sum.subtract(BigInteger.valueOf(claims[i]));
            rights[i] = endowment.subtract(others).max(BigInteger.ZERO).longValueExact();
            left[i] = claims[i] - rights[i];
            given = given.add(BigInteger.valueOf(rights[i]));
        }
        Fraction[] atOnce = dualOfMinimalOverlap(claims, endowment.longValueExact());
        Fraction[] afterRights = dualOfMinimalOverlap(left, endowment.subtract(given).longValueExact());
        for (int i = 0; i < claims.length; i++) {
            assertEquals(atOnce[i], afterRights[i].plus(Fraction.of(rights[i])));
        }
    }

    private static Fraction[] dualOfMinimalOverlap(long[] claims, long endowment) {
        long losses = Sums.of(claims).subtract(BigInteger.valueOf(endowment)).longValueExact();
        Allocation lost = ClaimsRule.minimalOverlap().divide(ClaimsProblem.of(losses, claims));
        Fraction[] awards = new Fraction[claims.length];
        Arrays.setAll(awards, i -> Fraction.of(claims[i]).minus(lost.getExactAward(i)));
        return awards;
    }

    /** The checker follows the definitions, step by step and in fractions, on thousands of claims as well. */
    @Property(tries = 25)
    void thousandsOfClaimsPassTheChecker(@ForAll ManyProblem many) {
        for (String name : List.of("proportional", "constrained-equal-awards", "constrained-equal-losses", "talmud")) {
            assertEquals(Optional.empty(), ClaimsRule.of(name).divide(many.problem()).verify(), name);
        }
    }

    /** All rules that there are for many claims give what there is, nobody more than claimed, and larger claims no less. */
    @Property(tries = 25)
    void thousandsOfClaimsGetWhatThereIsInTheirOrder(@ForAll ManyProblem many) {
        long[] claims = many.problem().getClaims();
        Integer[] ascending = new Integer[claims.length];
        Arrays.setAll(ascending, i -> i);
        Arrays.sort(ascending, (one, other) -> Long.compare(claims[one], claims[other]));
        for (String name : ClaimsRule.getNames()) {
            if (List.of("ranked", "random-arrival", "average-of-awards").contains(name)) {
                continue; // the first looks at no claim's size, the others have no bound on their time
            }
            long[] awards = ClaimsRule.of(name).divide(many.problem()).toArray();
            assertEquals(
                    Sums.of(claims).min(BigInteger.valueOf(many.problem().getEndowment())), Sums.of(awards), name);
            for (int k = 0; k < claims.length; k++) {
                int i = ascending[k];
                assertTrue(awards[i] >= 0 && awards[i] <= claims[i], name);
                if (k > 0 && claims[ascending[k - 1]] < claims[i]) {
                    assertTrue(awards[ascending[k - 1]] <= awards[i], name);
                }
            }
        }
    }

    /** The same problem in such small units that all its awards are whole. */
    private static ClaimsProblem inWholeUnits(ClaimsRule rule, ClaimsProblem problem) {
        Assume.that(problem.getEndowment() < 1_000_000);
        Allocation shared = rule.divide(problem);
        BigInteger units = BigInteger.ONE;
        for (int i = 0; i < problem.size(); i++) {
            BigInteger denominator = shared.getExactAward(i).getDenominator();
            units = units.multiply(denominator).divide(units.gcd(denominator));
        }
        Assume.that(Sums.of(problem.getClaims()).multiply(units).bitLength() < Long.SIZE - 1);
        long factor = units.longValueExact();
        return ClaimsProblem.of(
                problem.getEndowment() * factor,
                Arrays.stream(problem.getClaims()).map(claim -> claim * factor).toArray());
    }
}
