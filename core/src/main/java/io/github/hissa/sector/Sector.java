package io.github.hissa.sector;

import io.github.hissa.text.LocalizedText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.Optional;
import org.immutables.value.Value;

/** A field of the council's work, such as roads or culture, and the wider field that it belongs to. */
@Value.Immutable
public interface Sector {

    /** The code, unique in the user's own list. */
    @NotBlank
    String getCode();

    /** The name. */
    LocalizedText getName();

    /** The wider sector, or nothing at the top of the tree. */
    Optional<@Valid Sector> getParent();

    /** Tells whether this sector is the other one or a part of it, by the codes along the way up. */
    default boolean isWithin(Sector other) {
        return getCode().equals(other.getCode())
                || getParent().map(parent -> parent.isWithin(other)).orElse(false);
    }

    /** A sector at the top of its tree. */
    static Sector of(String code, LocalizedText name) {
        return builder().code(code).name(name).build();
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Sector}. */
    class Builder extends ImmutableSector.Builder {
        Builder() {}
    }
}
