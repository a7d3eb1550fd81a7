package io.github.hissa.allocation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.hissa.allocation.ClaimsArbitraries.AnyMixture;
import io.github.hissa.allocation.ClaimsArbitraries.AnyRule;
import io.github.hissa.allocation.ClaimsArbitraries.BoundedProblem;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;

/** Where there is less than the smallest award, as few claims are given up as suffice, one after the other. */
@Domain(ClaimsArbitraries.class)
class GivingUpTest {

    /** Giving up one is enough, though giving up two is not: whoever gets nothing does no harm, who gets little does. */
    @Test
    void oneClaimIsGivenUpWhereOneSuffices() {
        assertAwards(ClaimsRule.constrainedEqualLosses(), ClaimsProblem.of(36, 39, 42, 19, 39).withWeights(5, 3, 1, 2)
                .withSmallestAward(12), 0, 15, 0, 21);
        assertAwards(ClaimsRule.constrainedEqualAwards(), ClaimsProblem.of(11, 7, 8, 10, 10).withWeights(2, 6, 1, 5)
                .withRoundingUnit(2).withSmallestAward(3), 0, 6, 0, 4);
    }

    /** Among the four that stay 85/8, 79/8, 51/8 and 73/8; as a claim of nothing the fifth would still share in the guarantee. */
    @Test
    void whoIsGivenUpIsNoLongerAmongThoseWhoShare() {
        assertAwards(ClaimsRule.dominguezThomson(), ClaimsProblem.of(36, 37, 33, 17, 19, 30).withSmallestAward(7),
                13, 12, 0, 0, 11);
        assertAwards(ClaimsRule.dominguezThomson(), ClaimsProblem.of(36, 37, 33, 17, 19, 30).withSmallestAward(6),
                11, 10, 0, 6, 9);
    }

    /**
     * Without the smallest claim all others are large enough, without the next one they are not, and then again they are: by
     * these rules who stays may get less when another leaves, so numbers can't be passed over.
     */
    @Test
    void everyNumberIsTriedWhereWhoStaysMayGetLess() {
        assertGivenUp(1, ClaimsRule.dominguezThomson(), 20, ClaimsProblem.of(509, 37, 46, 46, 666, 708, 981, 1_318));
        assertGivenUp(1, ClaimsRule.adjustedProportional(), 123, ClaimsProblem.of(4_596, 127, 217, 222, 1_962, 3_624));
        assertGivenUp(1, ClaimsRule.adjustedProportional(), 52, ClaimsProblem.of(5_405, 83, 87, 88, 2_726, 2_858));
        assertGivenUp(1, ClaimsRule.adjustedProportional(), 59, ClaimsProblem.of(2_580, 82, 104, 105, 1_486, 1_539));
    }

    private static void assertGivenUp(int number, ClaimsRule rule, long smallest, ClaimsProblem problem) {
        Allocation shared = rule.divide(problem.withSmallestAward(smallest));
        assertEquals(number, IntStream.range(0, problem.size())
                .filter(i -> shared.getGround(i) == Ground.BELOW_SMALLEST_AWARD).count());
        assertEquals(Optional.empty(), shared.verify());
    }

    /** The third alone is served, though without it nobody would come near the smallest award. */
    @Test
    void aSmallClaimOfLargeWeightMayBeTheOnlyOneThatIsServed() {
        assertAwards(ClaimsRule.constrainedEqualAwards(), ClaimsProblem.of(50, 30, 31, 50, 100, 100)
                .withWeights(1_000, 1_000, 1_000, 1, 1).withSmallestAward(28), 0, 0, 50, 0, 0);
    }

    /** The first class has no use for 9 of its 29, so the second divides these and its floors. */
    @Test
    void whatAClassLeavesIsDividedByTheNextWhateverItsNumber() {
        for (int last : new int[] {-1, 4}) {
            Allocation shared = ClaimsRule.constrainedEqualAwards().divide(ClaimsProblem.of(59, 20, 20, 30, 30)
                    .withFloors(0, 0, 15, 15).withPriorityClasses(-2, -2, last, last).withSmallestAward(15));
            assertArrayEquals(new long[] {20, 0, 20, 19}, shared.toArray());
            assertEquals(List.of(Fraction.of(20), Fraction.ZERO, Fraction.of(39, 2), Fraction.of(39, 2)),
                    IntStream.range(0, 4).mapToObj(shared::getExactAward).toList());
            assertEquals(List.of(Ground.CLAIM, Ground.BELOW_SMALLEST_AWARD, Ground.LEVEL, Ground.LEVEL),
                    IntStream.range(0, 4).mapToObj(shared::getGround).toList());
            assertEquals(Optional.empty(), shared.verify());
        }
    }

    /** Nothing but the draw says who of four gets nothing, so the draw is reported. */
    @Test
    void whoIsGivenUpAmongEqualsIsATie() {
        Allocation shared = ClaimsRule.constrainedEqualAwards().divide(
                ClaimsProblem.of(45, 30, 30, 30, 30).withSmallestAward(15).withTieBreak(TieBreak.lottery(5)));
        assertArrayEquals(new long[] {0, 15, 15, 15}, shared.toArray());
        assertEquals(List.of(Tie.of(Tie.Subject.SMALLEST_AWARD, new int[] {0, 1, 2, 3}, new int[] {1, 2, 3},
                TieBreak.lottery(5))), shared.getTies());
        assertEquals("claims [0, 1, 2, 3] tied for an award that is not too small; [1, 2, 3] preferred by lottery with seed 5",
                shared.getTies().get(0).toString());
        assertEquals(Optional.empty(), shared.verify());
        Statement stated = Statement.of(shared);
        assertEquals("ties", new AllocationChecker(shared.getProblem(), shared.getRule()).check(new Statement(
                stated.awards(), stated.exact(), stated.level(), stated.grounds(), stated.remainder(), List.of()))
                .orElseThrow().property());
    }

    /** Before the tie for a unit, and though all that stay are met in full. */
    @Test
    void suchATieComesBeforeThatForAUnit() {
        Allocation shared = ClaimsRule.constrainedEqualAwards().divide(ClaimsProblem.of(91, 30, 30, 30, 30, 60)
                .withSmallestAward(30).withPriorityClasses(1, 1, 1, 1, 2));
        assertEquals("[claims [0, 1, 2, 3] tied for an award that is not too small; [0, 1, 2] preferred by declared order]",
                shared.getTies().toString());
        assertEquals(Optional.empty(), shared.verify());
        Allocation inUnits = ClaimsRule.constrainedEqualAwards().divide(ClaimsProblem.of(50, 30, 30, 30, 30)
                .withSmallestAward(15));
        assertEquals("[claims [0, 1, 2, 3] tied for an award that is not too small; [0, 1, 2] preferred by declared order, "
                + "claims [0, 1, 2] tied for one more unit; [0, 1] preferred by declared order]",
                inUnits.getTies().toString());
        assertEquals(Optional.empty(), inUnits.verify());
    }

    /** All of them are given up; or a claim has a floor, or a cap too small, and was not in question. */
    @Test
    void whereAllEqualsAreGivenUpThereIsNoTie() {
        Allocation all = ClaimsRule.constrainedEqualAwards()
                .divide(ClaimsProblem.of(20, 16, 16, 40).withSmallestAward(15));
        assertArrayEquals(new long[] {0, 0, 20}, all.toArray());
        assertEquals(List.of(), all.getTies());
        Allocation floor = ClaimsRule.constrainedEqualAwards()
                .divide(ClaimsProblem.of(40, 30, 30, 30).withFloors(0, 1, 0).withSmallestAward(15));
        assertEquals("[claims [0, 2] tied for an award that is not too small; [0] preferred by declared order]",
                floor.getTies().toString());
        assertEquals(Optional.empty(), floor.verify());
        Allocation cap = ClaimsRule.constrainedEqualAwards()
                .divide(ClaimsProblem.of(25, 30, 30, 30).withCaps(30, 14, 30).withSmallestAward(15));
        assertEquals("[claims [0, 2] tied for an award that is not too small; [0] preferred by declared order]",
                cap.getTies().toString());
        assertEquals(Optional.empty(), cap.verify());
    }

    private static void assertAwards(ClaimsRule rule, ClaimsProblem problem, long... awards) {
        Allocation shared = rule.divide(problem);
        assertArrayEquals(awards, shared.toArray(), Arrays.toString(shared.toArray()));
        assertEquals(Optional.empty(), shared.verify());
    }

    @Property(tries = 1_000)
    void whatIsGivenUpIsTheLeastNumberThatSuffices(@ForAll AnyRule any, @ForAll BoundedProblem bounded) {
        assertLeast(any.rule(), bounded.problem());
    }

    @Property(tries = 300)
    void soItIsWithMixtures(@ForAll AnyMixture mixture, @ForAll BoundedProblem bounded) {
        assertLeast(mixture.rule(), bounded.problem());
    }

    private static void assertLeast(ClaimsRule rule, ClaimsProblem problem) {
        Assume.that(rule != ClaimsRule.ranked() && problem.getSmallestAward() > 0);
        assertLeast(rule, ProblemParts.suited(problem, rule));
    }

    /** Small numbers reach more of the numbers at which some awards are nothing and others too small. */
    @Test
    void soItIsAmongSmallNumbersOfEveryKind() {
        SplittableRandom random = new SplittableRandom(12);
        for (int round = 0; round < 2_000; round++) {
            int size = 2 + random.nextInt(6);
            ProblemParts parts = new ProblemParts(ClaimsProblem.of(random.nextLong(120),
                            random.longs(size, 1, 1 + random.nextInt(45) + 5).toArray())
                    .withWeights(random.longs(size, 1, 1 + random.nextInt(1, 7)).toArray())
                    .withPriorityClasses(random.ints(size, 0, 1 + random.nextInt(3)).toArray()));
            parts.smallestAward = 1 + random.nextInt(20);
            parts.roundingUnit = 1 + random.nextInt(3) * random.nextInt(2);
            ClaimsRule rule = ClaimsRule.of(ClaimsRule.getNames().stream()
                    .skip(random.nextInt(ClaimsRule.getNames().size())).findFirst().orElseThrow());
            if (rule != ClaimsRule.ranked()) {
                assertLeast(rule, ProblemParts.suited(parts.problem(), rule));
            }
        }
    }

    /** The long way: each class in turn, each number of claims from none on, divided without a smallest award. */
    private static void assertLeast(ClaimsRule rule, ProblemParts parts) {
        ClaimsProblem problem = parts.problem();
        Allocation shared = rule.divide(problem);
        long unit = problem.getRoundingUnit();
        long smallest = Bounds.smallestAward(problem);
        Bounds bounds = problem.bounds();
        int[] places = places(problem);
        long[] expected = new long[problem.size()];
        long beyond = problem.getEndowment() - problem.getEndowment() % unit
                - IntStream.range(0, problem.size()).mapToLong(bounds::low).sum();
        for (int priority : IntStream.range(0, problem.size()).map(problem::getPriorityClass).sorted().distinct()
                .toArray()) {
            List<Integer> members = IntStream.range(0, problem.size())
                    .filter(i -> problem.getPriorityClass(i) == priority).boxed().toList();
            long amount = beyond + members.stream().mapToLong(bounds::low).sum();
            List<Integer> order = members.stream().filter(i -> bounds.low(i) == 0 && bounds.high(i) > 0)
                    .sorted(Comparator.comparingLong(problem::getClaim)
                            .thenComparing(Comparator.comparingInt((Integer i) -> places[i]).reversed())).toList();
            for (int count = 0; count <= order.size(); count++) {
                List<Integer> out = order.subList(0, count);
                int[] kept = members.stream().filter(i -> !out.contains(i)).mapToInt(Integer::intValue).toArray();
                long[] awards = rule.divide(problem(parts, bounds, kept, amount, places)).toArray();
                if (Arrays.stream(awards).allMatch(award -> award == 0 || award >= smallest)) {
                    for (int k = 0; k < kept.length; k++) {
                        expected[kept[k]] = awards[k];
                    }
                    beyond = amount - Arrays.stream(awards).sum();
                    out.forEach(i -> assertEquals(Ground.BELOW_SMALLEST_AWARD, shared.getGround(i)));
                    Arrays.stream(kept).filter(i -> bounds.high(i) > 0)
                            .forEach(i -> assertTrue(shared.getGround(i) != Ground.BELOW_SMALLEST_AWARD));
                    break;
                }
            }
        }
        assertArrayEquals(expected, shared.toArray(), () -> rule + " of " + problem.getEndowment() + " among "
                + Arrays.toString(problem.getClaims()) + ": " + Arrays.toString(expected) + ", not "
                + Arrays.toString(shared.toArray()));
    }

    private static int[] places(ClaimsProblem problem) {
        List<Integer> order = IntStream.range(0, problem.size()).boxed().sorted((one, other) -> one.equals(other) ? 0
                : problem.getTieBreak().isBefore(one, other) ? -1 : 1).toList();
        return IntStream.range(0, problem.size()).map(order::indexOf).toArray();
    }

    private static ClaimsProblem problem(ProblemParts all, Bounds bounds, int[] kept, long amount, int[] places) {
        ProblemParts parts = new ProblemParts(all.problem()).pick(kept).withoutSmallestAward();
        parts.endowment = amount;
        parts.inOneClass();
        parts.tieBreak = TieBreak.order(Arrays.stream(kept).map(i -> places[i]).toArray());
        for (int k = 0; k < kept.length; k++) {
            parts.floors[k] = bounds.low(kept[k]);
            parts.caps[k] = bounds.high(kept[k]) == 0 ? 0 : parts.caps[k];
        }
        return parts.problem();
    }

    /** Thousands of claims of which most are given up: with a level in a few divisions, however small the first awards. */
    @Test
    void manyAreGivenUpWhereverTheLevelStands() {
        for (long endowment : new long[] {3_000, 40_000, 900_000, 7_000_000}) {
            long[] claims = new SplittableRandom(endowment).longs(5_000, 900, 40_000).toArray();
            for (long unit : new long[] {1, 100}) {
                for (ClaimsRule rule : List.of(ClaimsRule.constrainedEqualAwards(), ClaimsRule.proportional(),
                        ClaimsRule.constrainedEqualLosses(), ClaimsRule.talmud())) {
                    ClaimsProblem problem =
                            ClaimsProblem.of(endowment, claims).withRoundingUnit(unit).withSmallestAward(800);
                    long[] awards = rule.divide(problem).toArray();
                    assertTrue(Arrays.stream(awards).allMatch(award -> award == 0 || award >= 800));
                    assertEquals(endowment, Arrays.stream(awards).sum());
                }
            }
        }
    }
}
