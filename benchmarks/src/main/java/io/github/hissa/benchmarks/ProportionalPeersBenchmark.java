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

/** Proportional division with largest remainders, by the engine and in the ways it is usually written on the JVM. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(value = 1, jvmArgs = {"-Xms3g", "-Xmx3g", "-XX:+AlwaysPreTouch", "-XX:+UseParallelGC"})
public class ProportionalPeersBenchmark {

    /** The number of claims. */
    @Param({"100", "10000", "1000000"})
    public int claims;

    private long[] amounts;
    private long[] written;
    private ClaimsProblem problem;
    private BigDecimal endowment;
    private BigDecimal[] decimals;
    private Money jodaEndowment;
    private List<Money> jodaClaims;
    private org.javamoney.moneta.Money monetaEndowment;
    private List<org.javamoney.moneta.Money> monetaClaims;

    /** The same claims in each form. */
    @Setup
    public void draw() {
        amounts = new SplittableRandom(20261123).longs(claims, 1, 1_000_001).toArray();
        written = new long[claims];
        long total = Arrays.stream(amounts).sum() / 10 * 6;
        problem = ClaimsProblem.of(total, amounts);
        endowment = BigDecimal.valueOf(total, 2);
        decimals = Arrays.stream(amounts).mapToObj(amount -> BigDecimal.valueOf(amount, 2)).toArray(BigDecimal[]::new);
        CurrencyUnit dirham = CurrencyUnit.of("MAD");
        jodaEndowment = Money.ofMinor(dirham, total);
        jodaClaims = Arrays.stream(amounts).mapToObj(amount -> Money.ofMinor(dirham, amount)).toList();
        monetaEndowment = org.javamoney.moneta.Money.of(endowment, NaiveProportional.dirham());
        monetaClaims = Arrays.stream(decimals)
                .map(amount -> org.javamoney.moneta.Money.of(amount, NaiveProportional.dirham())).toList();
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

    /** The engine. */
    @Benchmark
    public Allocation engine() {
        return ClaimsRule.proportional().divide(problem);
    }

    /** The usual way. */
    @Benchmark
    public BigDecimal[] bigDecimal() {
        return NaiveProportional.withBigDecimal(endowment, decimals);
    }

    /** The usual way, with Joda-Money. */
    @Benchmark
    public Money[] jodaMoney() {
        return NaiveProportional.withJodaMoney(jodaEndowment, jodaClaims);
    }

    /** The usual way, with Moneta. */
    @Benchmark
    public javax.money.MonetaryAmount[] moneta() {
        return NaiveProportional.withMoneta(monetaEndowment, monetaClaims);
    }
}
