/**
 * Where a recorded result is not what it should be.
 *
 * <p>A result carries what it was computed from, and its {@code verify()} computes it again.
 * {@link io.github.hissa.verification.Differences} holds the recorded value against the computed one, part by part, and
 * gives a {@link io.github.hissa.verification.Discrepancy} for each place where they are not the same.
 *
 * <pre>{@code
 * List<Discrepancy> found = Differences.between(FundingPlan.class, recorded, expected);
 * found.get(0).getPath();       // "parties[1].amount"
 * found.get(0).getCode();       // "different"
 * found.get(0).getRecorded();   // MAD 333333.34, as a figure
 * found.get(0).getExpected();   // MAD 333333.33
 * }</pre>
 */
@NullMarked
package io.github.hissa.verification;

import org.jspecify.annotations.NullMarked;
