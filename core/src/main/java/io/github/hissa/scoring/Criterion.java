package io.github.hissa.scoring;

import io.github.hissa.money.Share;
import io.github.hissa.reason.Figure;
import io.github.hissa.refusal.Refusals;
import io.github.hissa.refusal.RefusedValueException;
import io.github.hissa.text.LocalizedText;
import jakarta.validation.constraints.NotBlank;
import java.util.Map;
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
     * The scale begins at zero or more and has more than one mark, the weight is something, and the threshold lies on
     * the scale.
     *
     * @throws RefusedValueException where it is otherwise
     */
    @Value.Check
    default void check() {
        Refusals refusals = new Refusals();
        if (getMinimum() < 0) {
            refusals.add("minimum", "negative", Map.of("value", Figure.of(getMinimum())));
        }
        if (getMaximum() <= getMinimum()) {
            refusals.add("maximum", "no-scale", Map.of(
                    "minimum", Figure.of(getMinimum()), "maximum", Figure.of(getMaximum())));
        } else if (getThreshold().filter(least -> !isOnScale(least)).isPresent()) {
            refusals.add("threshold", "off-scale", Map.of(
                    "value", Figure.ofCode(getThreshold().get().toString()),
                    "minimum", Figure.of(getMinimum()),
                    "maximum", Figure.of(getMaximum())));
        }
        if (getWeight().isZero()) {
            refusals.add("weight", "not-positive", Map.of("value", Figure.of(0)));
        }
        refusals.refuse(this);
    }

    private boolean isOnScale(Share mean) {
        return mean.compareTo(Share.of(Math.max(0, getMinimum()), 1)) >= 0
                && mean.compareTo(Share.of(Math.max(0, getMaximum()), 1)) <= 0;
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
