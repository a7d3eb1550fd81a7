package io.github.hissa.eligibility;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What keeps a rule unknown, other than facts.
 *
 * @param undefined parameters without a value in force on the day
 * @param undated facts whose age, or whose document's validity, nobody can tell without a day
 */
record Gaps(SortedSet<String> undefined, SortedSet<String> undated) {

    static Gaps of(Assessor policy, Situation situation, int rule) {
        Gaps gaps = new Gaps(new TreeSet<>(), new TreeSet<>());
        Set<Integer> met = new HashSet<>(Set.of(rule));
        List<Condition> left = new ArrayList<>(List.of(policy.conditionAt(rule)));
        while (!left.isEmpty()) {
            Condition condition = left.remove(left.size() - 1);
            if (condition.evaluate(situation) != Truth.UNKNOWN) {
                continue;
            }
            left.addAll(condition.getParts());
            if (condition instanceof RuleReference reference) {
                int index = policy.indexOf(reference.getRule());
                if (met.add(index)) {
                    left.add(policy.conditionAt(index));
                }
            }
            gaps.add(condition, situation);
        }
        return gaps;
    }

    private void add(Condition condition, Situation situation) {
        for (Term term : condition.getTerms()) {
            if (term instanceof ParameterReference reference && situation.valueOf(term) == null) {
                undefined.add(reference.name());
            }
        }
        for (String fact : condition.getOwnFacts()) {
            boolean isAge = condition instanceof AgeComparison
                    && situation.getReferenceDate().isEmpty();
            if (isAge || situation.isUndated(fact)) {
                undated.add(fact);
            }
        }
    }

    boolean isEmpty() {
        return undefined.isEmpty() && undated.isEmpty();
    }
}
