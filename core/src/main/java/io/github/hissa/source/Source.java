package io.github.hissa.source;

import io.github.hissa.text.LocalizedText;
import org.immutables.value.Value;

/** The law, circular or decision that a rule or a figure comes from, and how surely. */
@Value.Immutable
public interface Source {

    /** The law, circular or decision. */
    LocalizedText getText();

    /** How surely the rule or the figure is known to come from it. */
    Confidence getConfidence();

    /** A source and how surely it is known. */
    static Source of(LocalizedText text, Confidence confidence) {
        return builder().text(text).confidence(confidence).build();
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Source}. */
    class Builder extends ImmutableSource.Builder {
        Builder() {}
    }
}
