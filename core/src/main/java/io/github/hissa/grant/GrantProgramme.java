package io.github.hissa.grant;

import io.github.hissa.party.Party;
import io.github.hissa.text.LocalizedText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import org.immutables.value.Value;

/** What a council gives grants for, year after year. */
@Value.Immutable
public interface GrantProgramme {

    /** The reference, unique in the council. */
    @NotBlank
    String getReference();

    /** The title. */
    LocalizedText getTitle();

    /** The council whose money it is. */
    @Valid
    Party getCouncil();

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link GrantProgramme}. */
    class Builder extends ImmutableGrantProgramme.Builder {
        Builder() {}
    }
}
