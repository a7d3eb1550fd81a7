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
 * The parametric rules on n claims from 1 to 1,000,000 minor units and 60 % of their sum, beside the floor that no division
 * can go below (one bare pass that reads all claims, one that writes all awards) and beside a full sort of the claims.
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
    private ClaimsProblem plain;
    private ClaimsProblem bounded;

    /** The same claims each time. */
    @Setup
    public void draw() {
        SplittableRandom random = new SplittableRandom(20261123);
        amounts = random.longs(claims, 1, 1_000_001).toArray();
        written = new long[claims];
        long endowment = Arrays.stream(amounts).sum() / 10 * 6;
        plain = ClaimsProblem.of(endowment, amounts);
        long[] weights = random.longs(claims, 1, 101).toArray();
        long[] floors = new long[claims];
        long[] caps = new long[claims];
        for (int i = 0; i < claims; i++) {
            floors[i] = random.nextInt(4) == 0 ? amounts[i] / 5 : 0;
            caps[i] = random.nextInt(4) == 0 ? amounts[i] / 2 : Long.MAX_VALUE;
        }
        bounded = ClaimsProblem.of(endowment, amounts).withWeights(weights).withFloors(floors).withCaps(caps);
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

    /** Constrained equal awards. */
    @Benchmark
    public Allocation equalAwards() {
        return ClaimsRule.constrainedEqualAwards().divide(plain);
    }

    /** Constrained equal losses. */
    @Benchmark
    public Allocation equalLosses() {
        return ClaimsRule.constrainedEqualLosses().divide(plain);
    }

    /** Talmud. */
    @Benchmark
    public Allocation talmud() {
        return ClaimsRule.talmud().divide(plain);
    }

    /** Weighted equal awards between floors and caps. */
    @Benchmark
    public Allocation weightedEqualAwardsBetweenFloorsAndCaps() {
        return ClaimsRule.constrainedEqualAwards().divide(bounded);
    }
}
