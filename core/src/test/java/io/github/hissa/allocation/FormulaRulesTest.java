package io.github.hissa.allocation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Small exact cases of the rules without a level, at the edges of their formulas. */
class FormulaRulesTest {

    @Test
    void minimalOverlapWhereTheLargestClaimIsAsLargeAsTheEndowment() {
        assertExact(ClaimsRule.minimalOverlap(), "[5, 15]", 20, 10, 20);
        assertExact(ClaimsRule.minimalOverlap(), "[5, 15]", 20, 10, 35);
        assertExact(ClaimsRule.minimalOverlap(), "[0, 20]", 20, 0, 35);
        assertExact(ClaimsRule.minimalOverlap(), "[0, 0]", 0, 5, 9);
    }

    @Test
    void minimalOverlapWhereNobodyClaimsEverything() {
        // Two claims of 6 on 10 overlap on 2.
        assertExact(ClaimsRule.minimalOverlap(), "[5, 5]", 10, 6, 6);
        // The 3 that all three share, and what the others have of their own beyond it.
        assertExact(ClaimsRule.minimalOverlap(), "[1, 5/2, 13/2]", 10, 3, 5, 9);
        assertExact(ClaimsRule.minimalOverlap(), "[2/3, 11/3, 17/3]", 10, 2, 5, 7);
        assertExact(ClaimsRule.minimalOverlap(), "[10/3, 10/3, 10/3]", 10, 9, 9, 9);
        assertExact(ClaimsRule.minimalOverlap(), "[3, 3, 3]", 9, 4, 4, 4);
    }

    @Test
    void minimalOverlapBeyondAThousandClaimsIsGivenInBinaryPlaces() {
        for (int size : new int[] {1_000, 1_001}) {
            long[] claims = LongStream.rangeClosed(1, size).toArray();
            Allocation shared = ClaimsRule.minimalOverlap().divide(ClaimsProblem.of(90_000, claims));
            // The smallest claim lies on what all of them claim: the smallest gets the n-th part of it.
            boolean exact = size <= 1_000;
            assertEquals(exact, shared.getExactAward(0).equals(Fraction.of(1, size)));
            assertEquals(exact, shared.getExactAward(0).getDenominator().bitLength() < 64);
            assertEquals(Optional.empty(), shared.verify());
        }
    }

    @Test
    void adjustedProportionalWithAndWithoutMinimalRights() {
        assertExact(ClaimsRule.adjustedProportional(), "[60, 120, 220]", 400, 100, 200, 300);
        assertExact(ClaimsRule.adjustedProportional(), "[5, 15]", 20, 10, 20);
        assertExact(ClaimsRule.adjustedProportional(), "[100/3, 100/3, 100/3]", 100, 100, 200, 300);
        assertExact(ClaimsRule.adjustedProportional(), "[0, 0]", 0, 1, 2);
        assertExact(ClaimsRule.adjustedProportional(), "[9223372036854775807/2, 9223372036854775807/2]",
                Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE);
        // What is missing just exceeds 64 bits, so nobody has a minimal right.
        assertExact(ClaimsRule.adjustedProportional(), "[1/3, 1/3, 1/3]", 1, Long.MAX_VALUE, 1, 1);
    }

    @Test
    void randomArrivalAndTheAverageOfAwardsOnTwoClaimsStandOnTheContestedGarment() {
        for (ClaimsRule rule : new ClaimsRule[] {ClaimsRule.randomArrival(), ClaimsRule.averageOfAwards(),
            ClaimsRule.minimalOverlap(), ClaimsRule.talmud()}) {
            assertExact(rule, "[25, 75]", 100, 50, 100);
            assertExact(rule, "[15, 35]", 50, 30, 50);
            assertExact(rule, "[0, 7]", 7, 0, 9);
            assertExact(rule, "[7]", 7, 9);
            assertExact(rule, "[0, 0, 0]", 0, 3, 0, 5);
        }
    }

    @Test
    void randomArrivalAndTheAverageOfAwardsOnThreeClaims() {
        assertExact(ClaimsRule.randomArrival(), "[20/3, 35/3, 35/3]", 30, 10, 20, 20);
        assertExact(ClaimsRule.randomArrival(), "[175/3, 325/3, 550/3]", 350, 100, 200, 300);
        assertExact(ClaimsRule.averageOfAwards(), "[50/9, 110/9, 110/9]", 30, 10, 20, 20);
        assertExact(ClaimsRule.averageOfAwards(), "[100/3, 100/3, 100/3]", 100, 100, 200, 300);
        assertExact(ClaimsRule.averageOfAwards(), "[10, 10, 10]", 30, 20, 20, 20);
    }

    @Test
    void dominguezThomsonGivesEqualPartsToTheLargeAndGeometricOnesToTheSmall() {
        assertEquals(Fraction.of(10), ClaimsRule.dominguezThomson().divide(ClaimsProblem.of(30, 30, 40, 50))
                .getExactAward(1));
        assertExact(ClaimsRule.dominguezThomson(), "[0, 5]", 5, 0, 9);
        assertExact(ClaimsRule.dominguezThomson(), "[0, 0]", 0, 3, 9);
        assertExact(ClaimsRule.dominguezThomson(), "[15/2, 25/2]", 20, 10, 20);
        // Half of each claim: 2 and 3; half of what is left of them: 1 and 3/2; then the rest of 1/2 in equal parts.
        assertExact(ClaimsRule.dominguezThomson(), "[13/4, 19/4]", 8, 4, 6);
    }

    @Test
    void floorsAreGivenFirstAndTheRestByTheFormula() {
        ClaimsProblem problem = ClaimsProblem.of(60, 50, 50, 0).withFloors(20, 0, 0).withCaps(40, 50, 50);
        for (ClaimsRule rule : new ClaimsRule[] {ClaimsRule.randomArrival(), ClaimsRule.averageOfAwards(),
            ClaimsRule.minimalOverlap()}) {
            // 40 among claims of 20 and 50: the second concedes nothing, the first concedes 20.
            assertEquals("[30, 30, 0]", exact(rule.divide(problem)), rule.getName());
        }
        assertEquals("[30, 30, 0]", exact(ClaimsRule.adjustedProportional()
                .divide(ClaimsProblem.of(60, 50, 50, 0).withFloors(20, 0, 0).withCaps(40, 40, 50))));
    }

    private static void assertExact(ClaimsRule rule, String exact, long endowment, long... claims) {
        Allocation shared = rule.divide(ClaimsProblem.of(endowment, claims));
        assertEquals(exact, exact(shared), rule.getName());
        assertEquals(Optional.empty(), shared.verify());
        BigInteger total = Sums.of(claims).min(BigInteger.valueOf(endowment));
        assertEquals(total, Sums.of(shared.toArray()), rule.getName());
    }

    private static String exact(Allocation shared) {
        return IntStream.range(0, shared.size()).mapToObj(shared::getExactAward).toList().toString();
    }

    /** What a formula divides are the claims in whole units: half of two million, where without the unit it is a third. */
    @Test
    void underARoundingUnitAFormulaDividesTheClaimsInWholeUnits() {
        long[] claims = new long[1_001];
        Arrays.fill(claims, 1_999);
        claims[0] = 1_000_000;
        ClaimsProblem problem = ClaimsProblem.of(1_000_000, claims);
        ClaimsRule rule = ClaimsRule.adjustedProportional();
        assertEquals(333_444, rule.divide(problem).getExactAward(0).floor().longValueExact());
        Allocation inUnits = rule.divide(problem.withRoundingUnit(1_000));
        assertEquals(Fraction.of(500_000), inUnits.getExactAward(0));
        assertEquals(Optional.empty(), inUnits.verify());
    }
}
