package io.github.hissa.scoring;

import io.github.hissa.Required;
import io.github.hissa.money.Share;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
     * @throws IllegalArgumentException if a mark is for a criterion that is not there, off its scale, or the second of
     *     one assessor for one criterion
     * @throws ArithmeticException if the exact total does not fit two longs
     */
    default Score score(String subject, List<Mark> marks) {
        Scoring scoring = new Scoring(this, subject, marks);
        scoring.refusals().stream().findFirst().ifPresent(first -> {
            throw new IllegalArgumentException(first.message());
        });
        return scoring.score().orElseThrow(() -> new ArithmeticException(
                "total of " + subject + " by grid " + getId() + " does not fit two longs"));
    }

    /**
     * There is a criterion, no two share an identifier, and the threshold can be reached.
     *
     * @throws IllegalArgumentException where it is otherwise
     */
    @Value.Check
    default void check() {
        if (getCriteria().isEmpty()) {
            throw new IllegalArgumentException("grid " + getId() + " has no criterion");
        }
        Set<String> ids = new HashSet<>();
        for (Criterion criterion : getCriteria()) {
            if (!ids.add(criterion.getId())) {
                throw new IllegalArgumentException("grid " + getId() + " has two criteria '" + criterion.getId() + "'");
            }
        }
        if (getThreshold().filter(least -> least.compareTo(Share.WHOLE) > 0).isPresent()) {
            throw new IllegalArgumentException(
                    "threshold of grid " + getId() + " is above the whole: " + getThreshold().get());
        }
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link ScoringGrid}. */
    class Builder extends ImmutableScoringGrid.Builder {
        Builder() {}
    }
}
