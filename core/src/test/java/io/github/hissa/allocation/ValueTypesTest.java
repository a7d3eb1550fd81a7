package io.github.hissa.allocation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the values of the package say of themselves, and which of them are equal. */
class ValueTypesTest {

    private static final ClaimsProblem PROBLEM = ClaimsProblem.of(100, 60, 70, 80);

    @Test
    void problemsAreEqualInAllTheirParts() {
        List<ClaimsProblem> different = List.of(PROBLEM, ClaimsProblem.of(101, 60, 70, 80),
                ClaimsProblem.of(100, 60, 70, 81), PROBLEM.withWeights(1, 1, 1), PROBLEM.withWeights(1, 1, 2),
                PROBLEM.withFloors(0, 0, 1), PROBLEM.withCaps(50, 60, 70), PROBLEM.withRoundingUnit(2),
                PROBLEM.withSmallestAward(1), PROBLEM.withPriorityClasses(0, 0, 1), PROBLEM.withRanks(0, 0, 1),
                PROBLEM.withTieBreak(TieBreak.lottery(1)));
        assertAllDifferent(different);
        assertEquals(PROBLEM, ClaimsProblem.of(100, 60, 70, 80));
        assertEquals(PROBLEM.hashCode(), ClaimsProblem.of(100, 60, 70, 80).hashCode());
        assertNotEquals(PROBLEM.hashCode(), different.get(1).hashCode());
        assertNotEquals(PROBLEM, "endowment 100 among 3 claims");
    }

    private static void assertAllDifferent(List<?> values) {
        for (int i = 0; i < values.size(); i++) {
            for (int j = 0; j < values.size(); j++) {
                assertEquals(i == j, values.get(i).equals(values.get(j)), i + " and " + j);
            }
        }
    }

    @Test
    void aProblemGivesBackWhatItWasMadeOf() {
        assertFalse(PROBLEM.hasWeights() || PROBLEM.hasPriorityClasses() || PROBLEM.hasRanks());
        assertEquals(List.of(1L, 0L, Long.MAX_VALUE, 0, 0), List.of(PROBLEM.getWeight(2), PROBLEM.getFloor(2),
                PROBLEM.getCap(2), PROBLEM.getPriorityClass(2), PROBLEM.getRank(2)));
        ClaimsProblem full = PROBLEM.withWeights(1, 2, 3).withFloors(4, 5, 6).withCaps(50, 51, 52)
                .withPriorityClasses(7, 8, 9).withRanks(3, 2, 1).withSmallestAward(0).withRoundingUnit(1);
        assertTrue(full.hasWeights() && full.hasPriorityClasses() && full.hasRanks());
        assertEquals(List.of(3L, 6L, 52L, 9, 1), List.of(full.getWeight(2), full.getFloor(2), full.getCap(2),
                full.getPriorityClass(2), full.getRank(2)));
        assertEquals("endowment 100 among 3 claims", full.toString());
    }

    @Test
    void anAllocationSaysWhatItIsOf() {
        Allocation shared = ClaimsRule.talmud().divide(PROBLEM);
        assertSame(PROBLEM, shared.getProblem());
        assertSame(ClaimsRule.talmud(), shared.getRule());
        assertEquals("talmud of endowment 100 among 3 claims", shared.toString());
    }

    @Test
    void anAwardThatIsWholeIsRoundedNeitherWay() {
        Allocation shared = ClaimsRule.proportional().divide(ClaimsProblem.of(200, 100, 200, 300));
        assertEquals(List.of(false, true, false), IntStream.range(0, 3).mapToObj(shared::isRoundedUp).toList());
        assertEquals(List.of(true, false, false), IntStream.range(0, 3).mapToObj(shared::isRoundedDown).toList());
    }

    @Test
    void theGroundsOfAnAwardAtItsBounds() {
        Allocation half = ClaimsRule.talmud().divide(ClaimsProblem.of(200, 100, 200, 300));
        assertEquals(List.of(Ground.HALF_CLAIM, Ground.LEVEL, Ground.LEVEL), grounds(half));
        Allocation notReached = ClaimsRule.proportional()
                .divide(ClaimsProblem.of(10, 10, 10).withPriorityClasses(1, 2).withCaps(10, 10));
        assertEquals(List.of(Ground.CLAIM, Ground.NOT_REACHED), grounds(notReached));
        // A formula has no half, even where its award happens to be one.
        assertEquals(List.of(Ground.RULE, Ground.RULE),
                grounds(ClaimsRule.randomArrival().divide(ClaimsProblem.of(10, 10, 10))));
        assertEquals(List.of(Ground.LEVEL, Ground.LEVEL),
                grounds(ClaimsRule.proportional().divide(ClaimsProblem.of(10, 10, 10))));
    }

    private static List<Ground> grounds(Allocation shared) {
        return IntStream.range(0, shared.size()).mapToObj(shared::getGround).toList();
    }

    @Test
    void aTieThatCannotBeIsRefused() {
        TieBreak declared = TieBreak.declaredOrder();
        assertEquals("preferred in a tie is 3, which is not among the tied [0, 1, 2]",
                assertThrows(IllegalArgumentException.class, () ->
                        Tie.of(Tie.Subject.UNIT, new int[] {0, 1, 2}, new int[] {3}, declared)).getMessage());
        assertEquals("the tied of a tie are not indices from 0 on in ascending order: [1, 0]",
                assertThrows(IllegalArgumentException.class, () ->
                        Tie.of(Tie.Subject.UNIT, new int[] {1, 0}, new int[] {0}, declared)).getMessage());
        assertEquals("the preferred of a tie are not indices from 0 on in ascending order: [1, 1]",
                assertThrows(IllegalArgumentException.class, () ->
                        Tie.of(Tie.Subject.UNIT, new int[] {0, 1}, new int[] {1, 1}, declared)).getMessage());
        assertEquals("the tied of a tie are not indices from 0 on in ascending order: [-1, 0]",
                assertThrows(IllegalArgumentException.class, () ->
                        Tie.of(Tie.Subject.UNIT, new int[] {-1, 0}, new int[] {0}, declared)).getMessage());
        assertEquals("tie-break of a tie", assertThrows(NullPointerException.class, () ->
                Tie.of(Tie.Subject.UNIT, new int[] {0, 1}, new int[] {0}, null)).getMessage());
    }

    @Test
    void aTieOfPartiesSaysSo() {
        assertEquals("parties [0, 1] tied for one more seat; [0] preferred by declared order",
                Tie.of(Tie.Subject.SEAT, new int[] {0, 1}, new int[] {0}, TieBreak.declaredOrder()).toString());
    }

    @Test
    void tiesAreEqualInAllTheirParts() {
        TieBreak declared = TieBreak.declaredOrder();
        Tie tie = Tie.of(Tie.Subject.UNIT, new int[] {0, 1, 2}, new int[] {0}, declared);
        assertAllDifferent(List.of(tie, Tie.of(Tie.Subject.RANK, new int[] {0, 1, 2}, new int[] {0}, declared),
                Tie.of(Tie.Subject.UNIT, new int[] {0, 1}, new int[] {0}, declared),
                Tie.of(Tie.Subject.UNIT, new int[] {0, 1, 2}, new int[] {1}, declared),
                Tie.of(Tie.Subject.UNIT, new int[] {0, 1, 2}, new int[] {0}, TieBreak.lottery(0))));
        Tie same = Tie.of(Tie.Subject.UNIT, new int[] {0, 1, 2}, new int[] {0}, declared);
        assertEquals(tie, same);
        assertEquals(tie.hashCode(), same.hashCode());
        assertNotEquals(tie.hashCode(),
                Tie.of(Tie.Subject.UNIT, new int[] {0, 1, 2}, new int[] {1}, declared).hashCode());
        assertEquals(Tie.Subject.UNIT, tie.getSubject());
        assertArrayEquals(new int[] {0, 1, 2}, tie.getClaims());
        assertArrayEquals(new int[] {0}, tie.getPreferred());
        assertSame(declared, tie.getTieBreak());
        assertEquals("claims [0, 1, 2] tied for one more unit; [0] preferred by declared order", tie.toString());
    }

    @Test
    void tieBreaksAreEqualInAllTheirParts() {
        assertAllDifferent(List.of(TieBreak.declaredOrder(), TieBreak.lottery(0), TieBreak.lottery(7),
                TieBreak.order(0, 1), TieBreak.order(1, 0)));
        assertEquals(TieBreak.order(1, 0), TieBreak.order(1, 0));
        assertEquals(TieBreak.order(1, 0).hashCode(), TieBreak.order(1, 0).hashCode());
        assertEquals(TieBreak.lottery(7).hashCode(), TieBreak.lottery(7).hashCode());
        assertNotEquals(TieBreak.lottery(7).hashCode(), TieBreak.lottery(8).hashCode());
        assertEquals(7, TieBreak.lottery(7).getSeed());
        assertEquals(TieBreak.Kind.LOTTERY, TieBreak.lottery(7).getKind());
        assertEquals(TieBreak.Kind.GIVEN_ORDER, TieBreak.order().getKind());
        assertEquals("[declared order, given order, lottery with seed 7]",
                List.of(TieBreak.declaredOrder(), TieBreak.order(1), TieBreak.lottery(7)).toString());
    }

    @Test
    void theOrderIsDeclaredGivenOrDrawn() {
        assertTrue(TieBreak.declaredOrder().isBefore(3, 4));
        assertFalse(TieBreak.declaredOrder().isBefore(4, 3));
        assertFalse(TieBreak.declaredOrder().isBefore(3, 3));
        assertEquals(4, TieBreak.declaredOrder().precedence(4));
        TieBreak given = TieBreak.order(5, 2, 5);
        assertArrayEquals(new int[] {5, 2, 5}, given.getPositions());
        assertTrue(given.isBefore(1, 0));
        assertFalse(given.isBefore(0, 1));
        assertTrue(given.isBefore(0, 2));
        assertFalse(given.isBefore(2, 0));
    }

    /** The first numbers that SplitMix64 is published with for seed 1234567, so that anyone can draw them again. */
    @Test
    void aLotteryDrawsTheNumbersOfSplitMix() {
        String[] published = {"6457827717110365317", "3203168211198807973", "9817491932198370423",
                "4593380528125082431", "16408922859458223821"};
        TieBreak lottery = TieBreak.lottery(1234567);
        for (int i = 0; i < published.length; i++) {
            assertEquals(Long.parseUnsignedLong(published[i]), lottery.precedence(i));
        }
        assertEquals(List.of(2, 4, 1, 3, 0), IntStream.range(0, 5).boxed()
                .sorted((one, other) -> one.equals(other) ? 0 : lottery.isBefore(one, other) ? -1 : 1).toList());
    }

    @Test
    void levelsAreEqualInKindAndValue() {
        Level level = new Level(Level.Kind.AWARD, Fraction.of(100, 3));
        assertAllDifferent(List.of(level, new Level(Level.Kind.LOSS, Fraction.of(100, 3)),
                new Level(Level.Kind.AWARD, Fraction.of(101, 3))));
        assertEquals(level, new Level(Level.Kind.AWARD, Fraction.of(200, 6)));
        assertEquals(level.hashCode(), new Level(Level.Kind.AWARD, Fraction.of(200, 6)).hashCode());
        assertNotEquals(level.hashCode(), new Level(Level.Kind.AWARD, Fraction.of(101, 3)).hashCode());
        assertEquals(Level.Kind.AWARD, level.getKind());
        assertEquals(Fraction.of(100, 3), level.getValue());
        assertNotEquals(level, "AWARD 100/3");
    }

    @Test
    void fractionsAreInLowestTermsWithAPositiveDenominator() {
        assertEquals("-1/2", Fraction.of(2, -4).toString());
        assertEquals("1/2", Fraction.of(-2, -4).toString());
        assertEquals("0", Fraction.of(0, -4).toString());
        assertEquals(Fraction.of(1, 2).hashCode(), Fraction.of(2, 4).hashCode());
        assertNotEquals(Fraction.of(1, 2).hashCode(), Fraction.of(1, 3).hashCode());
        assertEquals(BigInteger.valueOf(-2), Fraction.of(-3, 2).floor());
        assertEquals(BigInteger.valueOf(-1), Fraction.of(-1).floor());
        assertEquals(BigInteger.ONE, Fraction.of(3, 2).floor());
        assertEquals(Fraction.of(1, 3), Fraction.of(1, 3).min(Fraction.of(1, 2)));
        assertEquals(Fraction.of(1, 2), Fraction.of(1, 3).max(Fraction.of(1, 2)));
        assertEquals("denominator of a fraction is zero, its numerator 1",
                assertThrows(IllegalArgumentException.class, () -> Fraction.of(1, 0)).getMessage());
    }

    @Test
    void mixturesTakeAnyPartsButNoneBelowZeroNorBothZero() {
        ClaimsRule one = ClaimsRule.proportional();
        ClaimsRule other = ClaimsRule.piniles();
        for (long[] parts : new long[][] {{0, 0}, {-1, 2}, {2, -1}}) {
            assertEquals("parts of a mixture are " + parts[0] + " of proportional and " + parts[1] + " of piniles; they "
                            + "must not be negative, nor both zero", assertThrows(IllegalArgumentException.class,
                    () -> ClaimsRule.mixture(parts[0], one, parts[1], other)).getMessage());
        }
        assertArrayEquals(new long[] {33, 67, 100},
                ClaimsRule.mixture(1, one, 0, other).divide(ClaimsProblem.of(200, 100, 200, 300)).toArray());
        assertEquals("mixture(0 proportional, 3 piniles)", ClaimsRule.mixture(0, one, 3, other).toString());
    }

    @Test
    void aMixtureTakesWeightsIfAllItsRulesDo() {
        ClaimsProblem weighted = PROBLEM.withWeights(1, 2, 3);
        assertTrue(ClaimsRule.meanOfEqualAwardsAndLosses().divide(weighted).verify().isEmpty());
        for (ClaimsRule rule : List.of(ClaimsRule.randomArrival(), ClaimsRule.ranked(), ClaimsRule.piniles(),
                ClaimsRule.mixture(1, ClaimsRule.proportional(), 1, ClaimsRule.piniles()))) {
            assertEquals("rule " + rule + " takes no weights",
                    assertThrows(IllegalArgumentException.class, () -> rule.divide(weighted)).getMessage());
        }
    }
}
