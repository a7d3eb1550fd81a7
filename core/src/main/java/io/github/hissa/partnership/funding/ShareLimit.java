package io.github.hissa.partnership.funding;

import io.github.hissa.money.Share;
import io.github.hissa.reason.Figure;
import io.github.hissa.refusal.Refusals;
import io.github.hissa.refusal.RefusedValueException;
import io.github.hissa.text.LocalizedText;
import jakarta.validation.constraints.NotBlank;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** The least or the most that a rule demands a party to bring, as a share of the envelope. */
@Value.Immutable
public interface ShareLimit {

    /** The code of the party. */
    @NotBlank
    String getParty();

    /** The least. */
    Optional<Share> getMinimum();

    /** The most. */
    Optional<Share> getMaximum();

    /** The rule that demands it. */
    Optional<LocalizedText> getSource();

    /** Tells whether a share keeps within the limit; the limit itself does. */
    default boolean admits(Share share) {
        return getMinimum().map(least -> share.compareTo(least) >= 0).orElse(true)
                && getMaximum().map(most -> share.compareTo(most) <= 0).orElse(true);
    }

    /**
     * The least is not above the most.
     *
     * @throws RefusedValueException where it is
     */
    @Value.Check
    default void check() {
        Refusals refusals = new Refusals();
        if (getMinimum().isPresent()
                && getMaximum().isPresent()
                && getMinimum().get().compareTo(getMaximum().get()) > 0) {
            refusals.add("minimum", "above", Map.of(
                    "value", Figure.of(getMinimum().get()), "most", Figure.of(getMaximum().get())));
        }
        refusals.refuse(this);
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link ShareLimit}. */
    class Builder extends ImmutableShareLimit.Builder {
        Builder() {}
    }
}
