package io.github.hissa.scoring;

import jakarta.validation.constraints.NotBlank;
import org.immutables.value.Value;

/** What one assessor gave a subject for one criterion. */
@Value.Immutable
public interface Mark {

    /** The criterion's identifier. */
    @NotBlank
    String getCriterion();

    /** Who gave the mark. */
    @NotBlank
    String getAssessor();

    /** The mark, on the criterion's scale. */
    int getPoints();

    /** A mark. */
    static Mark of(String criterion, String assessor, int points) {
        return builder().criterion(criterion).assessor(assessor).points(points).build();
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Mark}. */
    class Builder extends ImmutableMark.Builder {
        Builder() {}
    }
}
