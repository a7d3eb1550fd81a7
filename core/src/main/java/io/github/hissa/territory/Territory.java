package io.github.hissa.territory;

import io.github.hissa.reason.Figure;
import io.github.hissa.refusal.Refusals;
import io.github.hissa.refusal.RefusedValueException;
import io.github.hissa.text.LocalizedText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A place with a name and a code, and the larger place that it is part of.
 *
 * <p>Two territories are the same place where their codes are the same: the edition of a code list (the regions were
 * drawn anew in 2015) belongs into the code.
 */
@Value.Immutable
public interface Territory {

    /** The code, unique in the user's own list; official lists of codes are the user's choice. */
    @NotBlank
    String getCode();

    /** The name. */
    LocalizedText getName();

    /** The level. */
    TerritoryKind getKind();

    /** The next larger territory, where it is known. */
    Optional<@Valid Territory> getParent();

    /** Tells whether this territory is the other one or lies in it, by the codes along the way up. */
    default boolean isWithin(Territory other) {
        return getCode().equals(other.getCode())
                || getParent().map(parent -> parent.isWithin(other)).orElse(false);
    }

    /**
     * A parent stands on a higher level than its part.
     *
     * @throws RefusedValueException where it does not
     */
    @Value.Check
    default void check() {
        Refusals refusals = new Refusals();
        getParent().filter(parent -> parent.getKind().compareTo(getKind()) >= 0).ifPresent(parent -> refusals.add(
                "parent",
                "part-of-smaller",
                Map.of(
                        "part", Figure.named(getCode(), getName()),
                        "whole", Figure.named(parent.getCode(), parent.getName()))));
        refusals.refuse(this);
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Territory}. */
    class Builder extends ImmutableTerritory.Builder {
        Builder() {}
    }
}
