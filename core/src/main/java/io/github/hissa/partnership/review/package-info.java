/**
 * Findings about agreements as they really are: totals that differ from their parts, amounts that nobody disclosed, stages
 * and clauses that the law of the day wanted, partners from elsewhere.
 *
 * <p>{@link io.github.hissa.partnership.review.AgreementReview} returns
 * {@link io.github.hissa.partnership.review.AgreementFinding}s with their figures and a sentence in three languages; it
 * refuses nothing.
 *
 * <pre>{@code
 * List<AgreementFinding> findings = AgreementReview.of(council, regimes).review(agreement);
 * findings.get(0).getKind();   // TOTAL_DIFFERS
 * findings.get(0).getGap();    // MAD 30000000.00
 * }</pre>
 */
@NullMarked
package io.github.hissa.partnership.review;

import org.jspecify.annotations.NullMarked;
