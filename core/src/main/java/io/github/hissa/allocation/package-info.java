/**
 * Dividing an endowment among claims that together exceed it, exactly.
 *
 * <p>A {@link io.github.hissa.allocation.ClaimsProblem} is an endowment and the claims on it, with their bounds; a
 * {@link io.github.hissa.allocation.ClaimsRule} divides it; the {@link io.github.hissa.allocation.Allocation} holds the
 * awards, the level at which the rule settled, the ground of each award and every tie. This package knows numbers only:
 * whole minor units in, whole minor units out, no currency, no party, no text.
 *
 * <pre>{@code
 * ClaimsProblem problem = ClaimsProblem.of(100, 20, 50, 90);
 * Allocation shared = ClaimsRule.constrainedEqualAwards().divide(problem);
 * shared.toArray();   // 20, 40, 40
 * shared.getLevel();  // 40
 * }</pre>
 *
 * <p>The rules are those of W. Thomson, <i>How to Divide When There Isn't Enough</i> (2019).
 */
@NullMarked
package io.github.hissa.allocation;

import org.jspecify.annotations.NullMarked;
