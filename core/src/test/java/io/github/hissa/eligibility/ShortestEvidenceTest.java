package io.github.hissa.eligibility;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.hissa.text.LocalizedText;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** The shortest lists of evidence against every set of facts with every value, tried one by one. */
class ShortestEvidenceTest {

    private static final List<String> FACTS = List.of("a", "b", "c", "d");
    /** Every cell of comparisons with 0 to 2. */
    private static final long[] VALUES = {-1, 0, 1, 2, 3};

    @Property(tries = 200)
    void theListsAreTheShortestThatBruteForceFinds(
            @ForAll("policies") EligibilityPolicy policy, @ForAll("someFacts") Facts facts) {
        Assessment assessment = policy.assess(facts);
        assertEquals(assessment.toVerdict() == Verdict.UNDETERMINED, assessment.getShortestEvidence().isPresent());
        if (assessment.getShortestEvidence().isEmpty()) {
            return;
        }
        ShortestEvidence evidence = assessment.getShortestEvidence().get();
        assertTrue(evidence.isShortest());
        int settling = Integer.MAX_VALUE;
        int favourable = Integer.MAX_VALUE;
        int adverse = Integer.MAX_VALUE;
        for (int bits = 0; bits < 1 << FACTS.size(); bits++) {
            List<String> chosen = chosen(bits, facts);
            if (chosen.size() == Integer.bitCount(bits)) {
                Set<Verdict> verdicts = verdicts(policy, facts, chosen, 0);
                settling = verdicts.contains(Verdict.UNDETERMINED) ? settling : Math.min(settling, chosen.size());
                favourable = verdicts.contains(Verdict.ELIGIBLE) ? Math.min(favourable, chosen.size()) : favourable;
                adverse = verdicts.contains(Verdict.NOT_ELIGIBLE) ? Math.min(adverse, chosen.size()) : adverse;
            }
        }
        assertEquals(settling, evidence.getSettling().size());
        assertFalse(verdicts(policy, facts, List.copyOf(evidence.getSettling()), 0).contains(Verdict.UNDETERMINED));
        assertEquals(favourable, evidence.getFavourable().map(Set::size).orElse(Integer.MAX_VALUE));
        evidence.getFavourable().ifPresent(set ->
                assertTrue(verdicts(policy, facts, List.copyOf(set), 0).contains(Verdict.ELIGIBLE)));
        assertEquals(adverse, evidence.getAdverse().map(Set::size).orElse(Integer.MAX_VALUE));
        evidence.getAdverse().ifPresent(set ->
                assertTrue(verdicts(policy, facts, List.copyOf(set), 0).contains(Verdict.NOT_ELIGIBLE)));
    }

    @Property(tries = 200)
    void aFurtherFactNeverTurnsAVerdictRound(
            @ForAll("policies") EligibilityPolicy policy, @ForAll("someFacts") Facts facts) {
        assertTrue(policy.isMonotonic());
        Verdict before = policy.assess(facts).toVerdict();
        if (before != Verdict.UNDETERMINED) {
            for (int bits = 0; bits < 1 << FACTS.size(); bits++) {
                assertEquals(Set.of(before), verdicts(policy, facts, chosen(bits, facts), 0));
            }
        }
    }

    private static List<String> chosen(int bits, Facts facts) {
        List<String> chosen = new ArrayList<>();
        for (int i = 0; i < FACTS.size(); i++) {
            if ((bits >> i & 1) == 1 && facts.find(FACTS.get(i)).isEmpty()) {
                chosen.add(FACTS.get(i));
            }
        }
        return chosen;
    }

    private static Set<Verdict> verdicts(EligibilityPolicy policy, Facts facts, List<String> chosen, int next) {
        if (next == chosen.size()) {
            return EnumSet.of(policy.assess(facts).toVerdict());
        }
        Set<Verdict> all = EnumSet.noneOf(Verdict.class);
        for (long value : VALUES) {
            all.addAll(verdicts(policy, facts.with(chosen.get(next), FactValue.of(value)), chosen, next + 1));
        }
        return all;
    }

    @Test
    void ofTwoAlternativesOneIsEnoughToBeEligibleButBothSettleIt() {
        Condition either = AnyOf.of(atLeastOne("a"), atLeastOne("b"));
        ShortestEvidence evidence = shortest(policy(either, atLeastOne("c")), Facts.empty());
        assertEquals(Set.of("a", "b", "c"), evidence.getSettling());
        assertEquals(Optional.of(Set.of("a", "c")), evidence.getFavourable());
        assertEquals(Optional.of(Set.of("c")), evidence.getAdverse());
    }

    @Test
    void aDocumentThatCannotChangeTheOutcomeIsNotAskedFor() {
        Condition either = AnyOf.of(atLeastOne("a"), atLeastOne("b"));
        Facts facts = Facts.empty().with("a", FactValue.of(1));
        assertEquals(Set.of("c"), shortest(policy(either, atLeastOne("c")), facts).getSettling());
        assertTrue(policy(either, atLeastOne("c"))
                .assess(facts.with("c", FactValue.of(0)))
                .missing()
                .isEmpty());
    }

    @Test
    void beyondItsBoundTheSearchAsksForAllThatIsMissingAndSaysSo() {
        Condition[] many = new Condition[20];
        for (int i = 0; i < many.length; i++) {
            many[i] = AllOf.of(atLeastOne("a" + (10 + i)), atLeastOne("b" + (10 + i)));
        }
        Assessment assessment = policy(AnyOf.of(many)).assess(Facts.empty());
        ShortestEvidence evidence = assessment.getShortestEvidence().orElseThrow();
        assertEquals(Set.of("r0"), assessment.getJointFinding().orElseThrow().getUnexplored());
        assertFalse(evidence.isShortest());
        assertEquals(40, evidence.getSettling().size());
        assertEquals(Optional.empty(), evidence.getFavourable());
    }

    @Test
    void manyAlternativesOfWhichSomeMustHoldAreNoBurden() {
        Condition[] many = new Condition[40];
        for (int i = 0; i < many.length; i++) {
            many[i] = atLeastOne("f" + (10 + i));
        }
        ShortestEvidence evidence = shortest(policy(AtLeast.of(20, many)), Facts.empty());
        assertTrue(evidence.isShortest());
        assertEquals(40, evidence.getSettling().size());
        assertEquals(20, evidence.getFavourable().orElseThrow().size());
        assertEquals(21, evidence.getAdverse().orElseThrow().size());
    }

    @Test
    void manySeparateRulesAreNoBurden() {
        Condition[] many = new Condition[200];
        for (int i = 0; i < many.length; i++) {
            many[i] = atLeastOne("f" + i);
        }
        ShortestEvidence evidence = shortest(policy(many), Facts.empty());
        assertTrue(evidence.isShortest());
        assertEquals(200, evidence.getSettling().size());
        assertEquals(Optional.of(Set.of("f0")), evidence.getAdverse());
    }

    private static Condition atLeastOne(String fact) {
        return Comparison.of(fact, Operator.AT_LEAST, FactValue.of(1));
    }

    private static ShortestEvidence shortest(EligibilityPolicy policy, Facts facts) {
        return policy.assess(facts).getShortestEvidence().orElseThrow();
    }

    private static EligibilityPolicy policy(Condition... conditions) {
        return policy(List.of(conditions));
    }

    private static EligibilityPolicy policy(List<Condition> conditions) {
        EligibilityPolicy.Builder policy = EligibilityPolicy.builder().id("P");
        for (int i = 0; i < conditions.size(); i++) {
            policy.addRule(EligibilityRule.of("r" + i, LocalizedText.of("en", "r" + i), conditions.get(i)));
        }
        return policy.build();
    }

    @Provide
    Arbitrary<Facts> someFacts() {
        return Arbitraries.maps(Arbitraries.of(FACTS), Arbitraries.longs().between(-1, 3).map(FactValue::of))
                .ofMaxSize(2)
                .map(Facts::of);
    }

    @Provide
    Arbitrary<EligibilityPolicy> policies() {
        return conditions(2).list().ofMinSize(1).ofMaxSize(3).map(ShortestEvidenceTest::policy);
    }

    private static Arbitrary<Condition> conditions(int depth) {
        Arbitrary<Condition> statement = Combinators.combine(
                        Arbitraries.of(FACTS), Arbitraries.of(Operator.class), Arbitraries.longs().between(0, 2))
                .as((fact, operator, bound) -> Comparison.of(fact, operator, FactValue.of(bound)));
        if (depth == 0) {
            return statement;
        }
        Arbitrary<Condition> inner = Arbitraries.lazy(() -> conditions(depth - 1));
        return Arbitraries.oneOf(
                statement,
                inner.map(Not::of),
                Combinators.combine(inner, inner).as(Unless::of),
                Combinators.combine(inner, inner, inner).as((one, two, three) -> AtLeast.of(2, one, two, three)),
                inner.list().ofMaxSize(3).map(some -> AllOf.builder().conditions(some).build()),
                inner.list().ofMaxSize(3).map(some -> AnyOf.builder().conditions(some).build()));
    }
}
