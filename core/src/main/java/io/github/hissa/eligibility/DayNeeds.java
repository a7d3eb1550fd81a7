package io.github.hissa.eligibility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What rules look up for the day of an assessment.
 *
 * @param parameters the parameters that they use, themselves or through others, by name
 * @param hasAges whether they ask for the age of a fact
 */
record DayNeeds(SortedMap<String, Parameter> parameters, boolean hasAges) {

    static DayNeeds of(EligibilityPolicy policy, Assessor prepared) {
        SortedMap<String, Parameter> parameters = new TreeMap<>();
        boolean hasAges = false;
        Set<String> met = new HashSet<>();
        List<Condition> left = new ArrayList<>();
        policy.getRules().forEach(rule -> {
            met.add(rule.getId());
            left.add(rule.getCondition());
        });
        while (!left.isEmpty()) {
            Condition condition = left.remove(left.size() - 1);
            left.addAll(condition.getParts());
            hasAges |= condition instanceof AgeComparison;
            if (condition instanceof RuleReference reference && met.add(reference.getRule())) {
                left.add(prepared.conditionAt(prepared.indexOf(reference.getRule())));
            }
            for (Term term : condition.getTerms()) {
                if (term instanceof ParameterReference reference) {
                    parameters.put(reference.name(), policy.getParameters().get(reference.name()));
                }
            }
        }
        return new DayNeeds(parameters, hasAges);
    }

    boolean isAny() {
        return hasAges || !parameters.isEmpty();
    }

    SortedSet<String> undefinedOn(LocalDate day) {
        SortedSet<String> undefined = new TreeSet<>();
        parameters.forEach((name, parameter) -> {
            if (parameter.find(day).isEmpty()) {
                undefined.add(name);
            }
        });
        return undefined;
    }
}
