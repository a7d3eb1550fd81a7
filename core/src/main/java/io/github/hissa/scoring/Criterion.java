package io.github.hissa.scoring;

import io.github.hissa.money.Share;
import io.github.hissa.text.LocalizedText;
import jakarta.validation.constraints.NotBlank;
import java.util.Optional;
import org.immutables.value.Value;

/** One thing that assessors give marks for: the scale of the marks and the weight that they have in the score. */
@Value.Immutable
public interface Criterion {

    /** The identifier, unique in its grid. */
    @NotBlank
    String getId();

    /** What is marked. */
    LocalizedText getTitle();

    /** The lowest mark, which counts as nothing. */
    int getMinimum();

    /** The highest mark, which counts as the whole weight. */
    int getMaximum();

    /** What the criterion weighs beside the others: a whole number of points or a share; more than nothing. */
    Share getWeight();

    /** The least mean mark without which the subject fails, whatever its other marks. */
    Optional<Share> getThreshold();

    /**
     * The scale has more than one mark, the weight is something, and the threshold lies on the scale.
     *
     * @throws IllegalArgumentException where it is otherwise
     */
    @Value.Check
    default void check() {
        if (getMinimum() < 0 || getMaximum() <= getMinimum()) {
            throw new IllegalArgumentException("criterion " + getId() + " has no scale from 0 or more upwards: "
                    + getMinimum() + " to " + getMaximum());
        }
        if (getWeight().isZero()) {
            throw new IllegalArgumentException("criterion " + getId() + " weighs nothing");
        }
        getThreshold().ifPresent(least -> {
            if (least.compareTo(Share.of(getMinimum(), 1)) < 0 || least.compareTo(Share.of(getMaximum(), 1)) > 0) {
                throw new IllegalArgumentException("threshold of criterion " + getId() + " is off its scale from "
                        + getMinimum() + " to " + getMaximum() + ": " + least);
            }
        });
    }

    /** A criterion without a threshold. */
    static Criterion of(String id, LocalizedText title, int minimum, int maximum, int weight) {
        return builder()
                .id(id)
                .title(title)
                .minimum(minimum)
                .maximum(maximum)
                .weight(Share.of(weight, 1))
                .build();
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Criterion}. */
    class Builder extends ImmutableCriterion.Builder {
        Builder() {}
    }
}
