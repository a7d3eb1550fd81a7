package io.github.hissa.allocation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.hissa.allocation.ClaimsArbitraries.AnyMixture;
import io.github.hissa.allocation.ClaimsArbitraries.AnyRule;
import io.github.hissa.allocation.ClaimsArbitraries.BoundedProblem;
import io.github.hissa.allocation.ClaimsArbitraries.LargeProblem;
import java.math.BigInteger;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

/** Conservation, bounds and the order of the classes, under all bounds together; and what the checker says of it. */
@Domain(ClaimsArbitraries.class)
class BoundsPropertyTest {

    @Property(tries = 500)
    void awardsKeepWithinTheirBounds(@ForAll AnyRule any, @ForAll BoundedProblem bounded) {
        assertWithinBounds(any.rule().divide(ProblemParts.suited(bounded.problem(), any.rule()).problem()));
    }

    @Property(tries = 300)
    void soDoThoseOfMixtures(@ForAll AnyMixture mixture, @ForAll BoundedProblem bounded) {
        assertWithinBounds(mixture.rule().divide(ProblemParts.suited(bounded.problem(), mixture.rule()).problem()));
    }

    private static void assertWithinBounds(Allocation shared) {
        ClaimsProblem problem = shared.getProblem();
        for (int i = 0; i < problem.size(); i++) {
            long award = shared.getAward(i);
            assertTrue(award >= problem.getFloor(i) && award <= problem.getClaim(i) && award <= problem.getCap(i));
            assertEquals(0, award % problem.getRoundingUnit());
            assertTrue(award == 0 || award >= problem.getSmallestAward());
            Fraction way = Fraction.of(award).minus(shared.getExactAward(i));
            assertTrue(way.max(Fraction.ZERO.minus(way)).compareTo(Fraction.of(problem.getRoundingUnit())) < 0);
        }
    }

    @Property(tries = 400)
    void nothingIsLostAndNothingLeftThatSomeoneCouldUse(@ForAll AnyRule any, @ForAll BoundedProblem bounded) {
        assertConserved(any.rule().divide(
                ProblemParts.suited(bounded.problem(), any.rule()).withoutSmallestAward().problem()));
    }

    private static void assertConserved(Allocation shared) {
        ClaimsProblem problem = shared.getProblem();
        long unit = problem.getRoundingUnit();
        BigInteger usable = BigInteger.ZERO;
        for (int i = 0; i < problem.size(); i++) {
            long most = Math.min(problem.getClaim(i), problem.getCap(i));
            usable = usable.add(BigInteger.valueOf(most - most % unit));
        }
        BigInteger whole = BigInteger.valueOf(problem.getEndowment() - problem.getEndowment() % unit);
        assertEquals(usable.min(whole), Sums.of(shared.toArray()));
        assertEquals(BigInteger.valueOf(problem.getEndowment()),
                Sums.of(shared.toArray()).add(BigInteger.valueOf(shared.getRemainder())));
    }

    @Property(tries = 300)
    void aClassIsMetInFullBeforeTheNextGetsMoreThanItsFloors(@ForAll AnyRule any, @ForAll BoundedProblem bounded) {
        Allocation shared = any.rule().divide(
                ProblemParts.suited(bounded.problem(), any.rule()).inSingleUnits().problem());
        ClaimsProblem problem = shared.getProblem();
        for (int i = 0; i < problem.size(); i++) {
            for (int j = 0; j < problem.size(); j++) {
                if (problem.getPriorityClass(i) < problem.getPriorityClass(j)
                        && shared.getAward(i) < Math.min(problem.getClaim(i), problem.getCap(i))) {
                    assertEquals(problem.getFloor(j), shared.getAward(j));
                }
            }
        }
    }

    @Property(tries = 300)
    void mixturesPassTheChecker(@ForAll AnyMixture mixture, @ForAll BoundedProblem bounded) {
        assertEquals(Optional.empty(),
                mixture.rule().divide(ProblemParts.suited(bounded.problem(), mixture.rule()).problem()).verify());
    }

    @Property(tries = 300)
    void aMixtureLiesBetweenItsRules(@ForAll AnyMixture mixture, @ForAll BoundedProblem bounded) {
        // A rule without a part may refuse the weights that the mixture takes, and is asked here all the same.
        ClaimsProblem suitedToFirst = ProblemParts.suited(bounded.problem(), mixture.first()).problem();
        ClaimsProblem problem =
                ProblemParts.suited(suitedToFirst, mixture.second()).withoutSmallestAward().inOneClass().problem();
        Allocation mixed = mixture.rule().divide(problem);
        Fraction part = Fraction.of(mixture.firstPart(), mixture.firstPart() + mixture.secondPart());
        Allocation one = mixture.first().divide(problem);
        Allocation other = mixture.second().divide(problem);
        for (int i = 0; i < problem.size(); i++) {
            assertEquals(part.times(one.getExactAward(i)).plus(Fraction.ONE.minus(part).times(other.getExactAward(i))),
                    mixed.getExactAward(i));
        }
    }

    @Property(tries = 40)
    void thousandsOfClaimsAreConservedWithinTheirBounds(@ForAll LargeProblem large) {
        for (ClaimsRule rule : ClaimsArbitraries.ANY_NUMBER) {
            ClaimsProblem problem = ProblemParts.suited(large.problem(), rule).problem();
            Allocation shared = rule.divide(problem);
            assertConserved(shared);
            for (int i = 0; i < problem.size(); i++) {
                assertTrue(shared.getAward(i) >= problem.getFloor(i)
                        && shared.getAward(i) <= Math.min(problem.getClaim(i), problem.getCap(i)));
            }
        }
    }

    @Property(tries = 4)
    void thousandsOfClaimsPassTheChecker(@ForAll LargeProblem large) {
        for (ClaimsRule rule : ClaimsArbitraries.ANY_NUMBER) {
            if (rule.equals(ClaimsRule.dominguezThomson())) {
                continue; // its definition, round after round, can take the checker minutes for thousands of claims
            }
            ClaimsProblem problem = ProblemParts.suited(large.problem(), rule).problem();
            assertEquals(Optional.empty(), rule.divide(problem).verify(), rule.getName());
        }
    }
}
