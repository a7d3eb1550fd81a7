package io.github.hissa.scoring;

import io.github.hissa.money.Share;
import io.github.hissa.reason.Figure;
import io.github.hissa.verification.Differences;
import io.github.hissa.verification.Discrepancy;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import org.immutables.value.Value;

/** What a subject's marks come to, exactly. */
@Value.Immutable
public interface Score {

    /** The subject's reference. */
    @NotBlank
    String getSubject();

    /** Whether it passes. */
    ScoreOutcome getOutcome();

    /** The part reached of what could be reached, from nothing to the whole; absent where it is undetermined. */
    Optional<Share> getTotal();

    /** The mean mark of each criterion that counts, on its own scale. */
    @Value.NaturalOrder
    SortedMap<String, Share> getMeans();

    /** The criteria whose threshold was missed. */
    @Value.NaturalOrder
    SortedSet<String> getFailed();

    /** The criteria for which a mark of at least one assessor is missing. */
    @Value.NaturalOrder
    SortedSet<String> getMissing();

    /**
     * Scores the marks again.
     *
     * @return every difference between this score and the one that follows for its subject; each mark that the grid
     *     cannot score is refused, with its path among the marks. Empty if the score holds
     */
    default List<Discrepancy> verify(ScoringGrid grid, List<Mark> marks) {
        Scoring scoring = new Scoring(grid, getSubject(), marks);
        List<Discrepancy> refused = scoring.refusals().stream()
                .map(one -> Discrepancy.refused(one.path(), one.value()))
                .toList();
        if (!refused.isEmpty()) {
            return refused;
        }
        return scoring.score()
                .map(score -> Differences.between(Score.class, this, score))
                .orElseGet(() -> List.of(Discrepancy.refused("total", Figure.ofCode(grid.getId()))));
    }

    /**
     * There is a total unless the score is undetermined.
     *
     * @throws IllegalArgumentException if a total is missing, or an undetermined score has one
     */
    @Value.Check
    default void check() {
        if (getTotal().isPresent() == (getOutcome() == ScoreOutcome.UNDETERMINED)) {
            throw new IllegalArgumentException("score of " + getSubject() + " is " + getOutcome() + " and has "
                    + getTotal().map(total -> "a total of " + total).orElse("no total"));
        }
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Score}. */
    class Builder extends ImmutableScore.Builder {
        Builder() {}
    }
}
