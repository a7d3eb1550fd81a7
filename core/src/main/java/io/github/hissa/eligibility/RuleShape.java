package io.github.hissa.eligibility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What can be said of a rule before there are facts.
 *
 * @param isSimple whether Kleene's logic tells all that can be known of it: no fact is looked at twice, and no
 *     statement comes out the same whatever the fact is
 * @param asksTheFile whether a further fact can turn its answer, because a condition asks whether it is {@link Known}
 */
record RuleShape(boolean isSimple, boolean asksTheFile) {

    static RuleShape of(Assessor policy, int rule) {
        Set<Integer> met = new HashSet<>(Set.of(rule));
        Set<String> facts = new HashSet<>();
        List<Condition> left = new ArrayList<>(List.of(policy.conditionAt(rule)));
        boolean isSimple = true;
        boolean asksTheFile = false;
        while (!left.isEmpty()) {
            Condition condition = left.remove(left.size() - 1);
            if (condition instanceof RuleReference reference) {
                int index = policy.indexOf(reference.getRule());
                if (met.add(index)) {
                    left.add(policy.conditionAt(index));
                } else {
                    isSimple = false;
                }
                continue;
            }
            left.addAll(condition.getParts());
            asksTheFile |= condition instanceof Known;
            isSimple &= condition.getOwnFacts().isEmpty() || canComeOutEitherWay(condition);
            for (String fact : condition.getOwnFacts()) {
                isSimple &= facts.add(fact);
            }
        }
        return new RuleShape(isSimple, asksTheFile);
    }

    /** Tells whether a statement certainly has values with which it holds and values with which it does not. */
    private static boolean canComeOutEitherWay(Condition atom) {
        if (atom instanceof Comparison comparison) {
            return comparison.getValue() instanceof FactValue value
                    && (isInside(value) || !comparison.getOperator().isOfOrder() && value.getType() != FactType.SET);
        }
        if (atom instanceof Range range) {
            return range.getLeast() instanceof FactValue least && isInside(least);
        }
        if (atom instanceof Membership membership) {
            return membership.getParameter().isEmpty()
                    && membership.getValues().get(0).getType() != FactType.YES_NO;
        }
        if (atom instanceof CodeComparison comparison) {
            return comparison.getCodes() instanceof FactValue codes
                    && !codes.toCodes().codes().isEmpty();
        }
        if (atom instanceof AgeComparison age) {
            return age.getAge() instanceof FactValue value && Math.abs((double) (Long) value.getValue()) < 1_000;
        }
        return false;
    }

    /** Tells whether there are values on both sides of this one. */
    private static boolean isInside(FactValue value) {
        return switch (value.getType()) {
            case WHOLE_NUMBER -> !value.getValue().equals(Long.MIN_VALUE) && !value.getValue().equals(Long.MAX_VALUE);
            case DECIMAL, MONEY -> true;
            case DATE -> !value.getValue().equals(LocalDate.MIN) && !value.getValue().equals(LocalDate.MAX);
            case YES_NO, PERIOD, SHARE, TEXT, CODE, SET -> false;
        };
    }
}
