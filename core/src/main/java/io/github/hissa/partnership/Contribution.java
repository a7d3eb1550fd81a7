package io.github.hissa.partnership;

import io.github.hissa.Consistent;
import io.github.hissa.money.StatedAmount;
import io.github.hissa.party.Party;
import io.github.hissa.reason.Figure;
import io.github.hissa.refusal.Refusals;
import io.github.hissa.refusal.RefusedValueException;
import io.github.hissa.text.LocalizedText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * What one party brings (مساهمة): cash, a loan, or something in kind with its value.
 *
 * <p>Consistent when a contribution in kind says on what basis it is valued.
 */
@Consistent
@Value.Immutable
public interface Contribution {

    /** Who brings it. */
    @Valid
    Party getParty();

    /** What it consists of. */
    ContributionNature getNature();

    /** Its value; undisclosed where the document does not say, which is never zero. */
    StatedAmount getAmount();

    /** On what basis a contribution in kind is valued, for example "market rent of the premises for two years". */
    Optional<LocalizedText> getValuationBasis();

    /** The code of the agreement's budget line that it pays for, where it is meant for one. */
    Optional<@Size(min = 1) String> getBudgetLine();

    /** On what it depends, for example that the land is made available. */
    Optional<LocalizedText> getCondition();

    /** Tells whether it is neither money nor moral support. */
    default boolean isInKind() {
        return getNature().isInKind();
    }

    /** Tells whether it depends on something. */
    default boolean isConditional() {
        return getCondition().isPresent();
    }

    /**
     * Moral support has no value.
     *
     * @throws RefusedValueException if a value is stated for it, or it is undisclosed
     */
    @Value.Check
    default void check() {
        Refusals refusals = new Refusals();
        if (getNature() == ContributionNature.MORAL) {
            Figure party = Figure.ofCode(getParty().getCode());
            getAmount().find().filter(value -> !value.isZero()).ifPresent(value -> refusals.add(
                    "amount", "moral-support-with-value", Map.of("party", party, "amount", Figure.of(value))));
            if (getAmount().find().isEmpty()) {
                refusals.add("amount", "moral-support-undisclosed", Map.of("party", party));
            }
        }
        refusals.refuse(this);
    }

    /**
     * Money, exactly known.
     *
     * @throws RefusedValueException if the amount is negative or does not fit 64 bits of minor units
     */
    static Contribution cash(Party party, Money amount) {
        return cash(party, known(amount));
    }

    /** Money, as far as it is known. */
    static Contribution cash(Party party, StatedAmount amount) {
        return builder().party(party).nature(ContributionNature.CASH).amount(amount).build();
    }

    /**
     * Money that must come back.
     *
     * @throws RefusedValueException if the amount is negative or does not fit 64 bits of minor units
     */
    static Contribution loan(Party party, Money amount) {
        return builder()
                .party(party)
                .nature(ContributionNature.LOAN)
                .amount(known(amount))
                .build();
    }

    /**
     * Something of value that is no money.
     *
     * @throws RefusedValueException if the value is negative or does not fit 64 bits of minor units
     */
    static Contribution inKind(Party party, ContributionNature nature, Money value, LocalizedText valuationBasis) {
        return builder()
                .party(party)
                .nature(nature)
                .amount(known(value))
                .valuationBasis(valuationBasis)
                .build();
    }

    /** Moral support, which counts as nothing in the agreement's currency. */
    static Contribution moral(Party party, CurrencyUnit currency) {
        return builder()
                .party(party)
                .nature(ContributionNature.MORAL)
                .amount(StatedAmount.known(Money.zero(currency)))
                .build();
    }

    private static StatedAmount known(Money amount) {
        Refusals refusals = new Refusals().amount("amount", amount);
        if (!refusals.isEmpty()) {
            throw new RefusedValueException(refusals.list());
        }
        return StatedAmount.known(amount);
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Contribution}. */
    class Builder extends ImmutableContribution.Builder {
        Builder() {}
    }
}
