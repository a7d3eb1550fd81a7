package io.github.hissa.allocation.comparison;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.hissa.allocation.ClaimsProblem;
import io.github.hissa.allocation.ClaimsRule;
import io.github.hissa.allocation.Fraction;
import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The figures of small allocations, worked out by hand. */
class AwardFiguresTest {

    @Test
    void theOrderOfTheClaimsDoesNotMatter() {
        AwardFigures figures = AwardFigures.of(ClaimsRule.constrainedEqualLosses()
                .divide(ClaimsProblem.of(200, 300, 0, 100, 200)));
        // Awards 150, 0, 0, 50: ascending 0, 0, 50, 150.
        assertEquals(BigInteger.valueOf(200), figures.getTotal());
        assertEquals(Fraction.of(2 * (3 * 50 + 4 * 150) - 5 * 200, 4 * 200), figures.getGini());
        assertEquals(Fraction.of(1, 4), figures.getLorenz(3));
        assertEquals(Fraction.ONE, figures.getLorenz(4));
        assertEquals(List.of(Fraction.ZERO, Fraction.ZERO, Fraction.ONE), figures.getLorenzCurve(2));
    }

    @Test
    void claimsOfNothingCountNeitherAsMetNorAsLeftOut() {
        AwardFigures figures = AwardFigures.of(ClaimsRule.ranked().divide(ClaimsProblem.of(150, 100, 0, 100, 100, 1)));
        assertEquals(1, figures.getFullyFunded());
        assertEquals(2, figures.getUnfunded());
    }

    @Test
    void equalAwardsAreEqualAndOneWhoHasEverythingIsNot() {
        assertEquals(Fraction.ZERO, AwardFigures.of(ClaimsRule.proportional().divide(ClaimsProblem.of(9, 5, 5, 5)))
                .getGini());
        assertEquals(Fraction.of(2, 3), AwardFigures.of(ClaimsRule.ranked().divide(ClaimsProblem.of(5, 5, 5, 5)))
                .getGini());
    }

    @Test
    void aComparisonKeepsTheOrderOfTheRules() {
        RuleComparison choice = RuleComparison.of(ClaimsProblem.of(200, 100, 200, 300), ClaimsRule.ranked(),
                ClaimsRule.constrainedEqualAwards());
        assertEquals(List.of(ClaimsRule.ranked(), ClaimsRule.constrainedEqualAwards()),
                choice.getAllocations().stream().map(shared -> shared.getRule()).toList());
        assertEquals(List.of(1, 0), choice.getFigures().stream().map(AwardFigures::getFullyFunded).toList());
        assertArrayEquals(new int[] {0, 1}, choice.getGainers(0, 1));
        assertArrayEquals(new int[] {2}, choice.getLosers(0, 1));
        assertArrayEquals(new int[0], choice.getGainers(1, 1));
    }
}
