package io.github.hissa.grant;

import io.github.hissa.Required;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** Applications that stood equal where there was not enough for all of them, and how that was settled. */
@Value.Immutable
public interface TieRecord {

    /** The references of the applications that stood equal. */
    @Required
    List<String> getEqual();

    /** The references of those among them that received what was left. */
    @Required
    List<String> getFavoured();

    /** The seed of the lottery that settled it; nothing where the order of the applications did. */
    Optional<Long> getLotterySeed();

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link TieRecord}. */
    class Builder extends ImmutableTieRecord.Builder {
        Builder() {}
    }
}
