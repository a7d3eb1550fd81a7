package io.github.hissa.party;

import io.github.hissa.territory.Territory;
import io.github.hissa.text.LocalizedText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.Optional;
import org.immutables.value.Value;

/** Someone who can sign an agreement, bring or receive money, or apply for it. */
@Value.Immutable
public interface Party {

    /** The code, unique among the parties of one council. */
    @NotBlank
    String getCode();

    /** The name. */
    LocalizedText getName();

    /** What it is in law. */
    PartyKind getKind();

    /** Where it has its seat, if that is known. */
    Optional<@Valid Territory> getTerritory();

    /** An association whose seat is not known. */
    static Party association(String code, LocalizedText name) {
        return builder().code(code).name(name).kind(PartyKind.ASSOCIATION).build();
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Party}. */
    class Builder extends ImmutableParty.Builder {
        Builder() {}
    }
}
