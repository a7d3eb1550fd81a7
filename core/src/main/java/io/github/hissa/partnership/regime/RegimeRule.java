package io.github.hissa.partnership.regime;

import io.github.hissa.source.Source;
import io.github.hissa.text.LocalizedText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import org.immutables.value.Value;

/** One rule of law, with its source and how sure it is. */
@Value.Immutable
public interface RegimeRule {

    /** The id, unique in its regime. */
    @NotBlank
    String getId();

    /** What it says. */
    LocalizedText getText();

    /** Where that was found, and how sure it is. */
    @Valid
    Source getSource();

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link RegimeRule}. */
    class Builder extends ImmutableRegimeRule.Builder {
        Builder() {}
    }
}
