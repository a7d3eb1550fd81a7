package io.github.hissa.grant;

import io.github.hissa.eligibility.EligibilityPolicy;
import io.github.hissa.text.LocalizedText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.Optional;
import org.immutables.value.Value;

/** The rules of a campaign as one document: who may receive a grant, and how the appropriation is divided. */
@Value.Immutable
public interface GrantPolicy {

    /** The identifier, with the version in it where there are several. */
    @NotBlank
    String getId();

    /** The title. */
    Optional<LocalizedText> getTitle();

    /** Who may receive a grant. */
    @Valid
    EligibilityPolicy getEligibility();

    /** How the appropriation is divided among those who may. */
    @Valid
    AllocationPolicy getAllocation();

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link GrantPolicy}. */
    class Builder extends ImmutableGrantPolicy.Builder {
        Builder() {}
    }
}
