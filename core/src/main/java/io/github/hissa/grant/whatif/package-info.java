/**
 * What if: two policies on the same applications, and one policy with a parameter at several values. Nothing here decides.
 *
 * <p>{@link io.github.hissa.grant.whatif.PolicyComparison} says who changes from what to what and why, how sums move and
 * which rule excludes whom; {@link io.github.hissa.grant.whatif.Sensitivity} follows one parameter.
 *
 * <pre>{@code
 * PolicyComparison comparison = PolicyComparison.of(campaign, stricter);
 * comparison.changes().get(0).getOutcomeAfter();    // NOT_ELIGIBLE
 * comparison.exclusionsAfter().get(2).getExcludedAlone();
 * }</pre>
 */
@NullMarked
package io.github.hissa.grant.whatif;

import org.jspecify.annotations.NullMarked;
