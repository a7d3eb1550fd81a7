package io.github.hissa.grant;

import io.github.hissa.Consistent;
import io.github.hissa.Required;
import io.github.hissa.reason.Reason;
import io.github.hissa.refusal.Refusals;
import io.github.hissa.refusal.RefusedValueException;
import io.github.hissa.verification.Discrepancy;
import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.Collections;
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
 * <p>It holds all that an auditor needs to recompute it: the appropriation, the policy, the references of the
 * applications received, and each application with its marks as it was decided on.
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
     * What became of each envelope by its code, {@link Appropriation#REST} among them; of an appropriation without
     * envelopes, of the whole under {@link Appropriation#WHOLE}.
     */
    @Value.NaturalOrder
    SortedMap<String, DivisionOutcome> getDivisions();

    /**
     * The fingerprint of all that was decided upon: the programme, the appropriation, the policy, the applications in
     * their order and their marks. 64 hexadecimal digits.
     */
    String getDigest();

    /** The references of the applications that were received, in their order. */
    @Required
    List<String> getReceived();

    /** A decision on every application, in the order of the applications. */
    @Required
    List<@Valid Decision> getDecisions();

    /** Returns the ties of all divisions, and how they were settled. */
    default List<TieRecord> ties() {
        return getDivisions().values().stream()
                .flatMap(division -> division.getTies().stream())
                .toList();
    }

    /**
     * Returns all reasons of a decision in the order in which they read: what was decided, what its division has in
     * common, and what is particular to the application. Who has nothing but these can compute the award again.
     */
    default List<Reason> reasonsOf(Decision decision) {
        List<Reason> own = decision.getReasons();
        List<Reason> all = new ArrayList<>(own.subList(0, Math.min(1, own.size())));
        decision.getDivision()
                .flatMap(code -> Optional.ofNullable(getDivisions().get(code)))
                .ifPresent(division -> all.addAll(division.getReasons()));
        all.addAll(own.subList(Math.min(1, own.size()), own.size()));
        return Collections.unmodifiableList(all);
    }

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
     * Decides the campaign anew from what this outcome carries, and compares all of it; the awards are held against the
     * definition of the rule besides, by the engine's independent checker.
     *
     * <p>It answers for every outcome that can be built. What cannot be decided anew, such as a mark off its scale or
     * bounds that the appropriation cannot meet, is reported at the value that stands in the way.
     *
     * @return every difference with its path; empty where the outcome holds
     */
    default List<Discrepancy> verify() {
        return OutcomeCheck.of(this);
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

    /**
     * No application was received twice or has two decisions.
     *
     * @throws RefusedValueException where one was or has; the refusals name them
     */
    @Value.Check
    default void check() {
        Refusals refusals = new Refusals();
        refusals.unique("received", getReceived());
        refusals.unique("decisions", getDecisions().stream()
                .map(decision -> decision.getApplication().getReference())
                .toList());
        refusals.refuse(this);
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link CampaignOutcome}. */
    class Builder extends ImmutableCampaignOutcome.Builder {
        Builder() {}
    }
}
