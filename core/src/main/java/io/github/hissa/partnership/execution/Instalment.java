package io.github.hissa.partnership.execution;

import io.github.hissa.money.Share;
import io.github.hissa.reason.Figure;
import io.github.hissa.refusal.Refusals;
import io.github.hissa.refusal.RefusedValueException;
import io.github.hissa.text.LocalizedText;
import jakarta.validation.constraints.NotBlank;
import java.time.LocalDate;
import java.util.Map;
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
     * @throws RefusedValueException where there are both or neither, or neither day nor condition, or the amount is
     *     negative or does not fit 64 bits of minor units
     */
    @Value.Check
    default void check() {
        Refusals refusals = new Refusals().amount("amount", getAmount());
        Figure party = Figure.ofCode(getParty());
        if (getAmount().isPresent() && getShare().isPresent()) {
            refusals.add("share", "share-and-amount", Map.of(
                    "party", party,
                    "share", Figure.of(getShare().get()),
                    "amount", Figure.of(getAmount().get())));
        } else if (getAmount().isEmpty() && getShare().isEmpty()) {
            refusals.add("amount", "instalment-without-amount", Map.of(
                    "party", party, "instalment", Figure.ofCode(getNumber())));
        }
        if (getDueOn().isEmpty() && getCondition().isEmpty()) {
            refusals.add("dueOn", "instalment-without-day", Map.of(
                    "party", party, "instalment", Figure.ofCode(getNumber())));
        }
        refusals.refuse(this);
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds an {@link Instalment}. */
    class Builder extends ImmutableInstalment.Builder {
        Builder() {}
    }
}
