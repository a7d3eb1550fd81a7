package io.github.hissa.allocation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rules that there are, by their names. Apart from {@link ClaimsRule}, so that a rule can be loaded before the others. */
final class RuleBook {

    private static final Map<String, ClaimsRule> RULES = new LinkedHashMap<>();
    static final ClaimsRule PROPORTIONAL =
            register(ParametricRule.whole("proportional", Level.Kind.FACTOR));
    static final ClaimsRule EQUAL_AWARDS =
            register(ParametricRule.whole("constrained-equal-awards", Level.Kind.AWARD));
    static final ClaimsRule EQUAL_LOSSES =
            register(ParametricRule.whole("constrained-equal-losses", Level.Kind.LOSS));
    static final ClaimsRule TALMUD =
            register(ParametricRule.inHalves("talmud", Level.Kind.AWARD, Level.Kind.LOSS, true));
    static final ClaimsRule REVERSE_TALMUD = register(
            ParametricRule.inHalves("reverse-talmud", Level.Kind.BELOW_HALF, Level.Kind.ABOVE_HALF, false));
    static final ClaimsRule PINILES =
            register(ParametricRule.inHalves("piniles", Level.Kind.AWARD, Level.Kind.ABOVE_HALF, false));
    static final ClaimsRule EGALITARIAN =
            register(ParametricRule.inHalves("constrained-egalitarian", Level.Kind.AWARD, Level.Kind.AWARD, false));
    static final ClaimsRule ADJUSTED_PROPORTIONAL =
            register(new FormulaRule("adjusted-proportional", AdjustedProportional::divide));
    // When someone leaves, fewer share each part, and the overlapping parts become no wider.
    static final ClaimsRule MINIMAL_OVERLAP =
            register(FormulaRule.populationMonotonic("minimal-overlap", MinimalOverlap::divide));
    // When someone leaves, no more is gone on anyone's arrival, in whatever order.
    static final ClaimsRule RANDOM_ARRIVAL =
            register(FormulaRule.populationMonotonic("random-arrival", RandomArrival::divide));
    static final ClaimsRule DOMINGUEZ_THOMSON =
            register(new FormulaRule("dominguez-thomson", DominguezThomson::divide));
    static final ClaimsRule AVERAGE_OF_AWARDS =
            register(new FormulaRule("average-of-awards", AverageOfAwards::divide));
    static final ClaimsRule MEAN_OF_AWARDS_AND_LOSSES = register(new MixtureRule(
            "mean-of-equal-awards-and-losses", List.of(EQUAL_AWARDS, EQUAL_LOSSES), new long[] {1, 1}));
    static final ClaimsRule RANKED = register(new RankedRule());

    private RuleBook() {}

    private static ClaimsRule register(ClaimsRule rule) {
        RULES.put(rule.getName(), rule);
        return rule;
    }

    /** The rules in the order in which they are listed. */
    static Map<String, ClaimsRule> rules() {
        return Collections.unmodifiableMap(RULES);
    }
}
