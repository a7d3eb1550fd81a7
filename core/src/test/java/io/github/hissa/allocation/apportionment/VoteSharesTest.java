package io.github.hissa.allocation.apportionment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class VoteSharesTest {

    private static final BigInteger ONE = BigInteger.valueOf(VoteShares.ONE);

    @Property(tries = 400)
    void quotasAreThoseOfNumbersOfAnySize(@ForAll Random random, @ForAll @IntRange(min = 1, max = 62) int bits,
            @ForAll @IntRange(min = 1, max = 61) int bitsOfSeats) {
        long[] votes = votes(random, bits);
        BigInteger total = sum(votes);
        VoteShares shares = shares(votes);
        for (long seats : new long[] {0, 1, random.nextLong(1L << bitsOfSeats), (1L << bitsOfSeats) - 1,
                total.min(BigInteger.valueOf(Long.MAX_VALUE / 4)).longValue()}) {
            for (int i = 0; i < votes.length; i++) {
                BigInteger[] quota = big(votes[i]).multiply(big(seats)).divideAndRemainder(total);
                assertEquals(quota[0].longValue(), shares.whole(i, seats), i + " of " + Arrays.toString(votes) + " at " + seats);
                assertEquals(quota[1].signum() == 0, shares.isWhole(i, seats), i + " of " + Arrays.toString(votes) + " at " + seats);
                assertEquals(votes[i] > 0, shares.hasVotes(i));
            }
        }
    }

    /** A quota that is a whole number, and one that lacks as little as it can to one, or exceeds it by as little. */
    @Test
    void quotasNextToWholeNumbers() {
        long[] votes = {(1L << 60) - 1, (1L << 59) + 5, 3, 1};
        BigInteger total = sum(votes);
        VoteShares shares = shares(votes);
        for (int i = 0; i < votes.length; i++) {
            // So many seats make a quota that is above a whole number by one part of the total.
            BigInteger above = big(votes[i]).modInverse(total);
            for (BigInteger seats : new BigInteger[] {above, total.subtract(above)}) {
                assertFalse(shares.isWhole(i, seats.longValueExact()));
                assertEquals(big(votes[i]).multiply(seats).divide(total).longValue(), shares.whole(i, seats.longValue()));
            }
        }
        VoteShares thirds = shares(1, 2, 0);
        for (long seats : new long[] {3, 3_000_000_000L, 3L << 59}) {
            assertTrue(thirds.isWhole(0, seats) && thirds.isWhole(1, seats));
            assertEquals(seats / 3, thirds.whole(0, seats));
            assertEquals(seats / 3 * 2, thirds.whole(1, seats));
            assertFalse(thirds.isWhole(0, seats + 1) || thirds.isWhole(1, seats - 1));
            assertEquals(seats / 3, thirds.whole(0, seats + 1));
            assertEquals(seats / 3 * 2 - 1, thirds.whole(1, seats - 1));
            assertTrue(thirds.isWhole(2, seats + 1));
        }
    }

    @Property(tries = 400)
    void windowsCloseWhereTheQuotaReachesTheSeat(@ForAll Random random, @ForAll @IntRange(min = 1, max = 62) int bits,
            @ForAll @IntRange(min = 1, max = 60) int bitsOfSeats) {
        long[] votes = votes(random, bits);
        BigInteger total = sum(votes);
        VoteShares shares = shares(votes);
        long[] seats = {1 + random.nextLong(1L << bitsOfSeats), 1 + random.nextLong(1L << bitsOfSeats)};
        for (int i = 0; i < 2; i++) {
            BigInteger closing = big(seats[i]).multiply(total).divide(big(votes[i]));
            assertEquals(closing.min(big(Long.MAX_VALUE)).longValue(), shares.closing(i, seats[i]));
        }
        assertEquals(big(seats[0]).multiply(big(votes[1])).compareTo(big(seats[1]).multiply(big(votes[0]))),
                shares.compareClosings(0, seats[0], 1, seats[1]));
        assertEquals(0, shares.compareClosings(0, seats[0], 0, seats[0]));
    }

    @Test
    void whatClosesBeyondSixtyFourBitsCloseNever() {
        long half = 1L << 62;
        VoteShares shares = shares(1, half, half - 1);
        assertEquals(Long.MAX_VALUE, shares.closing(0, 1));
        assertEquals(Long.MAX_VALUE, shares.closing(0, 2));
        assertEquals(6, shares.closing(1, 3));
        VoteShares wide = shares(Long.MAX_VALUE, Long.MAX_VALUE, 5);
        assertEquals(20, wide.closing(0, 10));
        VoteShares smaller = shares(1, half - 2);
        assertEquals(half - 1, smaller.closing(0, 1));
        assertEquals(2 * half - 2, smaller.closing(0, 2));
        assertEquals(Long.MAX_VALUE, smaller.closing(0, 3));
    }

    /** Never more than the truth where it must be the least, nor less where it must be the most; and hardly off. */
    @Property(tries = 400)
    void whatIsLackingAndElapsedIsBounded(@ForAll Random random, @ForAll @IntRange(min = 1, max = 62) int bits,
            @ForAll @IntRange(min = 1, max = 61) int bitsOfSeats) {
        long[] votes = votes(random, bits);
        BigInteger total = sum(votes);
        VoteShares shares = shares(votes);
        long seats = random.nextLong(1L << bitsOfSeats);
        for (int i = 0; i < votes.length; i++) {
            long lessThanOne = votes[i] == 0 ? 100 : total.subtract(BigInteger.ONE).divide(big(votes[i]))
                    .min(big(1L << 59)).longValue();
            long more = (long) (random.nextInt(1_000) * (lessThanOne / 1_000.0));
            assertTrue(shares.addLessThanOne(i, more));
            BigInteger growth = big(votes[i]).multiply(big(more));
            BigInteger fraction = big(votes[i]).multiply(big(seats)).mod(total);
            BigInteger lacking = fraction.signum() == 0 ? BigInteger.ZERO : total.subtract(fraction);
            // A fraction next to nothing may be none, and then nothing is lacking.
            int below = fraction.shiftLeft(60).compareTo(total) > 0 ? 2 : Integer.MAX_VALUE;
            assertBetween(total, lacking.subtract(growth).max(BigInteger.ZERO), big(shares.leastLacking(i, seats, more)), below, 0);
            // No window is open at a whole quota.
            if (fraction.signum() > 0) {
                assertBetween(total, fraction.subtract(growth).max(BigInteger.ZERO), big(shares.mostElapsed(i, seats, more)), 0, 2);
            }
        }
    }

    @Test
    void whatAddsOneOrMoreToAQuota() {
        VoteShares shares = shares(1, 9);
        assertTrue(shares.addLessThanOne(0, 9));
        assertFalse(shares.addLessThanOne(0, 11));
        assertTrue(shares.addLessThanOne(1, 1));
        assertFalse(shares.addLessThanOne(1, 2));
        assertFalse(shares.addLessThanOne(1, 1L << 60));
    }

    /** The truth is in parts of the total, the bound in places. */
    private static void assertBetween(BigInteger total, BigInteger truth, BigInteger bound, int below, int above) {
        BigInteger low = bound.multiply(total);
        BigInteger exact = truth.multiply(ONE);
        assertTrue(low.subtract(exact).compareTo(total.multiply(big(above))) <= 0, () -> bound + " is above " + truth + " / " + total);
        assertTrue(exact.subtract(low).compareTo(total.multiply(big(below))) <= 0, () -> bound + " is below " + truth + " / " + total);
    }

    private static long[] votes(Random random, int bits) {
        long most = Long.MAX_VALUE >>> 62 - bits;
        return new long[] {1 + random.nextLong(1L << bits), 1 + random.nextLong(1L << random.nextInt(bits) + 1), 1, 0, most, most,
            most};
    }

    private static VoteShares shares(long... votes) {
        return new VoteShares(ApportionmentProblem.of(0, votes));
    }

    private static BigInteger sum(long[] votes) {
        return Arrays.stream(votes).mapToObj(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
    }

    private static BigInteger big(long value) {
        return BigInteger.valueOf(value);
    }
}
