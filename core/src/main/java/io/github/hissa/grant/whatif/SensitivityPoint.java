package io.github.hissa.grant.whatif;

import org.immutables.value.Value;
import org.joda.money.Money;

/** The outcome of a campaign with one parameter at one value. */
@Value.Immutable
public interface SensitivityPoint {

    /** The value, as text. */
    String getValue();

    /** How many applications are eligible. */
    int getEligible();

    /** How many receive money. */
    int getBeneficiaries();

    /** What they receive together. */
    Money getAwarded();

    /** How many applications are decided otherwise, by outcome or amount, than at the first value. */
    int getChanged();

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link SensitivityPoint}. */
    class Builder extends ImmutableSensitivityPoint.Builder {
        Builder() {}
    }
}
