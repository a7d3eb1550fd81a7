package io.github.hissa.scoring;

import io.github.hissa.money.Share;
import jakarta.validation.constraints.NotBlank;
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

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Score}. */
    class Builder extends ImmutableScore.Builder {
        Builder() {}
    }
}
