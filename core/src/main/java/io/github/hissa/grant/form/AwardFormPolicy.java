package io.github.hissa.grant.form;

import jakarta.validation.constraints.Positive;
import java.time.LocalDate;
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
     * @throws IllegalArgumentException if an award that counts is in another currency than the threshold
     */
    default AwardForm formOf(Money award, LocalDate on, List<PastAward> earlier) {
        Money sum = counted(award, on);
        if (getRollingMonths().isPresent()) {
            LocalDate after = on.minusMonths(getRollingMonths().get());
            for (PastAward past : earlier) {
                if (past.getOn().isAfter(after) && !past.getOn().isAfter(on)) {
                    sum = sum.plus(counted(past.getAmount(), past.getOn()));
                }
            }
        }
        int comparison = sum.compareTo(getThreshold());
        return comparison > 0 || comparison == 0 && isAgreementAtThreshold() ? AwardForm.AGREEMENT : AwardForm.DECISION;
    }

    private Money counted(Money award, LocalDate on) {
        if (!award.isSameCurrency(getThreshold())) {
            throw new IllegalArgumentException(
                    "award of " + on + " is in another currency than the threshold of " + getThreshold() + ": " + award);
        }
        return award;
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds an {@link AwardFormPolicy}. */
    class Builder extends ImmutableAwardFormPolicy.Builder {
        Builder() {}
    }
}
