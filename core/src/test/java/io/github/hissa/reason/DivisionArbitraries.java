package io.github.hissa.reason;

import io.github.hissa.allocation.Allocation;
import io.github.hissa.allocation.ClaimsProblem;
import io.github.hissa.allocation.ClaimsRule;
import io.github.hissa.allocation.TieBreak;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntToLongFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;
import org.joda.money.CurrencyUnit;

/**
 * Divisions with their reasons: every rule and mixtures of them; weights, floors, caps, classes, ranks, units, smallest
 * awards and tie-breaks, each alone and together; nothing to divide, nobody to divide among, sums beyond 64 bits.
 */
final class DivisionArbitraries extends DomainContextBase {

    static final int WEIGHTS = 1;
    static final int CAPS = 2;
    static final int FLOORS = 4;
    static final int CLASSES = 8;
    static final int RANKS = 16;
    static final int UNIT = 32;
    static final int SMALLEST = 64;
    static final int TIE_BREAK = 128;
    private static final int FEATURES = 256;
    private static final int MIXTURE_OF_TWO = 13;
    private static final int MIXTURE_OF_THREE = 14;

    private static final List<String> CURRENCIES = List.of("MAD", "EUR", "XOF", "TND", "JPY", "MRU");
    private static final List<String> RULES = List.copyOf(ClaimsRule.getNames());
    private static final long[] MAGNITUDES = {3, 12, 1_000, 100_000_000, Long.MAX_VALUE - 1};

    /** A division and its reasons, in one of several currencies. */
    record AnyDivision(Allocation allocation, CurrencyUnit currency, AllocationReasons reasons) {

        static AnyDivision of(Allocation allocation, CurrencyUnit currency) {
            return new AnyDivision(allocation, currency, AllocationReasons.of(allocation, currency));
        }

        ClaimsProblem problem() {
            return allocation.getProblem();
        }

        @Override
        public String toString() {
            ClaimsProblem problem = problem();
            return allocation.getRule() + " of " + problem.getEndowment() + " among "
                    + Arrays.toString(problem.getClaims()) + each(" weights ", problem::getWeight)
                    + each(" caps ", problem::getCap) + each(" floors ", problem::getFloor)
                    + each(" classes ", problem::getPriorityClass) + each(" ranks ", problem::getRank) + " unit "
                    + problem.getRoundingUnit() + " smallest " + problem.getSmallestAward() + " "
                    + problem.getTieBreak() + Arrays.toString(problem.getTieBreak().getPositions()) + " -> "
                    + Arrays.toString(allocation.toArray());
        }

        private String each(String what, IntToLongFunction value) {
            long[] values = new long[problem().size()];
            Arrays.setAll(values, value);
            return what + Arrays.toString(values);
        }
    }

    @Provide
    Arbitrary<AnyDivision> divisions() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 6),
                        Arbitraries.integers().between(0, MAGNITUDES.length - 1),
                        Arbitraries.integers().between(0, FEATURES - 1),
                        Arbitraries.randoms())
                .as(DivisionArbitraries::division);
    }

    /** A division of so many claims, up to an order of magnitude, with these features. */
    static AnyDivision division(int size, int magnitude, int features, Random random) {
        CurrencyUnit currency = CurrencyUnit.of(CURRENCIES.get(random.nextInt(CURRENCIES.size())));
        ClaimsRule rule = rule(random.nextInt(RULES.size() + 6), random);
        ClaimsProblem problem = problem(size, MAGNITUDES[magnitude], random);
        return AnyDivision.of(rule.divide(with(problem, rule, features, random)), currency);
    }

    private static ClaimsRule rule(int index, Random random) {
        if (index < RULES.size()) {
            return ClaimsRule.of(RULES.get(index));
        }
        ClaimsRule first = component(random);
        ClaimsRule two = ClaimsRule.mixture(1 + random.nextInt(9), first, random.nextInt(9), component(random));
        return index % 2 == 0
                ? two
                : ClaimsRule.mixture(random.nextInt(5), two, 1 + random.nextInt(3), component(random));
    }

    /** Rules that take weights come as often as those that take none. */
    private static ClaimsRule component(Random random) {
        List<String> taking = List.of("proportional", "constrained-equal-awards", "constrained-equal-losses", "talmud");
        return ClaimsRule.of(random.nextBoolean()
                ? taking.get(random.nextInt(taking.size()))
                : RULES.get(random.nextInt(RULES.size())));
    }

    private static ClaimsProblem problem(int size, long top, Random random) {
        long[] claims = new long[size];
        for (int i = 0; i < size; i++) {
            claims[i] = i > 0 && random.nextInt(4) == 0 ? claims[i - 1] : amount(top, random);
        }
        BigInteger all = Arrays.stream(claims).mapToObj(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
        BigInteger part = all.multiply(BigInteger.valueOf(random.nextInt(1_100))).divide(BigInteger.valueOf(1_000));
        long endowment = part.min(BigInteger.valueOf(Long.MAX_VALUE)).longValueExact();
        return ClaimsProblem.of(random.nextInt(30) == 0 ? random.nextInt(3) : endowment, claims);
    }

    /** From nothing to the top, both included. */
    private static long amount(long top, Random random) {
        return random.nextInt(9) == 0 ? 0 : (random.nextLong() >>> 1) % top + 1;
    }

    private static ClaimsProblem with(ClaimsProblem plain, ClaimsRule rule, int features, Random random) {
        int size = plain.size();
        long largest = Arrays.stream(plain.getClaims()).max().orElse(0);
        ClaimsProblem problem = plain;
        if ((features & WEIGHTS) != 0 && rule.acceptsWeights()) {
            problem = problem.withWeights(random.longs(size, 1, 6).toArray());
        }
        if ((features & CAPS) != 0) {
            long[] caps = problem.getClaims();
            Arrays.setAll(caps, i -> random.nextBoolean() ? Long.MAX_VALUE : caps[i] / (1 + random.nextInt(4)));
            problem = problem.withCaps(caps);
        }
        if ((features & CLASSES) != 0) {
            problem = problem.withPriorityClasses(random.ints(size, -1, 2).toArray());
        }
        if ((features & RANKS) != 0) {
            problem = problem.withRanks(random.ints(size, 0, 3).toArray());
        }
        if ((features & UNIT) != 0) {
            problem = problem.withRoundingUnit(1 + largest / (1 + random.nextInt(50)) / 3);
        }
        if ((features & SMALLEST) != 0) {
            problem = problem.withSmallestAward(largest / (1 + random.nextInt(9)));
        }
        if ((features & TIE_BREAK) != 0) {
            problem = problem.withTieBreak(random.nextBoolean()
                    ? TieBreak.lottery(random.nextLong())
                    : TieBreak.order(random.ints(size, 0, 3).toArray()));
        }
        return (features & FLOORS) == 0 ? problem : withFloors(problem, random);
    }

    /** One claim after another gets a floor, as far as the endowment suffices for it. */
    private static ClaimsProblem withFloors(ClaimsProblem problem, Random random) {
        ClaimsProblem floored = problem;
        long[] floors = new long[problem.size()];
        for (int i = 0; i < floors.length; i++) {
            long top = Math.min(problem.getClaim(i), problem.getCap(i));
            long affordable = Math.min(top, problem.getEndowment() / floors.length);
            floors[i] = random.nextInt(3) == 0 ? 0 : affordable / (1 + random.nextInt(2));
            try {
                floored = problem.withFloors(floors);
            } catch (IllegalArgumentException contradiction) {
                floors[i] = 0;
            }
        }
        return floored;
    }
}
