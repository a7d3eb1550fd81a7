package io.github.hissa.eligibility;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Looks for what would keep a policy from being applied, whatever the facts. */
final class PolicyCheck {

    private final EligibilityPolicy policy;
    private final Map<String, Integer> indices;
    private final List<Condition> conditions;
    private final Map<String, Integer> depths = new HashMap<>();
    private final Map<String, SortedSet<String>> facts = new HashMap<>();
    private final Set<String> problems = new LinkedHashSet<>();
    private final Deque<String> path = new ArrayDeque<>();
    private boolean isTooDeep;
    private boolean referring;

    PolicyCheck(EligibilityPolicy policy, Map<String, Integer> indices, List<Condition> conditions) {
        this.policy = policy;
        this.indices = indices;
        this.conditions = conditions;
    }

    /**
     * Looks at every rule and definition.
     *
     * @throws IllegalArgumentException naming all that was found
     */
    void run() {
        policy.getRules().forEach(rule -> visit(rule.getId()));
        policy.getDefinitions().keySet().forEach(this::visit);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException("policy " + policy.getId() + ": " + String.join("; ", problems));
        }
    }

    /** Tells whether any condition refers to a rule or a definition. */
    boolean hasReferences() {
        return referring;
    }

    /** The facts that a rule looks at, itself or through others. */
    SortedSet<String> factsOf(String rule) {
        return facts.getOrDefault(rule, new TreeSet<>());
    }

    private int visit(String name) {
        Integer known = depths.get(name);
        if (known != null) {
            return known;
        }
        if (path.contains(name)) {
            problems.add("rules refer to each other in a circle: " + circle(name));
            return 0;
        }
        Integer index = indices.get(name);
        if (index == null) {
            problems.add("rule '" + path.getLast() + "' refers to a rule '" + name + "' that is not there");
            return 0;
        }
        if (path.size() == Assessor.MAX_DEPTH) {
            addTooDeep();
            return 0;
        }
        path.addLast(name);
        SortedSet<String> seen = new TreeSet<>();
        int depth = depth(conditions.get(index), 1, seen);
        path.removeLast();
        depths.put(name, depth);
        facts.put(name, seen);
        return depth;
    }

    private int depth(Condition condition, int above, SortedSet<String> seen) {
        int deepest = above;
        if (above <= Assessor.MAX_DEPTH) {
            seen.addAll(condition.getOwnFacts());
            checkTerms(condition);
            if (condition instanceof RuleReference reference) {
                referring = true;
                deepest = above + visit(reference.getRule());
                seen.addAll(factsOf(reference.getRule()));
            }
            for (Condition part : condition.getParts()) {
                deepest = Math.max(deepest, depth(part, above + 1, seen));
            }
        }
        if (deepest > Assessor.MAX_DEPTH) {
            addTooDeep();
        }
        return deepest;
    }

    /** Says so once: a chain of rules may be too deep at many of its links. */
    private void addTooDeep() {
        if (isTooDeep) {
            return;
        }
        isTooDeep = true;
        problems.add("conditions of rule '" + path.getFirst() + "' are nested deeper than " + Assessor.MAX_DEPTH);
    }

    private void checkTerms(Condition condition) {
        for (Term term : condition.getTerms()) {
            FactType type = typeOf(term);
            if (type == null) {
                problems.add("rule '" + path.getLast() + "' uses a parameter '"
                        + ((ParameterReference) term).name() + "' that is not there");
                continue;
            }
            FactType wanted = wantedType(condition);
            String compared = "rule '" + path.getLast() + "' compares " + condition.getOwnFacts().get(0) + " with "
                    + term + ", a " + type;
            if (wanted != null && type != wanted) {
                problems.add(compared + " where a " + wanted + " belongs");
            }
            boolean ordered = condition instanceof Range
                    || condition instanceof Comparison comparison
                            && comparison.getOperator().isOfOrder();
            if (ordered && !type.isOrdered()) {
                problems.add(compared + ", which has no order");
            }
        }
    }

    /** The type of a term, or null where it is a parameter that is not there. */
    private @Nullable FactType typeOf(Term term) {
        if (term instanceof FactValue value) {
            return value.getType();
        }
        Parameter parameter = policy.getParameters().get(((ParameterReference) term).name());
        return parameter == null ? null : parameter.toType();
    }

    /** The type that the terms of a condition must have, or null where nothing says it. */
    private @Nullable FactType wantedType(Condition condition) {
        if (condition instanceof AgeComparison) {
            return FactType.WHOLE_NUMBER;
        }
        if (condition instanceof ShareComparison) {
            return FactType.SHARE;
        }
        if (condition instanceof CodeComparison
                || condition instanceof Membership membership && membership.getParameter().isPresent()) {
            return FactType.SET;
        }
        FactDefinition definition = policy.getFacts().get(condition.getOwnFacts().get(0));
        return definition == null ? null : definition.getType();
    }

    private String circle(String name) {
        StringBuilder circle = new StringBuilder();
        boolean inside = false;
        for (String step : path) {
            inside |= step.equals(name);
            if (inside) {
                circle.append(step).append(" -> ");
            }
        }
        return circle.append(name).toString();
    }
}
