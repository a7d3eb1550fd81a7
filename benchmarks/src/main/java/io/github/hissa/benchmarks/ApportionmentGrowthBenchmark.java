package io.github.hissa.benchmarks;

import io.github.hissa.allocation.apportionment.Apportionment;
import io.github.hissa.allocation.apportionment.ApportionmentMethod;
import io.github.hissa.allocation.apportionment.ApportionmentProblem;
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

/** Whether a thousand parties wait longer for 10¹² units than for 10³. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ApportionmentGrowthBenchmark {

    private static final int PARTIES = 1_000;

    /** The method's name. */
    @Param({"largest-remainder", "jefferson", "webster", "adams", "dean", "huntington-hill", "quota"})
    public String method;

    /** How many units there are. */
    @Param({"1000", "1000000000000"})
    public long units;

    private ApportionmentMethod by;
    private ApportionmentProblem problem;

    /** The same votes each time. */
    @Setup
    public void draw() {
        by = ApportionmentMethod.of(method);
        problem = ApportionmentProblem.of(units, new SplittableRandom(20261123).longs(PARTIES, 1, 1_000_001).toArray());
    }

    /** The engine. */
    @Benchmark
    public Apportionment apportion() {
        return by.apportion(problem);
    }
}
