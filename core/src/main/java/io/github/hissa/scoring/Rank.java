package io.github.hissa.scoring;

import io.github.hissa.Required;
import java.util.List;
import org.immutables.value.Value;

/** A place in a ranking, and the subject or the tied subjects that share it. */
@Value.Immutable
public interface Rank {

    /** The place, from 1; after a tie of two at 1 comes 3. */
    int getPlace();

    /** The scores at this place, all with the same total, in the order in which they were given. */
    @Required
    List<Score> getScores();

    /** Tells whether several subjects share the place. */
    default boolean isTie() {
        return getScores().size() > 1;
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Rank}. */
    class Builder extends ImmutableRank.Builder {
        Builder() {}
    }
}
