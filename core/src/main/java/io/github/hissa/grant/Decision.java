package io.github.hissa.grant;

import io.github.hissa.Consistent;
import io.github.hissa.eligibility.Assessment;
import io.github.hissa.reason.Reason;
import io.github.hissa.refusal.Refusals;
import io.github.hissa.refusal.RefusedValueException;
import io.github.hissa.scoring.MarkSheet;
import io.github.hissa.scoring.Score;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * What was decided on one application, and why.
 *
 * <p>Consistent when money goes to an awarded application and to no other, and no more than was requested.
 */
@Consistent
@Value.Immutable
public interface Decision {

    /** The application as it was decided on. */
    @Valid
    Application getApplication();

    /** What the eligibility rules found. */
    Assessment getAssessment();

    /** The marks that it was given, where the policy has a grid and there are any. */
    Optional<@Valid MarkSheet> getMarks();

    /** What the marks came to, where the policy has a grid. */
    Optional<Score> getScore();

    /** What was decided. */
    DecisionOutcome getOutcome();

    /** The amount awarded, zero where nothing was. */
    @PositiveOrZero
    Money getAwarded();

    /**
     * The code of the division in which the application took part: that of its envelope, {@link Appropriation#REST}, or
     * {@link Appropriation#WHOLE}; nothing if it took part in none.
     */
    Optional<String> getDivision();

    /**
     * Why: what was decided first, then what is particular to this application. What it has in common with others is
     * told by its division; {@link CampaignOutcome#reasonsOf(Decision)} returns both.
     */
    @NotEmpty
    List<Reason> getReasons();

    /**
     * The award is not negative, fits 64 bits of minor units, and is in the currency of the request.
     *
     * @throws RefusedValueException where it is, does not, or is not
     */
    @Value.Check
    default void check() {
        new Refusals()
                .amount("awarded", getAwarded())
                .currency("awarded", getAwarded(), getApplication().getRequested().getCurrencyUnit())
                .refuse(this);
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Decision}. */
    class Builder extends ImmutableDecision.Builder {
        Builder() {}
    }
}
