package io.github.hissa.grant.form;

import io.github.hissa.refusal.Refusals;
import io.github.hissa.refusal.RefusedStepException;
import jakarta.validation.constraints.Positive;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * By which form money is given: a decision up to a threshold, an agreement above it.
 *
 * <p>Published rules say "above" and "below" and leave the threshold itself open; here it is a parameter.
 */
@Value.Immutable
public interface AwardFormPolicy {

    /** The threshold. */
    @Positive
    Money getThreshold();

    /** Whether an award of exactly the threshold takes an agreement. */
    boolean isAgreementAtThreshold();

    /** Over how many months the awards to one beneficiary are added up; nothing where each award counts alone. */
    Optional<@Positive Integer> getRollingMonths();

    /**
     * Returns the form of an award.
     *
     * @param award the new award
     * @param on its day
     * @param earlier the beneficiary's other awards; those within the rolling months before that day count, the day of
     *     the award so many months ago not
     * @throws RefusedStepException if an award that counts is in another currency than the threshold
     */
    default AwardForm formOf(Money award, LocalDate on, List<PastAward> earlier) {
        List<PastAward> counted = earlier.stream().filter(past -> counts(past, on)).toList();
        Refusals refusals = new Refusals();
        refusals.currency("award", award, getThreshold().getCurrencyUnit());
        counted.forEach(past -> refusals.currency(
                "earlier[" + earlier.indexOf(past) + "].amount", past.getAmount(), getThreshold().getCurrencyUnit()));
        refusals.refuseStep();
        Money sum = award;
        for (PastAward past : counted) {
            sum = sum.plus(past.getAmount());
        }
        int comparison = sum.compareTo(getThreshold());
        return comparison > 0 || comparison == 0 && isAgreementAtThreshold() ? AwardForm.AGREEMENT : AwardForm.DECISION;
    }

    private boolean counts(PastAward past, LocalDate on) {
        return getRollingMonths().isPresent()
                && !past.getOn().isAfter(on)
                && ChronoUnit.MONTHS.between(past.getOn(), on) < getRollingMonths().get();
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds an {@link AwardFormPolicy}. */
    class Builder extends ImmutableAwardFormPolicy.Builder {
        Builder() {}
    }
}
