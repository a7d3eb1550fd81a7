package io.github.hissa.grant;

import io.github.hissa.reason.Figure;
import io.github.hissa.refusal.Refusals;
import io.github.hissa.refusal.RefusedValueException;
import io.github.hissa.source.Source;
import io.github.hissa.text.LocalizedText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import java.util.Map;
import org.immutables.value.Value;

/** Where a refused applicant can appeal, and how long. */
@Value.Immutable
public interface Appeal {

    /** To whom, as an applicant is told: "the president of the council". */
    LocalizedText getAuthority();

    /** How many days there are from the notification on; 1 or more. */
    @Positive
    int getDays();

    /** The law, circular or decision that gives the appeal and its term. */
    @Valid
    Source getSource();

    /**
     * There is a day at least.
     *
     * @throws RefusedValueException where there is none
     */
    @Value.Check
    default void check() {
        Refusals refusals = new Refusals();
        if (getDays() < 1) {
            refusals.add("days", "not-positive", Map.of("value", Figure.of(BigDecimal.valueOf(getDays()))));
        }
        refusals.refuse(this);
    }

    /** An appeal to an authority within so many days. */
    static Appeal of(LocalizedText authority, int days, Source source) {
        return builder().authority(authority).days(days).source(source).build();
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds an {@link Appeal}. */
    class Builder extends ImmutableAppeal.Builder {
        Builder() {}
    }
}
