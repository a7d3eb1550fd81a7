package io.github.hissa.allocation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** The selection and the water level that count by leading bits, against a sort; samples, brackets and quotients. */
class SelectionTest {

    private final SplittableRandom random = new SplittableRandom(20261123);

    @Test
    void theKthLargestIsThatOfTheSortedValues() {
        for (int round = 0; round < 2_000; round++) {
            long[] values = values(1 + random.nextInt(500));
            long[] sorted = values.clone();
            Arrays.sort(sorted);
            int k = 1 + random.nextInt(values.length);
            int other = 1 + random.nextInt(values.length);
            assertArrayEquals(new long[] {sorted[values.length - k], sorted[values.length - other]},
                    Selection.kthLargest(values, values.length, k, other));
        }
    }

    @Test
    void theWaterLevelIsThatOfTheSortedClaims() {
        for (int round = 0; round < 2_000; round++) {
            long[] claims = values(1 + random.nextInt(500));
            for (int i = 0; i < claims.length; i++) {
                claims[i] >>>= 12;
            }
            long sum = Arrays.stream(claims).sum();
            long total = sum == 0 ? 0 : random.nextLong(sum);
            WaterLevel level = WaterLevel.of(claims, sum, Selection.sample(claims), total, Lanes.ONE);
            Arrays.sort(claims);
            long below = 0;
            int met = 0;
            while (met < claims.length && claims[met] <= (total - below) / (claims.length - met)) {
                below += claims[met++];
            }
            Fraction expected = met < claims.length ? Fraction.of(total - below, claims.length - met)
                    : Fraction.of(claims[claims.length - 1], 1);
            assertEquals(expected, Fraction.of(level.numerator, level.denominator));
        }
    }

    @Test
    void aSampleIsTakenAtEvenDistances() {
        assertEquals(List.of(1, 1, 1, 2, 31, 32, 152), IntStream.of(0, 1, 4_095, 4_096, 65_535, 70_000, 10_000_000)
                .map(Selection::stride).boxed().toList());
        long[] values = LongStream.range(0, 4_101).map(i -> 7 * i).toArray();
        long[] sample = Selection.sample(values);
        int[] positions = Selection.samplePositions(values.length);
        assertEquals(List.of(2_051, 2_051), List.of(sample.length, positions.length));
        for (int i = 0; i < sample.length; i++) {
            assertEquals(2 * i, positions[i]);
            assertEquals(14L * i, sample[i]);
        }
        assertEquals(2_050, Selection.samplePositions(4_100).length);
    }

    @Test
    void theMarginIsFiveStandardDeviations() {
        assertEquals(List.of(10, 10, 13, 15, 33, 123), IntStream.of(0, 1, 4, 5, 100, 2_048)
                .map(Selection::margin).boxed().toList());
    }

    @Test
    void differencesOfElevenBitsAreBucketsThemselves() {
        assertEquals(List.of(0, 0, 1, 2, 52), LongStream.of(0, 2_047, 2_048, 4_096, Long.MAX_VALUE)
                .mapToInt(Selection::shift).boxed().toList());
    }

    /** The margin of a hundred is 33: between the ranks that are 33 above and 33 below. */
    @Test
    void aBracketLiesAroundARankOfTheSample() {
        long[] sample = LongStream.rangeClosed(1, 120).map(i -> i <= 100 ? i * 37 % 101 : 1_000 + i).toArray();
        long[] copy = sample.clone();
        assertEquals(new Bracket(18, 84), Bracket.around(sample, 100, 50));
        assertEquals(new Bracket(1, 67), Bracket.around(sample, 100, 67));
        assertEquals(new Bracket(0, 66), Bracket.around(sample, 100, 68));
        assertEquals(new Bracket(34, 100), Bracket.around(sample, 100, 34));
        assertEquals(new Bracket(35, Long.MAX_VALUE), Bracket.around(sample, 100, 33));
        assertArrayEquals(copy, sample);
        assertEquals(new Bracket(50, 84), Bracket.around(sample, 100, 50).atLeast(50));
        assertEquals(new Bracket(18, 84), Bracket.around(sample, 100, 50).atLeast(5));
    }

    @Test
    void candidatesAreThoseBetweenBothEnds() {
        Candidates candidates = new Candidates(0);
        candidates.add(3, 30);
        candidates.addBetween(new long[] {9, 4, 5, 6, 7, 8, 5}, 1, 6, new Bracket(5, 7));
        assertCandidates(candidates, new int[] {3, 2, 3, 4}, 30, 5, 6, 7);
        candidates.addBetweenOfBlock(new long[] {9, 5, 4, 7, 6, 6}, 100, 104, new Bracket(5, 7));
        assertCandidates(candidates, new int[] {3, 2, 3, 4, 101, 103}, 30, 5, 6, 7, 5, 7);
        candidates.keep(1, position -> position % 2 == 1);
        assertCandidates(candidates, new int[] {3, 3, 101, 103}, 30, 6, 5, 7);
        Candidates later = new Candidates(2);
        later.add(200, 1);
        candidates.addAll(later);
        candidates.addAll(candidates);
        assertCandidates(candidates, new int[] {3, 3, 101, 103, 200, 3, 3, 101, 103, 200}, 30, 6, 5, 7, 1, 30, 6, 5, 7, 1);
        assertEquals(200, candidates.position(4));
        assertEquals(7, candidates.value(3));
    }

    private static void assertCandidates(Candidates candidates, int[] positions, long... values) {
        assertArrayEquals(positions, candidates.positions());
        assertArrayEquals(values, candidates.values());
        assertEquals(values.length, candidates.size());
    }

    @Test
    void quotientsAreThoseOfADivision() {
        long[][] levels = {{0, 1}, {1, 1}, {7, 3}, {999_999, 1_000_000}, {(1L << 61) - 1, (1L << 61) - 1}, {1 << 29, 1},
            {5, 1L << 60}};
        for (long[] level : levels) {
            for (int bits : new int[] {1, 20, 31, 32, 33, 40}) {
                if (Quotients.fit(level[0], level[1], bits)) {
                    long greatest = (1L << bits) - 1;
                    assertQuotients(level[0], level[1], bits, 0, 1, greatest, greatest / 2, greatest / 3, greatest - 1);
                }
            }
        }
    }

    private static void assertQuotients(long numerator, long divisor, int bits, long... speeds) {
        Quotients level = new Quotients(numerator, divisor, bits);
        long[] quotients = new long[speeds.length];
        long[] remainders = new long[speeds.length];
        level.divide(speeds, quotients, speeds.length);
        level.remainders(speeds, quotients, remainders, speeds.length);
        for (int i = 0; i < speeds.length; i++) {
            BigInteger[] exact = BigInteger.valueOf(numerator).multiply(BigInteger.valueOf(speeds[i]))
                    .divideAndRemainder(BigInteger.valueOf(divisor));
            assertEquals(exact[0].longValueExact(), quotients[i], numerator + " × " + speeds[i] + " / " + divisor);
            assertEquals(exact[1].longValueExact(), remainders[i]);
        }
        assertEquals(divisor, level.divisor());
    }

    @Test
    void quotientsFitWhereThereIsRoomForOneMore() {
        assertEquals(List.of(0, 1, 2, 63), LongStream.of(0, 1, 3, Long.MAX_VALUE)
                .mapToInt(Quotients::bits).boxed().toList());
        // With one more the quotient of 2³⁰ has 31 bits, and 30 of the speed are the last to fit.
        assertEquals(List.of(true, false), List.of(Quotients.fit(1L << 30, 1, 30), Quotients.fit(1L << 30, 1, 31)));
        assertEquals(List.of(true, false), List.of(Quotients.fit((1L << 30) - 2, 1, 31),
                Quotients.fit((1L << 30) - 1, 1, 31)));
        assertEquals(List.of(true, true, false), List.of(Quotients.fit(1L << 32, 4, 30), Quotients.fit(1L << 32, 3, 30),
                Quotients.fit(1L << 33, 3, 30)));
    }

    /** Many equal ones, a narrow range, or all magnitudes. */
    private long[] values(int size) {
        int bits = random.nextInt(63);
        boolean isMixed = random.nextBoolean();
        return random.longs(size, 0, Long.MAX_VALUE)
                .map(value -> value >>> (isMixed ? random.nextInt(bits + 1) : bits)).toArray();
    }
}
