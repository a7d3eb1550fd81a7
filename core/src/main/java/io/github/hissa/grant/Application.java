package io.github.hissa.grant;

import io.github.hissa.Consistent;
import io.github.hissa.eligibility.Facts;
import io.github.hissa.party.Party;
import io.github.hissa.reason.Figure;
import io.github.hissa.refusal.Refusals;
import io.github.hissa.refusal.RefusedValueException;
import io.github.hissa.sector.Sector;
import io.github.hissa.text.LocalizedText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * An applicant's request for a grant (طلب منحة).
 *
 * <p>Consistent when the request is not more than the total cost.
 */
@Consistent
@Value.Immutable
public interface Application {

    /** The most digits of a score behind its mark; keeps 1E-999999999 from ever being written out in full. */
    int MAX_SCORE_SCALE = 18;

    /** The reference, unique in the campaign. */
    @NotBlank
    String getReference();

    /** Who asks. */
    @Valid
    Party getApplicant();

    /** What for, in words; often absent where running costs are asked for. */
    Optional<LocalizedText> getTitle();

    /** What for, in kind. */
    Optional<GrantKind> getKind();

    /** The field of work. */
    Optional<@Valid Sector> getSector();

    /** The day on which the application was received. */
    Optional<LocalDate> getReceivedOn();

    /** The amount asked for; zero can be written down, and validation reports it. */
    @Positive
    Money getRequested();

    /** The total cost of what the grant is asked for, in the currency of the request. */
    Optional<@PositiveOrZero Money> getTotalCost();

    /** The score on the council's grid, from 0 to 100; higher is better. */
    Optional<@PositiveOrZero @DecimalMax("100") BigDecimal> getScore();

    /** What else is known about the applicant and the request; {@link ApplicationFacts} are added by themselves. */
    @Value.Default
    default Facts getFacts() {
        return Facts.empty();
    }

    /**
     * Returns all that is known for the eligibility rules: {@link #getFacts()} and {@link ApplicationFacts}.
     *
     * @throws RefusedValueException if the two contradict each other
     */
    default Facts toFacts() {
        return ApplicationFacts.of(this).and(getFacts());
    }

    /**
     * No amount is negative or exceeds 64 bits of minor units, all are in one currency, and the facts contradict none
     * of the fields. A score loses its trailing zeros, so that 70 and 70.0 are one score.
     *
     * @throws RefusedValueException where one is or does, they are not, or they do; or where the score has more than
     *     {@value #MAX_SCORE_SCALE} digits behind its mark, or as many zeros before it
     */
    @Value.Check
    default Application check() {
        Refusals refusals = new Refusals();
        getScore().filter(score -> Math.abs((long) score.scale()) > MAX_SCORE_SCALE).ifPresent(score -> refusals.add(
                "score",
                "too-many-digits",
                Map.of("value", Figure.ofCode(score.toString()), "most", Figure.of(MAX_SCORE_SCALE))));
        refusals.amount("requested", getRequested())
                .amount("totalCost", getTotalCost());
        getTotalCost().ifPresent(cost -> refusals.currency("totalCost", cost, getRequested().getCurrencyUnit()));
        if (refusals.isEmpty()) { // else the fields are no facts yet
            try {
                toFacts();
            } catch (RefusedValueException contradiction) {
                refusals.addAll("facts", contradiction.getRefusals());
            }
        }
        refusals.refuse(this);
        Optional<BigDecimal> score = getScore().map(Application::plain);
        return score.equals(getScore()) ? this : builder().from(this).score(score).build();
    }

    private static BigDecimal plain(BigDecimal score) {
        BigDecimal stripped = score.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds an {@link Application}. */
    class Builder extends ImmutableApplication.Builder {
        Builder() {}
    }
}
