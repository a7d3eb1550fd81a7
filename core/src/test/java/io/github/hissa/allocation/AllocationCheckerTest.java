package io.github.hissa.allocation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** A tampered result is refused with the first property that it breaks. */
class AllocationCheckerTest {

    private static final ClaimsProblem PLAIN = ClaimsProblem.of(200, 100, 200, 300);

    @Test
    void anHonestResultHasNoViolation() {
        assertViolation("none", PLAIN, ClaimsRule.proportional(), 33, 67, 100);
    }

    @Test
    void eachPropertyIsNamed() {
        assertViolation("size", PLAIN, ClaimsRule.proportional(), 33, 67);
        assertViolation("non-negativity", PLAIN, ClaimsRule.proportional(), -1, 101, 100);
        assertViolation("claim", PLAIN, ClaimsRule.proportional(), 101, 0, 99);
        assertViolation("cap", PLAIN.withCaps(100, 60, 300), ClaimsRule.proportional(), 40, 61, 99);
        assertViolation("floor", PLAIN.withFloors(40, 0, 0), ClaimsRule.proportional(), 39, 61, 100);
        assertViolation("rounding-unit", PLAIN.withRoundingUnit(10), ClaimsRule.proportional(), 35, 65, 100);
        assertViolation("smallest-award", PLAIN.withSmallestAward(34), ClaimsRule.proportional(), 33, 67, 100);
        assertViolation("conservation", PLAIN, ClaimsRule.proportional(), 33, 66, 100);
        assertViolation("rule", PLAIN, ClaimsRule.proportional(), 32, 68, 100);
        assertViolation("priority", PLAIN.withPriorityClasses(1, 2, 2), ClaimsRule.proportional(), 99, 41, 60);
        assertViolation("given-up", ClaimsProblem.of(50, 30, 30, 30, 30).withSmallestAward(15),
                ClaimsRule.constrainedEqualAwards(), 17, 17, 0, 16);
        assertViolation("largest-remainder", PLAIN, ClaimsRule.proportional(), 34, 66, 100);
        assertViolation("tie-break", ClaimsProblem.of(1, 5, 5), ClaimsRule.proportional(), 0, 1);
    }

    @Test
    void withinTheClassThatSharesItIsTheRuleThatIsBroken() {
        assertViolation("rule", ClaimsProblem.of(250, 100, 100, 200).withPriorityClasses(1, 2, 2),
                ClaimsRule.proportional(), 100, 52, 98);
        assertViolation("priority", ClaimsProblem.of(250, 100, 100, 200).withPriorityClasses(1, 2, 2),
                ClaimsRule.proportional(), 98, 52, 100);
    }

    @Test
    void aClassThatIsJustMetSharesNothing() {
        assertViolation("priority", ClaimsProblem.of(100, 50, 50, 70).withPriorityClasses(1, 1, 2),
                ClaimsRule.proportional(), 48, 50, 2);
    }

    /** Where one claim is given up, the other has its claim and no more: a level that may be stated or not. */
    @Test
    void whoIsJustMetBecauseOthersAreGivenUpMayHaveALevel() {
        ClaimsProblem problem = ClaimsProblem.of(30, 30, 30).withSmallestAward(20);
        for (String name : ClaimsRule.getNames()) {
            Allocation shared = ClaimsRule.of(name).divide(problem);
            assertArrayEquals(new long[] {30, 0}, shared.toArray(), name);
            assertEquals(Optional.empty(), shared.verify(), name);
        }
        assertEquals("AWARD 30",
                ClaimsRule.constrainedEqualAwards().divide(problem).getLevel().orElseThrow().toString());
    }

    @Test
    void aWholeUnitTooManyOrTooFewIsTooMuch() {
        assertEquals("award 0 of proportional is 51, not within one unit of 50, which the rule demands",
                new AllocationChecker(ClaimsProblem.of(300, 100, 200, 300), ClaimsRule.proportional())
                        .check(51, 99, 150).orElseThrow().message());
        assertEquals("award 0 of proportional is 49, not within one unit of 50, which the rule demands",
                new AllocationChecker(ClaimsProblem.of(300, 100, 200, 300), ClaimsRule.proportional())
                        .check(49, 101, 150).orElseThrow().message());
    }

    /** Beyond twelve positive claims the definition of random arrival is too dear; what comes before it still holds. */
    @Test
    void randomArrivalIsFollowedUpToTwelveClaims() {
        for (ClaimsRule rule : List.of(ClaimsRule.randomArrival(), ClaimsRule.averageOfAwards())) {
            for (int size : new int[] {12, 13}) {
                long[] claims = new long[size + 1];
                Arrays.fill(claims, 0, size, 10);
                long[] awards = Arrays.stream(claims).map(claim -> claim / 2).toArray();
                awards[0]--;
                awards[1]++;
                assertViolation(size > 12 ? "none" : "rule", ClaimsProblem.of(size * 5L, claims), rule, awards);
                awards[2]++;
                assertViolation("conservation", ClaimsProblem.of(size * 5L, claims), rule, awards);
            }
        }
    }

    /** Some exact awards lie in the middle between two places of 2⁻¹²⁸, and the endowment never runs out by steps. */
    @Test
    void dominguezThomsonIsFollowedToTheEnd() {
        Allocation shared = ClaimsRule.dominguezThomson()
                .divide(ClaimsProblem.of(1_727_737, 0, 84_846, 3_378_284, 1_765));
        assertEquals(Optional.empty(), shared.verify());
        SplittableRandom random = new SplittableRandom(3);
        for (int round = 0; round < 300; round++) {
            long[] claims = random.longs(2L << random.nextInt(2), 0, 4_000_000).toArray();
            ClaimsProblem problem = ClaimsProblem.of(random.nextLong(Arrays.stream(claims).sum()), claims);
            assertEquals(Optional.empty(), ClaimsRule.dominguezThomson().divide(problem).verify());
        }
    }

    @Test
    void aClaimOfNothingIsNotGivenUp() {
        Allocation shared = ClaimsRule.constrainedEqualAwards()
                .divide(ClaimsProblem.of(20, 0, 30, 30).withSmallestAward(15));
        assertEquals(List.of(Ground.CLAIM, Ground.LEVEL, Ground.BELOW_SMALLEST_AWARD),
                List.of(shared.getGround(0), shared.getGround(1), shared.getGround(2)));
        assertEquals(Optional.empty(), shared.verify());
    }

    @Test
    void theMessageHoldsTheFigures() {
        assertEquals("award 0 of proportional is 32, not within one unit of 100/3, which the rule demands",
                new AllocationChecker(PLAIN, ClaimsRule.proportional()).check(32, 68, 100).orElseThrow().message());
        assertEquals("award 0 is rounded up and award 1 down, though rounding down takes 1/3 and 2/3",
                new AllocationChecker(PLAIN, ClaimsRule.proportional()).check(34, 66, 100).orElseThrow().message());
    }

    private static void assertViolation(String property, ClaimsProblem problem, ClaimsRule rule, long... awards) {
        Optional<Violation> violation = new AllocationChecker(problem, rule).check(awards);
        assertEquals(property, violation.map(Violation::property).orElse("none"), violation.toString());
    }
}
