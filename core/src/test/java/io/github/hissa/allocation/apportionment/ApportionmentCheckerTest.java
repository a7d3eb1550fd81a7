package io.github.hissa.allocation.apportionment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.hissa.allocation.Fraction;
import io.github.hissa.allocation.TieBreak;
import io.github.hissa.allocation.Violation;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** What a result says of how it came, and the property that a tampered one breaks first. */
class ApportionmentCheckerTest {

    private static final ApportionmentProblem POSTS = ApportionmentProblem.of(10, 53, 24, 23);

    @Test
    void theDivisorsThatGiveAResult() {
        // 24 by its third signpost and 53 by its sixth, or the like.
        assertDivisors("jefferson", POSTS, "8", "53/6");
        assertDivisors("webster", POSTS, "48/5", "106/11");
        assertDivisors("adams", POSTS, "23/2", "12");
        assertDivisors("dean", POSTS, "583/60", "10");
        DivisorRange squared = ApportionmentMethod.huntingtonHill().apportion(POSTS).getDivisors().orElseThrow();
        assertTrue(squared.isSquared());
        assertEquals(List.of(Fraction.of(53 * 53, 30), Fraction.of(24 * 24, 6)), List.of(squared.least(),
                squared.most().orElseThrow()));
        // A tie: one divisor alone.
        assertDivisors("jefferson", ApportionmentProblem.of(3, 10, 10), "5", "5");
        assertEquals(Optional.empty(), ApportionmentMethod.quota().apportion(POSTS).getDivisors());
        assertEquals(Optional.empty(), ApportionmentMethod.largestRemainder().apportion(POSTS).getDivisors());
        // Nobody got a seat by a quotient; and nobody can take another.
        assertEquals(Optional.of(new DivisorRange(Fraction.of(5, 2), Optional.empty(), false)), ApportionmentMethod.jefferson()
                .apportion(ApportionmentProblem.of(2, 5, 4).withMinima(1, 1)).getDivisors());
        assertEquals(Optional.of(new DivisorRange(Fraction.ZERO, Optional.of(Fraction.of(3)), false)),
                ApportionmentMethod.jefferson().apportion(ApportionmentProblem.of(3, 4, 6).withMaxima(1, 2)).getDivisors());
        // Whom no divisor gives a seat sets no limit to it.
        assertEquals(Optional.of(new DivisorRange(Fraction.of(5), Optional.empty(), false)), ApportionmentMethod.adams()
                .apportion(ApportionmentProblem.of(2, 5, 4, 0)).getDivisors());
        // Every divisor would give a first seat to both.
        assertEquals(Optional.empty(),
                ApportionmentMethod.adams().apportion(ApportionmentProblem.of(1, 4, 6)).getDivisors());
    }

    private static void assertDivisors(String method, ApportionmentProblem problem, String least, String most) {
        DivisorRange range = ApportionmentMethod.of(method).apportion(problem).getDivisors().orElseThrow();
        assertEquals(List.of(least, most),
                List.of(range.least().toString(), range.most().orElseThrow().toString()), method);
    }

    @Test
    void theExactQuotas() {
        Apportionment result = ApportionmentMethod.largestRemainder().apportion(POSTS);
        assertEquals(List.of(Fraction.of(53, 10), Fraction.of(24, 10), Fraction.of(23, 10)),
                List.of(result.getQuota(0), result.getQuota(1), result.getQuota(2)));
        // At most 4 for the first: the other two share 6 as 24 to 23.
        Apportionment bounded = ApportionmentMethod.largestRemainder().apportion(POSTS.withMaxima(4, 10, 10));
        assertEquals(List.of(Fraction.of(4), Fraction.of(144, 47), Fraction.of(138, 47)),
                List.of(bounded.getQuota(0), bounded.getQuota(1), bounded.getQuota(2)));
        assertThrows(IndexOutOfBoundsException.class, () -> bounded.getQuota(3));
    }

    @Test
    void theFirstPropertyThatTamperedSeatsBreak() {
        assertBroken("size", "seats of 2 parties for 3", "webster", POSTS, 5, 5);
        ApportionmentProblem bounded = ApportionmentProblem.of(10, 90, 6, 4, 0).withMinima(0, 0, 2, 1).withMaxima(5, 9, 9, 9);
        assertBroken("minimum", "party 2 has 1 seats by webster, below its minimum of 2", "webster", bounded, 5, 3, 1, 1);
        assertBroken("maximum", "party 0 has 6 seats by webster, above its maximum of 5", "webster", bounded, 6, 1, 2, 1);
        assertBroken("votes", "party 3 has 2 seats by webster, but no votes that count", "webster", bounded, 5, 1, 2, 2);
        assertBroken("conservation", "seats add up to 9 instead of 10", "webster", POSTS, 5, 2, 2);
        assertBroken("divisor", "party 1 has 3 seats by webster, the last at the quotient 48/5, party 0 would have its next "
                + "at 106/11", "webster", POSTS, 5, 3, 2);
        assertBroken("divisor", "party 0 has 2 seats by adams, the last at the quotient 9, party 1 would have its next at "
                + "beyond all quotients, of 2", "adams", ApportionmentProblem.of(2, 9, 2), 2, 0);
        assertBroken("tie-break", "party 1 has 2 seats by jefferson, the last at the quotient 5, party 0 would have its next "
                + "at 5 and the declared order prefers it", "jefferson", ApportionmentProblem.of(3, 10, 10), 1, 2);
        assertBroken("quota", "party 0 has 7 seats by largest-remainder, not its quota of 53/10 rounded down or up",
                "largest-remainder", POSTS, 7, 2, 1);
        assertBroken("remainder", "party 2 has 3 seats by largest-remainder, its quota of 23/10 rounded up, and party 1 has "
                + "its quota of 12/5 rounded down", "largest-remainder", POSTS, 5, 2, 3);
        assertBroken("tie-break", "party 1 has 2 seats by largest-remainder, its quota of 3/2 rounded up, and party 0 has its "
                + "quota of 3/2 rounded down; the declared order prefers the second", "largest-remainder",
                ApportionmentProblem.of(3, 10, 10), 1, 2);
        ApportionmentProblem whole = ApportionmentProblem.of(10, 5, 3, 2);
        assertBroken("quota", "party 0 has 6 seats by largest-remainder, not its quota of 5 rounded down or up",
                "largest-remainder", whole, 6, 3, 1);
        assertBroken("quota", "party 0 has 4 seats by largest-remainder, not its quota of 5 rounded down or up",
                "largest-remainder", whole, 4, 3, 3);
        assertBroken("quota", "party 0 has 7 seats by quota, not its quota of 53/10 rounded down or up", "quota", POSTS,
                7, 2, 1);
        assertBroken("seat-by-seat", "party 0 has 5 seats by quota instead of 6; one after the other give [6, 2, 2]", "quota",
                POSTS, 5, 3, 2);
    }

    @Test
    void theQuotaMethodIsFollowedSeatBySeatUpToTenThousand() {
        assertBroken("seat-by-seat", "party 0 has 3334 seats by quota instead of 3333; one after the other give [3333, 6667]",
                "quota", ApportionmentProblem.of(10_000, 1, 2).withTieBreak(TieBreak.order(2, 1)), 3_334, 6_666);
    }

    @Test
    void theQuotaMethodIsFollowedFromWhereAllQuotasAreWhole() {
        ApportionmentProblem problem = ApportionmentProblem.of(1_000_000_000_001L, 10, 10, 2);
        Apportionment result = ApportionmentMethod.quota().apportion(problem);
        assertArrayEquals(new long[] {454_545_454_546L, 454_545_454_546L, 90_909_090_909L}, result.toArray());
        assertEquals(Optional.empty(), result.verify());
        assertBroken("seat-by-seat", "party 0 has 454545454545 seats by quota instead of 454545454546; one after the other give "
                + "[454545454546, 454545454546, 90909090909]", "quota", problem, 454_545_454_545L, 454_545_454_546L, 90_909_090_910L);
    }

    @Test
    void beyondTenThousandSeatsNobodyIsPassedOver() {
        ApportionmentProblem problem = ApportionmentProblem.of(1_000_000_020_000L, 1_000_003, 1_000_003, 30_007);
        Apportionment result = ApportionmentMethod.quota().apportion(problem);
        assertArrayEquals(new long[] {492_609_170_484L, 492_609_170_483L, 14_781_679_033L}, result.toArray());
        assertEquals("[parties [0, 1] tied for one more seat; [0] preferred by declared order]", result.getTies().toString());
        assertEquals(Optional.empty(), result.verify());
        assertBroken("tie-break", "party 1 has 492609170484 seats by quota, the last at the quotient 1000003/492609170484, party 0 "
                + "waited all that time at 1000003/492609170484; the declared order prefers the second", "quota", problem,
                492_609_170_483L, 492_609_170_484L, 14_781_679_033L);
        ApportionmentProblem uneven = ApportionmentProblem.of(1_000_000_020_000L, 1_000_003, 1_000_000, 30_007);
        assertArrayEquals(new long[] {492_609_898_474L, 492_608_420_648L, 14_781_700_878L},
                ApportionmentMethod.quota().apportion(uneven).toArray());
        assertBroken("turn", "party 1 has 492608420649 seats by quota, the last at the quotient 1000000/492608420649, party 0 waited "
                + "all that time at 1000003/492609898474", "quota", uneven, 492_609_898_473L, 492_608_420_649L, 14_781_700_878L);
    }

    @Test
    void oneByOneUpToTenThousandSeatsAfterWholeQuotas() {
        // Of 30,018 votes without a common divisor all quotas are whole at 0 and 30,018 seats only.
        ApportionmentProblem last = ApportionmentProblem.of(10_000, 10_007, 20_010, 1);
        assertArrayEquals(new long[] {3_334, 6_666, 0}, ApportionmentMethod.quota().apportion(last).toArray());
        assertBroken("seat-by-seat", "party 0 has 3333 seats by quota instead of 3334; one after the other give [3334, 6666, 0]",
                "quota", last, 3_333, 6_666, 1);
        ApportionmentProblem next = ApportionmentProblem.of(10_001, 10_007, 20_010, 1);
        assertArrayEquals(new long[] {3_334, 6_667, 0}, ApportionmentMethod.quota().apportion(next).toArray());
        assertEquals(Optional.empty(), new ApportionmentChecker(next, ApportionmentMethod.quota()).check(3_334, 6_666, 1));
    }

    @Test
    void whoGotItsSeatBeforeAStrongerOneCouldPassedNobodyOver() {
        for (ApportionmentProblem problem : List.of(ApportionmentProblem.of(15_759, 2_318, 31, 2_624, 26, 26_732),
                ApportionmentProblem.of(14_832, 7_686, 16, 12_594, 7, 20_894),
                // The first has a whole quota and could have no more, so that it passed nobody over.
                ApportionmentProblem.of(15_009, 2, 10_007, 20_009))) {
            assertEquals(Optional.empty(), ApportionmentMethod.quota().apportion(problem).verify());
        }
        ApportionmentProblem equals = ApportionmentProblem.of(1_000_000_020_000L, 1_000_003, 1_000_003, 30_007)
                .withTieBreak(TieBreak.order(2, 1, 3));
        assertBroken("tie-break", "party 0 has 492609170484 seats by quota, the last at the quotient 1000003/492609170484, party 1 "
                + "waited all that time at 1000003/492609170484; the given order prefers the second", "quota", equals,
                492_609_170_484L, 492_609_170_483L, 14_781_679_033L);
    }

    @Property(tries = 150)
    void theQuotaMethodPassesWhateverTheSeats(@ForAll Random random, @ForAll @IntRange(min = 1, max = 60) int bits,
            @ForAll @IntRange(min = 1, max = 30) int parties) {
        long[] votes = random.longs(parties, 1, 1L << 1 + random.nextInt(20)).toArray();
        ApportionmentProblem problem = ApportionmentProblem.of(random.nextLong(1L << bits), votes)
                .withTieBreak(TieBreak.lottery(bits));
        assertEquals(Optional.empty(), ApportionmentMethod.quota().apportion(problem).verify());
    }

    /** The first party has the largest quotient for the sixth seat, but a quota of just five. */
    @Test
    void whoHasItsWholeQuotaWaits() {
        Apportionment result = ApportionmentMethod.quota().apportion(ApportionmentProblem.of(6, 20, 1, 1, 1, 1));
        assertArrayEquals(new long[] {5, 1, 0, 0, 0}, result.toArray());
        assertEquals(Optional.empty(), result.verify());
    }

    @Test
    void onlyADivisorMethodHasSignposts() {
        assertEquals("not a divisor method: quota",
                assertThrows(IllegalArgumentException.class, () -> Quotient.of("quota", 1, 1)).getMessage());
    }

    private static void assertBroken(String property, String message, String method, ApportionmentProblem problem,
            long... seats) {
        assertEquals(Optional.of(new Violation(property, message)),
                new Apportionment(problem, ApportionmentMethod.of(method), seats, List.of()).verify());
    }

    @Test
    void resultsOfTheLargestNumbersAreChecked() {
        for (String name : ApportionmentMethod.getNames()) {
            ApportionmentProblem problem =
                    ApportionmentProblem.of(Long.MAX_VALUE / 4 - 1, Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE);
            assertEquals(Optional.empty(), ApportionmentMethod.of(name).apportion(problem).verify(), name);
        }
    }

    @Property(tries = 200)
    void everyResultHoldsAndEverySeatMovedIsFound(@ForAll Random random, @ForAll @IntRange(max = 40) int seats,
            @ForAll boolean bounded) {
        long[] votes = random.longs(1 + random.nextInt(5), 0, 30).toArray();
        if (Arrays.stream(votes).sum() == 0) {
            return;
        }
        ApportionmentProblem problem =
                ApportionmentProblem.of(seats, votes).withTieBreak(TieBreak.lottery(random.nextLong()));
        for (String name : ApportionmentMethod.getNames()) {
            ApportionmentProblem each = bounded && !name.equals("quota") ? bounded(problem, random) : problem;
            Apportionment result = ApportionmentMethod.of(name).apportion(each);
            assertEquals(Optional.empty(), result.verify(), name);
            for (int from = 0; from < votes.length; from++) {
                for (int to = 0; to < votes.length; to++) {
                    long[] moved = result.toArray();
                    moved[from]--;
                    moved[to]++;
                    assertEquals(from != to,
                            new Apportionment(each, ApportionmentMethod.of(name), moved, List.of()).verify().isPresent(),
                            () -> name + " of " + seats + " by " + Arrays.toString(votes) + ": " + Arrays.toString(moved));
                }
            }
        }
    }

    private static ApportionmentProblem bounded(ApportionmentProblem problem, Random random) {
        long[] minima = new long[problem.size()];
        long[] maxima = new long[problem.size()];
        long each = problem.getSeats() / problem.size();
        Arrays.setAll(minima, i -> each == 0 ? 0 : random.nextInt((int) each + 1));
        Arrays.setAll(maxima, i -> Math.max(minima[i], random.nextInt((int) problem.getSeats() + 1)));
        try {
            return problem.withMinima(minima).withMaxima(maxima);
        } catch (IllegalArgumentException noRoom) {
            return problem.withMinima(minima);
        }
    }
}
