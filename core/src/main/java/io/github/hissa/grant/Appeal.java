package io.github.hissa.grant;

import io.github.hissa.source.Source;
import io.github.hissa.text.LocalizedText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Positive;
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
     * @throws IllegalArgumentException where there is none
     */
    @Value.Check
    default void check() {
        if (getDays() < 1) {
            throw new IllegalArgumentException("term of an appeal has " + getDays() + " days, below 1");
        }
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
