package io.github.hissa.grant.life;

import io.github.hissa.text.LocalizedText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;
import org.immutables.value.Value;
import org.joda.money.Money;

/** What the council changed when it deliberated on a proposed decision, and why. */
@Value.Immutable
public interface DecisionChange {

    /** The reference of the application. */
    @NotBlank
    String getApplication();

    /** The award after the deliberation. */
    @PositiveOrZero
    Money getAwarded();

    /** Why. */
    LocalizedText getReason();

    /** A change. */
    static DecisionChange of(String application, Money awarded, LocalizedText reason) {
        return builder().application(application).awarded(awarded).reason(reason).build();
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link DecisionChange}. */
    class Builder extends ImmutableDecisionChange.Builder {
        Builder() {}
    }
}
