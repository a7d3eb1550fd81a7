package io.github.hissa.grant.life;

import io.github.hissa.money.Share;
import io.github.hissa.text.LocalizedText;
import java.util.Optional;
import org.immutables.value.Value;

/** One part of an award. */
@Value.Immutable
public interface PlannedPart {

    /** Its share of the award. */
    Share getShare();

    /** On what it is paid, for example a report on the first part. */
    Optional<LocalizedText> getCondition();

    /** A part that is paid without a condition. */
    static PlannedPart of(Share share) {
        return builder().share(share).build();
    }

    /** A part that is paid on a condition. */
    static PlannedPart of(Share share, LocalizedText condition) {
        return builder().share(share).condition(condition).build();
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link PlannedPart}. */
    class Builder extends ImmutablePlannedPart.Builder {
        Builder() {}
    }
}
