package io.github.hissa.grant;

import io.github.hissa.Consistent;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * A decided campaign: a decision with its reasons for every application.
 *
 * <p>It holds all that an auditor needs to recompute it: the appropriation, the policy, and each application as it was
 * decided on.
 *
 * <p>Consistent when the awards are in the currency of the appropriation and add up to no more than it.
 */
@Consistent
@Value.Immutable
public interface CampaignOutcome {

    /** The programme. */
    @Valid
    GrantProgramme getProgramme();

    /** What there was to divide. */
    @Valid
    Appropriation getAppropriation();

    /** By which rules. */
    @Valid
    GrantPolicy getPolicy();

    /**
     * The level at which the rule settled, exactly, as "p/q" in minor units or as a plain ratio, as the rule defines it;
     * nothing for rules without one, and where envelopes have levels of their own.
     */
    Optional<String> getLevel();

    /** What became of the envelopes of the appropriation, by their codes; {@link Appropriation#REST} is one of them. */
    @Value.NaturalOrder
    SortedMap<String, EnvelopeOutcome> getEnvelopes();

    /** A decision on every application, in the order of the applications. */
    List<@Valid Decision> getDecisions();

    /** The ties that the division met, and how they were settled. */
    List<TieRecord> getTies();

    /** Returns the sum of all awards. */
    default Money totalAwarded() {
        return sum(decision -> true, Decision::getAwarded);
    }

    /** Returns the sum of all requests. */
    default Money totalRequested() {
        return sum(decision -> true, decision -> decision.getApplication().getRequested());
    }

    /** Returns the sum of the requests of the eligible applications. */
    default Money eligibleRequested() {
        return sum(CampaignOutcome::isEligible, decision -> decision.getApplication().getRequested());
    }

    /** Returns what is left of the appropriation. */
    default Money undistributed() {
        return getAppropriation().getAmount().minus(totalAwarded());
    }

    /** Returns how many applications were decided in this way. */
    default int count(DecisionOutcome outcome) {
        return (int) getDecisions().stream()
                .filter(decision -> decision.getOutcome() == outcome)
                .count();
    }

    /** Returns the figures by sector, the largest award first, then by code; those without a sector come last. */
    default List<SectorTotal> bySector() {
        return SectorTotals.of(this);
    }

    /**
     * Recomputes this outcome from the definitions: the verdicts from the rules and the facts, the awards by the
     * engine's independent checker, and every sum.
     *
     * @return what was found wrong; empty where the outcome holds
     */
    default List<Discrepancy> verify() {
        return OutcomeCheck.of(this).run();
    }

    private Money sum(Predicate<Decision> which, Function<Decision, Money> amount) {
        Money total = Money.zero(getAppropriation().getAmount().getCurrencyUnit());
        for (Decision decision : getDecisions()) {
            if (which.test(decision)) {
                total = total.plus(amount.apply(decision));
            }
        }
        return total;
    }

    private static boolean isEligible(Decision decision) {
        return decision.getOutcome() == DecisionOutcome.AWARDED || decision.getOutcome() == DecisionOutcome.UNFUNDED;
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link CampaignOutcome}. */
    class Builder extends ImmutableCampaignOutcome.Builder {
        Builder() {}
    }
}
