package io.github.hissa.benchmarks;

import io.github.hissa.allocation.Allocation;
import io.github.hissa.allocation.ClaimsProblem;
import io.github.hissa.allocation.ClaimsRule;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The parametric rules on n claims from 1 to 1,000,000 minor units and 60 % of their sum, beside the floor that no division
 * can go below (one bare pass that reads all claims, one that writes all awards), beside a full sort of the claims, and
 * beside the proportional division as it is usually written on the JVM: all ratios from one run.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgs = {"-Xms3g", "-Xmx3g", "-XX:+AlwaysPreTouch", "-XX:+UseParallelGC"})
public class ClaimsBenchmark {

    /** The number of claims. */
    @Param({"100", "10000", "1000000", "10000000"})
    public int claims;

    private long[] amounts;
    private long[] written;
    private long endowment;
    private ClaimsProblem plain;

    /** The same claims each time. */
    @Setup
    public void draw() {
        amounts = draw(new SplittableRandom(20261123), claims);
        written = new long[claims];
        endowment = Arrays.stream(amounts).sum() / 10 * 6;
        plain = ClaimsProblem.of(endowment, amounts);
    }

    private static long[] draw(SplittableRandom random, int claims) {
        return random.longs(claims, 1, 1_000_001).toArray();
    }

    /** The same claims with weights, floors and caps; apart, so that the other measures' heap holds nothing but theirs. */
    @State(Scope.Benchmark)
    public static class Bounded {
        private ClaimsProblem problem;

        /** The same bounds each time. */
        @Setup
        public void draw(ClaimsBenchmark benchmark) {
            SplittableRandom random = new SplittableRandom(20261123);
            int claims = benchmark.claims;
            long[] amounts = ClaimsBenchmark.draw(random, claims);
            long[] weights = random.longs(claims, 1, 101).toArray();
            long[] floors = new long[claims];
            long[] caps = new long[claims];
            for (int i = 0; i < claims; i++) {
                floors[i] = random.nextInt(4) == 0 ? amounts[i] / 5 : 0;
                caps[i] = random.nextInt(4) == 0 ? amounts[i] / 2 : Long.MAX_VALUE;
            }
            problem = benchmark.plain.withWeights(weights).withFloors(floors).withCaps(caps);
        }
    }

    /** As many claims of the same amount, so that a third of them, in their order, get the units that are left. */
    @State(Scope.Benchmark)
    public static class Alike {
        private ClaimsProblem problem;

        /** The same amount each time. */
        @Setup
        public void draw(ClaimsBenchmark benchmark) {
            long[] amounts = new long[benchmark.claims];
            Arrays.fill(amounts, 500_000);
            problem = ClaimsProblem.of(benchmark.claims * 300_000L + benchmark.claims / 3, amounts);
        }
    }

    /** The same claims as objects of the usual kinds. */
    @State(Scope.Benchmark)
    public static class Objects {
        private BigDecimal endowment;
        private BigDecimal[] decimals;
        private Money jodaEndowment;
        private List<Money> jodaClaims;
        private org.javamoney.moneta.Money monetaEndowment;
        private List<org.javamoney.moneta.Money> monetaClaims;

        /** The same claims in each form. */
        @Setup
        public void draw(ClaimsBenchmark benchmark) {
            endowment = BigDecimal.valueOf(benchmark.endowment, 2);
            decimals = Arrays.stream(benchmark.amounts).mapToObj(amount -> BigDecimal.valueOf(amount, 2))
                    .toArray(BigDecimal[]::new);
            CurrencyUnit dirham = CurrencyUnit.of("MAD");
            jodaEndowment = Money.ofMinor(dirham, benchmark.endowment);
            jodaClaims = Arrays.stream(benchmark.amounts).mapToObj(amount -> Money.ofMinor(dirham, amount)).toList();
            monetaEndowment = org.javamoney.moneta.Money.of(endowment, NaiveProportional.dirham());
            monetaClaims = Arrays.stream(decimals)
                    .map(amount -> org.javamoney.moneta.Money.of(amount, NaiveProportional.dirham())).toList();
        }
    }

    /** Reads all claims, writes all awards: no division can do less. */
    @Benchmark
    public long[] floor() {
        long sum = 0;
        for (long amount : amounts) {
            sum += amount;
        }
        for (int i = 0; i < written.length; i++) {
            written[i] = sum;
        }
        return written;
    }

    /** The same with a new array for the awards, as every division needs one. */
    @Benchmark
    public long[] floorWithNewArray() {
        long sum = 0;
        for (long amount : amounts) {
            sum += amount;
        }
        long[] awards = new long[amounts.length];
        for (int i = 0; i < awards.length; i++) {
            awards[i] = sum;
        }
        return awards;
    }

    /** What a solver that sorts pays before it begins. */
    @Benchmark
    public long[] sortOfTheClaims() {
        long[] sorted = amounts.clone();
        Arrays.sort(sorted);
        return sorted;
    }

    /** Proportional with largest remainders. */
    @Benchmark
    public Allocation proportional() {
        return ClaimsRule.proportional().divide(plain);
    }

    /** The same on two threads. */
    @Benchmark
    public Allocation proportionalOnTwoThreads() {
        return ClaimsRule.proportional().divide(plain, 2);
    }

    /** The same in the usual way. */
    @Benchmark
    public BigDecimal[] proportionalWithBigDecimal(Objects objects) {
        return NaiveProportional.withBigDecimal(objects.endowment, objects.decimals);
    }

    /** The same in the usual way, with Joda-Money. */
    @Benchmark
    public Money[] proportionalWithJodaMoney(Objects objects) {
        return NaiveProportional.withJodaMoney(objects.jodaEndowment, objects.jodaClaims);
    }

    /** The same in the usual way, with Moneta. */
    @Benchmark
    public javax.money.MonetaryAmount[] proportionalWithMoneta(Objects objects) {
        return NaiveProportional.withMoneta(objects.monetaEndowment, objects.monetaClaims);
    }

    /** Constrained equal awards. */
    @Benchmark
    public Allocation equalAwards() {
        return ClaimsRule.constrainedEqualAwards().divide(plain);
    }

    /** The same on two threads. */
    @Benchmark
    public Allocation equalAwardsOnTwoThreads() {
        return ClaimsRule.constrainedEqualAwards().divide(plain, 2);
    }

    /** The same of claims that are all alike: nothing but their order tells who gets a unit more. */
    @Benchmark
    public Allocation equalAwardsOfClaimsAllAlike(Alike alike) {
        return ClaimsRule.constrainedEqualAwards().divide(alike.problem);
    }

    /** Constrained equal losses. */
    @Benchmark
    public Allocation equalLosses() {
        return ClaimsRule.constrainedEqualLosses().divide(plain);
    }

    /** The same on two threads. */
    @Benchmark
    public Allocation equalLossesOnTwoThreads() {
        return ClaimsRule.constrainedEqualLosses().divide(plain, 2);
    }

    /** Talmud. */
    @Benchmark
    public Allocation talmud() {
        return ClaimsRule.talmud().divide(plain);
    }

    /** The same on two threads. */
    @Benchmark
    public Allocation talmudOnTwoThreads() {
        return ClaimsRule.talmud().divide(plain, 2);
    }

    /** Weighted equal awards between floors and caps. */
    @Benchmark
    public Allocation weightedEqualAwardsBetweenFloorsAndCaps(Bounded bounded) {
        return ClaimsRule.constrainedEqualAwards().divide(bounded.problem);
    }

    /** The same on two threads. */
    @Benchmark
    public Allocation weightedEqualAwardsBetweenFloorsAndCapsOnTwoThreads(Bounded bounded) {
        return ClaimsRule.constrainedEqualAwards().divide(bounded.problem, 2);
    }
}
