package io.github.hissa.allocation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The division in 64 bits gives, award for award and tie for tie, what the division in numbers of any size gives. */
class FastPathTest {

    private static final List<ClaimsRule> PARAMETRIC = List.of(ClaimsRule.proportional(),
            ClaimsRule.constrainedEqualAwards(), ClaimsRule.constrainedEqualLosses(), ClaimsRule.talmud(),
            ClaimsRule.reverseTalmud(), ClaimsRule.piniles(), ClaimsRule.constrainedEgalitarian());

    @Test
    void plainProblemsOfAllSizes() {
        Random random = new Random(1);
        for (int size : new int[] {1, 2, 3, 10, 500, 3_000, 10_000}) {
            for (long top : new long[] {1, 3, 1_000, 1_000_000_000L}) {
                for (int permille : new int[] {0, 1, 100, 499, 500, 501, 900, 999, 1000}) {
                    compare(problem(random, size, top, permille));
                }
            }
        }
    }

    @Test
    void equalClaimsAndOneGiant() {
        for (int size : new int[] {1, 7, 5_000}) {
            long[] claims = new long[size];
            Arrays.fill(claims, 12_345);
            compare(ClaimsProblem.of(size * 5_000L + size / 3, claims));
            compare(ClaimsProblem.of(size * 9_000L + size / 2, claims).withTieBreak(TieBreak.lottery(3)));
            claims[size / 2] = 1L << 60;
            compare(ClaimsProblem.of(size * 5_000L + size / 3, claims));
            compare(ClaimsProblem.of((1L << 60) - 17, claims));
        }
    }

    @Test
    void boundedProblems() {
        Random random = new Random(2);
        for (int size : new int[] {1, 2, 9, 200, 4_000}) {
            for (int permille : new int[] {100, 400, 700, 950}) {
                for (int features = 0; features < 16; features++) {
                    ClaimsProblem problem = problem(random, size, 1_000_000, permille);
                    long[] floors = random.longs(size, 0, 1 + 50 * permille).map(f -> f % 7 == 0 ? f : 0).toArray();
                    long[] caps = random.longs(size, 500_000, 1_500_000).toArray();
                    Arrays.setAll(floors, i -> Math.min(floors[i], problem.getClaim(i) / 2));
                    ClaimsProblem bounded = (features & 1) == 0 ? problem : problem.withCaps(caps);
                    long least = Arrays.stream(floors).sum() * 3;
                    bounded = (features & 2) == 0 || least > problem.getEndowment() ? bounded
                            : bounded.withFloors(floors);
                    bounded = (features & 4) == 0 || bounded.getFloor(0) > 0 ? bounded
                            : withUnit(bounded, 1 + random.nextInt(1000));
                    bounded = (features & 8) == 0 ? bounded : bounded.withWeights(random.longs(size, 1, 90).toArray());
                    compare(bounded);
                }
            }
        }
    }

    @Test
    void boundedProblemsLargeEnoughForASample() {
        Random random = new Random(3);
        for (int permille : new int[] {300, 800}) {
            ClaimsProblem problem = problem(random, 20_000, 1_000_000, permille);
            long[] caps = random.longs(20_000, 100_000, 900_000).toArray();
            long[] floors = random.longs(20_000, 0, 50_000).toArray();
            Arrays.setAll(floors, i -> Math.min(floors[i], Math.min(caps[i], problem.getClaim(i)) / 2));
            compare(problem.withCaps(caps).withFloors(floors).withWeights(random.longs(20_000, 1, 90).toArray()));
        }
    }

    @Test
    void severalThreadsGiveBitForBitTheSame() {
        Random random = new Random(4);
        for (int permille : new int[] {1, 400, 600, 999}) {
            for (long top : new long[] {2, 1_000_000, 1L << 40}) {
                ClaimsProblem problem = problem(random, 100_000, top, permille);
                long[] caps = random.longs(problem.size(), 0, top).toArray();
                for (ClaimsRule rule : PARAMETRIC) {
                    assertShared(rule, problem.withTieBreak(TieBreak.lottery(permille)));
                    if (rule.takesWeights()) {
                        assertShared(rule, problem.withCaps(caps)
                                .withWeights(random.longs(problem.size(), 1, 90).toArray()));
                    }
                }
            }
        }
    }

    private static void assertShared(ClaimsRule rule, ClaimsProblem problem) {
        Allocation alone = rule.divide(problem);
        for (int threads : new int[] {1, 2, 3, 64}) {
            Allocation shared = rule.divide(problem, threads);
            assertArrayEquals(alone.toArray(), shared.toArray(), rule + " of " + problem);
            assertEquals(alone.getLevel(), shared.getLevel());
            assertEquals(alone.getTies(), shared.getTies());
        }
    }

    @Test
    void fewerThanOneThreadIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> ClaimsRule.talmud().divide(ClaimsProblem.of(1, 2), 0));
    }

    @Test
    void sumsUpToTheEndOfTheRoom() {
        Random random = new Random(5);
        for (int size : new int[] {3, 600, 5_000}) {
            for (int permille : new int[] {0, 1, 500, 999, 1000}) {
                ClaimsProblem problem = problem(random, size, Slice.ROOM / size - 2, permille);
                compare(problem);
                compare(problem.withWeights(random.longs(size, 1, 3).toArray()));
                compare(problem.withWeights(random.longs(size, 1, Slice.ROOM / size).toArray()));
            }
        }
    }

    @Test
    void sparseAndSkewedClaims() {
        Random random = new Random(6);
        for (int size : new int[] {513, 5_000, 70_000}) {
            long[] skewed = new long[size];
            Arrays.setAll(skewed, i -> random.nextInt(4) == 0 ? 0 : 1L << random.nextInt(40));
            long sum = Arrays.stream(skewed).sum();
            for (long part : new long[] {0, 1, sum / 7, sum / 2, sum - 1, sum}) {
                compareSomeLevels(ClaimsProblem.of(part, skewed), random);
            }
            Arrays.sort(skewed);
            compareSomeLevels(ClaimsProblem.of(sum / 3, skewed), random);
        }
    }

    private static void compareSomeLevels(ClaimsProblem problem, Random random) {
        compare(problem);
        compare(problem.withWeights(random.longs(problem.size(), 1, 1L << 33).map(w -> w >>> w % 33 | 1).toArray()));
    }

    private static ClaimsProblem withUnit(ClaimsProblem problem, long unit) {
        try {
            return problem.withRoundingUnit(unit);
        } catch (IllegalArgumentException contradiction) {
            return problem;
        }
    }

    private static ClaimsProblem problem(Random random, int size, long top, int permille) {
        long[] claims = random.longs(size, 0, top + 1).toArray();
        long sum = Arrays.stream(claims).sum();
        return ClaimsProblem.of(sum / 1000 * permille + sum % 1000 * permille / 1000, claims);
    }

    private static void compare(ClaimsProblem problem) {
        Bounds bounds = Bounds.of(problem);
        long available = problem.getEndowment() - problem.getEndowment() % problem.getRoundingUnit();
        long amount = Sums.upTo(available, bounds.highs());
        for (ClaimsRule rule : PARAMETRIC) {
            if (problem.hasWeights() && !rule.takesWeights()) {
                continue;
            }
            Rounded fast = rule.round(Slice.of(problem, bounds, null, amount, Lanes.ONE));
            Rounded shared = rule.round(Slice.of(problem, bounds, null, amount, Lanes.of(3)));
            Slice slice = Slice.of(problem, bounds, null, amount, Lanes.ONE);
            Rounded wide = ((ParametricRule) rule).roundWidely(slice);
            String what = rule + " of " + problem;
            assertArrayEquals(wide.awards, fast.awards, what);
            assertArrayEquals(wide.awards, shared.awards, what);
            assertEquals(wide.exact.level(), fast.exact.level(), what);
            assertEquals(wide.exact.level(), shared.exact.level(), what);
            assertEquals(fast.tiedAt, shared.tiedAt, what);
            assertEquals(rule.ties(slice, wide), rule.ties(slice, fast), what);
        }
    }
}
