/**
 * Apportioning whole units, such as seats or posts, among parties in proportion to their votes (or jobs, or money).
 *
 * <p>An {@link io.github.hissa.allocation.apportionment.ApportionmentProblem} is a number of seats and the votes, an
 * {@link io.github.hissa.allocation.apportionment.ApportionmentMethod} shares them out, an
 * {@link io.github.hissa.allocation.apportionment.Apportionment} is the result with its tie, if there was one, its quotas and
 * divisors, and a check by the {@link io.github.hissa.allocation.apportionment.ApportionmentChecker}. Integers
 * throughout, and the time does not depend on the number of seats.
 *
 * <pre>{@code
 * ApportionmentProblem posts = ApportionmentProblem.of(10, 53, 24, 23);
 * ApportionmentMethod.adams().apportion(posts).toArray();      // 5, 3, 2
 * ApportionmentMethod.jefferson().apportion(posts).toArray();  // 6, 2, 2
 * }</pre>
 *
 * <p>Definitions: Balinski and Young, "Fair Representation: Meeting the Ideal of One Man, One Vote" (1982).
 */
@NullMarked
package io.github.hissa.allocation.apportionment;

import org.jspecify.annotations.NullMarked;
