package io.github.hissa.scoring;

import io.github.hissa.Required;
import io.github.hissa.money.Share;
import io.github.hissa.reason.Figure;
import io.github.hissa.refusal.Refusals;
import io.github.hissa.refusal.RefusedStepException;
import io.github.hissa.refusal.RefusedValueException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Criteria with weights, and how marks become a score.
 *
 * <p>The score is the weighted mean over the criteria of (mean mark - minimum) / (maximum - minimum), a fraction between
 * nothing and the whole, computed without rounding. The assessors of a subject are those who gave it at least one mark;
 * their marks for a criterion weigh the same.
 */
@Value.Immutable
public interface ScoringGrid {

    /** The identifier. */
    @NotBlank
    String getId();

    /** The criteria. */
    @Required
    List<@Valid Criterion> getCriteria();

    /** What becomes of a mark that an assessor did not give. */
    @Value.Default
    default MissingMark getMissingMark() {
        return MissingMark.UNDETERMINED;
    }

    /** The least total without which a subject fails. */
    Optional<Share> getThreshold();

    /**
     * Scores a subject's marks. Linear in the marks and the criteria, times the length of the least common denominator
     * of the scales and the weights.
     *
     * @throws RefusedStepException if marks are for a criterion that is not there, off its scale, or the second of one
     *     assessor for one criterion; it carries them all, each with its path among the marks, such as
     *     {@code marks[2].points}. Or if the exact total does not fit two longs
     */
    default Score score(String subject, List<Mark> marks) {
        return new Scoring(this, subject, marks).score();
    }

    /**
     * There is a criterion, no two share an identifier, and the threshold can be reached.
     *
     * @throws RefusedValueException where it is otherwise
     */
    @Value.Check
    default void check() {
        Refusals refusals = new Refusals();
        if (getCriteria().isEmpty()) {
            refusals.add("criteria", "not-stated");
        }
        refusals.unique("criteria", getCriteria().stream().map(Criterion::getId).toList());
        getThreshold().filter(least -> least.compareTo(Share.WHOLE) > 0).ifPresent(least -> refusals.add(
                "threshold", "above", Map.of("value", Figure.of(least), "most", Figure.of(Share.WHOLE))));
        refusals.refuse(this);
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link ScoringGrid}. */
    class Builder extends ImmutableScoringGrid.Builder {
        Builder() {}
    }
}
