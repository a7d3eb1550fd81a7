package io.github.hissa.examples.comparison;

import io.github.hissa.examples.applications.ReadApplications;
import io.github.hissa.grant.whatif.DecisionDifference;
import io.github.hissa.grant.whatif.PolicyComparison;
import io.github.hissa.grant.whatif.RuleExclusion;
import io.github.hissa.grant.whatif.Sensitivity;
import io.github.hissa.text.LocalizedText;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What both forms of the report say. */
record ComparisonReport(ReadApplications read, PolicyComparison comparison, List<Sensitivity> sensitivities) {

    /** Whom a rule excludes by either policy; null where the policy does not have the rule. */
    record RuleEffect(LocalizedText title, @Nullable RuleExclusion before, @Nullable RuleExclusion after) {}

    /** The rules of both policies, those of the first in its order, then those that only the second has. */
    List<RuleEffect> rules() {
        Map<String, RuleEffect> effects = new LinkedHashMap<>();
        comparison
                .exclusionsBefore()
                .forEach(one -> effects.put(one.getRule(), new RuleEffect(one.getTitle(), one, null)));
        for (RuleExclusion one : comparison.exclusionsAfter()) {
            RuleEffect there = effects.get(one.getRule());
            effects.put(
                    one.getRule(),
                    new RuleEffect(one.getTitle(), there == null ? null : there.before(), one));
        }
        return List.copyOf(effects.values());
    }

    /** The changes, the largest difference of money first. */
    List<DecisionDifference> largestFirst() {
        return comparison.changes().stream()
                .sorted(Comparator.comparing((DecisionDifference one) -> one.difference().abs())
                        .reversed())
                .toList();
    }

    long gainers() {
        return comparison.changes().stream().filter(one -> one.difference().isPositive()).count();
    }

    long losers() {
        return comparison.changes().stream().filter(one -> one.difference().isNegative()).count();
    }

    /** What those who receive less lose together. */
    Money lost() {
        Money zero = Money.zero(comparison.getBefore().totalAwarded().getCurrencyUnit());
        return comparison.changes().stream()
                .map(DecisionDifference::difference)
                .filter(Money::isNegative)
                .map(Money::negated)
                .reduce(zero, Money::plus);
    }
}
