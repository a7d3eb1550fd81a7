package io.github.hissa.allocation.apportionment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.hissa.allocation.Fraction;
import io.github.hissa.allocation.TieBreak;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Small exact cases of apportionment: ties, thresholds, bounds and the largest numbers. */
class ApportionmentTableTest {

    private static final long MOST_SEATS = Long.MAX_VALUE / 4;

    @Test
    void theMethodsByTheirNames() {
        List<ApportionmentMethod> methods = List.of(ApportionmentMethod.largestRemainder(),
                ApportionmentMethod.jefferson(), ApportionmentMethod.webster(), ApportionmentMethod.adams(),
                ApportionmentMethod.dean(), ApportionmentMethod.huntingtonHill(), ApportionmentMethod.quota());
        assertEquals(List.copyOf(ApportionmentMethod.getNames()),
                methods.stream().map(ApportionmentMethod::getName).toList());
        for (ApportionmentMethod method : methods) {
            assertSame(method, ApportionmentMethod.of(method.getName()));
            assertEquals(method.getName(), method.toString());
        }
    }

    @Test
    void aResultSaysWhatItIsOf() {
        ApportionmentProblem problem = ApportionmentProblem.of(10, 53, 24, 23);
        Apportionment result = ApportionmentMethod.webster().apportion(problem);
        assertSame(problem, result.getProblem());
        assertSame(ApportionmentMethod.webster(), result.getMethod());
        assertEquals(6, result.getSeats(0));
        assertEquals("webster of 10 seats among 3 parties", result.toString());
    }

    @Test
    void aProblemGivesBackWhatItWasMadeOf() {
        ApportionmentProblem problem = ApportionmentProblem.of(10, 53, 24, 3).withMinima(1, 2, 0).withMaxima(9, 5, 20)
                .withThreshold(Fraction.of(1, 20)).withTieBreak(TieBreak.lottery(2));
        assertEquals(List.of(10L, 3, 24L, 2L, 5L, 10L, 24L, 0L), List.of(problem.getSeats(), problem.size(),
                problem.getVotes(1), problem.getMinimum(1), problem.getMaximum(1), problem.getMaximum(2),
                problem.getCountedVotes(1), problem.getCountedVotes(2)));
        assertEquals(TieBreak.lottery(2), problem.getTieBreak());
    }

    @Test
    void whoStandsExactlyAtTheThresholdTakesPart() {
        ApportionmentProblem problem = ApportionmentProblem.of(10, 90, 5, 5);
        assertEquals(5, problem.withThreshold(Fraction.of(5, 100)).getCountedVotes(1));
        assertEquals(0, problem.withThreshold(Fraction.of(51, 1000)).getCountedVotes(1));
        assertEquals(90, problem.withThreshold(Fraction.of(9, 10)).getCountedVotes(0));
        assertEquals(100, ApportionmentProblem.of(10, 100, 0).withThreshold(Fraction.ONE).getCountedVotes(0));
        assertEquals(5, problem.withThreshold(Fraction.ZERO).getCountedVotes(2));
    }

    @Test
    void votesBeyond64BitsInAllAreCounted() {
        long giant = Long.MAX_VALUE;
        ApportionmentProblem problem = ApportionmentProblem.of(6, giant, giant, giant);
        assertEquals(0, problem.withMaxima(6, 6, 6).withThreshold(Fraction.of(1, 3)).getCountedVotes(0) - giant);
        assertRefused("threshold of 17/50 leaves out every party: the largest has 9223372036854775807 of "
                + "27670116110564327421 votes", () -> problem.withThreshold(Fraction.of(34, 100)));
        for (String name : ApportionmentMethod.getNames()) {
            assertArrayEquals(new long[] {2, 2, 2}, ApportionmentMethod.of(name).apportion(problem).toArray(), name);
        }
        long[] shared = ApportionmentMethod.largestRemainder()
                .apportion(ApportionmentProblem.of(MOST_SEATS, giant, giant)).toArray();
        assertArrayEquals(new long[] {MOST_SEATS / 2 + 1, MOST_SEATS / 2}, shared);
    }

    @Test
    void refusalsAtTheEdges() {
        ApportionmentProblem problem = ApportionmentProblem.of(3, 1, 1);
        assertRefused("number of seats is not between 0 and 2305843009213693951: -1", () -> ApportionmentProblem.of(-1, 1));
        assertRefused("number of seats is not between 0 and 2305843009213693951: 2305843009213693952",
                () -> ApportionmentProblem.of(MOST_SEATS + 1, 1));
        assertEquals(MOST_SEATS, ApportionmentProblem.of(MOST_SEATS, 1).getSeats());
        assertRefused("number of minima is 1, of parties 2", () -> problem.withMinima(1));
        assertRefused("number of maxima is 3, of parties 2", () -> problem.withMaxima(3, 3, 3));
        assertRefused("minimum of party 1 is negative: -1", () -> problem.withMinima(0, -1));
        assertRefused("maximum of party 0 is negative: -1", () -> problem.withMaxima(-1, 3));
        assertRefused("threshold is not between 0 and 1: -1/2", () -> problem.withThreshold(Fraction.of(-1, 2)));
        assertRefused("threshold is not between 0 and 1: 3/2", () -> problem.withThreshold(Fraction.of(3, 2)));
    }

    @Test
    void seatsThatNobodyCanTakeAreRefusedWithTheReason() {
        assertRefused("there are 6 seats and no parties", () -> ApportionmentProblem.of(6));
        assertRefused("there are 6 seats and nobody has votes", () -> ApportionmentProblem.of(6, 0, 0));
        assertRefused("threshold of 3/5 leaves out every party: the largest has 6 of 11 votes",
                () -> ApportionmentProblem.of(6, 5, 6).withThreshold(Fraction.of(3, 5)));
        assertRefused("minima add up to 9, above the 6 seats", () -> ApportionmentProblem.of(6, 5, 6).withMinima(4, 5));
        assertRefused("parties with votes can take 4 seats by their maxima, fewer than the 6 there are",
                () -> ApportionmentProblem.of(6, 5, 6).withMaxima(2, 2));
        assertRefused("parties with votes can take 5 seats by their maxima and the others their minima, fewer than the 6 "
                + "there are", () -> ApportionmentProblem.of(6, 5, 6, 0).withMinima(0, 0, 1).withMaxima(2, 2, 6));
    }

    @Test
    void anOrderForAnotherNumberOfPartiesIsRefused() {
        assertRefused("tie-break order has 1 positions for 3 parties",
                () -> ApportionmentProblem.of(2, 5, 5, 5).withTieBreak(TieBreak.order(1)));
        assertRefused("tie-break order has 0 positions for 3 parties",
                () -> ApportionmentProblem.of(2, 5, 5, 5).withTieBreak(TieBreak.order()));
        assertArrayEquals(new int[] {3, 1, 2}, ApportionmentProblem.of(2, 5, 5, 5).withTieBreak(TieBreak.order(3, 1, 2))
                .getTieBreak().getPositions());
    }

    @Test
    void aPartyThatThereIsNotIsRefusedByItsNumber() {
        ApportionmentProblem problem = ApportionmentProblem.of(2, 5, 5, 5, 5);
        Apportionment result = ApportionmentMethod.webster().apportion(problem);
        for (Executable attempt : List.<Executable>of(() -> result.getSeats(4), () -> problem.getVotes(4),
                () -> problem.getCountedVotes(4), () -> problem.getMinimum(4), () -> problem.getMaximum(4))) {
            assertEquals("party 4 is not one of the 4 parties from 0 on",
                    assertThrows(IndexOutOfBoundsException.class, attempt).getMessage());
        }
        assertEquals("party -1 is not one of the 4 parties from 0 on",
                assertThrows(IndexOutOfBoundsException.class, () -> result.getSeats(-1)).getMessage());
    }

    @Test
    void whatIsNullIsNamed() {
        ApportionmentProblem problem = ApportionmentProblem.of(2, 5, 5);
        assertNull("votes", () -> ApportionmentProblem.of(2, (long[]) null));
        assertNull("minima", () -> problem.withMinima((long[]) null));
        assertNull("maxima", () -> problem.withMaxima((long[]) null));
        assertNull("threshold", () -> problem.withThreshold(null));
        assertNull("tie-break", () -> problem.withTieBreak(null));
        assertNull("positions of a tie-break order", () -> TieBreak.order((int[]) null));
    }

    private static void assertNull(String what, Executable attempt) {
        assertEquals(what, assertThrows(NullPointerException.class, attempt).getMessage());
    }

    @Test
    void nothingToShareOrNobodyToShareIt() {
        for (String name : ApportionmentMethod.getNames()) {
            ApportionmentMethod method = ApportionmentMethod.of(name);
            assertArrayEquals(new long[0], method.apportion(ApportionmentProblem.of(0)).toArray(), name);
            assertArrayEquals(new long[] {0, 0}, method.apportion(ApportionmentProblem.of(0, 5, 5)).toArray(), name);
            assertEquals(List.of(), method.apportion(ApportionmentProblem.of(0, 5, 5)).getTies(), name);
            assertArrayEquals(new long[] {0, 0}, method.apportion(ApportionmentProblem.of(0, 0, 0)).toArray(), name);
            assertArrayEquals(new long[] {0, 4, 0}, method.apportion(ApportionmentProblem.of(4, 0, 9, 0)).toArray(), name);
        }
    }

    @Test
    void aPartyWithoutVotesGetsItsMinimumAndNoMore() {
        ApportionmentProblem problem = ApportionmentProblem.of(9, 0, 10, 20).withMinima(2, 0, 0).withMaxima(5, 9, 9);
        for (String name : List.of("jefferson", "webster", "adams", "dean", "huntington-hill", "largest-remainder")) {
            assertEquals(2, ApportionmentMethod.of(name).apportion(problem).getSeats(0), name);
        }
    }

    @Test
    void aPartyWithoutVotesDoesNotShareInTheQuotas() {
        assertArrayEquals(new long[] {0, 5, 4}, ApportionmentMethod.largestRemainder()
                .apportion(ApportionmentProblem.of(9, 0, 1, 1).withMaxima(5, 9, 9)).toArray());
    }

    @Test
    void minimaLeaveTheOthersWhatIsLeft() {
        ApportionmentProblem problem = ApportionmentProblem.of(10, 100, 1, 1).withMinima(0, 4, 4);
        for (String name : List.of("jefferson", "webster", "adams", "dean", "huntington-hill", "largest-remainder")) {
            assertArrayEquals(new long[] {2, 4, 4}, ApportionmentMethod.of(name).apportion(problem).toArray(), name);
        }
    }

    @Test
    void boundedSeatsOfAnyNumberAreGivenAtOnce() {
        long giant = Long.MAX_VALUE;
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            assertArrayEquals(new long[] {100_000_000_000L, 200_000_000_000L, 300_000_000_000L},
                    ApportionmentMethod.jefferson().apportion(ApportionmentProblem.of(600_000_000_000L, 1, 2, 3)
                            .withMinima(1, 0, 0)).toArray());
            // Here the first ratios that are tried give more seats than a long can count.
            assertArrayEquals(new long[] {100_000_000_000L, 200_000_000_000L, 300_000_000_000L},
                    ApportionmentMethod.jefferson().apportion(ApportionmentProblem.of(600_000_000_000L,
                            1_000_000_000, 2_000_000_000, 3_000_000_000L).withMinima(1, 0, 0)).toArray());
            assertArrayEquals(new long[] {7, 3}, ApportionmentMethod.jefferson().apportion(
                    ApportionmentProblem.of(10, giant, giant / 2).withMaxima(9, 10)).toArray());
        });
    }

    @Test
    void tiesNameAllWhoseRemaindersAreEqual() {
        assertTies("largest-remainder", ApportionmentProblem.of(4, 10, 10, 10), "[2, 1, 1]",
                "[parties [0, 1, 2] tied for one more seat; [0] preferred by declared order]");
        assertTies("largest-remainder", ApportionmentProblem.of(5, 10, 10, 10).withTieBreak(TieBreak.order(3, 2, 1)),
                "[1, 2, 2]", "[parties [0, 1, 2] tied for one more seat; [1, 2] preferred by given order]");
        assertTies("largest-remainder", ApportionmentProblem.of(3, 10, 10, 10), "[1, 1, 1]", "[]");
        // Remainders 1/2, 1/4, 1/4: the tied are the two that are not first.
        assertTies("largest-remainder", ApportionmentProblem.of(2, 10, 5, 5), "[1, 1, 0]",
                "[parties [1, 2] tied for one more seat; [1] preferred by declared order]");
        assertTies("largest-remainder", ApportionmentProblem.of(4, 3, 3, 2), "[2, 1, 1]",
                "[parties [0, 1] tied for one more seat; [0] preferred by declared order]");
        assertTies("largest-remainder", ApportionmentProblem.of(4, 10, 10, 11), "[1, 1, 2]", "[]");
    }

    @Test
    void tiesOfDivisorMethodsNameThoseWhoGotTheirLastSeatAtTheSameQuotient() {
        assertTies("jefferson", ApportionmentProblem.of(5, 20, 10, 10), "[3, 1, 1]", "[]");
        assertTies("jefferson", ApportionmentProblem.of(3, 20, 10, 10), "[2, 1, 0]",
                "[parties [0, 1, 2] tied for one more seat; [0, 1] preferred by declared order]");
        assertTies("webster", ApportionmentProblem.of(2, 30, 10), "[2, 0]",
                "[parties [0, 1] tied for one more seat; [0] preferred by declared order]");
        assertTies("webster", ApportionmentProblem.of(2, 30, 10).withTieBreak(TieBreak.order(2, 1)), "[1, 1]",
                "[parties [0, 1] tied for one more seat; [1] preferred by given order]");
        assertTies("adams", ApportionmentProblem.of(1, 10, 10), "[1, 0]",
                "[parties [0, 1] tied for one more seat; [0] preferred by declared order]");
        // A seat that a minimum gave was not won by a quotient, and a party at its maximum does not wait.
        assertTies("jefferson", ApportionmentProblem.of(2, 10, 10).withMinima(1, 0), "[1, 1]", "[]");
        assertTies("jefferson", ApportionmentProblem.of(3, 10, 10).withMaxima(2, 1), "[2, 1]", "[]");
        assertTies("jefferson", ApportionmentProblem.of(2, 10, 10, 10).withMinima(1, 0, 0), "[1, 1, 0]",
                "[parties [1, 2] tied for one more seat; [1] preferred by declared order]");
    }

    @Test
    void tiesOfTheQuotaMethodNameAllWhoWereEqualWhereTheSeatsEnded() {
        assertTies("quota", ApportionmentProblem.of(1, 5, 5, 5), "[1, 0, 0]",
                "[parties [0, 1, 2] tied for one more seat; [0] preferred by declared order]");
        assertTies("quota", ApportionmentProblem.of(2, 5, 5, 5, 5), "[1, 1, 0, 0]",
                "[parties [0, 1, 2, 3] tied for one more seat; [0, 1] preferred by declared order]");
        assertTies("quota", ApportionmentProblem.of(1, 10, 10), "[1, 0]",
                "[parties [0, 1] tied for one more seat; [0] preferred by declared order]");
        assertTies("quota", ApportionmentProblem.of(2, 10, 10), "[1, 1]", "[]");
        assertTies("quota", ApportionmentProblem.of(2, 10, 10, 10), "[1, 1, 0]",
                "[parties [0, 1, 2] tied for one more seat; [0, 1] preferred by declared order]");
        assertTies("quota", ApportionmentProblem.of(1, 10, 10).withTieBreak(TieBreak.order(2, 1)), "[0, 1]",
                "[parties [0, 1] tied for one more seat; [1] preferred by given order]");
        assertTies("quota", ApportionmentProblem.of(2, 20, 10, 10), "[1, 1, 0]",
                "[parties [1, 2] tied for one more seat; [1] preferred by declared order]");
        assertTies("quota", ApportionmentProblem.of(1_000_000_000_001L, 10, 10), "[500000000001, 500000000000]",
                "[parties [0, 1] tied for one more seat; [0] preferred by declared order]");
    }

    @Test
    void aTieOfTheQuotaMethodIsAmongThoseWhoDidNotWait() {
        // The first had its seat before the quota of the third allowed it a second one.
        assertTies("quota", ApportionmentProblem.of(3, 1, 1, 2), "[1, 1, 1]",
                "[parties [1, 2] tied for one more seat; [1] preferred by declared order]");
        // The fourth may have a second seat only after the second party had its own.
        assertTies("quota", ApportionmentProblem.of(5, 4, 1, 1, 2), "[3, 1, 0, 1]",
                "[parties [1, 2] tied for one more seat; [1] preferred by declared order]");
        // The second had its seat before the quota of the third allowed it a fourth one at the same quotient.
        assertTies("quota", ApportionmentProblem.of(9, 1, 2, 8, 11), "[0, 1, 3, 5]", "[]");
    }

    private static void assertTies(String method, ApportionmentProblem problem, String seats, String ties) {
        Apportionment result = ApportionmentMethod.of(method).apportion(problem);
        assertEquals(seats, Arrays.toString(result.toArray()), method);
        assertEquals(ties, result.getTies().toString(), method);
    }

    @Test
    void signpostsCompareInWholeNumbersOfAnySize() {
        long giant = Long.MAX_VALUE;
        assertEquals(0, Signpost.compareProducts(giant, giant, giant, giant));
        assertEquals(-1, Signpost.compareProducts(giant, giant - 1, giant, giant));
        assertEquals(1, Signpost.compareProducts(1L << 62, 4, 1, giant));
        assertEquals(1, Signpost.compareProducts(1L << 62, 3, 1L << 62, 2));
        // Adams, Dean and Huntington-Hill give every party a seat before any gets a second.
        for (String name : List.of("adams", "dean", "huntington-hill")) {
            assertArrayEquals(new long[] {1, 1, 1},
                    ApportionmentMethod.of(name).apportion(ApportionmentProblem.of(3, 1_000_000, 1, 1)).toArray(), name);
            assertArrayEquals(new long[] {1, 0, 1},
                    ApportionmentMethod.of(name).apportion(ApportionmentProblem.of(2, 9, 1, 2)).toArray(), name);
        }
    }

    private static void assertRefused(String message, Executable attempt) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, attempt).getMessage());
    }
}
