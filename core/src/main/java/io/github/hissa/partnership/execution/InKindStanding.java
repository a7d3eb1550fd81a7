package io.github.hissa.partnership.execution;

import jakarta.validation.Valid;
import org.immutables.value.Value;

/** How one party stands on a day with what it brings in kind, at the values of the agreement. */
@Value.Immutable
public interface InKindStanding {

    /** What it contributes in kind, as the agreement stands on that day; undisclosed values are not in it. */
    @Valid
    TracedAmount getPromised();

    /** What is delivered: deliveries less returns. */
    @Valid
    TracedAmount getDelivered();

    /**
     * What is still to be delivered: promised less delivered; negative where an amendment lowered what is delivered.
     */
    @Valid
    TracedAmount getOutstanding();

    static Builder builder() {
        return new Builder();
    }

    /** Builds an {@link InKindStanding}. */
    class Builder extends ImmutableInKindStanding.Builder {
        Builder() {}
    }
}
