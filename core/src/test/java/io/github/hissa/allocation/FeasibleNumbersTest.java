package io.github.hissa.allocation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** How many claims random arrival and the average of awards take: the last that is feasible, the first that is not. */
class FeasibleNumbersTest {

    @Test
    void theNumberOfClaimsThatIsFeasible() {
        long[] twenty = LongStream.rangeClosed(1, 20).toArray();
        assertEquals(105, Arrays.stream(ClaimsRule.randomArrival().divide(ClaimsProblem.of(105, twenty)).toArray()).sum());
        assertRefused(ClaimsRule.randomArrival(), 500, LongStream.rangeClosed(1, 21).toArray());
        assertRefused(ClaimsRule.randomArrival(), 500, equal(501));
        assertRefused(ClaimsRule.averageOfAwards(), 500, equal(101));
        assertEquals(Fraction.of(1), ClaimsRule.randomArrival().divide(ClaimsProblem.of(500, equal(500))).getExactAward(0));
        assertEquals(Fraction.of(5), ClaimsRule.averageOfAwards().divide(ClaimsProblem.of(500, equal(100))).getExactAward(0));
        // Claims of nothing do not count.
        assertEquals(Fraction.of(5), ClaimsRule.averageOfAwards()
                .divide(ClaimsProblem.of(500, Arrays.copyOf(equal(100), 150))).getExactAward(0));
    }

    /** A hundred claims of ten sizes are few different ones, but have 11¹⁰ combinations. */
    @Test
    void theMessageNamesTheCombinationsAndTheirLimit() {
        long[] ofTenSizes = LongStream.range(0, 100).map(i -> 1 + i % 10).toArray();
        assertEquals("rule random-arrival is feasible for at most 500 claims with at most 1048576 combinations, equal claims "
                + "counted together; here are 100 claims, 10 of them different, with 25937424601 combinations; maybe the mean "
                + "of equal awards and equal losses, or Talmud, serves instead", assertThrows(IllegalArgumentException.class,
                () -> ClaimsRule.randomArrival().divide(ClaimsProblem.of(100, ofTenSizes))).getMessage());
        long[] different = LongStream.rangeClosed(1, 70).toArray();
        assertTrue(assertThrows(IllegalArgumentException.class, () -> ClaimsRule.averageOfAwards()
                .divide(ClaimsProblem.of(100, different))).getMessage().contains("70 of them different, with 2^70 or more "));
    }

    private static long[] equal(int size) {
        long[] claims = new long[size];
        Arrays.fill(claims, 10);
        return claims;
    }

    private static void assertRefused(ClaimsRule rule, long endowment, long... claims) {
        ClaimsProblem problem = ClaimsProblem.of(endowment / 5, claims);
        assertThrows(IllegalArgumentException.class, () -> rule.divide(problem), rule.getName());
    }
}
