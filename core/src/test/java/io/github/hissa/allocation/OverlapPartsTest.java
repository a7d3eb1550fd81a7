package io.github.hissa.allocation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;

/** Which cut awards of minimal overlap are too near to each other to tell which lost more. */
class OverlapPartsTest {

    @Test
    void onePlaceApartIsNearAndTwoAreNot() {
        for (long second : new long[] {5, Long.MAX_VALUE, Long.MIN_VALUE, -5}) {
            for (int apart = -3; apart <= 3; apart++) {
                boolean isNear = Math.abs(apart) <= 1;
                assertEquals(!isNear, isSure(parts(7, second + apart), parts(7, second)), second + " " + apart);
            }
        }
    }

    @Test
    void whatIsNearMayLieOnBothSidesOfAWord() {
        for (long first : new long[] {1, 8, Long.MIN_VALUE, -1}) {
            assertFalse(isSure(parts(first, 0), parts(first - 1, -1)));
            assertFalse(isSure(parts(first - 1, -1), parts(first, 0)));
            assertTrue(isSure(parts(first, 1), parts(first - 1, -1)));
            assertTrue(isSure(parts(first - 1, -1), parts(first, 1)));
            assertTrue(isSure(parts(first, 0), parts(first - 1, -2)));
            assertTrue(isSure(parts(first - 1, -2), parts(first, 0)));
        }
    }

    @Test
    void aWholeWordApartIsFarWhateverTheOtherWordIs() {
        for (long second : new long[] {0, 1, 9, -1}) {
            for (long other : new long[] {second, second + 1, second - 1}) {
                assertTrue(isSure(parts(12, second), parts(10, other)));
                assertTrue(isSure(parts(10, second), parts(12, other)));
                assertTrue(isSure(parts(3, second), parts(-3, other)));
            }
            assertTrue(isSure(parts(11, second), parts(10, second)));
            assertTrue(isSure(parts(10, second), parts(11, second)));
        }
    }

    @Test
    void onlyWhatLiesBeyondTheRoundingUnitMustBeNear() {
        long[] near = {4, 4};
        assertFalse(of(new long[] {23, 13}, near, near, 1, 2).isSure(1, 10));
        assertTrue(of(new long[] {23, 14}, near, near, 1, 2).isSure(1, 10));
        assertFalse(of(new long[] {23, 14}, near, near, 1, 2).isSure(1, 1));
    }

    @Test
    void sharesWithAsManyCutQuotientsAreTheSame() {
        long[] near = {4, 4};
        assertTrue(of(new long[] {23, 13}, near, near, 2, 2).isSure(1, 10));
    }

    @Test
    void floorsGivenBeforeStayInTheAwardsInFull() {
        // On 10 claims of 2, 5 and 7 get 2/3, 11/3 and 17/3.
        OverlapParts parts = (OverlapParts) OverlapShares.divide(10, new long[] {2, 5, 7}, true);
        parts.wholes[1] += 100;
        assertEquals(Fraction.of(2, 3), parts.award(0));
        assertEquals(Fraction.of(311, 3), parts.award(1));
        assertEquals(BigInteger.valueOf(5), parts.award(2).floor());
    }

    private static long[] parts(long first, long second) {
        return new long[] {first, second};
    }

    /** Whether it is sure which of two shares with unequal numbers of cut quotients lost more of a single unit. */
    private static boolean isSure(long[] one, long[] last) {
        return of(new long[] {3, 8}, new long[] {one[0], last[0]}, new long[] {one[1], last[1]}, 1, 2).isSure(1, 1);
    }

    private static OverlapParts of(long[] wholes, long[] firsts, long[] seconds, int... cuts) {
        return new OverlapParts(10, new long[] {5, 7}, wholes, firsts, seconds, cuts);
    }
}
