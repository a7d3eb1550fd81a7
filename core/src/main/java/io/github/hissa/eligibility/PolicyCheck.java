package io.github.hissa.eligibility;

import io.github.hissa.reason.Figure;
import io.github.hissa.refusal.Refusal;
import io.github.hissa.refusal.RefusedValueException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Looks for what would keep a policy from being applied, whatever the facts. */
final class PolicyCheck {

    private final EligibilityPolicy policy;
    private final Map<String, Integer> indices;
    private final List<Condition> conditions;
    private final Map<String, Integer> depths = new HashMap<>();
    private final Map<String, SortedSet<String>> facts = new HashMap<>();
    private final Set<Refusal> problems = new LinkedHashSet<>();
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
     * @throws RefusedValueException with all that was found
     */
    void run() {
        policy.getRules().forEach(rule -> visit(rule.getId()));
        policy.getDefinitions().keySet().forEach(this::visit);
        if (!problems.isEmpty()) {
            throw new RefusedValueException(List.copyOf(problems));
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
            problems.add(Refusal.of(at(name), "circle", Map.of("rules", Figure.ofCodes(circle(name)))));
            return 0;
        }
        Integer index = indices.get(name);
        if (index == null) {
            problems.add(Refusal.of(at(path.getLast()), "no-rule", Map.of(
                    "rule", Figure.ofCode(path.getLast()), "value", Figure.ofCode(name))));
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
        problems.add(Refusal.of(at(path.getFirst()), "rule-too-deep", Map.of(
                "rule", Figure.ofCode(path.getFirst()), "most", Figure.of(Assessor.MAX_DEPTH))));
    }

    private void checkTerms(Condition condition) {
        for (Term term : condition.getTerms()) {
            FactType type = typeOf(term);
            String rule = path.getLast();
            if (type == null) {
                problems.add(Refusal.of(at(rule), "no-parameter", Map.of(
                        "rule", Figure.ofCode(rule), "value", Figure.ofCode(((ParameterReference) term).name()))));
                continue;
            }
            FactType wanted = wantedType(condition);
            Map<String, Figure> figures = new TreeMap<>();
            figures.put("rule", Figure.ofCode(rule));
            figures.put("fact", Figure.ofCode(condition.getOwnFacts().get(0)));
            figures.put("value", shown(term));
            figures.put("type", type.toFigure());
            if (wanted != null && type != wanted) {
                figures.put("expected", wanted.toFigure());
                problems.add(Refusal.of(at(rule), "wrong-type", figures));
            }
            boolean ordered = condition instanceof Range
                    || condition instanceof Comparison comparison
                            && comparison.getOperator().isOfOrder();
            if (ordered && !type.isOrdered()) {
                problems.add(Refusal.of(at(rule), "compared-without-order", figures));
            }
        }
    }

    private static Figure shown(Term term) {
        return term instanceof FactValue value
                ? value.toFigure()
                : Figure.ofCode(((ParameterReference) term).name());
    }

    /** The path of a rule or a definition. */
    private String at(String name) {
        for (int i = 0; i < policy.getRules().size(); i++) {
            if (policy.getRules().get(i).getId().equals(name)) {
                return "rules[" + i + "].condition";
            }
        }
        return Refusal.join("definitions", name);
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

    private List<String> circle(String name) {
        List<String> circle = new ArrayList<>();
        boolean inside = false;
        for (String step : path) {
            inside |= step.equals(name);
            if (inside) {
                circle.add(step);
            }
        }
        circle.add(name);
        return circle;
    }
}
