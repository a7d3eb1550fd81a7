package io.github.hissa.allocation.comparison;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.hissa.allocation.ClaimsProblem;
import io.github.hissa.allocation.ClaimsRule;
import io.github.hissa.allocation.Fraction;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleComparisonTest {

    @Test
    void rulesSideBySide() {
        RuleComparison choice = RuleComparison.of(ClaimsProblem.of(200, 100, 200, 300), ClaimsRule.proportional(),
                ClaimsRule.constrainedEqualAwards(), ClaimsRule.constrainedEqualLosses());
        assertEquals("1/300", choice.getFigures().get(1).getGini().toString());
        assertArrayEquals(new int[] {0}, choice.getGainers(1, 0));
        assertArrayEquals(new int[] {2}, choice.getLosers(1, 0));
        assertEquals(-33, choice.getDifference(0, 2, 0));
        assertEquals(1, choice.getFigures().get(2).getUnfunded());
        assertEquals(0, choice.getFigures().get(2).getFullyFunded());
        // 0, 50, 150: twice (1×0 + 2×50 + 3×150) less four times 200, over three times 200.
        assertEquals(Fraction.of(1, 2), choice.getFigures().get(2).getGini());
        assertEquals(List.of(Fraction.ZERO, Fraction.ZERO, Fraction.of(1, 4), Fraction.ONE),
                choice.getFigures().get(2).getLorenzCurve(3));
    }

    @Test
    void nothingAwardedIsNotUnequal() {
        AwardFigures nothing = AwardFigures.of(ClaimsRule.proportional().divide(ClaimsProblem.of(0, 5, 0)));
        assertEquals(Fraction.ZERO, nothing.getGini());
        assertEquals(Fraction.ZERO, nothing.getLorenz(1));
        assertEquals(1, nothing.getUnfunded());
    }
}
