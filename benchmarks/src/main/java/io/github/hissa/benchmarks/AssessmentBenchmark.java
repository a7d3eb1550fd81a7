package io.github.hissa.benchmarks;

import io.github.hissa.eligibility.Assessment;
import io.github.hissa.eligibility.Comparison;
import io.github.hissa.eligibility.EligibilityPolicy;
import io.github.hissa.eligibility.EligibilityRule;
import io.github.hissa.eligibility.FactKey;
import io.github.hissa.eligibility.Facts;
import io.github.hissa.eligibility.Operator;
import io.github.hissa.text.LocalizedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

/**
 * One applicant against ten rules with reasons, beside a method written by hand with the same outcome and reasons, and
 * beside others' engines that evaluate the same ten conditions without reasons.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class AssessmentBenchmark {

    private static final int RULES = 10;

    private EligibilityPolicy policy;
    private Facts facts;
    private Applicant applicant;
    private ConditionPeers peers;

    /** What the method by hand finds for one rule. */
    record Reason(String rule, LocalizedText title, boolean holds, Map<String, Long> seen) {}

    /** What the method by hand finds. */
    record Result(boolean eligible, List<Reason> reasons) {}

    /** Ten figures of an applicant under their names. */
    record Applicant(String[] names, LocalizedText[] titles, long[] figures) {}

    /** Ten rules, of which the last fails. */
    @Setup
    public void prepare() {
        EligibilityPolicy.Builder builder = EligibilityPolicy.builder().id("benchmark");
        facts = Facts.empty();
        applicant = new Applicant(new String[RULES], new LocalizedText[RULES], new long[RULES]);
        for (int i = 0; i < RULES; i++) {
            FactKey<Long> key = FactKey.wholeNumber("figure-" + i);
            LocalizedText title = LocalizedText.of("en", "rule " + i);
            builder.addRule(EligibilityRule.of("rule-" + i, title, Comparison.of(key, Operator.AT_LEAST, 100L)));
            long figure = i == RULES - 1 ? 50 : 100 + i;
            facts = facts.with(key, figure);
            applicant.names()[i] = key.getName();
            applicant.titles()[i] = title;
            applicant.figures()[i] = figure;
        }
        policy = builder.build();
        peers = new ConditionPeers(applicant.figures());
        if (policy.assess(facts).decisive().size() != 1 || byHand().eligible()
                || cel() || jexl() || jexlByRule() || drools()) {
            throw new IllegalStateException("they disagree");
        }
        long[] enough = applicant.figures().clone();
        enough[RULES - 1] = 100;
        ConditionPeers met = new ConditionPeers(enough);
        if (!met.byCel() || !met.byJexl() || !met.byJexlRules() || !met.byDrools()) {
            throw new IllegalStateException("they disagree on an eligible applicant");
        }
    }

    /** The policy. */
    @Benchmark
    public Assessment hissa() {
        return policy.assess(facts);
    }

    /** The method by hand. */
    @Benchmark
    public Result byHand() {
        List<Reason> reasons = new ArrayList<>(RULES);
        boolean eligible = true;
        for (int i = 0; i < RULES; i++) {
            long figure = applicant.figures()[i];
            boolean holds = figure >= 100;
            eligible &= holds;
            String name = applicant.names()[i];
            reasons.add(new Reason(name, applicant.titles()[i], holds, Map.of(name, figure)));
        }
        return new Result(eligible, List.copyOf(reasons));
    }

    /** Google's common expression language, without reasons. */
    @Benchmark
    public boolean cel() {
        return peers.byCel();
    }

    /** Apache Commons JEXL with one expression that ends at the first condition that fails, here the last. */
    @Benchmark
    public boolean jexl() {
        return peers.byJexl();
    }

    /** Apache Commons JEXL with an expression for each condition. */
    @Benchmark
    public boolean jexlByRule() {
        return peers.byJexlRules();
    }

    /** Drools, without reasons. */
    @Benchmark
    public boolean drools() {
        return peers.byDrools();
    }
}
