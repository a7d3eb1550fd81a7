package io.github.hissa.partnership.execution;

import io.github.hissa.reason.Figure;
import io.github.hissa.refusal.Refusals;
import io.github.hissa.refusal.RefusedValueException;
import io.github.hissa.text.LocalizedText;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * One thing that happened in the execution of an agreement. Entries are never changed; a mistake is set right by
 * another.
 */
@Value.Immutable
public interface LedgerEntry {

    /** The number, unique in the ledger; 1 or more. */
    @Min(1)
    long getNumber();

    /** The day. */
    LocalDate getOn();

    /** What happened. */
    EntryKind getKind();

    /** The code of the party whose contribution it is about. */
    @NotBlank
    String getParty();

    /** How much; zero or more. Every kind but {@link EntryKind#CONDITION_MET} has an amount. */
    Optional<Money> getAmount();

    /**
     * The budget year: of a commitment, release, payment or refund; of a carry-over the year that is left. It says
     * nothing about other entries.
     */
    @Min(1900)
    @Max(2999)
    @Value.Default
    default int getBudgetYear() {
        return getOn().getYear();
    }

    /** The number of the instalment whose condition is met, or that is paid. */
    Optional<@Size(min = 1) String> getInstalment();

    /** The voucher, or what is to be said about it. */
    Optional<LocalizedText> getNote();

    /**
     * The amount is there exactly if the kind has one, is not negative and fits 64 bits of minor units; a condition
     * that is met is that of an instalment; what is carried over has a next year.
     *
     * @throws RefusedValueException where it is not, or has none
     */
    @Value.Check
    default void check() {
        Refusals refusals = new Refusals().amount("amount", getAmount());
        if (getAmount().isEmpty() && getKind().hasAmount()) {
            refusals.add("amount", "not-stated");
        } else if (getAmount().isPresent() && !getKind().hasAmount()) {
            refusals.add("amount", "condition-with-amount", Map.of("amount", Figure.of(getAmount().get())));
        }
        if (getKind() == EntryKind.CONDITION_MET && getInstalment().isEmpty()) {
            refusals.add("instalment", "not-stated");
        }
        if (getKind() == EntryKind.CARRY_OVER && getBudgetYear() == Integer.MAX_VALUE) {
            refusals.add("budgetYear", "above", Map.of(
                    "value", Figure.ofCode(Integer.toString(getBudgetYear())), "most", Figure.ofCode("2999")));
        }
        refusals.refuse(this);
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link LedgerEntry}. */
    class Builder extends ImmutableLedgerEntry.Builder {
        Builder() {}
    }
}
