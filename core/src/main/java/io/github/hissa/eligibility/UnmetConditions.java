package io.github.hissa.eligibility;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the simple conditions through which a rule fails. */
final class UnmetConditions {

    private final Assessor policy;
    private final Situation situation;
    private final Set<Condition> unmet = new LinkedHashSet<>();

    /** The rules that were looked at, by what was wanted of them: each once, however many refer to it. */
    private final Map<Truth, Set<Integer>> visited = Map.of(Truth.TRUE, new HashSet<>(), Truth.FALSE, new HashSet<>());

    private UnmetConditions(Assessor policy, Situation situation) {
        this.policy = policy;
        this.situation = situation;
    }

    static List<Condition> of(Assessor policy, Situation situation, String rule) {
        UnmetConditions search = new UnmetConditions(policy, situation);
        search.collect(policy.conditionAt(policy.indexOf(rule)), Truth.TRUE);
        return List.copyOf(search.unmet);
    }

    /** Adds what keeps a condition from coming out as wanted, true or false, where each part would have to. */
    private void collect(Condition condition, Truth wanted) {
        if (condition.evaluate(situation) != wanted.not()) {
            return;
        }
        boolean holding = wanted == Truth.TRUE;
        if (condition instanceof Not not) {
            collect(not.getCondition(), wanted.not());
        } else if (condition instanceof RuleReference reference) {
            int rule = policy.indexOf(reference.getRule());
            if (visited.get(wanted).add(rule)) {
                collect(policy.conditionAt(rule), wanted);
            }
        } else if (condition instanceof AllOf || condition instanceof AnyOf) {
            if (holding == condition instanceof AllOf || condition.getParts().size() == 1) {
                condition.getParts().forEach(part -> collect(part, wanted));
            }
        } else if (condition instanceof Unless unless) {
            if (holding) {
                collect(unless.getCondition(), wanted);
            }
        } else if (condition.getParts().isEmpty() && !(condition instanceof CodedCondition)) {
            (holding ? Optional.of(condition) : negation(condition)).ifPresent(unmet::add);
        }
    }

    /** The simple condition that holds exactly where another does not; nothing where no simple one does. */
    private static Optional<Condition> negation(Condition condition) {
        if (condition instanceof Comparison comparison) {
            return Optional.of(Comparison.builder()
                    .from(comparison)
                    .operator(comparison.getOperator().negation())
                    .build());
        } else if (condition instanceof AgeComparison comparison) {
            return Optional.of(AgeComparison.builder()
                    .from(comparison)
                    .operator(comparison.getOperator().negation())
                    .build());
        } else if (condition instanceof ShareComparison comparison) {
            return Optional.of(ShareComparison.builder()
                    .from(comparison)
                    .operator(comparison.getOperator().negation())
                    .build());
        } else if (condition instanceof CodeComparison comparison) {
            return comparison.getContainment().negation().map(containment -> CodeComparison.builder()
                    .from(comparison)
                    .containment(containment)
                    .build());
        }
        return condition instanceof Membership || condition instanceof Range
                ? Optional.of(Not.of(condition))
                : Optional.empty();
    }
}
