package io.github.hissa.allocation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Who is said to have been tied by rank: those who wanted more, by themselves or within a mixture. */
class RankedTiesTest {

    private static final String FOR_A_PLACE = " tied for their place in the order; ";

    @Test
    void whoCanHaveNothingMoreStoodBackForNobody() {
        // One claims nothing, one has all of it by the floor; the endowment ends at the third.
        ClaimsProblem problem = ClaimsProblem.of(110, 0, 50, 100, 100).withFloors(0, 50, 0, 0).withRanks(1, 1, 1, 1);
        assertRanked(problem, "[claims [2, 3]" + FOR_A_PLACE + "[2] preferred by declared order]", 0, 50, 60, 0);
    }

    @Test
    void oneWhoWantsMoreIsNotTiedAlone() {
        assertRanked(ClaimsProblem.of(60, 0, 100, 100).withRanks(1, 1, 2), "[]", 0, 60, 0);
    }

    @Test
    void aRankThatIsMetOrNotReachedIsNoTie() {
        assertRanked(ClaimsProblem.of(200, 100, 100, 50, 50).withRanks(1, 1, 2, 2), "[]", 100, 100, 0, 0);
    }

    @Test
    void whereSomeAreMetTheyAreThePreferred() {
        assertRanked(ClaimsProblem.of(250, 100, 100, 100, 100).withRanks(1, 1, 1, 1),
                "[claims [0, 1, 2, 3]" + FOR_A_PLACE + "[0, 1] preferred by declared order]", 100, 100, 50, 0);
    }

    @Test
    void theOrderGivenSaysWhoIsPreferred() {
        assertRanked(ClaimsProblem.of(150, 100, 100, 100).withRanks(1, 1, 1).withTieBreak(TieBreak.order(3, 1, 2)),
                "[claims [0, 1, 2]" + FOR_A_PLACE + "[1] preferred by given order]", 0, 100, 50);
    }

    @Test
    void eachClassHasItsOwn() {
        assertRanked(ClaimsProblem.of(150, 100, 100, 100, 100).withRanks(1, 1, 1, 1).withPriorityClasses(2, 1, 2, 1),
                "[claims [1, 3]" + FOR_A_PLACE + "[1] preferred by declared order]", 0, 100, 0, 50);
    }

    @Test
    void withoutRanksNothingIsATie() {
        assertRanked(ClaimsProblem.of(150, 100, 100), "[]", 100, 50);
    }

    private static void assertRanked(ClaimsProblem problem, String ties, long... awards) {
        Allocation shared = ClaimsRule.ranked().divide(problem);
        assertArrayEquals(awards, shared.toArray());
        assertEquals(ties, shared.getTies().toString());
        assertEquals(Optional.empty(), shared.verify());
    }

    @Test
    void aMixtureReportsTheTiesOfTheRankedRuleInIt() {
        ClaimsProblem problem = ClaimsProblem.of(101, 100, 100).withRanks(1, 1);
        ClaimsRule half = ClaimsRule.mixture(1, ClaimsRule.ranked(), 1, ClaimsRule.constrainedEqualAwards());
        Allocation shared = half.divide(problem);
        assertArrayEquals(new long[] {75, 26}, shared.toArray());
        assertEquals("[claims [0, 1]" + FOR_A_PLACE + "[0] preferred by declared order]", shared.getTies().toString());
        assertEquals(Optional.empty(), shared.verify());
        // A mixture of that mixture settles the same tie once.
        Allocation twice = ClaimsRule.mixture(1, half, 1, ClaimsRule.ranked()).divide(problem);
        assertEquals(shared.getTies(), twice.getTies());
        assertEquals(Optional.empty(), twice.verify());
    }

    @Test
    void aRuleWithoutAPartInTheMixtureSettlesNothing() {
        Allocation shared = ClaimsRule.mixture(0, ClaimsRule.ranked(), 1, ClaimsRule.proportional())
                .divide(ClaimsProblem.of(100, 100, 100).withRanks(1, 1));
        assertEquals(List.of(), shared.getTies());
        assertEquals(Optional.empty(), shared.verify());
    }

    @Test
    void aRuleWithoutAPartRefusesNothing() {
        long[] thirty = IntStream.range(0, 30).mapToLong(i -> 10 + i).toArray();
        ClaimsProblem problem = ClaimsProblem.of(400, thirty);
        Allocation shared = ClaimsRule.mixture(0, ClaimsRule.randomArrival(), 1, ClaimsRule.proportional()).divide(problem);
        assertArrayEquals(ClaimsRule.proportional().divide(problem).toArray(), shared.toArray());
        assertEquals(Optional.empty(), shared.verify());
        ClaimsProblem weighted = problem.withWeights(thirty);
        assertArrayEquals(ClaimsRule.proportional().divide(weighted).toArray(),
                ClaimsRule.mixture(1, ClaimsRule.proportional(), 0, ClaimsRule.piniles()).divide(weighted).toArray());
    }
}
