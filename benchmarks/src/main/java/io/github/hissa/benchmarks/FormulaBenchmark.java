package io.github.hissa.benchmarks;

import io.github.hissa.allocation.Allocation;
import io.github.hissa.allocation.ClaimsProblem;
import io.github.hissa.allocation.ClaimsRule;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
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
 * The rules that peers divide by in quadratic time or worse: how the time grows with the number of claims, beside a sort of
 * the claims, which grows as n log n does on the same machine, and beside one pass that reads all claims and writes all
 * awards.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(value = 1, jvmArgs = {"-Xms3g", "-Xmx3g", "-XX:+AlwaysPreTouch", "-XX:+UseParallelGC"})
public class FormulaBenchmark {

    /** The number of claims. */
    @Param({"1000", "10000", "100000", "1000000"})
    public int claims;

    private long[] amounts;
    private ClaimsProblem problem;

    /** The same claims each time. */
    @Setup
    public void draw() {
        amounts = new SplittableRandom(20261123).longs(claims, 1, 1_000_001).toArray();
        problem = ClaimsProblem.of(Arrays.stream(amounts).sum() / 10 * 6, amounts);
    }

    /** The rule; apart, so that the peers run once for each number of claims. */
    @State(Scope.Benchmark)
    public static class Rule {

        /** Its name. */
        @Param({"piniles", "constrained-egalitarian", "minimal-overlap", "adjusted-proportional", "dominguez-thomson"})
        public String rule;
    }

    /** One pass over the claims and the awards: half of each claim. */
    @Benchmark
    public long[] floor() {
        long[] awards = new long[amounts.length];
        for (int i = 0; i < awards.length; i++) {
            awards[i] = amounts[i] >>> 1;
        }
        return awards;
    }

    /** The claims alone, in ascending order. */
    @Benchmark
    public long[] sort() {
        long[] sorted = amounts.clone();
        Arrays.sort(sorted);
        return sorted;
    }

    /** One division. */
    @Benchmark
    public Allocation divide(Rule by) {
        return ClaimsRule.of(by.rule).divide(problem);
    }
}
