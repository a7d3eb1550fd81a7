package io.github.hissa.partnership.execution;

import io.github.hissa.money.MinorUnits;
import io.github.hissa.money.Share;
import io.github.hissa.text.LocalizedText;
import jakarta.validation.constraints.NotBlank;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * A part of one party's contribution in money (دفعة، شطر) and when it falls due: on a day, when a condition is met, or
 * on the later of both.
 */
@Value.Immutable
public interface Instalment {

    /** The number or code, unique in the schedule. */
    @NotBlank
    String getNumber();

    /** The code of the party that pays. */
    @NotBlank
    String getParty();

    /** The amount, where an amount was agreed. */
    Optional<Money> getAmount();

    /** The share of the party's contribution in money, where a share was agreed. */
    Optional<Share> getShare();

    /** The day on which it falls due. */
    Optional<LocalDate> getDueOn();

    /** What must be met first, for example a report or a stage of the works; met on the day the ledger says so. */
    Optional<LocalizedText> getCondition();

    /**
     * An amount or a share, and a day or a condition or both.
     *
     * @throws IllegalArgumentException where there are both or neither, or neither day nor condition, or the amount is
     *     negative or does not fit 64 bits of minor units
     */
    @Value.Check
    default void check() {
        if (getAmount().isPresent() == getShare().isPresent()) {
            throw new IllegalArgumentException("instalment " + getNumber() + " of " + getParty() + " has "
                    + (getAmount().isPresent() ? "both an amount and a share" : "neither an amount nor a share"));
        }
        getAmount().ifPresent(amount -> MinorUnits.require("instalment " + getNumber() + " of " + getParty(), amount));
        if (getDueOn().isEmpty() && getCondition().isEmpty()) {
            throw new IllegalArgumentException(
                    "instalment " + getNumber() + " of " + getParty() + " has neither a day nor a condition");
        }
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds an {@link Instalment}. */
    class Builder extends ImmutableInstalment.Builder {
        Builder() {}
    }
}
