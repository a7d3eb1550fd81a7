package io.github.hissa.partnership.execution;

import io.github.hissa.Consistent;
import io.github.hissa.Required;
import io.github.hissa.refusal.Refusal;
import io.github.hissa.refusal.Refusals;
import io.github.hissa.refusal.RefusedStepException;
import io.github.hissa.verification.Differences;
import io.github.hissa.verification.Discrepancy;
import io.github.hissa.verification.Fingerprint;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * How the parties of an agreement stand at the end of a day, with the agreement, its schedule and its ledger from which
 * it follows.
 *
 * <p>Consistent when it is the account that follows from the ledger, to the minor unit: {@link #verify()} finds
 * nothing.
 */
@Consistent
@Value.Immutable
public interface AgreementAccount {

    /** What was agreed to be paid and what was. */
    @Valid
    Execution getExecution();

    /** The day. */
    LocalDate getOn();

    /**
     * The parties that contribute, have an entry or owe anything: those of the day in the order of the agreement, then
     * those of earlier days, then those that join later.
     */
    @Required
    List<@Valid PartyStanding> getParties();

    /**
     * The fingerprint of the agreement, its schedule, its ledger and the day, 64 hexadecimal digits; taken when the
     * account is built, unless one is given.
     */
    @Value.Default
    default String getDigest() {
        return Fingerprint.of(getExecution(), getOn());
    }

    /** Returns the agreement's reference. */
    default String agreement() {
        return getExecution().getAgreement().getReference();
    }

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
     *
     * @throws RefusedStepException if the figures are in two currencies
     */
    default Optional<Money> total(Function<PartyStanding, TracedAmount> figure) {
        List<Money> amounts =
                getParties().stream().map(figure).map(TracedAmount::getAmount).toList();
        Refusals refusals = new Refusals();
        for (int i = 1; i < amounts.size(); i++) {
            refusals.currency("parties[" + i + "]", amounts.get(i), amounts.get(0).getCurrencyUnit());
        }
        refusals.refuseStep();
        return amounts.stream().reduce(Money::plus);
    }

    /**
     * Derives the account from the ledger again. O(parties × amendments × (contributions + instalments + entries)) at
     * most.
     *
     * @return every difference between this account and the one that follows; a schedule or ledger that has problems is
     *     refused, each problem at its path. Empty if the account holds
     */
    default List<Discrepancy> verify() {
        List<Refusal> problems = getExecution().problems();
        return problems.isEmpty()
                ? Differences.between(AgreementAccount.class, this, new Accounting(getExecution(), getOn()).account())
                : Discrepancy.refused("execution", new RefusedStepException(problems));
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds an {@link AgreementAccount}. */
    class Builder extends ImmutableAgreementAccount.Builder {
        Builder() {}
    }
}
