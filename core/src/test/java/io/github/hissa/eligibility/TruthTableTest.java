package io.github.hissa.eligibility;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tables of Kleene's strong logic, complete, for the values and for the conditions that stand for them. */
class TruthTableTest {

    @ParameterizedTest
    @CsvSource({
        // one, other, and, or
        "TRUE, TRUE, TRUE, TRUE", "TRUE, UNKNOWN, UNKNOWN, TRUE", "TRUE, FALSE, FALSE, TRUE",
        "UNKNOWN, TRUE, UNKNOWN, TRUE", "UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN", "UNKNOWN, FALSE, FALSE, UNKNOWN",
        "FALSE, TRUE, FALSE, TRUE", "FALSE, UNKNOWN, FALSE, UNKNOWN", "FALSE, FALSE, FALSE, FALSE"
    })
    void andOrUnlessAndTheLawsOfDeMorgan(Truth one, Truth other, Truth and, Truth or) {
        assertEquals(and, one.and(other));
        assertEquals(or, one.or(other));
        assertEquals(and.not(), one.not().or(other.not()));
        assertEquals(or.not(), one.not().and(other.not()));

        Facts facts = with(with(Facts.empty(), "one", one), "other", other);
        Condition first = Comparison.of(FactKey.yesNo("one"), Operator.EQUAL_TO, true);
        Condition second = Comparison.of(FactKey.yesNo("other"), Operator.EQUAL_TO, true);
        assertEquals(and, AllOf.of(first, second).evaluate(facts));
        assertEquals(or, AnyOf.of(first, second).evaluate(facts));
        assertEquals(or, Unless.of(first, second).evaluate(facts));
        assertEquals(and, AtLeast.of(2, first, second).evaluate(facts));
        assertEquals(or, AtLeast.of(1, first, second).evaluate(facts));
        assertEquals(and.not(), AnyOf.of(Not.of(first), Not.of(second)).evaluate(facts));
        assertEquals(or.not(), AllOf.of(Not.of(first), Not.of(second)).evaluate(facts));
    }

    @ParameterizedTest
    @CsvSource({"TRUE, FALSE", "UNKNOWN, UNKNOWN", "FALSE, TRUE"})
    void not(Truth one, Truth negation) {
        assertEquals(negation, one.not());
        assertEquals(one, one.not().not());
    }

    private static Facts with(Facts facts, String name, Truth truth) {
        return truth == Truth.UNKNOWN ? facts : facts.with(name, FactValue.of(truth == Truth.TRUE));
    }
}
