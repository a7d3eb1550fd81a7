package io.github.hissa.eligibility;

import io.github.hissa.text.LocalizedText;
import java.util.Optional;
import org.immutables.value.Value;

/** What a fact is called and what it is, so that people can be asked for it in their language. */
@Value.Immutable
public interface FactDefinition {

    /** The type of its values. */
    FactType getType();

    /** What it is, as people call it: "report on the last grant". */
    LocalizedText getTitle();

    /** The document that attests it, as people call it. */
    Optional<LocalizedText> getDocument();

    /** A fact of this type under this title. */
    static FactDefinition of(FactType type, LocalizedText title) {
        return builder().type(type).title(title).build();
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link FactDefinition}. */
    class Builder extends ImmutableFactDefinition.Builder {
        Builder() {}
    }
}
