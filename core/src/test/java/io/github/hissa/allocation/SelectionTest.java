package io.github.hissa.allocation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
            assertEquals(sorted[values.length - k], Selection.kthLargest(values, values.length, k));
            int tolerance = random.nextInt(20);
            Bracket wider = Selection.between(values, values.length, k, other, tolerance);
            assertTrue(wider.low() <= sorted[values.length - k] && sorted[values.length - other] <= wider.high());
            assertTrue(Arrays.stream(sorted, 0, values.length - k).filter(value -> value >= wider.low()
                    && value != sorted[values.length - k]).count() <= tolerance);
            assertTrue(Arrays.stream(sorted, values.length - other, values.length).filter(value -> value <= wider.high()
                    && value != sorted[values.length - other]).count() <= tolerance);
            assertEquals(new Bracket(sorted[values.length - k], sorted[values.length - other]),
                    Selection.between(values, values.length, k, other, 0));
        }
    }

    @Test
    void ofEqualValuesEachIsTheKthLargest() {
        long[] values = new long[150];
        for (long value : new long[] {0, 2_048, 1L << 40, Long.MAX_VALUE}) {
            Arrays.fill(values, value);
            assertEquals(value, Selection.kthLargest(values, 150, 1));
            assertEquals(new Bracket(value, value), Selection.between(values, 150, 150, 75, 3));
        }
        Arrays.fill(values, 0, 70, 1L << 40);
        assertEquals(Long.MAX_VALUE, Selection.kthLargest(values, 150, 80));
        assertEquals(1L << 40, Selection.kthLargest(values, 150, 81));
    }

    /** Found among all, or around the level of a third of them, or of the smaller half, which misleads. */
    @Test
    void theWaterLevelIsThatOfTheSortedClaims() {
        for (int round = 0; round < 2_000; round++) {
            long[] claims = values(1 + random.nextInt(500));
            for (int i = 0; i < claims.length; i++) {
                claims[i] >>>= 12;
            }
            long sum = Arrays.stream(claims).sum();
            long total = sum == 0 ? 0 : random.nextLong(sum);
            long[] sample = round % 3 == 0 ? Selection.sample(claims) : round % 3 == 1
                    ? IntStream.range(0, claims.length).filter(i -> i % 3 == 0).mapToLong(i -> claims[i]).toArray()
                    : Arrays.stream(claims).sorted().limit((claims.length + 1) / 2).toArray();
            assertLevel(claims, total, sample);
        }
    }

    /** Sums of 61 bits leave no room for what is below the level to be counted in the same number, but for few claims. */
    @Test
    void theWaterLevelOfLargeSums() {
        for (int size : new int[] {300, 600, 768, 1_024, 1_500}) {
            for (int few : new int[] {5, size / 2}) {
                long[] claims = new long[size];
                Arrays.setAll(claims, i -> i % (size / few) == 1 ? (1L << 60) / few + random.nextInt(1_000) : 1 + i % 90);
                for (long[] sample : List.of(claims, Arrays.copyOf(claims, 250), new long[9])) {
                    assertLevel(claims, 1L << 58, sample);
                }
            }
        }
    }

    /** A few are so small that they are below every level looked at, and still they count to the last unit. */
    @Test
    void theWaterLevelAboveAFewSmallClaims() {
        long[] claims = random.longs(2 * Free.GROUP + 300, 10_000, 20_000).toArray();
        for (int i = 7; i < claims.length; i += 5_000) {
            claims[i] = 3;
        }
        for (long more : new long[] {-20, -1, 0, 500_000}) {
            for (Lanes lanes : List.of(Lanes.ONE, Lanes.of(2))) {
                assertLevel(claims, 10_100L * claims.length + more, Selection.sample(claims), lanes);
            }
        }
    }

    private static void assertLevel(long[] claims, long total, long[] sample) {
        assertLevel(claims, total, sample, Lanes.ONE);
    }

    private static void assertLevel(long[] claims, long total, long[] sample, Lanes lanes) {
        long sum = Arrays.stream(claims).sum();
        WaterLevel level = WaterLevel.of(claims, sum, sample, total, lanes);
        long[] sorted = claims.clone();
        Arrays.sort(sorted);
        long below = 0;
        int met = 0;
        while (met < sorted.length && sorted[met] <= (total - below) / (sorted.length - met)) {
            below += sorted[met++];
        }
        assertEquals(met < sorted.length ? Fraction.of(total - below, sorted.length - met)
                : Fraction.of(sorted[sorted.length - 1], 1), Fraction.of(level.numerator, level.denominator));
        assertEquals(sorted.length - met, level.above);
    }

    @Test
    void aSampleIsTakenAtEvenDistances() {
        assertEquals(List.of(1, 1, 1, 7, 31, 101, 101, 127, 157), IntStream.of(0, 1, 4_095, 4_096, 65_535, 204_799, 1_000_000,
                7_929_856, 10_000_000).map(Selection::stride).boxed().toList());
        long[] values = LongStream.range(0, 4_101).map(i -> 7 * i).toArray();
        long[] sample = Selection.sample(values);
        assertEquals(586, sample.length);
        for (int i = 0; i < sample.length; i++) {
            assertEquals(49L * i, sample[i]);
        }
    }

    @Test
    void claimsThatComeRoundAgainAreMetAtEachOfTheirTurns() {
        for (int size : new int[] {10_000, 123_456, 1_000_000, 5_000_000}) {
            for (int period : new int[] {2, 3, 4, 5, 8, 9, 10, 12, 100}) {
                int stride = Selection.stride(size);
                assertEquals(period, IntStream.range(0, period).map(i -> i * stride % period).distinct().count(),
                        "every " + period + ". of " + size);
            }
        }
    }

    /** Eight of every 56, and what there is of the last eight. */
    @Test
    void positionsAreTakenInShortRuns() {
        int[] positions = Selection.samplePositions(4_149);
        assertEquals(597, positions.length);
        assertEquals(List.of(0, 1, 7, 56, 57, 63, 112, 4_095, 4_144, 4_148), IntStream.of(0, 1, 7, 8, 9, 15, 16, 591, 592, 596)
                .map(i -> positions[i]).boxed().toList());
        assertEquals(600, Selection.samplePositions(4_159).length);
        assertArrayEquals(IntStream.range(0, 4_000).toArray(), Selection.samplePositions(4_000));
        assertArrayEquals(new int[0], Selection.samplePositions(0));
    }

    @Test
    void theMarginIsThreeStandardDeviations() {
        assertEquals(List.of(11, 11, 11, 14, 23, 77), List.of(Selection.margin(0, 0), Selection.margin(10, 10),
                Selection.margin(4, 2), Selection.margin(9, 3), Selection.margin(100, 50), Selection.margin(2_048, 1_024)));
        assertEquals(List.of(20, 17, 11), List.of(Selection.margin(100, 80), Selection.margin(100, 92),
                Selection.margin(100, 120)));
    }

    @Test
    void differencesOfElevenBitsAreBucketsThemselves() {
        assertEquals(List.of(0, 0, 1, 2, 52), LongStream.of(0, 2_047, 2_048, 4_096, Long.MAX_VALUE)
                .mapToInt(Selection::shift).boxed().toList());
    }

    /** The margin of a hundred is 23: between the ranks that are 23 above and 23 below. */
    @Test
    void aBracketLiesAroundARankOfTheSample() {
        long[] sample = LongStream.rangeClosed(1, 120).map(i -> i <= 100 ? i * 37 % 101 : 1_000 + i).toArray();
        long[] copy = sample.clone();
        assertEquals(new Bracket(28, 74), Bracket.around(sample, 100, 50));
        assertEquals(new Bracket(1, 47), Bracket.around(sample, 100, 77));
        assertEquals(new Bracket(0, 46), Bracket.around(sample, 100, 78));
        assertEquals(new Bracket(54, 100), Bracket.around(sample, 100, 24));
        assertEquals(new Bracket(55, Long.MAX_VALUE), Bracket.around(sample, 100, 23));
        assertArrayEquals(copy, sample);
        // The margin of none and of all is 11, so the last of eleven and the first of twelve are ends.
        assertEquals(new Bracket(3, Long.MAX_VALUE), Bracket.around(sample, 11, 0));
        assertEquals(Bracket.ALL, Bracket.around(sample, 10, 0));
        assertEquals(new Bracket(0, 94), Bracket.around(sample, 12, 12));
        assertEquals(Bracket.ALL, Bracket.around(sample, 11, 11));
        assertEquals(new Bracket(50, 74), Bracket.around(sample, 100, 50).atLeast(50));
        assertEquals(new Bracket(28, 74), Bracket.around(sample, 100, 50).atLeast(5));
    }

    /** Two groups of 64 blocks, some blocks more and a short one; from all, many, some and none of the values. */
    @Test
    void theSieveFindsWhatLiesInTheBracket() {
        long[] values = random.longs(131 * Blocks.SIZE + 7, 0, 1_000).toArray();
        values[0] = 500;
        values[values.length - 1] = 500;
        values[64 * Blocks.SIZE] = Long.MAX_VALUE;
        for (Bracket bracket : List.of(Bracket.ALL, new Bracket(100, 900), new Bracket(495, 505), new Bracket(500, 500),
                new Bracket(1_000, 2_000), new Bracket(1_000, Long.MAX_VALUE))) {
            for (int start : new int[] {0, 5, 64 * Blocks.SIZE - 1, values.length - 7, values.length}) {
                for (int expected : new int[] {0, 1_000, values.length + 64}) {
                    Sieve sieve = new Sieve(bracket, values.length, expected, values);
                    Blocks.run(start, values.length,
                            (from, to) -> sieve.take(Arrays.copyOfRange(values, from, to), from, to));
                    Found all = sieve.found();
                    int[] found = all.positions().clone();
                    assertArrayEquals(Arrays.stream(found).mapToLong(i -> values[i]).toArray(), all.values());
                    Arrays.sort(found);
                    assertArrayEquals(IntStream.range(start, values.length)
                            .filter(i -> values[i] >= bracket.low() && values[i] <= bracket.high()).toArray(), found);
                }
            }
        }
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
        level.divide(speeds, quotients, 0, speeds.length);
        level.remainders(speeds, quotients, remainders, 0, speeds.length);
        for (int i = 0; i < speeds.length; i++) {
            BigInteger[] exact = BigInteger.valueOf(numerator).multiply(BigInteger.valueOf(speeds[i]))
                    .divideAndRemainder(BigInteger.valueOf(divisor));
            assertEquals(exact[0].longValueExact(), quotients[i], numerator + " × " + speeds[i] + " / " + divisor);
            assertEquals(exact[1].longValueExact(), remainders[i]);
        }
        assertEquals(divisor, level.divisor());
        long[] lower = new long[speeds.length];
        long[] upper = new long[speeds.length];
        level.lower(speeds, lower, 0, speeds.length);
        level.upper(speeds, upper, 0, speeds.length);
        for (int i = 0; i < speeds.length; i++) {
            assertEquals(lower[i] + 1, upper[i]);
            assertTrue(lower[i] == quotients[i] || lower[i] == quotients[i] - 1 && remainders[i] <= level.slack());
        }
    }

    /** At three quarters: the quotients of the speeds from one to five are 0, 1, 2, 3 and 3. */
    @Test
    void placesBeyondThoseAskedForAreLeftAlone() {
        for (int bits : new int[] {3, 40}) {
            Quotients level = new Quotients(3, 4, bits);
            assertEquals(bits == 3, level.isNarrow());
            long[] speeds = {9, 1, 2, 3, 4, 9};
            long[] quotients = {7, 0, 0, 0, 0, 7};
            level.divide(speeds, quotients, 1, 5);
            assertArrayEquals(new long[] {7, 0, 1, 2, 3, 7}, quotients);
            level.addAbove(1, speeds, quotients, 1, 5);
            assertArrayEquals(new long[] {7, 1, 2, 2, 3, 7}, quotients);
        }
    }

    @Test
    void boundsThatStopAreAddedUp() {
        long[] nears = {99, 1, 4, 1, 0, 99};
        long[] fars = {99, 2, 8, 5, 9, 99};
        // Of 1, 3, 5 and 8, the second is below its near bound and the third has reached its far one.
        assertEquals(4 + 5, new Quotients(7, 4, 3).sumOfStopped(new long[] {9, 1, 2, 3, 5, 9}, nears, fars, 1, 5));
    }

    @Test
    void aQuotientIsTooSmallByOneWhereTheReciprocalIsCut() {
        Quotients sevenTenths = new Quotients(7, 10, 4);
        long[] lower = new long[1];
        sevenTenths.lower(new long[] {10}, lower, 0, 1);
        assertEquals(6, lower[0]);
        assertEquals(List.of(1L, 17L, 1L << 40), List.of(sevenTenths.slack(),
                new Quotients(7, 1L << 32, 4).slack(), new Quotients(7, (1L << 60) - 1, 43).slack()));
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
