package io.github.hissa.eligibility;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.hissa.text.LocalizedText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** What the searches cost, in steps, as policies grow. */
class SearchGrowthTest {

    /** Kinds of policies that grow by their number. */
    enum Family {
        VALUES(count -> List.of(Membership.builder().fact("x").values(decimals(count)).build())),
        CODES(count -> List.of(CodeComparison.builder()
                .fact("x")
                .containment(Containment.CONTAINS_ANY)
                .codes(codes(count))
                .build())),
        CONJUNCTIONS(count -> List.of(AllOf.builder().conditions(facts(count)).build())),
        ALTERNATIVES(count -> List.of(AnyOf.builder().conditions(facts(count)).build())),
        RULES(Family::facts),
        CHAIN(count -> {
            List<Condition> chain = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                chain.add(AnyOf.of(fact(i), fact(i + 1)));
            }
            return chain;
        });

        private final IntFunction<List<Condition>> rules;

        Family(IntFunction<List<Condition>> rules) {
            this.rules = rules;
        }

        private static Condition fact(int number) {
            return Comparison.of("f%05d".formatted(number), Operator.AT_LEAST, FactValue.of(1));
        }

        private static List<Condition> facts(int count) {
            List<Condition> facts = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                facts.add(fact(i));
            }
            return facts;
        }

        private static List<FactValue> decimals(int count) {
            List<FactValue> values = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                values.add(FactValue.of(new BigDecimal(i).movePointLeft(2)));
            }
            return values;
        }

        private static FactValue codes(int count) {
            List<String> codes = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                codes.add("c" + i);
            }
            return FactValue.of(CodeSet.of(codes));
        }

        EligibilityPolicy policy(int count) {
            EligibilityPolicy.Builder policy = EligibilityPolicy.builder();
            policy.id("P");
            List<Condition> conditions = rules.apply(count);
            for (int i = 0; i < conditions.size(); i++) {
                policy.addRule(EligibilityRule.of("r" + i, LocalizedText.of("en", "r" + i), conditions.get(i)));
            }
            return policy.build();
        }
    }

    private static long steps(EligibilityPolicy policy) {
        Assessor assessor = policy.assessor();
        List<Integer> rules = new ArrayList<>();
        for (int i = 0; i < policy.getRules().size(); i++) {
            rules.add(i);
        }
        Worlds worlds = new Worlds(assessor, Situation.of(Facts.empty(), null, assessor), rules);
        Set<Integer> conjuncts = new LinkedHashSet<>();
        rules.forEach(rule -> conjuncts.addAll(worlds.conjunctsOf(rule)));
        Prospects prospects = new Prospects(worlds, conjuncts);
        prospects.today();
        prospects.material();
        prospects.evidence();
        return worlds.diagram.work().steps();
    }

    @Property(tries = 60)
    void twiceAsMuchCostsAboutTwiceTheSteps(
            @ForAll("families") Family family, @ForAll @IntRange(min = 20, max = 120) int count) {
        long steps = steps(family.policy(count));
        assertTrue(steps >= count);
        assertTrue(steps(family.policy(2 * count)) <= 2 * steps + 2 * count);
    }

    @Property(tries = 12)
    void everySearchEndsAtItsLimit(
            @ForAll("families") Family family, @ForAll @IntRange(min = 1_000, max = 10_000) int count) {
        Assessment assessment = family.policy(count).assess(Facts.empty());
        assertEquals(Verdict.UNDETERMINED, assessment.toVerdict());
        assertEquals(assessment.missing(), assessment.getShortestEvidence().orElseThrow().getSettling());
    }

    @Provide
    Arbitrary<Family> families() {
        return Arbitraries.of(Family.class);
    }

    @Test
    void theLimitIsTheSameForEverySearch() {
        Work work = new Work();
        work.spend(Work.LIMIT);
        assertThrows(Work.Exhausted.class, () -> work.spend(1));
    }
}
