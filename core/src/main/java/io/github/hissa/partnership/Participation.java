package io.github.hissa.partnership;

import io.github.hissa.party.Party;
import jakarta.validation.Valid;
import java.util.SortedSet;
import org.immutables.value.Value;

/** A party to an agreement and its roles. */
@Value.Immutable
public interface Participation {

    /** Who takes part. */
    @Valid
    Party getParty();

    /** As what; may be empty where the document does not say. */
    @Value.NaturalOrder
    SortedSet<PartyRole> getRoles();

    /** A party in these roles. */
    static Participation of(Party party, PartyRole... roles) {
        return builder().party(party).addRoles(roles).build();
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Participation}. */
    class Builder extends ImmutableParticipation.Builder {
        Builder() {}
    }
}
