package io.github.hissa.eligibility;

import io.github.hissa.refusal.Refusals;
import io.github.hissa.refusal.RefusedValueException;
import jakarta.validation.constraints.NotBlank;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/** The document through which a fact is known, and how long it attests it. */
@Value.Immutable
public interface Evidence {

    /** What the document is, a code such as {@code final-receipt}, or its number. */
    @NotBlank
    String getDocument();

    /** The first day on which it is valid; it always was where this is absent. */
    Optional<LocalDate> getIssuedOn();

    /** The last day on which it is valid; it never expires where this is absent. */
    Optional<LocalDate> getValidUntil();

    /** Tells whether the document is valid on a day, its first and its last day included. */
    default boolean isValidOn(LocalDate day) {
        return getIssuedOn().filter(day::isBefore).isEmpty()
                && getValidUntil().filter(day::isAfter).isEmpty();
    }

    /** Tells whether its validity depends on the day. */
    default boolean isBounded() {
        return getIssuedOn().isPresent() || getValidUntil().isPresent();
    }

    /**
     * The document does not expire before it is issued.
     *
     * @throws RefusedValueException where it does
     */
    @Value.Check
    default void check() {
        new Refusals().order("validUntil", getIssuedOn(), getValidUntil()).refuse(this);
    }

    /** A document that never expires. */
    static Evidence of(String document) {
        return builder().document(document).build();
    }

    /** A document and the last day on which it is valid. */
    static Evidence until(String document, LocalDate validUntil) {
        return builder().document(document).validUntil(validUntil).build();
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds an {@link Evidence}. */
    class Builder extends ImmutableEvidence.Builder {
        Builder() {}
    }
}
