/**
 * Dividing an endowment among claims that exceed it, exact to the minor unit.
 *
 * <p>A {@link io.github.hissa.allocation.ClaimsProblem} is an endowment with its claims and bounds, a
 * {@link io.github.hissa.allocation.ClaimsRule} divides it, an {@link io.github.hissa.allocation.Allocation} is the
 * result with its grounds, its level and its ties. The package knows numbers only: {@code long} minor units in,
 * {@code long} minor units out, and no binary floating point anywhere.
 *
 * <pre>{@code
 * ClaimsProblem problem = ClaimsProblem.of(250, 100, 200, 300);
 * Allocation shared = ClaimsRule.constrainedEqualAwards().divide(problem);
 * shared.toArray();      // 83, 83, 84
 * shared.getLevel();     // AWARD 250/3
 * shared.getGround(2);   // LEVEL
 * shared.verify();       // empty: nothing to object to
 * }</pre>
 *
 * <p>Definitions: W. Thomson, "Axiomatic and game-theoretic analysis of bankruptcy and taxation problems: a survey",
 * Mathematical Social Sciences 45 (2003), and its update of 2015; each rule names its own source.
 */
@NullMarked
package io.github.hissa.allocation;

import org.jspecify.annotations.NullMarked;
