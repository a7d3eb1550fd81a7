package io.github.hissa.grant;

import io.github.hissa.money.MinorUnits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.Money;

/** The amount (اعتماد, crédit ouvert) that a council's budget opens for a programme in one year. */
@Value.Immutable
public interface Appropriation {

    /** The budget year. */
    @Min(1900)
    @Max(2999)
    int getYear();

    /** The amount; zero or more. */
    Money getAmount();

    /** The budget line that carries it, as the council's own nomenclature writes it. */
    Optional<@Size(min = 1) String> getBudgetLine();

    /** An appropriation whose budget line is not stated. */
    static Appropriation of(int year, Money amount) {
        return builder().year(year).amount(amount).build();
    }

    /**
     * The amount is not negative and fits 64 bits of minor units.
     *
     * @throws IllegalArgumentException where it is, or does not
     */
    @Value.Check
    default void check() {
        MinorUnits.require("appropriation of " + getYear(), getAmount());
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds an {@link Appropriation}. */
    class Builder extends ImmutableAppropriation.Builder {
        Builder() {}
    }
}
