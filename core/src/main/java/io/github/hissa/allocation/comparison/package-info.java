/**
 * Rules side by side on one problem, so that whoever decides can choose a rule with open eyes: who gains and who loses,
 * how many are met in full and how many get nothing, how unequal the awards are.
 *
 * <pre>{@code
 * RuleComparison choice = RuleComparison.of(ClaimsProblem.of(200, 100, 200, 300),
 *         ClaimsRule.proportional(), ClaimsRule.constrainedEqualAwards());
 * choice.getFigures().get(1).getGini();   // 1/300: 66, 67 and 67 are almost the same
 * choice.getGainers(1, 0);                // [0]: equal awards favour the smallest claim
 * }</pre>
 *
 * <p>The Gini coefficient is Corrado Gini's of 1914, the Lorenz curve Max Otto Lorenz's of 1905.
 */
@NullMarked
package io.github.hissa.allocation.comparison;

import org.jspecify.annotations.NullMarked;
