package io.github.hissa.eligibility;

import io.github.hissa.reason.Figure;
import io.github.hissa.refusal.RefusedStepException;
import io.github.hissa.refusal.RefusedValueException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * A condition in Java code, for what no document can say.
 *
 * <p>It names the facts that it looks at, is asked only once all of them are known, and is unknown until then, so that
 * code cannot take what is unknown for false. It sees these facts alone. Its answer must depend on nothing else, and it
 * must be quick: this is the one place where a policy runs code that Hissa cannot bound. Where the code throws, the
 * condition cannot be evaluated, and the refusal names it. No document can hold it.
 */
public final class CodedCondition implements Condition {

    private final String name;
    private final List<String> facts;
    private final Predicate<Facts> test;

    private CodedCondition(String name, List<String> facts, Predicate<Facts> test) {
        this.name = name;
        this.facts = facts;
        this.test = test;
    }

    /**
     * A condition in code.
     *
     * @param name names the condition in messages
     * @param facts the facts that the code looks at
     * @param test the code
     * @throws RefusedValueException if the name is blank or there are no facts
     */
    public static CodedCondition of(String name, Collection<? extends FactKey<?>> facts, Predicate<Facts> test) {
        if (name.isBlank()) {
            throw RefusedValueException.of("name", "not-stated", Map.of());
        }
        if (facts.isEmpty()) {
            throw RefusedValueException.of("facts", "not-stated", Map.of());
        }
        TreeSet<String> names = new TreeSet<>();
        facts.forEach(key -> names.add(key.getName()));
        return new CodedCondition(name, List.copyOf(names), test);
    }

    /** Returns the name. */
    public String getName() {
        return name;
    }

    @Override
    public Truth evaluate(Situation situation) {
        List<String> known = new ArrayList<>(facts.size());
        for (String fact : facts) {
            if (situation.find(fact) == null) {
                return Truth.UNKNOWN;
            }
            known.add(fact);
        }
        return Truth.of(ask(situation.getFacts().only(known)));
    }

    /** Whatever foreign code throws is a condition that cannot be evaluated, and says its name. */
    private boolean ask(Facts known) {
        try {
            return test.test(known);
        } catch (RuntimeException failure) {
            RefusedStepException refused = RefusedStepException.of("", "condition-fails", Map.of(
                    "condition", Figure.ofCode(name), "said", Figure.ofCode(failure.toString())));
            refused.initCause(failure);
            throw refused;
        }
    }

    @Override
    public List<String> getOwnFacts() {
        return facts;
    }

    @Override
    public String toString() {
        return "CodedCondition{" + name + " of " + facts + "}";
    }
}
