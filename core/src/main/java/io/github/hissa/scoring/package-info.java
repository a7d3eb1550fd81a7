/**
 * Scores by criteria with weights, from the marks of several assessors, and the ranking that follows from them.
 *
 * <p>A {@link io.github.hissa.scoring.ScoringGrid} is a list of criteria;
 * {@link io.github.hissa.scoring.ScoringGrid#score scoring} the {@link io.github.hissa.scoring.Mark}s that a subject was
 * given makes a {@link io.github.hissa.scoring.Score}, an exact share of what could be reached;
 * {@link io.github.hissa.scoring.Ranking} puts scores in order, with their ties declared. A score's share serves as the
 * weight of a claim, its rank as the claim's place in an order.
 *
 * <pre>{@code
 * ScoringGrid grid = ScoringGrid.builder()
 *         .id("2012")
 *         .addCriterion(Criterion.of("impact", title, 0, 10, 3))
 *         .addCriterion(Criterion.of("reach", title, 0, 5, 1))
 *         .build();
 * Score score = grid.score("2012-01", List.of(Mark.of("impact", "A", 8), Mark.of("reach", "A", 5)));
 * score.getTotal();    // 17/20, which is (3 * 8/10 + 1 * 5/5) / 4
 * }</pre>
 *
 * <p>No published scoring grid of a Moroccan council was found: criteria, weights and thresholds are data of whoever
 * uses this.
 */
@NullMarked
package io.github.hissa.scoring;

import org.jspecify.annotations.NullMarked;
