package io.github.hissa.benchmarks;

import io.github.hissa.eligibility.Comparison;
import io.github.hissa.eligibility.EligibilityPolicy;
import io.github.hissa.eligibility.EligibilityRule;
import io.github.hissa.eligibility.FactKey;
import io.github.hissa.eligibility.FactValue;
import io.github.hissa.eligibility.Facts;
import io.github.hissa.eligibility.Operator;
import io.github.hissa.text.LocalizedText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import org.openjdk.jmh.infra.Blackhole;

/** Many applicants against ten rules with reasons, one after another, a tenth of them not eligible. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class AssessmentGrowthBenchmark {

    private static final int RULES = 10;

    /** How many applicants. */
    @Param({"10000", "100000", "1000000"})
    public int applicants;

    private EligibilityPolicy policy;
    private Facts[] facts;

    /** Draws the applicants' figures, from a seed that is always the same. */
    @Setup
    public void prepare() {
        EligibilityPolicy.Builder builder = EligibilityPolicy.builder().id("benchmark");
        List<FactKey<Long>> keys = new ArrayList<>();
        for (int i = 0; i < RULES; i++) {
            FactKey<Long> key = FactKey.wholeNumber("figure-" + i);
            keys.add(key);
            builder.addRule(EligibilityRule.of(
                    "rule-" + i, LocalizedText.of("en", "rule " + i), Comparison.of(key, Operator.AT_LEAST, 100L)));
        }
        policy = builder.build();
        SplittableRandom random = new SplittableRandom(2012);
        facts = new Facts[applicants];
        for (int applicant = 0; applicant < applicants; applicant++) {
            Map<String, FactValue> figures = new HashMap<>();
            for (FactKey<Long> key : keys) {
                figures.put(key.getName(), FactValue.of(random.nextInt(100) == 0 ? 50 : random.nextLong(100, 1_000)));
            }
            facts[applicant] = Facts.of(figures);
        }
    }

    /** All of them, each with its findings. */
    @Benchmark
    public void all(Blackhole sink) {
        for (Facts one : facts) {
            sink.consume(policy.assess(one));
        }
    }
}
