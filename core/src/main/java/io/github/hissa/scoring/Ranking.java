package io.github.hissa.scoring;

import io.github.hissa.Required;
import io.github.hissa.verification.Differences;
import io.github.hissa.verification.Discrepancy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.immutables.value.Value;

/**
 * Scores in the order of their totals, the highest first.
 *
 * <p>Equal totals are a tie and share a place; nothing breaks it here. What failed or is undetermined has no place.
 */
@Value.Immutable
public interface Ranking {

    /** The places, from the first. */
    @Required
    List<Rank> getRanks();

    /** The scores that did not pass, in the order in which they were given. */
    List<Score> getUnranked();

    /** Ranks scores by their totals. */
    static Ranking of(List<Score> scores) {
        Ranking.Builder ranking = builder();
        List<Score> passed = new ArrayList<>();
        for (Score score : scores) {
            if (score.getOutcome() == ScoreOutcome.PASSED) {
                passed.add(score);
            } else {
                ranking.addUnranked(score);
            }
        }
        passed.sort(Comparator.comparing((Score score) -> score.getTotal().orElseThrow()).reversed());
        for (int start = 0, end; start < passed.size(); start = end) {
            end = start + 1;
            while (end < passed.size() && passed.get(end).getTotal().equals(passed.get(start).getTotal())) {
                end++;
            }
            ranking.addRank(Rank.builder()
                    .place(start + 1)
                    .scores(passed.subList(start, end))
                    .build());
        }
        return ranking.build();
    }

    /**
     * Ranks the scores again.
     *
     * @param scores all scores that were ranked, in the order in which they were given
     * @return every difference between this ranking and the one that follows; empty if the ranking holds
     */
    default List<Discrepancy> verify(List<Score> scores) {
        return Differences.between(Ranking.class, this, of(scores));
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Ranking}. */
    class Builder extends ImmutableRanking.Builder {
        Builder() {}
    }
}
