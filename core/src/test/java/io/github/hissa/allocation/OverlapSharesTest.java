package io.github.hissa.allocation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Shares in words of 64 bits are, place for place, the exact ones, cut or to the nearest of 128 places. */
class OverlapSharesTest {

    private static final int LARGEST_PRIME = 191;
    private static final BigInteger WORD = BigInteger.ONE.shiftLeft(64);
    /** Far from the end of a word, for the 43 quotients of {@link #claims} that are cut. */
    private static final long FAR = 100;

    @Test
    void placesAreThoseOfTheExactShares() {
        SplittableRandom random = new SplittableRandom(20261125);
        for (int round = 0; round < 3_000; round++) {
            long most = 1L << 1 + random.nextInt(61);
            long[] claims = random.longs(1 + random.nextInt(12), 0, most).toArray();
            long sum = Sums.of(claims).min(BigInteger.valueOf(Long.MAX_VALUE)).longValueExact();
            check(sum == 0 ? 0 : random.nextLong(sum), claims);
        }
    }

    @Test
    void aQuotientThatEndsIsNotLeftBelowItsEnd() {
        for (boolean isExact : new boolean[] {true, false}) {
            ExactParts halves = divide(new long[] {3, 3, 3, 3, 3, 3}, 3, isExact);
            assertEquals(0, halves.wholes[5]);
            assertEquals(Long.MIN_VALUE, halves.firsts[5]);
            assertEquals(0, halves.seconds[5]);
        }
    }

    @Test
    void aShareNextBelowAWholeIsSureUntilWhatWasCutOffCouldReachTheWhole() {
        assertCut(-1, -1, -FAR);
        assertNull(OverlapShares.divide(endowment(claims(-1, -1, -1)), claims(-1, -1, -1), true));
        assertCut(-1, 0, -1);
        assertCut(0, -1, -1);
    }

    @Test
    void aShareNextToTheMiddleBetweenTwoPlacesIsSureUntilWhatWasCutOffCouldReachTheMiddle() {
        assertNearest(3, 4, 0, Long.MIN_VALUE - FAR, 3, 4);
        assertNearest(3, 4, 0, Long.MIN_VALUE + 44, 3, 5);
        for (long third : new long[] {Long.MAX_VALUE, Long.MIN_VALUE}) {
            assertNull(OverlapShares.divide(endowment(claims(3, 4, third)), claims(3, 4, third), false));
        }
    }

    @Test
    void whatIsRoundedUpIsCarriedAsFarAsTheWhole() {
        assertNearest(5, -1, 0, Long.MIN_VALUE + FAR, 6, 0);
        assertNearest(-1, -1, 1, Long.MIN_VALUE + FAR, 0, 0);
        assertNearest(Long.MIN_VALUE, 1, 0, -FAR, Long.MIN_VALUE, 2);
    }

    /** That the share with these words of binary places is cut behind the second. */
    private static void assertCut(long first, long second, long third) {
        long[] claims = claims(first, second, third);
        ExactParts parts = divide(claims, endowment(claims), true);
        assertArrayEquals(new long[] {first, second}, words(parts));
        assertEquals(MinimalOverlap.divideWidely(endowment(claims), claims).award(LARGEST_PRIME - 2).floor(),
                BigInteger.valueOf(parts.wholes[LARGEST_PRIME - 2]));
        check(endowment(claims), claims);
    }

    /** That the share with these words of binary places has those when it is given to the nearest. */
    private static void assertNearest(long first, long second, long more, long third, long... expected) {
        long[] claims = claims(first, second, third);
        ExactParts parts = divide(claims, endowment(claims), false);
        assertArrayEquals(expected, words(parts));
        BigInteger whole = MinimalOverlap.divideWidely(endowment(claims), claims).award(LARGEST_PRIME - 2).floor();
        assertEquals(whole.add(BigInteger.valueOf(more)), BigInteger.valueOf(parts.wholes[LARGEST_PRIME - 2]));
        check(endowment(claims), claims);
    }

    private static long[] words(ExactParts parts) {
        return new long[] {parts.firsts[LARGEST_PRIME - 2], parts.seconds[LARGEST_PRIME - 2]};
    }

    private static ExactParts divide(long[] claims, long endowment, boolean isExact) {
        return (ExactParts) Objects.requireNonNull(OverlapShares.divide(endowment, claims, isExact));
    }

    private static void check(long endowment, long[] claims) {
        Exact exact = MinimalOverlap.divideWidely(endowment, claims);
        ExactParts cut = (ExactParts) OverlapShares.divide(endowment, claims, true);
        ExactParts nearest = (ExactParts) OverlapShares.divide(endowment, claims, false);
        BigInteger most = WORD.add(BigInteger.valueOf(claims.length));
        for (int i = 0; i < claims.length; i++) {
            String what = endowment + " " + Arrays.toString(claims) + " " + i;
            BigInteger places = exact.numerator(i).shiftLeft(192).divide(exact.denominator());
            if (cut != null) {
                assertEquals(exact.award(i).floor().longValueExact(), cut.wholes[i], what);
                BigInteger lost = places.subtract(number(cut, i).multiply(WORD));
                assertTrue(lost.signum() >= 0 && lost.compareTo(most) < 0, what);
            }
            if (nearest != null) {
                assertEquals(places.shiftRight(63).add(BigInteger.ONE).shiftRight(1), number(nearest, i), what);
            }
        }
    }

    private static BigInteger number(ExactParts parts, int position) {
        return new BinaryParts(parts.wholes, parts.firsts, parts.seconds).numerator(position);
    }

    /**
     * Claims of which the last but one gets a share with these words of binary places. A stretch of the endowment that a
     * prime number of claims share adds so many of its parts, and with the parts of many primes every fraction is near.
     */
    private static long[] claims(long first, long second, long third) {
        BigInteger product = BigInteger.ONE;
        for (int prime = LARGEST_PRIME; prime > 1; prime--) {
            product = isPrime(prime) ? product.multiply(BigInteger.valueOf(prime)) : product;
        }
        BigInteger places = BigInteger.ZERO;
        for (long word : new long[] {first, second, third}) {
            places = places.multiply(WORD).add(BigInteger.valueOf(word).mod(WORD));
        }
        BigInteger fraction = places.multiply(product).shiftRight(192).add(BigInteger.ONE);
        long[] claims = new long[LARGEST_PRIME];
        long reached = 0;
        for (int prime = LARGEST_PRIME; prime > 1; prime--) {
            if (isPrime(prime)) {
                BigInteger divisor = BigInteger.valueOf(prime);
                reached += product.divide(divisor).modInverse(divisor).multiply(fraction).mod(divisor).longValueExact();
            }
            claims[LARGEST_PRIME - prime] = reached;
        }
        claims[LARGEST_PRIME - 1] = reached + 1;
        return claims;
    }

    private static boolean isPrime(int number) {
        return BigInteger.valueOf(number).isProbablePrime(20);
    }

    /** As much as the largest claim. */
    private static long endowment(long[] claims) {
        return claims[claims.length - 1];
    }
}
