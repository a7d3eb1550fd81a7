package io.github.hissa.allocation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Awards may be right and what is said of them wrong: each such thing is named. */
class ExplanationCheckerTest {

    private static final ClaimsProblem PLAIN = ClaimsProblem.of(200, 100, 200, 300);

    /** The awards of one division explained by another. */
    private static Allocation explained(
            ClaimsProblem problem, ClaimsRule rule, ClaimsProblem otherProblem, ClaimsRule otherRule, int... givenUp) {
        BitSet gone = new BitSet();
        for (int claim : givenUp) {
            gone.set(claim);
        }
        Bounds bounds = Bounds.of(otherProblem);
        Slice slice = Slice.of(otherProblem, bounds, null, otherProblem.getEndowment(), Lanes.ONE);
        Division.Part part = new Division.Part(slice, otherRule.round(slice));
        return new Allocation(
                problem, rule, rule.divide(problem).toArray(), Bounds.of(problem), gone, List.of(part));
    }

    private static void finds(String message, Allocation allocation) {
        Optional<Violation> violation = allocation.verify();
        assertEquals(message, violation.map(one -> one.property() + ": " + one.message()).orElse("none"));
    }

    @Test
    void anHonestExplanationIsFoundHonest() {
        finds("none", explained(PLAIN, ClaimsRule.proportional(), PLAIN, ClaimsRule.proportional()));
    }

    @Test
    void exactAwardsOfAnotherRuleAreFound() {
        finds(
                "level: exact award 0 is said to be 200/3 and is 100/3",
                explained(PLAIN, ClaimsRule.proportional(), PLAIN, ClaimsRule.constrainedEqualAwards()));
    }

    @Test
    void aGroundThatDidNotHoldIsFound() {
        finds(
                "ground: the ground of award 1 is said to be BELOW_SMALLEST_AWARD and is LEVEL",
                explained(PLAIN, ClaimsRule.proportional(), PLAIN, ClaimsRule.proportional(), 1));
        ClaimsProblem enough = ClaimsProblem.of(200, 20, 200, 300);
        finds(
                "ground: the ground of award 0 is said to be BELOW_SMALLEST_AWARD and is CLAIM",
                explained(enough, ClaimsRule.constrainedEqualAwards(), enough, ClaimsRule.constrainedEqualAwards(), 0));
    }

    @Test
    void aTieSaidToBeSettledOtherwiseIsFound() {
        ClaimsProblem tied = ClaimsProblem.of(1, 5, 5);
        long seed = 0;
        while (!TieBreak.lottery(seed).isBefore(0, 1)) {
            seed++;
        }
        ClaimsProblem drawn = tied.withTieBreak(TieBreak.lottery(seed));
        finds(
                "ties: ties are said to be [claims [0, 1] tied for one more unit; [0] preferred by "
                        + TieBreak.lottery(seed) + "] and are [claims [0, 1] tied for one more unit; [0] preferred by "
                        + tied.getTieBreak() + "]",
                explained(tied, ClaimsRule.proportional(), drawn, ClaimsRule.proportional()));
    }

    @Test
    void aTieOfRanksSaidToBeSettledOtherwiseIsFound() {
        ClaimsProblem tied = ClaimsProblem.of(7, 5, 5, 5).withRanks(1, 1, 2);
        ClaimsProblem untied = tied.withRanks(1, 2, 3);
        finds("none", explained(tied, ClaimsRule.ranked(), tied, ClaimsRule.ranked()));
        finds(
                "ties: ties are said to be [] and are [claims [0, 1] tied for their place in the order; [0] preferred"
                        + " by " + tied.getTieBreak() + "]",
                explained(tied, ClaimsRule.ranked(), untied, ClaimsRule.ranked()));
    }
}
