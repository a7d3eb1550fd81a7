package io.github.hissa.partnership.funding;

import io.github.hissa.refusal.Refusals;
import io.github.hissa.refusal.RefusedValueException;
import io.github.hissa.text.LocalizedText;
import jakarta.validation.constraints.NotBlank;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.Money;

/** One line of an agreement's cost, such as the works or the studies. */
@Value.Immutable
public interface BudgetLine {

    /** The code, unique in the agreement. */
    @NotBlank
    String getCode();

    /** The title. */
    Optional<LocalizedText> getTitle();

    /** The cost; zero or more. */
    Money getAmount();

    /**
     * The cost is not negative and fits 64 bits of minor units.
     *
     * @throws RefusedValueException where it is, or does not
     */
    @Value.Check
    default void check() {
        new Refusals().amount("amount", getAmount()).refuse(this);
    }

    /** A line without a title. */
    static BudgetLine of(String code, Money amount) {
        return builder().code(code).amount(amount).build();
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link BudgetLine}. */
    class Builder extends ImmutableBudgetLine.Builder {
        Builder() {}
    }
}
