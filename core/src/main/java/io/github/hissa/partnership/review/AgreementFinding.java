package io.github.hissa.partnership.review;

import io.github.hissa.text.LocalizedText;
import jakarta.validation.constraints.NotBlank;
import java.util.Optional;
import java.util.SortedMap;
import org.immutables.value.Value;
import org.joda.money.Money;

/** Something about an agreement that somebody should look at. It is no error: published documents are like that. */
@Value.Immutable
public interface AgreementFinding {

    /** The reference of the agreement. */
    @NotBlank
    String getAgreement();

    /** What was found. */
    FindingKind getKind();

    /** The sentence. */
    LocalizedText getText();

    /** By how much the announced envelope exceeds its parts; negative where it falls short. Nothing for other findings. */
    Optional<Money> getGap();

    /** The figures and codes that the sentence speaks of, by name. */
    @Value.NaturalOrder
    SortedMap<String, String> getFigures();

    static Builder builder() {
        return new Builder();
    }

    /** Builds an {@link AgreementFinding}. */
    class Builder extends ImmutableAgreementFinding.Builder {
        Builder() {}
    }
}
