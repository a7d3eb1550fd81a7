package io.github.hissa.benchmarks.assessment;

import io.github.hissa.eligibility.Assessment;
import io.github.hissa.eligibility.FactValue;
import io.github.hissa.eligibility.Facts;
import io.github.hissa.eligibility.Verdict;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * One applicant against ten rules with reasons, beside a method written by hand with the same outcome and reasons, and
 * beside expression languages and a rule engine that evaluate the same ten conditions without reasons.
 *
 * <p>A pool of applicants goes round and round, each ready in the form that the way of assessing takes.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xms1g", "-Xmx1g", "-XX:+AlwaysPreTouch"})
public class AssessmentBenchmark {

    private static final int POOL = 1_024;

    private Applicant[] applicants;
    private Facts[] facts;
    private Facts[] incomplete;
    private List<Map<String, Object>> maps;
    private CelRules celTen;
    private CelRules celOne;
    private JexlRules jexlTen;
    private JexlRules jexlOne;
    private DroolsRules drools;
    private int next;

    /** Makes the pool, and sees to it that all agree about it. */
    @Setup
    public void prepare() {
        applicants = Applicant.some(POOL).toArray(Applicant[]::new);
        facts = Arrays.stream(applicants).map(Applicant::toFacts).toArray(Facts[]::new);
        maps = Arrays.stream(applicants).map(Applicant::toMap).toList();
        incomplete = IntStream.range(0, POOL)
                .mapToObj(i -> without(facts[i], i))
                .filter(some -> TenRules.POLICY.assess(some).toVerdict() == Verdict.UNDETERMINED)
                .toArray(Facts[]::new);
        celTen = new CelRules(CelRules.TEN);
        celOne = new CelRules(CelRules.ONE);
        jexlTen = new JexlRules(JexlRules.TEN);
        jexlOne = new JexlRules(JexlRules.ONE);
        drools = new DroolsRules();
        for (int i = 0; i < POOL; i++) {
            requireAgreement(i);
        }
    }

    /** The facts without one of them. */
    private static Facts without(Facts facts, int which) {
        Map<String, FactValue> rest = new TreeMap<>(facts.toMap());
        rest.remove(List.copyOf(rest.keySet()).get(which % rest.size()));
        return Facts.of(rest);
    }

    private void requireAgreement(int i) {
        boolean eligible = TenRules.POLICY.assess(facts[i]).toVerdict() == Verdict.ELIGIBLE;
        if (eligible != ByHand.assess(applicants[i]).eligible()
                || eligible != celTen.isEligible(maps.get(i))
                || eligible != celOne.isEligible(maps.get(i))
                || eligible != jexlTen.isEligible(maps.get(i))
                || eligible != jexlOne.isEligible(maps.get(i))
                || eligible != drools.isEligible(applicants[i])) {
            throw new IllegalStateException("not all agree about " + applicants[i]);
        }
    }

    /** Lets the session of the rule engine go. */
    @TearDown
    public void close() {
        drools.close();
    }

    private int next() {
        next = next + 1 & POOL - 1;
        return next;
    }

    /** The policy, and the verdict read from what it found. */
    @Benchmark
    public Assessment hissa(Blackhole sink) {
        return read(TenRules.POLICY.assess(facts[next()]), sink);
    }

    /** The policy where one fact is missing and keeps the verdict open, with the search for the shortest evidence. */
    @Benchmark
    public Assessment hissaUndetermined(Blackhole sink) {
        return read(TenRules.POLICY.assess(incomplete[next() % incomplete.length]), sink);
    }

    private static Assessment read(Assessment assessment, Blackhole sink) {
        sink.consume(assessment.toVerdict());
        return assessment;
    }

    /** The method by hand. */
    @Benchmark
    public Object byHand() {
        return ByHand.assess(applicants[next()]);
    }

    /** Ten programs of cel-java. */
    @Benchmark
    public boolean cel() {
        return celTen.isEligible(maps.get(next()));
    }

    /** One program of cel-java that stops at the first condition that fails. */
    @Benchmark
    public boolean celAsOne() {
        return celOne.isEligible(maps.get(next()));
    }

    /** Ten expressions of JEXL. */
    @Benchmark
    public boolean jexl() {
        return jexlTen.isEligible(maps.get(next()));
    }

    /** One expression of JEXL that stops at the first condition that fails. */
    @Benchmark
    public boolean jexlAsOne() {
        return jexlOne.isEligible(maps.get(next()));
    }

    /** Ten rules of Drools, in one session. */
    @Benchmark
    public boolean drools() {
        return drools.isEligible(applicants[next()]);
    }
}
