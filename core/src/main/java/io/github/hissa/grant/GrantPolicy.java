package io.github.hissa.grant;

import io.github.hissa.Consistent;
import io.github.hissa.eligibility.EligibilityPolicy;
import io.github.hissa.grant.form.AwardFormPolicy;
import io.github.hissa.reason.Figure;
import io.github.hissa.refusal.Refusals;
import io.github.hissa.refusal.RefusedValueException;
import io.github.hissa.scoring.ScoringGrid;
import io.github.hissa.source.Source;
import io.github.hissa.text.LocalizedText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.immutables.value.Value;

/**
 * The rules of a campaign as one document: who may receive a grant, how applications are scored, how the appropriation is
 * divided, and by which form a grant is made.
 *
 * <p>Several versions of one policy, each with its dates, make a {@link PolicyHistory}. A figure that changes while the
 * rules stay is a {@linkplain EligibilityPolicy#getParameters() parameter} of one version.
 *
 * <p>Consistent when every amount of the division and the form is in one currency, and a grid has an effect: by a
 * threshold, as order or as weight.
 */
@Consistent
@Value.Immutable
public interface GrantPolicy {

    /** The identifier; all versions of one policy share it. */
    @NotBlank
    String getId();

    /** The version, counted from 1. */
    @Positive
    @Value.Default
    default int getVersion() {
        return 1;
    }

    /** The first day on which this version is in force; without it, it always was. */
    Optional<LocalDate> getSince();

    /** The last day on which it is in force; without it, it still is. */
    Optional<LocalDate> getThrough();

    /** The title. */
    Optional<LocalizedText> getTitle();

    /** Who may receive a grant. */
    @Valid
    EligibilityPolicy getEligibility();

    /**
     * How applications are scored. With a grid, the score that a division uses is that of the marks, and whoever misses
     * a threshold receives nothing; without one, it is the score that an application states.
     */
    Optional<@Valid ScoringGrid> getScoring();

    /** How the appropriation is divided among those who may. */
    @Valid
    AllocationPolicy getAllocation();

    /** By which form a grant is made, for those who conclude it; the division does not depend on it. */
    Optional<@Valid AwardFormPolicy> getAwardForm();

    /**
     * Where a refused applicant can appeal, and how long; the reasons of a refusal tell it. Without it, they say
     * nothing of an appeal.
     */
    Optional<@Valid Appeal> getAppeal();

    /**
     * Where what is no eligibility rule comes from, and how surely, by the path of the property: {@code
     * allocation.maximumShare}.
     */
    @Value.NaturalOrder
    SortedMap<String, @Valid Source> getSources();

    /** Tells whether this version is in force on a day. */
    default boolean appliesOn(LocalDate day) {
        return getSince().filter(day::isBefore).isEmpty() && getThrough().filter(day::isAfter).isEmpty();
    }

    /**
     * The version is counted from 1, and does not end before it begins.
     *
     * @throws RefusedValueException where it is otherwise
     */
    @Value.Check
    default void check() {
        Refusals refusals = new Refusals();
        if (getVersion() < 1) {
            refusals.add("version", "not-positive", Map.of("value", Figure.of(BigDecimal.valueOf(getVersion()))));
        }
        refusals.order("through", getSince(), getThrough());
        refusals.refuse(this);
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link GrantPolicy}. */
    class Builder extends ImmutableGrantPolicy.Builder {
        Builder() {}
    }
}
