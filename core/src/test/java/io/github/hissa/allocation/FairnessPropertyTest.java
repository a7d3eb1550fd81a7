package io.github.hissa.allocation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.hissa.allocation.ClaimsArbitraries.AnyMixture;
import io.github.hissa.allocation.ClaimsArbitraries.AnyRule;
import io.github.hissa.allocation.ClaimsArbitraries.BoundedProblem;
import io.github.hissa.allocation.ClaimsArbitraries.LargeProblem;
import io.github.hissa.allocation.ClaimsArbitraries.PlainProblem;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

/** Equals are treated equally, the order of the claims is kept in awards and in losses, and nobody's place matters. */
@Domain(ClaimsArbitraries.class)
class FairnessPropertyTest {

    @Property(tries = 600)
    void whoClaimsMoreGetsNoLessAndLosesNoLess(@ForAll AnyRule any, @ForAll PlainProblem plain) {
        Assume.that(any.rule() != ClaimsRule.ranked());
        assertOrderKept(any.rule().divide(plain.problem()));
    }

    @Property(tries = 200)
    void soItIsWithMixtures(@ForAll AnyMixture mixture, @ForAll PlainProblem plain) {
        assertOrderKept(mixture.rule().divide(plain.problem()));
    }

    /** Losses keep the order before rounding; after it up to the unit that the larger of two equal losses is spared. */
    private static void assertOrderKept(Allocation shared) {
        ClaimsProblem problem = shared.getProblem();
        for (int i = 0; i < problem.size(); i++) {
            for (int j = 0; j < problem.size(); j++) {
                if (problem.getClaim(i) > problem.getClaim(j)) {
                    assertTrue(shared.getAward(i) >= shared.getAward(j));
                    assertTrue(shared.getExactAward(i).compareTo(shared.getExactAward(j)) >= 0);
                    assertTrue(loss(shared, i).compareTo(loss(shared, j)) >= 0);
                    assertTrue(problem.getClaim(i) - shared.getAward(i) >= problem.getClaim(j) - shared.getAward(j) - 1);
                }
            }
        }
    }

    private static Fraction loss(Allocation shared, int index) {
        return Fraction.of(shared.getProblem().getClaim(index)).minus(shared.getExactAward(index));
    }

    @Property(tries = 20)
    void theOrderIsKeptAmongThousands(@ForAll LargeProblem large) {
        ProblemParts parts = new ProblemParts(large.problem());
        ClaimsProblem problem = ClaimsProblem.of(parts.endowment, parts.claims);
        int[] ascending = IntStream.range(0, problem.size()).boxed()
                .sorted((one, other) -> Long.compare(problem.getClaim(one), problem.getClaim(other)))
                .mapToInt(Integer::intValue).toArray();
        for (ClaimsRule rule : ClaimsArbitraries.ANY_NUMBER) {
            long[] awards = rule.divide(problem).toArray();
            for (int k = 1; k < ascending.length; k++) {
                long more = problem.getClaim(ascending[k]) - problem.getClaim(ascending[k - 1]);
                long gain = awards[ascending[k]] - awards[ascending[k - 1]];
                assertTrue(more == 0 ? Math.abs(gain) <= 1 : gain >= 0 && gain <= more + 1, rule.getName());
            }
        }
    }

    /** Equal claims, weights, bounds and classes; where the awards differ, a tie says so: by the last unit, or by all. */
    @Property(tries = 800)
    void equalsAreTreatedEqually(@ForAll AnyRule any, @ForAll BoundedProblem bounded, @ForAll Random random) {
        Assume.that(any.rule() != ClaimsRule.ranked() && bounded.problem().size() > 0);
        ProblemParts parts = ProblemParts.suited(bounded.problem(), any.rule());
        // Of several claims, two are made equal in all respects by picking one twice.
        int[] picked = IntStream.range(0, parts.claims.length).toArray();
        picked[random.nextInt(picked.length)] = picked[random.nextInt(picked.length)];
        parts.pick(picked);
        Arrays.fill(parts.floors, 0);
        Allocation shared = any.rule().divide(parts.problem());
        for (int i = 0; i < picked.length; i++) {
            for (int j = 0; j < picked.length; j++) {
                if (picked[i] == picked[j] && shared.getAward(i) >= shared.getAward(j)) {
                    assertEqual(shared, i, j);
                }
            }
        }
    }

    private static void assertEqual(Allocation shared, int more, int less) {
        if (shared.getGround(more) != shared.getGround(less)) {
            boolean isSwapped = shared.getAward(more) == 0 && shared.getGround(more) == Ground.BELOW_SMALLEST_AWARD;
            if (isSwapped) { // one of two equals is given up, and the rule leaves nothing to the other either
                assertTied(shared, Tie.Subject.SMALLEST_AWARD, less, more);
                return;
            }
            assertEquals(Ground.BELOW_SMALLEST_AWARD, shared.getGround(less));
            assertTied(shared, Tie.Subject.SMALLEST_AWARD, more, less);
            return;
        }
        assertEquals(shared.getExactAward(more), shared.getExactAward(less));
        if (shared.getAward(more) != shared.getAward(less)) {
            assertEquals(shared.getProblem().getRoundingUnit(), shared.getAward(more) - shared.getAward(less));
            assertTied(shared, Tie.Subject.UNIT, more, less);
        }
    }

    private static void assertTied(Allocation shared, Tie.Subject subject, int preferred, int other) {
        assertTrue(shared.getTies().stream().anyMatch(tie -> tie.getSubject() == subject
                && contains(tie.getPreferred(), preferred) && !contains(tie.getPreferred(), other)
                && contains(tie.getClaims(), preferred) && contains(tie.getClaims(), other)));
    }

    private static boolean contains(int[] claims, int claim) {
        return Arrays.stream(claims).anyMatch(i -> i == claim);
    }

    /** With an order of preference that goes with the claims, everything goes with them: ties, grounds and units. */
    @Property(tries = 600)
    void thePlaceOfAClaimDoesNotMatter(@ForAll AnyRule any, @ForAll BoundedProblem bounded, @ForAll Random random) {
        ProblemParts parts = ProblemParts.suited(bounded.problem(), any.rule());
        int size = parts.claims.length;
        List<Integer> order = IntStream.range(0, size).boxed().collect(Collectors.toList());
        Collections.shuffle(order, random);
        int[] positions = order.stream().mapToInt(Integer::intValue).toArray();
        parts.tieBreak = TieBreak.order(positions);
        Allocation one = any.rule().divide(parts.problem());
        Collections.shuffle(order, random);
        int[] from = order.stream().mapToInt(Integer::intValue).toArray();
        parts.pick(from).tieBreak = TieBreak.order(Arrays.stream(from).map(i -> positions[i]).toArray());
        Allocation other = any.rule().divide(parts.problem());
        for (int k = 0; k < size; k++) {
            assertEquals(one.getAward(from[k]), other.getAward(k));
            assertEquals(one.getExactAward(from[k]), other.getExactAward(k));
            assertEquals(one.getGround(from[k]), other.getGround(k));
        }
        assertEquals(one.getLevel(), other.getLevel());
        assertEquals(one.getRemainder(), other.getRemainder());
        assertEquals(one.getTies().stream().map(tie -> sorted(tie.getClaims()) + sorted(tie.getPreferred())).toList(),
                other.getTies().stream().map(tie -> sorted(Arrays.stream(tie.getClaims()).map(k -> from[k]).toArray())
                        + sorted(Arrays.stream(tie.getPreferred()).map(k -> from[k]).toArray())).toList());
    }

    private static String sorted(int[] claims) {
        return Arrays.stream(claims).sorted().boxed().toList().toString();
    }
}
