package io.github.hissa.allocation;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
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

    /** Rules that divide among any number of claims. */
    static final List<ClaimsRule> ANY_NUMBER = ClaimsRule.getNames().stream()
            .filter(name -> !List.of("random-arrival", "average-of-awards", "ranked").contains(name))
            .map(ClaimsRule::of).toList();

    /** A mixture of rules that look at nothing but the claims, with what it is made of. */
    record AnyMixture(ClaimsRule rule, long firstPart, ClaimsRule first, long secondPart, ClaimsRule second) {
    }

    /** Some thousand claims with weights, floors and caps, or without. */
    record LargeProblem(ClaimsProblem problem) {
    }

    @Provide
    Arbitrary<AnyMixture> mixtures() {
        Arbitrary<ClaimsRule> rules = rules().map(AnyRule::rule).filter(rule -> rule != ClaimsRule.ranked());
        Arbitrary<Long> parts = Arbitraries.longs().between(0, 1L << 40);
        return Combinators.combine(parts, rules, parts.map(part -> part + 1), rules).as((one, first, other, second) ->
                new AnyMixture(ClaimsRule.mixture(one, first, other, second), one, first, other, second));
    }

    @Provide
    Arbitrary<LargeProblem> largeProblems() {
        return Combinators.combine(Arbitraries.integers().between(1_000, 4_000), Arbitraries.integers().between(0, 5),
                Arbitraries.integers().between(0, 1_050), Arbitraries.randoms()).as(ClaimsArbitraries::large);
    }

    private static LargeProblem large(int size, int shape, int permille, Random random) {
        long top = shape == 0 ? 10 : shape == 1 ? Long.MAX_VALUE : 1_000_000_000;
        long[] claims = random.longs(size, 0, top).toArray();
        if (shape == 2) {
            Arrays.fill(claims, 1_000_003);
        } else if (shape == 3) {
            claims[size / 2] = Long.MAX_VALUE;
        }
        ClaimsProblem problem = ClaimsProblem.of(part(claims, permille), claims);
        if (shape < 4) {
            return new LargeProblem(problem);
        }
        long[] caps = random.longs(size, top / 4, 2 * top).toArray();
        long[] floors = random.longs(size, 0, top).toArray();
        Arrays.setAll(floors, i -> Math.min(floors[i] / 8, Math.min(Math.min(claims[i], caps[i]),
                problem.getEndowment() / size)));
        return new LargeProblem(problem.withCaps(caps).withFloors(floors)
                .withWeights(random.longs(size, 1, 100).toArray()));
    }

    private static long part(long[] claims, int permille) {
        return Sums.of(claims).multiply(BigInteger.valueOf(permille)).divide(BigInteger.valueOf(1_000))
                .min(BigInteger.valueOf(Long.MAX_VALUE)).longValueExact();
    }

    @Provide
    Arbitrary<Random> randoms() {
        return Arbitraries.randoms();
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
            return ClaimsProblem.of(part(array, permille * 1_000 / 970), array);
        });
    }

    @Provide
    Arbitrary<BoundedProblem> boundedProblems() {
        return Combinators.combine(plain(0, 9), Arbitraries.integers().between(0, 511), Arbitraries.randoms())
                .as((problem, features, random) -> new BoundedProblem(bounded(problem, features, random)));
    }

    private static ClaimsProblem bounded(ClaimsProblem plain, int features, Random random) {
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
