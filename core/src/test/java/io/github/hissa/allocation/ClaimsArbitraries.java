package io.github.hissa.allocation;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.domains.DomainContextBase;
import net.jqwik.api.Provide;

/** Claims problems that reach the edges: nothing, one, equal claims, one giant, sums beyond 64 bits. */
final class ClaimsArbitraries extends DomainContextBase {

    /** A rule for any number of claims. */
    record AnyRule(ClaimsRule rule) {
    }

    /** A problem of claims and an endowment alone. */
    record PlainProblem(ClaimsProblem problem) {
    }

    /** A problem with bounds, classes, units and so on. */
    record BoundedProblem(ClaimsProblem problem) {
    }

    @Provide
    Arbitrary<AnyRule> rules() {
        return Arbitraries.of(ClaimsRule.getNames()).map(name -> new AnyRule(ClaimsRule.of(name)));
    }

    @Provide
    Arbitrary<PlainProblem> plainProblems() {
        return plain(0, 9).map(PlainProblem::new);
    }

    static Arbitrary<ClaimsProblem> plain(int least, int most) {
        Arbitrary<Long> small = Arbitraries.longs().between(0, 12);
        Arbitrary<Long> money = Arbitraries.longs().between(0, 100_000_000);
        Arbitrary<Long> any = Arbitraries.longs().between(0, Long.MAX_VALUE);
        Arbitrary<List<Long>> claims = Arbitraries.oneOf(
                small.list().ofMinSize(least).ofMaxSize(most),
                money.list().ofMinSize(least).ofMaxSize(most),
                Arbitraries.oneOf(small, any).list().ofMinSize(least).ofMaxSize(most),
                any.list().ofMinSize(least).ofMaxSize(most),
                money.flatMap(claim -> Arbitraries.just(claim).list().ofMinSize(least).ofMaxSize(most)));
        return Combinators.combine(claims, Arbitraries.integers().between(0, 1000)).as((list, permille) -> {
            long[] array = list.stream().mapToLong(Long::longValue).toArray();
            java.math.BigInteger part = Sums.of(array).multiply(java.math.BigInteger.valueOf(permille))
                    .divide(java.math.BigInteger.valueOf(970));
            return ClaimsProblem.of(part.min(java.math.BigInteger.valueOf(Long.MAX_VALUE)).longValueExact(), array);
        });
    }

    @Provide
    Arbitrary<BoundedProblem> boundedProblems() {
        return Combinators.combine(plain(0, 9), Arbitraries.integers().between(0, 511), Arbitraries.randoms())
                .as((problem, features, random) -> new BoundedProblem(bounded(problem, features, random)));
    }

    private static ClaimsProblem bounded(ClaimsProblem plain, int features, java.util.Random random) {
        ClaimsProblem problem = plain;
        int size = problem.size();
        long largest = 0;
        for (int i = 0; i < size; i++) {
            largest = Math.max(largest, problem.getClaim(i));
        }
        if ((features & 1) != 0) {
            problem = problem.withWeights(random.longs(size, 1, 6).toArray());
        }
        if ((features & 2) != 0) {
            long[] caps = problem.getClaims();
            for (int i = 0; i < size; i++) {
                caps[i] = random.nextBoolean() ? Long.MAX_VALUE : caps[i] / (1 + random.nextInt(4));
            }
            problem = problem.withCaps(caps);
        }
        if ((features & 4) != 0) {
            problem = problem.withPriorityClasses(random.ints(size, 0, 3).toArray());
        }
        if ((features & 8) != 0) {
            problem = problem.withTieBreak(random.nextBoolean() ? TieBreak.lottery(random.nextLong())
                    : TieBreak.order(random.ints(size, 0, 3).toArray()));
        }
        if ((features & 16) != 0) {
            problem = problem.withRanks(random.ints(size, 0, 3).toArray());
        }
        if ((features & 32) != 0) {
            problem = problem.withRoundingUnit(1 + largest / (1 + random.nextInt(50)) / 3);
        }
        if ((features & 64) != 0) {
            problem = problem.withSmallestAward(largest / (1 + random.nextInt(9)));
        }
        if ((features & 128) != 0 && size > 0) {
            long[] floors = new long[size];
            for (int i = 0; i < size; i++) {
                floors[i] = random.nextInt(3) == 0 ? Math.min(problem.getEndowment() / size / 2,
                        Math.min(problem.getClaim(i), problem.getCap(i)) / 2) : 0;
            }
            try {
                return problem.withFloors(floors);
            } catch (IllegalArgumentException contradiction) {
                return problem;
            }
        }
        return problem;
    }
}
