package io.github.hissa.allocation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * The engine against the checker on problems that are the same in every run: each combination of weights, floors, caps,
 * classes, ranks, units and smallest awards, on claims of each magnitude.
 */
class SeededProblemsTest {

    private static final int WEIGHTS = 1;
    private static final int CAPS = 2;
    private static final int FLOORS = 4;
    private static final int CLASSES = 8;
    private static final int UNIT = 16;
    private static final int SMALLEST = 32;
    private static final int RANKS = 64;

    @Test
    void smallClaimsInEveryCombination() {
        for (int features = 0; features < 128; features++) {
            SplittableRandom random = new SplittableRandom(features);
            divideByAll(problem(random, 2 + features % 5, 12, features));
        }
    }

    @Test
    void moneyInEveryCombination() {
        for (int features = 0; features < 128; features += 3) {
            SplittableRandom random = new SplittableRandom(1_000 + features);
            divideByAll(problem(random, 3 + features % 3, 100_000_000, features));
        }
    }

    @Test
    void sumsBeyond64BitsInEveryCombination() {
        for (int features = 0; features < 128; features += 5) {
            SplittableRandom random = new SplittableRandom(2_000 + features);
            divideByAll(problem(random, 4, Long.MAX_VALUE, features));
        }
    }

    @Test
    void oneGiantAmongSmallClaims() {
        for (int features = 0; features < 64; features += 5) {
            SplittableRandom random = new SplittableRandom(3_000 + features);
            long[] claims = random.longs(5, 0, 20).toArray();
            claims[features % 5] = Long.MAX_VALUE;
            divideByAll(bounded(random, ClaimsProblem.of(30 + random.nextLong(100), claims), 20, features));
        }
    }

    private static void divideByAll(ClaimsProblem problem) {
        for (String name : ClaimsRule.getNames()) {
            ClaimsRule rule = ClaimsRule.of(name);
            if (rule.takesWeights() || !problem.hasWeights()) {
                Allocation result = rule.divide(problem);
                assertEquals(Optional.empty(), result.verify(), () -> name + " of " + problem.getEndowment() + " among "
                        + Arrays.toString(problem.getClaims()));
            }
        }
    }

    private static ClaimsProblem problem(SplittableRandom random, int size, long top, int features) {
        long[] claims = random.longs(size, 0, top).toArray();
        if (random.nextInt(3) == 0) {
            claims[0] = claims[size - 1];
        }
        BigInteger part = Sums.of(claims).multiply(BigInteger.valueOf(random.nextInt(1_050)))
                .divide(BigInteger.valueOf(1_000));
        return bounded(random, ClaimsProblem.of(part.min(BigInteger.valueOf(Long.MAX_VALUE)).longValueExact(), claims),
                top, features);
    }

    private static ClaimsProblem bounded(SplittableRandom random, ClaimsProblem plain, long top, int features) {
        int size = plain.size();
        ClaimsProblem problem = plain.withTieBreak(random.nextBoolean() ? TieBreak.lottery(random.nextLong())
                : TieBreak.declaredOrder());
        if ((features & WEIGHTS) != 0) {
            problem = problem.withWeights(random.longs(size, 1, 5).toArray());
        }
        if ((features & CAPS) != 0) {
            problem = problem.withCaps(random.longs(size, 0, top).toArray());
        }
        if ((features & CLASSES) != 0) {
            problem = problem.withPriorityClasses(random.ints(size, 0, 3).toArray());
        }
        if ((features & UNIT) != 0) {
            problem = problem.withRoundingUnit(2 + random.nextLong(1 + top / 40));
        }
        if ((features & SMALLEST) != 0) {
            problem = problem.withSmallestAward(random.nextLong(1 + top / 5));
        }
        if ((features & RANKS) != 0) {
            problem = problem.withRanks(random.ints(size, 0, 2).toArray());
        }
        return (features & FLOORS) == 0 ? problem : floored(random, problem);
    }

    /** Floors that the bounds and the endowment leave room for, on about half the claims. */
    private static ClaimsProblem floored(SplittableRandom random, ClaimsProblem problem) {
        ClaimsProblem floored = problem;
        long[] floors = new long[problem.size()];
        for (int i = 0; i < floors.length; i++) {
            long most = Math.min(Math.min(problem.getClaim(i), problem.getCap(i)), problem.getEndowment() / floors.length);
            floors[i] = random.nextBoolean() ? most - random.nextLong(1 + most / 2) : 0;
            try {
                floored = problem.withFloors(floors);
            } catch (IllegalArgumentException contradiction) {
                floors[i] = 0;
            }
        }
        return floored;
    }
}
