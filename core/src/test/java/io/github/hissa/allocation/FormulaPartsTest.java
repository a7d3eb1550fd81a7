package io.github.hissa.allocation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.junit.jupiter.api.Test;

/** Awards in parts of 64 bits are, place for place, unit for unit and tie for tie, those in numbers of any size. */
@Domain(ClaimsArbitraries.class)
@Domain(DomainContext.Global.class)
class FormulaPartsTest {

    private static final Map<FormulaRule, FormulaRule> WIDE = Map.of(
            (FormulaRule) ClaimsRule.adjustedProportional(),
            new FormulaRule("adjusted-proportional", AdjustedProportional::divideWidely),
            (FormulaRule) ClaimsRule.minimalOverlap(),
            new FormulaRule("minimal-overlap", MinimalOverlap::divideWidely),
            (FormulaRule) ClaimsRule.dominguezThomson(),
            new FormulaRule("dominguez-thomson", DominguezThomson::divideWidely));

    @Property(tries = 2_000)
    void plainProblems(@ForAll ClaimsArbitraries.PlainProblem plain) {
        compare(plain.problem());
    }

    @Property(tries = 2_000)
    void boundedProblems(@ForAll ClaimsArbitraries.BoundedProblem bounded) {
        compare(bounded.problem());
    }

    /** Claims in round amounts, so that quotients come out even, awards whole and remainders equal. */
    @Property(tries = 2_000)
    void roundAmounts(@ForAll("factors") int factor, @ForAll Random random) {
        long[] claims = random.longs(1 + random.nextInt(40), 0, 1 + random.nextInt(30)).map(c -> c * factor).toArray();
        long sum = Arrays.stream(claims).sum();
        ClaimsProblem problem = ClaimsProblem.of(sum / 60 * random.nextInt(60), claims)
                .withTieBreak(random.nextBoolean() ? TieBreak.lottery(random.nextLong())
                        : TieBreak.order(random.ints(claims.length, -2, 3).toArray()));
        compare(random.nextBoolean() ? problem : problem.withRoundingUnit(1 + random.nextInt(2 * factor)));
    }

    @Provide
    Arbitrary<Integer> factors() {
        return Arbitraries.of(1, 2, 6, 60, 64, 2520, 27720, 100_000);
    }

    @Property(tries = 40)
    void largeProblems(@ForAll ClaimsArbitraries.LargeProblem large) {
        compare(large.problem());
        compare(large.problem().withTieBreak(TieBreak.lottery(large.problem().size())));
    }

    @Test
    void claimsOfEverySizeUpToTheLargest() {
        Random random = new Random(1);
        for (int size : new int[] {1, 2, 3, 64, 65, 999, 1_000, 1_001, 1_500}) {
            for (int bits = 2; bits < Long.SIZE; bits += 4) {
                int used = bits;
                long[] claims = random.longs(size).map(c -> c >>> Long.SIZE - used).toArray();
                long[] skewed = random.longs(size).map(c -> c >>> Long.SIZE - used + (c & 63) % used).toArray();
                for (int permille : new int[] {0, 1, 300, 600, 990}) {
                    compare(problem(claims, permille));
                    compare(problem(skewed, permille));
                }
            }
        }
    }

    @Test
    void oneGiantEqualClaimsAndAllButEverything() {
        for (int size : new int[] {2, 3, 50, 1_200}) {
            long[] claims = new long[size];
            Arrays.fill(claims, 12_345);
            for (long endowment : new long[] {1, size, 100L * size, 100L * size + size / 2, 12_345L * size - 1}) {
                compare(ClaimsProblem.of(endowment, claims));
            }
            claims[size / 2] = Long.MAX_VALUE;
            for (long endowment : new long[] {1, 12_345, 12_344L * size, 20_000L * size, Long.MAX_VALUE}) {
                compare(ClaimsProblem.of(endowment, claims));
                compare(ClaimsProblem.of(endowment, claims).withRoundingUnit(1 + endowment / 100));
            }
        }
    }

    @Test
    void allThatIsClaimedAndAllButTheLastUnitsWhereThatIsTheLargestNumber() {
        long half = Long.MAX_VALUE / 2;
        for (long less = 0; less < 3; less++) {
            compare(ClaimsProblem.of(Long.MAX_VALUE - less, Long.MAX_VALUE - 5, 5));
            compare(ClaimsProblem.of(Long.MAX_VALUE - less, 1, half, half));
            compare(ClaimsProblem.of(Long.MAX_VALUE - less, half / 3, half, half / 3, half / 3 + 1, 0));
        }
    }

    @Test
    void partsDoNotTellWhatLiesInTheMiddleBetweenTwoPlaces() {
        // The first claim gets 2⁻¹²⁹ less than all of it.
        assertNull(DealingInLeaps.divide(129, new long[] {1, 200}));
        assertNotNull(DealingInLeaps.divide(128, new long[] {1, 200}));
        compare(ClaimsProblem.of(129, 1, 200));
        compare(ClaimsProblem.of(128, 1, 200));
    }

    @Test
    void partsDoNotTellWhetherBrokenQuotientsAddUpToAWhole() {
        // A third and two thirds.
        long[] claims = {2, 2, 2, 4, 4, 4};
        assertNull(OverlapShares.divide(4, claims, true));
        assertNotNull(OverlapShares.divide(4, claims, false));
        assertNotNull(OverlapShares.divide(3, claims, true));
        compare(ClaimsProblem.of(4, claims));
        compare(ClaimsProblem.of(3, claims));
        // The same for one in the middle alone: the largest two share another unit.
        long[] more = {2, 2, 2, 4, 5, 5};
        assertNull(OverlapShares.divide(5, more, true));
        compare(ClaimsProblem.of(5, more));
    }

    @Test
    void partsDoNotTellThatAnEvenAndABrokenHalfAreEqual() {
        // Halves of one quotient, and of three: 1/2 + 1/3 + 2/3. The larger claims come before the smaller.
        long[] claims = {4, 4, 6, 6, 6, 8, 8, 8};
        compare(ClaimsProblem.of(8, claims));
        assertArrayEquals(new long[] {0, 0, 1, 1, 1, 2, 2, 1},
                ClaimsRule.minimalOverlap().divide(ClaimsProblem.of(8, claims)).toArray());
    }

    @Test
    void problemsInPartsAreDividedInParts() {
        Random random = new Random(2);
        for (int size : new int[] {2, 64, 1_000, 1_001, 20_000}) {
            long[] claims = random.longs(size, 1, 1_000_000).toArray();
            long endowment = Arrays.stream(claims).sum() / 10 * 6;
            WIDE.keySet().forEach(rule -> {
                Slice slice = slice(ClaimsProblem.of(endowment, claims));
                ExactParts parts = assertInstanceOf(ExactParts.class, rule.exact(slice));
                assertSame(parts, Objects.requireNonNull(PartsRounding.round(slice, parts)).exact);
            });
        }
    }

    @Test
    void whatComesOutEvenLeavesNothingBeyondTheWhole() {
        // A third of each claim, and a third has no last binary place.
        ExactParts parts = assertInstanceOf(ExactParts.class, AdjustedProportional.divide(10, new long[] {6, 6, 9, 9}));
        assertArrayEquals(new long[] {2, 2, 3, 3}, parts.wholes);
        assertArrayEquals(new long[4], parts.firsts);
    }

    private static ClaimsProblem problem(long[] claims, int permille) {
        return ClaimsProblem.of(Sums.of(claims).multiply(BigInteger.valueOf(permille))
                .divide(BigInteger.valueOf(1_000)).min(BigInteger.valueOf(Long.MAX_VALUE))
                .longValueExact(), claims);
    }

    private static void compare(ClaimsProblem given) {
        ClaimsProblem problem = given.hasWeights() ? unweighted(given) : given;
        WIDE.forEach((rule, wide) -> {
            Slice slice = slice(problem);
            Exact exact = wide.exact(slice);
            Rounded expected = LargestRemainder.roundWidely(slice, exact);
            Rounded rounded = rule.round(slice);
            String what = rule + " of " + Arrays.toString(Arrays.copyOf(problem.getClaims(), Math.min(40, problem.size())))
                    + " " + problem + " unit " + problem.getRoundingUnit();
            assertArrayEquals(expected.awards, rounded.awards, what);
            assertEquals(expected.tiedAt, rounded.tiedAt, what);
            int step = Math.max(1, slice.size() / 100);
            for (int i = 0; i < slice.size(); i += step) {
                assertEquals(exact.award(i), rounded.exact.award(i), what);
            }
            assertEquals(rule.ties(slice, expected), rule.ties(slice, rounded), what);
        });
    }

    private static Slice slice(ClaimsProblem problem) {
        Bounds bounds = Bounds.of(problem);
        long available = problem.getEndowment() - problem.getEndowment() % problem.getRoundingUnit();
        return Slice.of(problem, bounds, null, Sums.upTo(available, bounds.highs()), Lanes.ONE);
    }

    private static ClaimsProblem unweighted(ClaimsProblem weighted) {
        long[] ones = new long[weighted.size()];
        Arrays.fill(ones, 1);
        return weighted.withWeights(ones);
    }
}
