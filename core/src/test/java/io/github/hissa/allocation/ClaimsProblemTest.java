package io.github.hissa.allocation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class ClaimsProblemTest {

    @Test
    void anEmptyProblemIsAProblem() {
        ClaimsProblem empty = ClaimsProblem.of(10);
        for (ClaimsProblem problem : List.of(empty, empty.withRoundingUnit(3), empty.withPriorityClasses())) {
            Allocation nothing = ClaimsRule.proportional().divide(problem);
            assertEquals(0, nothing.size());
            assertEquals(10, nothing.getRemainder());
            assertEquals(Optional.empty(), nothing.verify());
        }
    }

    @Test
    void theArraysGivenAreCopied() {
        long[] claims = {1, 2};
        ClaimsProblem problem = ClaimsProblem.of(3, claims);
        claims[0] = 100;
        problem.getClaims()[1] = 100;
        assertArrayEquals(new long[] {1, 2}, problem.getClaims());
    }

    @Test
    void theOrderInWhichBoundsAreGivenDoesNotMatter() {
        ClaimsProblem one = ClaimsProblem.of(500, 300, 400).withFloors(50, 0).withCaps(200, 300).withRoundingUnit(10);
        ClaimsProblem other = ClaimsProblem.of(500, 300, 400).withRoundingUnit(10).withCaps(200, 300).withFloors(50, 0);
        assertEquals(one, other);
        assertEquals(one.hashCode(), other.hashCode());
    }

    @Test
    void refusalsNameTheBoundTheIndexAndTheFigures() {
        ClaimsProblem problem = ClaimsProblem.of(1000, 400, 500, 600);
        refuses("endowment is negative: -1", () -> ClaimsProblem.of(-1));
        refuses("claim 1 is negative: -5", () -> ClaimsProblem.of(1, 3, -5));
        refuses("number of weight entries is 2, of claims 3", () -> problem.withWeights(1, 2));
        refuses("number of floor entries is 2, of claims 3", () -> problem.withFloors(1, 2));
        refuses("number of cap entries is 4, of claims 3", () -> problem.withCaps(1, 2, 3, 4));
        refuses("weight of claim 2 is below 1: 0", () -> problem.withWeights(1, 2, 0));
        refuses("floor of claim 0 is negative: -7", () -> problem.withFloors(-7, 0, 0));
        refuses("cap of claim 0 is negative: -7", () -> problem.withCaps(-7, 0, 0));
        refuses("floor of claim 0 is 401, above its claim of 400", () -> problem.withFloors(401, 0, 0));
        refuses("floor of claim 1 is 300, above its cap of 299",
                () -> problem.withFloors(0, 300, 0).withCaps(400, 299, 600));
        refuses("floors up to that of claim 2 (201) add up to 1001 in whole units, above the endowment of 1000",
                () -> problem.withFloors(400, 400, 201));
        refuses("floors up to that of claim 1 (9223372036854775807) add up to more than 9223372036854775807 in whole "
                + "units, above the endowment of 1000", () -> ClaimsProblem.of(1000, 1, Long.MAX_VALUE, Long.MAX_VALUE)
                .withFloors(1, Long.MAX_VALUE, 0));
        refuses("floor of claim 0 is 120, but no multiple of the rounding unit 100 lies between it and 190",
                () -> ClaimsProblem.of(1000, 190).withFloors(120).withRoundingUnit(100));
        refuses("floor of claim 0 is 120, but no multiple of the rounding unit 1 from the smallest award 200 on lies "
                + "between it and 190", () -> ClaimsProblem.of(1000, 190).withFloors(120).withSmallestAward(200));
        refuses("rounding unit is below 1: 0", () -> problem.withRoundingUnit(0));
        refuses("smallest award is negative: -1", () -> problem.withSmallestAward(-1));
        refuses("number of priority class entries is 1, of claims 3", () -> problem.withPriorityClasses(1));
        refuses("number of rank entries is 0, of claims 3", () -> problem.withRanks());
        refuses("tie-break order has 1 positions for 3 claims", () -> problem.withTieBreak(TieBreak.order(1)));
    }

    @Test
    void anUnknownRuleIsRefusedWithTheKnownNames() {
        IllegalArgumentException refusal =
                assertThrows(IllegalArgumentException.class, () -> ClaimsRule.of("equal-awards"));
        assertEquals("unknown claims rule: equal-awards; known are " + String.join(", ", ClaimsRule.getNames()),
                refusal.getMessage());
        for (String name : ClaimsRule.getNames()) {
            assertEquals(name, ClaimsRule.of(name).getName());
        }
    }

    private static void refuses(String message, Executable attempt) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, attempt).getMessage());
    }

    @Test
    void aClaimThatThereIsNotIsRefusedWithIndexAndSize() {
        ClaimsProblem problem = ClaimsProblem.of(10, 4, 5, 9);
        Allocation shared = ClaimsRule.proportional().divide(problem.withPriorityClasses(0, 1, 2));
        for (int index : new int[] {-1, 3, 5}) {
            for (IntConsumer asked : List.<IntConsumer>of(problem::getClaim, problem::getWeight, problem::getFloor,
                    problem::getCap, problem::getPriorityClass, problem::getRank, shared::getAward, shared::getExactAward,
                    shared::getGround, shared::isRoundedUp, shared::isRoundedDown)) {
                assertEquals("Index " + index + " out of bounds for length 3",
                        assertThrows(IndexOutOfBoundsException.class, () -> asked.accept(index)).getMessage());
            }
        }
    }

    @Test
    void whatIsMissingIsNamed() {
        ClaimsRule rule = ClaimsRule.proportional();
        assertMissing("first rule of a mixture", () -> ClaimsRule.mixture(1, null, 1, rule));
        assertMissing("second rule of a mixture", () -> ClaimsRule.mixture(1, rule, 1, null));
        assertMissing("problem", () -> rule.divide(null));
        assertMissing("problem", () -> new AllocationChecker(null, rule));
        assertMissing("rule", () -> new AllocationChecker(ClaimsProblem.of(1, 1), null));
    }

    private static void assertMissing(String name, Executable call) {
        assertEquals(name, assertThrows(NullPointerException.class, call).getMessage());
    }

    @Test
    void theCheckerRefusesWhatTheRuleDoesNotTake() {
        assertEquals("rule piniles takes no weights", assertThrows(IllegalArgumentException.class, () ->
                new AllocationChecker(ClaimsProblem.of(10, 4, 9).withWeights(1, 2), ClaimsRule.piniles())).getMessage());
    }
}
