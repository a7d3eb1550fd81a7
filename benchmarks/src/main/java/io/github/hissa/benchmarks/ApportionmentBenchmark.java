package io.github.hissa.benchmarks;

import io.github.hissa.allocation.apportionment.Apportionment;
import io.github.hissa.allocation.apportionment.ApportionmentMethod;
import io.github.hissa.allocation.apportionment.ApportionmentProblem;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Webster with 10¹² units among 10⁶ parties, beside a priority queue that hands out only 10⁷ of them one by one. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2)
@Measurement(iterations = 3)
@Fork(value = 1, jvmArgs = {"-Xms3g", "-Xmx3g", "-XX:+AlwaysPreTouch", "-XX:+UseParallelGC"})
public class ApportionmentBenchmark {

    private static final int PARTIES = 1_000_000;
    private static final long UNITS = 1_000_000_000_000L;
    private static final int QUEUED_UNITS = 10_000_000;

    private long[] votes;

    /** The same votes each time. */
    @Setup
    public void draw() {
        votes = new SplittableRandom(20261123).longs(PARTIES, 1, 1_000_001).toArray();
    }

    /** The engine, 10¹² units. */
    @Benchmark
    public Apportionment websterOfATrillionUnits() {
        return ApportionmentMethod.webster().apportion(ApportionmentProblem.of(UNITS, votes));
    }

    /** A priority queue, 10⁷ units. */
    @Benchmark
    public long[] priorityQueueOfTenMillionUnits() {
        long[] seats = new long[PARTIES];
        PriorityQueue<Integer> queue = new PriorityQueue<>(PARTIES, (one, other) -> Long.compare(
                votes[other] * (2 * seats[one] + 1), votes[one] * (2 * seats[other] + 1)));
        for (int i = 0; i < PARTIES; i++) {
            queue.add(i);
        }
        for (int unit = 0; unit < QUEUED_UNITS; unit++) {
            int party = queue.remove();
            seats[party]++;
            queue.add(party);
        }
        return seats;
    }
}
