package io.github.hissa.allocation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.hissa.allocation.ClaimsArbitraries.AnyRule;
import io.github.hissa.allocation.ClaimsArbitraries.BoundedProblem;
import io.github.hissa.allocation.ClaimsArbitraries.PlainProblem;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

/** The engine against the checker, and what of a problem makes no difference to a rule. */
@Domain(ClaimsArbitraries.class)
class ClaimsRulePropertyTest {

    @Property(tries = 1500)
    void whateverIsDividedPassesTheChecker(@ForAll AnyRule rule, @ForAll BoundedProblem bounded) {
        ClaimsProblem problem = ProblemParts.suited(bounded.problem(), rule.rule()).problem();
        assertEquals(Optional.empty(), rule.rule().divide(problem).verify());
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

    @Property(tries = 100)
    void weightsThatAreAllEqualChangeNothing(@ForAll PlainProblem plain) {
        long[] weights = new long[plain.problem().size()];
        Arrays.fill(weights, 3);
        for (String name : List.of("proportional", "constrained-equal-awards", "constrained-equal-losses", "talmud")) {
            assertSame(ClaimsRule.of(name).divide(plain.problem()),
                    ClaimsRule.of(name).divide(plain.problem().withWeights(weights)), name);
        }
    }

    /** Floors of nothing, caps at the claims, one class, one rank. */
    @Property(tries = 300)
    void boundsThatBindNobodyChangeNothing(@ForAll AnyRule any, @ForAll PlainProblem plain) {
        int size = plain.problem().size();
        ClaimsProblem bounded = plain.problem().withFloors(new long[size]).withCaps(plain.problem().getClaims())
                .withPriorityClasses(new int[size]).withRanks(new int[size]);
        Allocation free = any.rule().divide(plain.problem());
        Allocation bound = any.rule().divide(bounded);
        assertSame(free, bound, any.rule().getName());
        assertEquals(Arrays.toString(free.toArray()), Arrays.toString(bound.toArray()));
    }

    private static void assertSame(Allocation one, Allocation other, String name) {
        for (int i = 0; i < one.size(); i++) {
            assertEquals(one.getExactAward(i), other.getExactAward(i), name);
        }
    }
}
