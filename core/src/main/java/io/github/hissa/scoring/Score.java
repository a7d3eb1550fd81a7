package io.github.hissa.scoring;

import io.github.hissa.money.Share;
import io.github.hissa.reason.Figure;
import io.github.hissa.refusal.Refusals;
import io.github.hissa.refusal.RefusedStepException;
import io.github.hissa.refusal.RefusedValueException;
import io.github.hissa.verification.Differences;
import io.github.hissa.verification.Discrepancy;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.Map;
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
     *     cannot score is refused, with its path among the marks, and a total that is too long for a share is. Empty
     *     if the score holds
     */
    default List<Discrepancy> verify(ScoringGrid grid, List<Mark> marks) {
        try {
            return Differences.between(Score.class, this, grid.score(getSubject(), marks));
        } catch (RefusedStepException refused) {
            boolean isTotal = refused.getRefusals().get(0).getPath().isEmpty();
            return Discrepancy.refused(isTotal ? "total" : "", refused);
        }
    }

    /**
     * There is a total unless the score is undetermined.
     *
     * @throws RefusedValueException if a total is missing, or an undetermined score has one
     */
    @Value.Check
    default void check() {
        Refusals refusals = new Refusals();
        boolean isUndetermined = getOutcome() == ScoreOutcome.UNDETERMINED;
        if (getTotal().isPresent() && isUndetermined) {
            refusals.add("total", "total-of-undetermined", Map.of(
                    "subject", Figure.ofCode(getSubject()), "value", Figure.of(getTotal().get())));
        } else if (getTotal().isEmpty() && !isUndetermined) {
            refusals.add("total", "total-missing", Map.of("subject", Figure.ofCode(getSubject())));
        }
        refusals.refuse(this);
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Score}. */
    class Builder extends ImmutableScore.Builder {
        Builder() {}
    }
}
