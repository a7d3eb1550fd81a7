package io.github.hissa.eligibility;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.hissa.text.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** A finding shows exactly the facts that its rule looks at, whatever else is known about the subject. */
class FactsOfFindingsTest {

    private static final FactKey<Long> AGE = FactKey.wholeNumber("age");
    private static final FactKey<Long> SIZE = FactKey.wholeNumber("size");

    @Property
    void aFindingShowsTheFactsOfItsRule(
            @ForAll("names") Set<String> known, @ForAll("names") Set<String> attested, @ForAll("rules") List<Set<String>> rules) {
        Map<String, FactValue> values = new TreeMap<>();
        known.forEach(name -> values.put(name, FactValue.of((long) name.hashCode())));
        Map<String, Evidence> documents = attested.stream()
                .filter(known::contains)
                .collect(Collectors.toMap(name -> name, Evidence::of));

        Assessment assessment = policy(rules).assess(Facts.of(values, documents), LocalDate.of(2026, 1, 1));

        for (int i = 0; i < rules.size(); i++) {
            Map<String, FactValue> seen = new TreeMap<>(values);
            seen.keySet().retainAll(rules.get(i));
            Map<String, Evidence> proof = new TreeMap<>(documents);
            proof.keySet().retainAll(rules.get(i));
            Facts facts = assessment.getFindings().get(i).getFacts();
            assertEquals(seen, facts.toMap());
            assertEquals(proof, facts.toEvidence());
            assertEquals(Facts.of(seen, proof), facts);
            assertEquals(Facts.of(seen, proof).hashCode(), facts.hashCode());
            assertEquals(seen.size() == rules.get(i).size(), assessment.getFindings().get(i).getTruth() == Truth.TRUE);
        }
    }

    /** Each rule compares its facts with what they are; none compares nothing. */
    private static EligibilityPolicy policy(List<Set<String>> rules) {
        EligibilityPolicy.Builder policy = EligibilityPolicy.builder().id("policy");
        for (int i = 0; i < rules.size(); i++) {
            Condition[] conditions = rules.get(i).stream()
                    // The policy of a document does not share its names with the facts of another.
                    .map(name -> Comparison.of(
                            new String(name), Operator.EQUAL_TO, FactValue.of((long) name.hashCode())))
                    .toArray(Condition[]::new);
            policy.addRule(EligibilityRule.of("rule " + i, LocalizedText.of("en", "rule"), AllOf.of(conditions)));
        }
        return policy.build();
    }

    @Provide
    Arbitrary<Set<String>> names() {
        return Arbitraries.strings().withChars("abc").ofMinLength(1).ofMaxLength(2).set().ofMaxSize(8);
    }

    @Provide
    Arbitrary<List<Set<String>>> rules() {
        return names().list().ofMaxSize(6);
    }

    @Test
    void theFactsOfAFindingCanBeAssessedAgain() {
        Condition both = AllOf.of(
                Comparison.of(SIZE, Operator.EQUAL_TO, 2L),
                CodedCondition.of("equal", List.of(SIZE), facts -> facts.get(SIZE).equals(Optional.of(2L))));
        EligibilityPolicy policy = EligibilityPolicy.builder()
                .id("policy")
                .addRule(EligibilityRule.of("size", LocalizedText.of("en", "size"), both))
                .build();

        Assessment first = policy.assess(Facts.empty().with(AGE, 1L).with(SIZE, 2L));
        Facts cut = first.getFindings().get(0).getFacts();

        assertEquals(first, policy.assess(cut));
        assertEquals(Truth.TRUE, both.evaluate(cut));
        assertEquals(Facts.empty().with(AGE, 3L).with(SIZE, 2L), cut.with(AGE, 3L));
        assertTrue(cut.find("age").isEmpty());
    }
}
