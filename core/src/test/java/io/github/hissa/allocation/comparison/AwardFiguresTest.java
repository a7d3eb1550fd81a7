package io.github.hissa.allocation.comparison;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.hissa.allocation.ClaimsProblem;
import io.github.hissa.allocation.ClaimsRule;
import io.github.hissa.allocation.Fraction;
import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

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
    void numbersOutOfRangeAreRefusedWithTheRange() {
        AwardFigures figures = AwardFigures.of(ClaimsRule.ranked().divide(ClaimsProblem.of(5, 5, 5, 5)));
        assertRefused("number of parts of a Lorenz curve is below 1: 0", () -> figures.getLorenzCurve(0));
        assertRefused("number of parts of a Lorenz curve is below 1: -1", () -> figures.getLorenzCurve(-1));
        assertEquals(List.of(Fraction.ZERO, Fraction.ONE), figures.getLorenzCurve(1));
        assertRefused("number of smallest awards is not between 0 and 3: 4", () -> figures.getLorenz(4));
        assertRefused("number of smallest awards is not between 0 and 3: -1", () -> figures.getLorenz(-1));
        assertEquals(Fraction.ZERO, figures.getLorenz(0));
        assertEquals(Fraction.ONE, figures.getLorenz(3));
    }

    private static void assertRefused(String message, Executable attempt) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, attempt).getMessage());
    }

    @Test
    void aClaimOrARuleThatThereIsNotIsRefusedByItsNumber() {
        ClaimsProblem problem = ClaimsProblem.of(5, 5, 5, 5);
        RuleComparison choice = RuleComparison.of(problem, ClaimsRule.ranked(), ClaimsRule.proportional());
        assertOutOfBounds("claim 3 is not one of the 3 claims from 0 on", () -> choice.getDifference(3, 0, 1));
        assertOutOfBounds("claim -1 is not one of the 3 claims from 0 on", () -> choice.getDifference(-1, 0, 1));
        assertOutOfBounds("rule 2 is not one of the 2 rules from 0 on", () -> choice.getDifference(0, 2, 1));
        assertOutOfBounds("rule -1 is not one of the 2 rules from 0 on", () -> choice.getDifference(0, 1, -1));
        assertOutOfBounds("rule 2 is not one of the 2 rules from 0 on", () -> choice.getGainers(2, 1));
        assertOutOfBounds("rule 2 is not one of the 2 rules from 0 on", () -> choice.getLosers(2, 1));
        assertEquals("rule 1", assertThrows(NullPointerException.class,
                () -> RuleComparison.of(problem, ClaimsRule.ranked(), null)).getMessage());
        assertEquals("problem", assertThrows(NullPointerException.class,
                () -> RuleComparison.of(null, ClaimsRule.ranked())).getMessage());
        assertEquals("allocation", assertThrows(NullPointerException.class, () -> AwardFigures.of(null)).getMessage());
    }

    private static void assertOutOfBounds(String message, Executable attempt) {
        assertEquals(message, assertThrows(IndexOutOfBoundsException.class, attempt).getMessage());
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
