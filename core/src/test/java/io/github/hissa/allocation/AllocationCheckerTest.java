package io.github.hissa.allocation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
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

    @Test
    void randomArrivalAndTheAverageAreRecomputedUpToSeventeenDifferentClaims() {
        for (ClaimsRule rule : List.of(ClaimsRule.randomArrival(), ClaimsRule.averageOfAwards())) {
            for (int size : new int[] {12, 13, 17}) {
                long[] claims = LongStream.range(0, size + 1).map(i -> i == 4 ? 0 : 1_000 + 37 * i * i).toArray();
                ClaimsProblem problem = ClaimsProblem.of(Arrays.stream(claims).sum() / 3, claims);
                long[] awards = rule.divide(problem).toArray();
                assertViolation("none", problem, rule, awards);
                awards[1] -= 5;
                awards[2] += 5;
                assertViolation("rule", problem, rule, awards);
            }
            long[] equal = new long[60];
            Arrays.fill(equal, 10);
            Arrays.fill(equal, 20, 40, 15);
            ClaimsProblem problem = ClaimsProblem.of(411, equal);
            assertEquals(Optional.empty(), rule.divide(problem).verify());
        }
    }

    private static final ClaimsProblem MANY = ClaimsProblem.of(9_000, LongStream.range(0, 19)
            .map(i -> i == 1 ? 1_000 : 1_000 + 10 * i).toArray());

    /** Beyond that a result is held to what must be true of it. */
    @Test
    void manyDifferentClaimsAreHeldToOrderAndEqualTreatment() {
        ClaimsRule half = ClaimsRule.mixture(1, ClaimsRule.randomArrival(), 1, ClaimsRule.proportional());
        for (ClaimsRule rule : List.of(ClaimsRule.randomArrival(), ClaimsRule.averageOfAwards(), half)) {
            Allocation honest = rule.divide(MANY);
            assertEquals(Optional.empty(), honest.verify());
            assertMoved("order", honest, 18, 2, 200);
            assertMoved("order", honest, 2, 18, 200);
            assertMoved("equal-treatment", honest, 0, 1, 2);
            assertMoved("equal-treatment", honest, 1, 0, 2);
            long[] awards = honest.toArray();
            awards[3]++;
            assertViolation("conservation", MANY, rule, awards);
            awards[3] -= 2;
            assertViolation("conservation", MANY, rule, awards);
            ClaimsProblem even = MANY.withTieBreak(TieBreak.order(IntStream.range(0, 19).map(i -> -i).toArray()));
            Allocation other = rule.divide(even);
            assertEquals(Optional.empty(), other.verify());
            if (other.getAward(0) == other.getAward(1)) {
                assertMoved("tie-break", other, 1, 3, 1);
            }
        }
    }

    private static void assertMoved(String property, Allocation honest, int from, int to, long amount) {
        long[] awards = honest.toArray();
        awards[from] -= amount;
        awards[to] += amount;
        assertViolation(property, honest.getProblem(), honest.getRule(), awards);
    }

    @Test
    void manyDifferentClaimsAreServedClassByClassWithinTheirBounds() {
        int[] classes = IntStream.range(0, 40).map(i -> i < 20 ? 2 : 1).toArray();
        long[] claims = LongStream.range(0, 40).map(i -> 1_000 + 7 * i).toArray();
        long[] floors = LongStream.range(0, 40).map(i -> i % 5 == 0 ? 300 : 0).toArray();
        ClaimsProblem problem = ClaimsProblem.of(30_000, claims).withPriorityClasses(classes).withFloors(floors)
                .withRoundingUnit(10);
        Allocation honest = ClaimsRule.randomArrival().divide(problem);
        assertEquals(Optional.empty(), honest.verify());
        assertMoved("priority", honest, 25, 3, 10);
        Allocation few = ClaimsRule.randomArrival().divide(
                ClaimsProblem.of(9_000, claims).withPriorityClasses(classes).withSmallestAward(400));
        assertEquals(Optional.empty(), few.verify());
        assertEquals(Optional.empty(), ClaimsRule.randomArrival().divide(
                ClaimsProblem.of(700, claims).withPriorityClasses(classes).withSmallestAward(900)).verify());
    }

    /** Nineteen claims from 1,000 on, of which all but the last get 400. */
    private static long[] claimsByOne() {
        return LongStream.range(0, 19).map(i -> 1_000 + i).toArray();
    }

    private static void assertLast(String property, ClaimsProblem problem, long each, long last) {
        long[] awards = new long[19];
        Arrays.fill(awards, each);
        awards[18] = last;
        assertViolation(property, problem, ClaimsRule.randomArrival(), awards);
    }

    @Test
    void ofManyDifferentClaimsALargerOneLosesNoLess() {
        assertLast("none", ClaimsProblem.of(18 * 400 + 402, claimsByOne()), 400, 402);
        assertLast("order", ClaimsProblem.of(18 * 400 + 403, claimsByOne()), 400, 403);
        assertLast("order", ClaimsProblem.of(18 * 400 + 399, claimsByOne()), 400, 399);
        assertLast("order", ClaimsProblem.of(18 * 400 + 403, claimsByOne()).withCaps(claimsByOne()), 400, 403);
    }

    /** A floor, a cap, a unit or a smallest award may take more from the smaller claim. */
    @Test
    void withinFurtherBoundsLossesAreNotCompared() {
        ClaimsProblem problem = ClaimsProblem.of(18 * 400 + 500, claimsByOne());
        assertLast("order", problem, 400, 500);
        assertLast("none", problem.withRoundingUnit(100), 400, 500);
        assertLast("none", problem.withSmallestAward(100), 400, 500);
        long[] floors = new long[19];
        floors[3] = 1;
        assertLast("none", problem.withFloors(floors), 400, 500);
        long[] caps = claimsByOne();
        caps[3]--;
        assertLast("none", problem.withCaps(caps), 400, 500);
    }

    /** The larger claim has a smaller cap. */
    @Test
    void whoCanTakeLessMayGetLessForALargerClaim() {
        long[] caps = claimsByOne();
        caps[18] = 100;
        assertLast("none", ClaimsProblem.of(18 * 400 + 100, claimsByOne()).withCaps(caps), 400, 100);
    }

    /** Of two equal claims one may get nothing, if it was given up for the smallest award. */
    @Test
    void equalClaimsMayBeTreatedUnequallyOnlyForTheSmallestAward() {
        long[] claims = LongStream.range(0, 20).map(i -> i == 1 ? 1_000 : 1_000 + i).toArray();
        ClaimsProblem problem = ClaimsProblem.of(19 * 400, claims);
        assertFirstTwo("equal-treatment", problem, 400, 0);
        assertFirstTwo("equal-treatment", problem, 0, 400);
        assertFirstTwo("none", problem.withSmallestAward(100), 400, 0);
        assertFirstTwo("tie-break", problem.withSmallestAward(100), 0, 400);
        assertFirstTwo("equal-treatment", problem.withSmallestAward(100), 250, 150);
    }

    private static void assertFirstTwo(String property, ClaimsProblem problem, long first, long second) {
        long[] awards = new long[20];
        Arrays.fill(awards, 400);
        awards[0] = first;
        awards[1] = second;
        assertViolation(property, problem, ClaimsRule.randomArrival(), awards);
    }

    @Test
    void claimsAboveTheEndowmentMayGetTheSame() {
        assertLast("none", ClaimsProblem.of(19 * 5, claimsByOne()), 5, 5);
    }

    @Test
    void aClassIsServedBeforeTheNextThoughTheFirstClaimIsItsOnlyOne() {
        long[] awards = new long[20];
        Arrays.fill(awards, 1, 20, 50);
        int[] classes = new int[20];
        Arrays.fill(classes, 1, 20, 1);
        long[] claims = LongStream.range(0, 20).map(i -> 1_000 + i).toArray();
        ClaimsProblem problem = ClaimsProblem.of(1_950, claims).withPriorityClasses(classes);
        awards[0] = 1_000;
        assertViolation("none", problem, ClaimsRule.randomArrival(), awards);
        awards[0] = 981;
        Arrays.fill(awards, 1, 20, 51);
        assertViolation("priority", problem, ClaimsRule.randomArrival(), awards);
        assertEquals("award 1 is 51, though award 0 of an earlier class is 981 and not 1000",
                new AllocationChecker(problem, ClaimsRule.randomArrival()).check(awards).orElseThrow().message());
    }

    @Test
    void theFirstThatIsNotMetIsNamedHoweverManyClassesFollow() {
        int[] classes = IntStream.range(0, 21).map(i -> Math.min(i, 2)).toArray();
        long[] claims = LongStream.range(0, 21).map(i -> 1_000 + i).toArray();
        long[] awards = new long[21];
        Arrays.fill(awards, 2, 21, 104);
        awards[0] = 981;
        ClaimsProblem problem = ClaimsProblem.of(981 + 19 * 104, claims).withPriorityClasses(classes);
        assertEquals("award 2 is 104, though award 0 of an earlier class is 981 and not 1000",
                new AllocationChecker(problem, ClaimsRule.randomArrival()).check(awards).orElseThrow().message());
    }

    @Test
    void theExactAwardsOfManyAreHeldToTheirBoundsTheirSumAndTheAwards() {
        Allocation honest = ClaimsRule.randomArrival().divide(MANY);
        assertStated("exact award 3 is said to be 1031, not within one unit of the award of "
                + honest.getAward(3), honest, 3, Fraction.of(1_031));
        Fraction exact = honest.getExactAward(3);
        assertStated("sum of the exact awards is said to be", honest, 3, exact.plus(Fraction.of(
                honest.isRoundedUp(3) ? -1 : 1, 1_000_000)));
        String moved = "exact award 3 is said to be %d, not within one unit of the award of " + honest.getAward(3);
        assertStated(moved.formatted(honest.getAward(3) + 1), honest, 3, Fraction.of(honest.getAward(3) + 1));
        assertStated(moved.formatted(honest.getAward(3) - 1), honest, 3, Fraction.of(honest.getAward(3) - 1));
        // What the last binary places of awards may be off together, and the double of it.
        for (int sign : new int[] {1, -1}) {
            assertEquals(Optional.empty(), check(honest, 3, exact.plus(Fraction.of(sign, 1L << 62))));
            assertStated("sum of the exact awards is said to be", honest, 3, exact.plus(Fraction.of(sign, 1L << 61)));
        }
    }

    @Test
    void theExactAwardsOfManyLieBetweenTheirBounds() {
        int[] classes = IntStream.range(0, 20).map(i -> i == 0 ? 0 : i == 1 ? 2 : 1).toArray();
        long[] claims = LongStream.range(0, 20).map(i -> 1_000 + i).toArray();
        long[] floors = new long[20];
        floors[1] = 7;
        Allocation honest = ClaimsRule.randomArrival().divide(
                ClaimsProblem.of(9_000, claims).withPriorityClasses(classes).withFloors(floors));
        assertEquals(Optional.empty(), honest.verify());
        assertStated("exact award 0 is said to be 2001/2, not between 0 and 1000", honest, 0, Fraction.of(2_001, 2));
        assertStated("exact award 1 is said to be 13/2, not between 7 and 1001", honest, 1, Fraction.of(13, 2));
    }

    private static void assertStated(String message, Allocation honest, int index, Fraction exact) {
        Violation violation = check(honest, index, exact).orElseThrow();
        assertEquals("exact-award", violation.property());
        assertTrue(violation.message().startsWith(message), violation.message());
    }

    private static Optional<Violation> check(Allocation honest, int index, Fraction exact) {
        Statement stated = Statement.of(honest);
        List<Fraction> changed = new ArrayList<>(stated.exact());
        changed.set(index, exact);
        return new AllocationChecker(honest.getProblem(), honest.getRule()).check(new Statement(
                stated.awards(), changed, stated.level(), stated.grounds(), stated.remainder(), stated.ties()));
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
