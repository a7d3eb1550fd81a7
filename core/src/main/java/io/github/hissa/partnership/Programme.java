package io.github.hissa.partnership;

import io.github.hissa.territory.Territory;
import io.github.hissa.text.LocalizedText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.Optional;
import org.immutables.value.Value;

/** The programme, of whoever's, that an agreement belongs to. */
@Value.Immutable
public interface Programme {

    /** The code, unique in the user's own list. */
    @NotBlank
    String getCode();

    /** The title. */
    LocalizedText getTitle();

    /** The territory that it is for. */
    Optional<@Valid Territory> getTerritory();

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Programme}. */
    class Builder extends ImmutableProgramme.Builder {
        Builder() {}
    }
}
