package io.github.hissa.benchmarks.assessment;

import io.github.hissa.eligibility.Assessment;
import io.github.hissa.eligibility.Facts;
import io.github.hissa.eligibility.Verdict;
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
import org.openjdk.jmh.infra.Blackhole;

/**
 * Many applicants against ten rules, one after another: the facts of all of them are in memory, no two share theirs, and
 * no assessment is kept. Divide time and memory by the number of applicants.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 6, time = 1)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xms3g", "-Xmx3g"})
public class AssessmentGrowthBenchmark {

    @Param({"10000", "100000", "1000000"})
    private int applicants;

    private Facts[] facts;

    /** Makes the applicants. */
    @Setup
    public void prepare() {
        facts = Applicant.some(applicants).map(Applicant::toFacts).toArray(Facts[]::new);
    }

    /** Counts the eligible ones. */
    @Benchmark
    public int assessOneAfterAnother(Blackhole sink) {
        int eligible = 0;
        for (Facts some : facts) {
            Assessment assessment = TenRules.POLICY.assess(some);
            eligible += assessment.toVerdict() == Verdict.ELIGIBLE ? 1 : 0;
            sink.consume(assessment);
        }
        return eligible;
    }
}
