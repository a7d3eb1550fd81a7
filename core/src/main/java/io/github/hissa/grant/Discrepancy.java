package io.github.hissa.grant;

import java.util.Optional;
import org.immutables.value.Value;

/** Something in a {@link CampaignOutcome} that does not follow from its applications, its policy and its appropriation. */
@Value.Immutable
public interface Discrepancy {

    /** The property that does not hold, for example {@code verdict}, {@code sum} or a property of the rule. */
    String getProperty();

    /** The reference of the application where it does not hold; nothing where it concerns the whole. */
    Optional<String> getApplication();

    /** What was found and what should be there. */
    String getDetail();

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Discrepancy}. */
    class Builder extends ImmutableDiscrepancy.Builder {
        Builder() {}
    }
}
