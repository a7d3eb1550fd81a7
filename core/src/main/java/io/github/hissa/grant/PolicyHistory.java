package io.github.hissa.grant;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** The versions of one policy over time. */
@Value.Immutable
public interface PolicyHistory {

    /** The identifier that all versions share. */
    @NotBlank
    String getId();

    /** The versions, in their order. */
    List<@Valid GrantPolicy> getVersions();

    /** Returns the version in force on a day, or nothing where there is none. Linear in the versions. */
    default Optional<GrantPolicy> find(LocalDate day) {
        return getVersions().stream().filter(version -> version.appliesOn(day)).findFirst();
    }

    /**
     * All versions have this identifier, they are in the order of their numbers and their days, and none is still in
     * force when the next one begins.
     *
     * @throws IllegalArgumentException where it is otherwise
     */
    @Value.Check
    default void check() {
        for (GrantPolicy version : getVersions()) {
            if (!version.getId().equals(getId())) {
                throw new IllegalArgumentException(
                        "policy " + getId() + " has a version of another policy: " + version.getId());
            }
        }
        for (int i = 1; i < getVersions().size(); i++) {
            GrantPolicy before = getVersions().get(i - 1);
            GrantPolicy next = getVersions().get(i);
            if (next.getVersion() <= before.getVersion()) {
                throw new IllegalArgumentException("policy " + getId() + " has version " + next.getVersion()
                        + " behind version " + before.getVersion());
            }
            boolean isSuccession = next.getSince().isPresent()
                    && before.getThrough().filter(next.getSince().get()::isAfter).isPresent();
            if (!isSuccession) {
                throw new IllegalArgumentException("policy " + getId() + ": version " + next.getVersion()
                        + " begins before version " + before.getVersion() + " ends");
            }
        }
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link PolicyHistory}. */
    class Builder extends ImmutablePolicyHistory.Builder {
        Builder() {}
    }
}
