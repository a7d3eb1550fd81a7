package io.github.hissa.eligibility;

import io.github.hissa.refusal.RefusedStepException;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A statement about facts that holds, does not hold, or is unknown as long as facts are missing, or a day or a figure
 * that it needs.
 */
public sealed interface Condition
        permits AgeComparison,
                AllOf,
                AnyOf,
                AtLeast,
                Attested,
                CodedCondition,
                CodeComparison,
                Comparison,
                Known,
                Membership,
                Not,
                Range,
                RuleReference,
                ShareComparison,
                Unless {

    /**
     * Evaluates this condition.
     *
     * <p>Linear in the number of conditions nested in it. Every one of them is evaluated, so that a comparison of two
     * types, an error of the policy wherever it stands, never hides behind another condition.
     *
     * @throws RefusedStepException if a fact is of another type, or in another currency, than the condition
     *     compares it with, or if the condition refers to a parameter or a rule that is not there
     */
    Truth evaluate(Situation situation);

    /** Evaluates this condition where there is no reference date, no parameter and no rule to refer to. */
    default Truth evaluate(Facts facts) {
        return evaluate(Situation.of(facts));
    }

    /** Returns the conditions that this one is made of; none for a statement about facts. */
    default List<Condition> getParts() {
        return List.of();
    }

    /** Returns the values, given or to be looked up, that this condition itself compares with. */
    default List<Term> getTerms() {
        return List.of();
    }

    /** Returns the names of the facts that this condition itself looks at, those of its parts left out. */
    default List<String> getOwnFacts() {
        return List.of();
    }

    /** Returns the names of all facts that this condition and its parts look at, what other rules see left out. */
    default SortedSet<String> factNames() {
        SortedSet<String> names = new TreeSet<>(getOwnFacts());
        getParts().forEach(part -> names.addAll(part.factNames()));
        return names;
    }

    /**
     * Adds the names of the facts that keep this condition unknown: those of the parts that are unknown, not those of a
     * part whose answer stands already.
     */
    default void collectMissing(Situation situation, Set<String> missing) {
        if (evaluate(situation) != Truth.UNKNOWN || situation.isUndefined(this)) {
            return;
        }
        for (String fact : getOwnFacts()) {
            if (situation.find(fact) == null) {
                missing.add(fact);
            }
        }
        getParts().forEach(part -> part.collectMissing(situation, missing));
    }
}
