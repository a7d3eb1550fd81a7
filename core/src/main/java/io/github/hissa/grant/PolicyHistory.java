package io.github.hissa.grant;

import io.github.hissa.Required;
import io.github.hissa.reason.Figure;
import io.github.hissa.refusal.Refusals;
import io.github.hissa.refusal.RefusedValueException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** The versions of one policy over time. */
@Value.Immutable
public interface PolicyHistory {

    /** The identifier that all versions share. */
    @NotBlank
    String getId();

    /** The versions, in their order. */
    @Required
    List<@Valid GrantPolicy> getVersions();

    /** Returns the version in force on a day, or nothing where there is none. Linear in the versions. */
    default Optional<GrantPolicy> find(LocalDate day) {
        return getVersions().stream().filter(version -> version.appliesOn(day)).findFirst();
    }

    /**
     * All versions have this identifier, they are in the order of their numbers and their days, and none is still in
     * force when the next one begins.
     *
     * @throws RefusedValueException where it is otherwise
     */
    @Value.Check
    default void check() {
        Refusals refusals = new Refusals();
        for (int i = 0; i < getVersions().size(); i++) {
            GrantPolicy version = getVersions().get(i);
            if (!version.getId().equals(getId())) {
                refusals.add(at(i), "other-policy", Map.of(
                        "value", Figure.ofCode(version.getId()), "expected", Figure.ofCode(getId())));
            }
            if (i > 0) {
                checkOrder(getVersions().get(i - 1), version, at(i), refusals);
            }
        }
        refusals.refuse(this);
    }

    private static void checkOrder(GrantPolicy before, GrantPolicy next, String path, Refusals refusals) {
        Map<String, Figure> figures = Map.of(
                "before", Figure.of(BigDecimal.valueOf(before.getVersion())),
                "next", Figure.of(BigDecimal.valueOf(next.getVersion())));
        if (next.getVersion() <= before.getVersion()) {
            refusals.add(path, "versions-out-of-order", figures);
        }
        boolean isSuccession = next.getSince().isPresent()
                && before.getThrough().filter(next.getSince().get()::isAfter).isPresent();
        if (!isSuccession) {
            refusals.add(path, "versions-overlap", figures);
        }
    }

    private static String at(int version) {
        return "versions[" + version + "]";
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link PolicyHistory}. */
    class Builder extends ImmutablePolicyHistory.Builder {
        Builder() {}
    }
}
