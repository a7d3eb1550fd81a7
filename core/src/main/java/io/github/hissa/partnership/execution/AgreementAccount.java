package io.github.hissa.partnership.execution;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.immutables.value.Value;
import org.joda.money.Money;

/** How the parties of an agreement stand at the end of a day. */
@Value.Immutable
public interface AgreementAccount {

    /** The agreement's reference. */
    @NotBlank
    String getAgreement();

    /** The day. */
    LocalDate getOn();

    /** The parties that contribute or have an entry, in the order of the agreement. */
    List<@Valid PartyStanding> getParties();

    /** Returns how one party stands. */
    default Optional<PartyStanding> find(String party) {
        return getParties().stream().filter(one -> one.getParty().getCode().equals(party)).findFirst();
    }

    /** Returns the parties that are late, the one that owes most first, then in the order of the agreement. */
    default List<PartyStanding> late() {
        return getParties().stream()
                .filter(one -> one.getLate().getAmount().isPositive())
                .sorted((one, other) -> other.getLate().getAmount().compareTo(one.getLate().getAmount()))
                .toList();
    }

    /**
     * Returns the sum of one figure over all parties, for example {@code total(PartyStanding::getPaid)}; nothing where
     * there is no party.
     */
    default Optional<Money> total(Function<PartyStanding, Figure> figure) {
        return getParties().stream().map(figure).map(Figure::getAmount).reduce(Money::plus);
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds an {@link AgreementAccount}. */
    class Builder extends ImmutableAgreementAccount.Builder {
        Builder() {}
    }
}
