package io.github.hissa.allocation.apportionment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.hissa.allocation.Fraction;
import io.github.hissa.allocation.TieBreak;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ApportionmentMethodTest {

    private static final List<String> DIVISOR_METHODS =
            List.of("jefferson", "webster", "adams", "dean", "huntington-hill");

    @Test
    void theWorkedExamplesOfAllMethods() {
        ApportionmentProblem posts = ApportionmentProblem.of(10, 53, 24, 23);
        Map<String, long[]> expected = Map.of("largest-remainder", new long[] {5, 3, 2}, "webster", new long[] {6, 2, 2},
                "jefferson", new long[] {6, 2, 2}, "quota", new long[] {6, 2, 2}, "adams", new long[] {5, 3, 2},
                "dean", new long[] {5, 3, 2}, "huntington-hill", new long[] {5, 3, 2});
        assertEquals(expected.keySet(), Set.copyOf(ApportionmentMethod.getNames()));
        expected.forEach((name, seats) ->
                assertArrayEquals(seats, ApportionmentMethod.of(name).apportion(posts).toArray(), name));
    }

    @Test
    void minimaMaximaAndThresholdHold() {
        ApportionmentProblem problem = ApportionmentProblem.of(10, 90, 6, 4).withMinima(0, 0, 2).withMaxima(5, 10, 10);
        assertArrayEquals(new long[] {5, 3, 2}, ApportionmentMethod.jefferson().apportion(problem).toArray());
        assertArrayEquals(new long[] {5, 3, 2}, ApportionmentMethod.largestRemainder().apportion(problem).toArray());
        ApportionmentProblem five = ApportionmentProblem.of(10, 90, 6, 4).withThreshold(Fraction.of(5, 100));
        assertArrayEquals(new long[] {10, 0, 0}, ApportionmentMethod.jefferson().apportion(five).toArray());
        assertArrayEquals(new long[] {9, 1, 0}, ApportionmentMethod.webster().apportion(five).toArray());
    }

    @Test
    void aTieIsReportedAndSettledByTheDeclaredOrderOrTheLottery() {
        Apportionment tied = ApportionmentMethod.jefferson().apportion(ApportionmentProblem.of(3, 10, 10));
        assertArrayEquals(new long[] {2, 1}, tied.toArray());
        assertEquals("[parties [0, 1] tied for one more seat; [0] preferred by declared order]", tied.getTies().toString());
        Apportionment given = ApportionmentMethod.largestRemainder()
                .apportion(ApportionmentProblem.of(3, 10, 10).withTieBreak(TieBreak.order(2, 1)));
        assertArrayEquals(new long[] {1, 2}, given.toArray());
        assertEquals(1, given.getTies().size());
    }

    @Test
    void refusalsNameTheFigures() {
        assertRefused("minima add up to 4, above the 3 seats", () -> ApportionmentProblem.of(3, 1, 1).withMinima(2, 2));
        assertRefused("minimum of party 0 is 2, above its maximum of 1",
                () -> ApportionmentProblem.of(3, 1, 1).withMinima(2, 0).withMaxima(1, 3));
        assertRefused("parties with votes can take 2 seats by their maxima, fewer than the 3 there are",
                () -> ApportionmentProblem.of(3, 1, 1).withMaxima(1, 1));
        assertRefused("votes of party 1 is negative: -1", () -> ApportionmentProblem.of(3, 1, -1));
        assertRefused("method quota takes no minima and maxima",
                () -> ApportionmentMethod.quota().apportion(ApportionmentProblem.of(3, 1, 1).withMinima(1, 1)));
        assertRefused("unknown apportionment method: hare; known are largest-remainder, jefferson, webster, adams, dean, "
                + "huntington-hill, quota", () -> ApportionmentMethod.of("hare"));
    }

    @Test
    void ofATrillionUnitsAllButTwoForEachPartyAreGivenAtOnce() {
        long[] votes = new long[1_000];
        Arrays.setAll(votes, i -> 1_000_003L * (i + 7) % 999_983);
        for (long units : new long[] {1_000, 1_000_000, 1_000_000_000_000L}) {
            ApportionmentProblem problem = ApportionmentProblem.of(units, votes);
            for (ApportionmentProblem each : List.of(problem, problem.withMinima(new long[votes.length]),
                    problem.withMaxima(Arrays.stream(votes).map(v -> units - 1).toArray()))) {
                long oneByOne = units - Arrays.stream(Quotas.sureSeats(each)).sum();
                assertTrue(oneByOne >= 0 && oneByOne <= 2L * votes.length, units + ": " + oneByOne);
            }
            for (String name : DIVISOR_METHODS) {
                assertEquals(units, Arrays.stream(ApportionmentMethod.of(name).apportion(problem).toArray()).sum(), name);
            }
        }
    }

    @Property(tries = 150)
    void seatsThatAreLikelyLeadWhereThoseThatAreSureDo(@ForAll Random random, @ForAll boolean few) {
        long[] votes = random.longs(1 + random.nextInt(few ? 5 : 900), 0, few ? 4 : 1_000_000).toArray();
        votes[random.nextInt(votes.length)] = 1 + random.nextInt(3);
        long units = random.nextInt(1 << random.nextInt(4) * 8 + 4) * (1L + random.nextInt(1_000));
        ApportionmentProblem problem = ApportionmentProblem.of(units, votes).withTieBreak(TieBreak.lottery(units));
        for (String name : DIVISOR_METHODS) {
            DivisorMethod method = (DivisorMethod) ApportionmentMethod.of(name);
            Apportionment likely = method.apportion(problem);
            Apportionment sure = method.fromSure(problem, Quotas.sureSeats(problem));
            assertArrayEquals(sure.toArray(), likely.toArray(), name);
            assertEquals(sure.getTies(), likely.getTies(), name);
        }
    }

    /** All but some roots of the number of parties are given at once, and prove to be right. */
    @Test
    void ofManySeatsNearlyAllAreLikely() {
        long[] votes = new Random(20261204).longs(1_000, 0, 1_000_000).toArray();
        for (String name : DIVISOR_METHODS) {
            DivisorMethod method = (DivisorMethod) ApportionmentMethod.of(name);
            int halves = Signpost.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_')).halves();
            for (long units : new long[] {1_000_000, 1_000_000_000_000L}) {
                ApportionmentProblem problem = ApportionmentProblem.of(units, votes);
                long[] likely = Quotas.likelySeats(problem, halves).orElseThrow();
                long left = units - Arrays.stream(likely).sum();
                assertTrue(left > 20 && left < 250, name + ": " + left);
                assertTrue(method.fromLikely(problem, likely).isPresent(), name);
            }
        }
        assertTrue(Quotas.likelySeats(ApportionmentProblem.of(2, 5, 3), 1).isEmpty());
        assertTrue(Quotas.likelySeats(ApportionmentProblem.of(9, 5, 3).withMinima(1, 1), 1).isEmpty());
    }

    @Test
    void seatsThatMayBeAnothersDoNotPassForLikely() {
        DivisorMethod webster = (DivisorMethod) ApportionmentMethod.webster();
        ApportionmentProblem problem = ApportionmentProblem.of(10, 5, 3, 2);
        assertArrayEquals(new long[] {5, 3, 2}, webster.fromLikely(problem, new long[] {4, 2, 1}).orElseThrow().toArray());
        assertTrue(webster.fromLikely(problem, new long[] {6, 2, 1}).isEmpty());
        assertTrue(webster.fromLikely(problem, new long[] {5, 3, 2}).isEmpty());
        assertTrue(webster.fromLikely(problem, new long[] {1, 1, 1}).isEmpty());
        // A seat whose quotient is that of the last one may belong to whom the tie-break prefers.
        assertTrue(webster.fromLikely(ApportionmentProblem.of(2, 4, 4), new long[] {0, 1}).isEmpty());
    }

    @Test
    void asManySeatsAsThereAreNumbers() {
        for (String name : DIVISOR_METHODS) {
            ApportionmentMethod method = ApportionmentMethod.of(name);
            long seats = Long.MAX_VALUE / 4;
            assertArrayEquals(new long[] {seats}, method.apportion(ApportionmentProblem.of(seats, 1)).toArray());
            assertEquals(seats, Arrays.stream(method.apportion(ApportionmentProblem.of(seats, 1, 2, 5)).toArray()).sum());
        }
    }

    @Property
    void quotientsCompareAsTheirSquaresDo(@ForAll Random random, @ForAll @IntRange(min = 1, max = 40) int bits) {
        long votes = 1 + random.nextLong(1L << random.nextInt(1, 40));
        long seats = 1 + random.nextLong(1L << bits);
        // Another party whose quotient is about the same.
        long other = 1 + random.nextLong(1L << random.nextInt(1, 40));
        long otherSeats = Math.max(1, BigInteger.valueOf(seats).multiply(BigInteger.valueOf(other))
                .divide(BigInteger.valueOf(votes)).min(BigInteger.ONE.shiftLeft(50)).longValue() + random.nextInt(3) - 1);
        for (Signpost signpost : List.of(Signpost.DEAN, Signpost.HUNTINGTON_HILL)) {
            assertEquals(squared(signpost, votes, seats).compareTo(squared(signpost, other, otherSeats)),
                    Integer.signum(signpost.compare(votes, seats, other, otherSeats)));
        }
    }

    private static Fraction squared(Signpost signpost, long votes, long seats) {
        Fraction product = Fraction.of(seats).times(Fraction.of(seats + 1));
        Fraction mean = product.dividedBy(Fraction.of(2 * seats + 1, 2));
        return Fraction.of(votes).times(Fraction.of(votes))
                .dividedBy(signpost == Signpost.DEAN ? mean.times(mean) : product);
    }

    @Property(tries = 300)
    void divisorMethodsGiveSeatBySeatWhatTheyGiveAtOnce(@ForAll Random random,
            @ForAll @IntRange(max = 60) int seats, @ForAll boolean bounded) {
        long[] votes = random.longs(1 + random.nextInt(7), 1, 60).toArray();
        ApportionmentProblem problem = ApportionmentProblem.of(seats, votes);
        if (bounded) {
            long[] minima = new long[votes.length];
            long[] maxima = new long[votes.length];
            Arrays.setAll(minima, i -> Math.min(i % 3, seats / votes.length));
            Arrays.setAll(maxima, i -> seats / votes.length + 1 + i % 2 * 3L);
            problem = problem.withMinima(minima).withMaxima(maxima);
        }
        for (String name : DIVISOR_METHODS) {
            assertArrayEquals(seatBySeat(name, problem), ApportionmentMethod.of(name).apportion(problem).toArray(), name);
        }
    }

    /** The definition: the next seat to the largest quotient of votes and signpost, squared to avoid the root. */
    private static long[] seatBySeat(String method, ApportionmentProblem problem) {
        long[] seats = new long[problem.size()];
        long left = problem.getSeats();
        for (int i = 0; i < seats.length; i++) {
            seats[i] = problem.getMinimum(i);
            left -= seats[i];
        }
        for (; left > 0; left--) {
            int best = -1;
            Fraction bestQuotient = Fraction.ZERO;
            for (int i = 0; i < seats.length; i++) {
                if (seats[i] < problem.getMaximum(i)) {
                    Fraction signpost = squaredSignpost(method, seats[i] + 1);
                    Fraction squared = Fraction.of(problem.getVotes(i) * problem.getVotes(i));
                    Fraction quotient = signpost.signum() == 0 ? squared.times(Fraction.of(1_000_000_000_000L))
                            : squared.dividedBy(signpost);
                    if (quotient.compareTo(bestQuotient) > 0) {
                        best = i;
                        bestQuotient = quotient;
                    }
                }
            }
            seats[best]++;
        }
        return seats;
    }

    private static Fraction squaredSignpost(String method, long seat) {
        Fraction plain = switch (method) {
            case "jefferson" -> Fraction.of(seat);
            case "webster" -> Fraction.of(2 * seat - 1, 2);
            case "adams" -> Fraction.of(seat - 1);
            case "dean" -> Fraction.of(2 * seat * (seat - 1), 2 * seat - 1);
            default -> Fraction.ONE;
        };
        return method.equals("huntington-hill") ? Fraction.of(seat * (seat - 1)) : plain.times(plain);
    }

    @Property(tries = 200)
    void theQuotaMethodStaysWithinTheQuotas(@ForAll Random random, @ForAll @IntRange(max = 60) int seats) {
        long[] votes = random.longs(1 + random.nextInt(7), 0, 60).toArray();
        long total = Arrays.stream(votes).sum();
        if (total == 0) {
            return;
        }
        long[] given = ApportionmentMethod.quota().apportion(ApportionmentProblem.of(seats, votes)).toArray();
        assertEquals(seats, Arrays.stream(given).sum());
        for (int i = 0; i < votes.length; i++) {
            assertTrue(given[i] >= votes[i] * seats / total && given[i] <= (votes[i] * seats + total - 1) / total);
        }
    }

    /**
     * By trying all orders of the parties: where a tie is reported, and only there, another order gives other seats, and
     * whoever is tied and not preferred has a seat more in one of them.
     */
    @Property(tries = 150)
    void theTiesOfAllMethodsAreWhatAnotherOrderWouldSettleOtherwise(@ForAll Random random,
            @ForAll @IntRange(max = 12) int seats) {
        long[] votes = random.longs(1 + random.nextInt(4), 0, 6).toArray();
        if (Arrays.stream(votes).sum() == 0) {
            return;
        }
        ApportionmentProblem problem = ApportionmentProblem.of(seats, votes);
        for (String name : ApportionmentMethod.getNames()) {
            Apportionment result = ApportionmentMethod.of(name).apportion(problem);
            long[] most = result.toArray();
            boolean isOnly = true;
            for (int[] order : orders(votes.length)) {
                long[] other = ApportionmentMethod.of(name)
                        .apportion(problem.withTieBreak(TieBreak.order(order))).toArray();
                isOnly &= Arrays.equals(result.toArray(), other);
                Arrays.setAll(most, i -> Math.max(most[i], other[i]));
            }
            Set<Integer> waiting = new TreeSet<>();
            result.getTies().forEach(tie -> {
                Arrays.stream(tie.getClaims()).forEach(waiting::add);
                Arrays.stream(tie.getPreferred()).forEach(waiting::remove);
            });
            String what = name + " of " + seats + " by " + Arrays.toString(votes) + ": " + result.getTies();
            assertEquals(result.getTies().isEmpty(), isOnly, what);
            assertEquals(IntStream.range(0, votes.length).filter(i -> most[i] > result.getSeats(i)).boxed().toList(),
                    List.copyOf(waiting), what);
        }
    }

    private static List<int[]> orders(int size) {
        List<int[]> orders = new ArrayList<>(List.of(new int[0]));
        for (int k = 0; k < size; k++) {
            List<int[]> longer = new ArrayList<>();
            for (int[] order : orders) {
                for (int at = 0; at <= k; at++) {
                    int[] next = new int[k + 1];
                    System.arraycopy(order, 0, next, 0, at);
                    next[at] = k;
                    System.arraycopy(order, at, next, at + 1, k - at);
                    longer.add(next);
                }
            }
            orders = longer;
        }
        return orders;
    }

    private static void assertRefused(String message, org.junit.jupiter.api.function.Executable attempt) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, attempt).getMessage());
    }
}
