package io.github.hissa.allocation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.hissa.allocation.ClaimsArbitraries.AnyMixture;
import io.github.hissa.allocation.ClaimsArbitraries.AnyRule;
import io.github.hissa.allocation.ClaimsArbitraries.BoundedProblem;
import io.github.hissa.allocation.ClaimsArbitraries.LargeProblem;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

/** Nobody loses when there is more to divide, and larger units of account change nothing. */
@Domain(ClaimsArbitraries.class)
class MonotonicityPropertyTest {

    @Property(tries = 600)
    void nobodyLosesWhenThereIsMoreToDivide(@ForAll AnyRule any, @ForAll BoundedProblem bounded, @ForAll Random random) {
        assertMonotonic(any.rule(), bounded.problem(), random);
    }

    @Property(tries = 200)
    void soItIsWithMixtures(@ForAll AnyMixture mixture, @ForAll BoundedProblem bounded, @ForAll Random random) {
        assertMonotonic(mixture.rule(), bounded.problem(), random);
    }

    /** Before rounding; largest remainders may then take back a unit, but no more. */
    private static void assertMonotonic(ClaimsRule rule, ClaimsProblem problem, Random random) {
        ProblemParts parts = ProblemParts.suited(problem, rule).withoutSmallestAward();
        Allocation less = rule.divide(parts.problem());
        long step = random.nextBoolean() ? 1 : Math.max(1, parts.endowment / (1 + random.nextInt(20)));
        parts.endowment = step > Long.MAX_VALUE - parts.endowment ? Long.MAX_VALUE : parts.endowment + step;
        Allocation more = rule.divide(parts.problem());
        for (int i = 0; i < less.size(); i++) {
            assertTrue(more.getExactAward(i).compareTo(less.getExactAward(i)) >= 0, rule.getName());
            assertTrue(more.getAward(i) >= less.getAward(i) - parts.roundingUnit, rule.getName());
        }
    }

    @Property(tries = 15)
    void nobodyLosesAmongThousands(@ForAll LargeProblem large) {
        for (ClaimsRule rule : ClaimsArbitraries.ANY_NUMBER) {
            ProblemParts parts = ProblemParts.suited(large.problem(), rule);
            long[] less = rule.divide(parts.problem()).toArray();
            parts.endowment += Math.min(Long.MAX_VALUE - parts.endowment, 1 + parts.endowment / 7);
            long[] more = rule.divide(parts.problem()).toArray();
            for (int i = 0; i < less.length; i++) {
                assertTrue(more[i] >= less[i] - 1, rule.getName());
            }
        }
    }

    /** Everything a thousand times as large gives awards a thousand times as large, before rounding. */
    @Property(tries = 300)
    void theUnitOfAccountDoesNotMatter(@ForAll AnyRule any, @ForAll BoundedProblem bounded) {
        ProblemParts parts = ProblemParts.suited(bounded.problem(), any.rule());
        BigInteger most = Sums.of(parts.claims).max(BigInteger.valueOf(parts.endowment))
                .max(BigInteger.valueOf(parts.roundingUnit)).max(BigInteger.valueOf(parts.smallestAward));
        if (any.rule().getName().equals("dominguez-thomson") || most.bitLength() > 50) {
            return;
        }
        Allocation one = any.rule().divide(parts.problem());
        parts.endowment *= 1_000;
        parts.roundingUnit *= 1_000;
        parts.smallestAward *= 1_000;
        Arrays.setAll(parts.claims, i -> parts.claims[i] * 1_000);
        Arrays.setAll(parts.floors, i -> parts.floors[i] * 1_000);
        Arrays.setAll(parts.caps, i -> parts.caps[i] == Long.MAX_VALUE ? parts.caps[i] : parts.caps[i] * 1_000);
        Allocation thousand = any.rule().divide(parts.problem());
        for (int i = 0; i < one.size(); i++) {
            assertEquals(one.getExactAward(i).times(Fraction.of(1_000)), thousand.getExactAward(i));
            assertEquals(one.getAward(i) * 1_000, thousand.getAward(i));
            assertEquals(one.getGround(i), thousand.getGround(i));
        }
        assertEquals(one.getTies(), thousand.getTies());
    }
}
