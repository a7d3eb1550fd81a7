package io.github.hissa.allocation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A tampered result is refused with the first property that it breaks. */
class AllocationCheckerTest {

    private static final ClaimsProblem PLAIN = ClaimsProblem.of(200, 100, 200, 300);

    @Test
    void anHonestResultHasNoViolation() {
        assertViolation("none", PLAIN, ClaimsRule.proportional(), 33, 67, 100);
    }

    @Test
    void eachPropertyIsNamed() {
        assertViolation("size", PLAIN, ClaimsRule.proportional(), 33, 67);
        assertViolation("non-negativity", PLAIN, ClaimsRule.proportional(), -1, 101, 100);
        assertViolation("claim", PLAIN, ClaimsRule.proportional(), 101, 0, 99);
        assertViolation("cap", PLAIN.withCaps(100, 60, 300), ClaimsRule.proportional(), 40, 61, 99);
        assertViolation("floor", PLAIN.withFloors(40, 0, 0), ClaimsRule.proportional(), 39, 61, 100);
        assertViolation("rounding-unit", PLAIN.withRoundingUnit(10), ClaimsRule.proportional(), 35, 65, 100);
        assertViolation("smallest-award", PLAIN.withSmallestAward(34), ClaimsRule.proportional(), 33, 67, 100);
        assertViolation("conservation", PLAIN, ClaimsRule.proportional(), 33, 66, 100);
        assertViolation("rule", PLAIN, ClaimsRule.proportional(), 32, 68, 100);
        assertViolation("priority", PLAIN.withPriorityClasses(1, 2, 2), ClaimsRule.proportional(), 99, 41, 60);
        assertViolation("given-up", ClaimsProblem.of(50, 30, 30, 30, 30).withSmallestAward(15),
                ClaimsRule.constrainedEqualAwards(), 17, 17, 0, 16);
        assertViolation("largest-remainder", PLAIN, ClaimsRule.proportional(), 34, 66, 100);
        assertViolation("tie-break", ClaimsProblem.of(1, 5, 5), ClaimsRule.proportional(), 0, 1);
    }

    @Test
    void theMessageHoldsTheFigures() {
        assertEquals("award 0 of proportional is 32, not within one unit of 100/3, which the rule demands",
                new AllocationChecker(PLAIN, ClaimsRule.proportional()).check(32, 68, 100).orElseThrow().message());
        assertEquals("award 0 is rounded up and award 1 down, though rounding down takes 1/3 and 2/3",
                new AllocationChecker(PLAIN, ClaimsRule.proportional()).check(34, 66, 100).orElseThrow().message());
    }

    private static void assertViolation(String property, ClaimsProblem problem, ClaimsRule rule, long... awards) {
        Optional<Violation> violation = new AllocationChecker(problem, rule).check(awards);
        assertEquals(property, violation.map(Violation::property).orElse("none"), violation.toString());
    }
}
