package io.github.hissa.grant.life;

import io.github.hissa.Required;
import io.github.hissa.grant.CampaignOutcome;
import io.github.hissa.reason.Reason;
import io.github.hissa.refusal.RefusedValueException;
import io.github.hissa.verification.Discrepancy;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * What a council decided: the outcome that was proposed, and the changes that the deliberation made, each with its
 * reason.
 *
 * <p>The proposal stays as it was, so that an auditor sees both.
 */
@Value.Immutable
public interface DeliberatedOutcome {

    /** What the policy proposed. */
    @Valid
    CampaignOutcome getProposed();

    /** The day of the deliberation. */
    LocalDate getOn();

    /** The number of the deliberation. */
    Optional<@Size(min = 1) String> getReference();

    /** What was changed. */
    @Required
    List<@Valid DecisionChange> getChanges();

    /**
     * Returns where the changes leave the rules of the policy: the maximum award or share, the smallest award, the
     * rounding unit, the guarantee, a threshold of the grid, or what an envelope had to divide. Each finding names the
     * application or the envelope, what the council awards, and the rule's own figure. The council is free to leave its
     * rules. Linear in the applications, apart from the number of changes.
     */
    default List<Reason> findings() {
        return Departures.of(this);
    }

    /**
     * The fingerprint of what was proposed and of what the council made of it: the day, the number and the changes. 64
     * hexadecimal digits; taken when the outcome is built, unless one is given.
     */
    @Value.Default
    default String getDigest() {
        return DeliberationCheck.digest(this);
    }

    /** Returns the final award of every application, in the order of the proposal, by reference. */
    default FinalAwards awards() {
        return FinalAwards.of(this);
    }

    /** Returns the sum of all final awards. */
    default Money totalAwarded() {
        return awards().total();
    }

    /** Returns what is left of the appropriation. */
    default Money undistributed() {
        return getProposed().getAppropriation().getAmount().minus(totalAwarded());
    }

    /**
     * Decides the proposal anew from what it carries, looks anew for rules that the changes leave, and holds the day,
     * the number and the changes of the deliberation against the fingerprint that was taken of them.
     *
     * @return every difference with its path; empty where the outcome holds
     */
    default List<Discrepancy> verify() {
        return DeliberationCheck.of(this);
    }

    /**
     * Every award is in the currency of the appropriation. Each change is of another application of the campaign, which
     * is eligible; no final award is above its request; all of them together are not above the appropriation.
     *
     * @throws RefusedValueException where it is otherwise
     */
    @Value.Check
    default void check() {
        FinalAwards.require(this);
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link DeliberatedOutcome}. */
    class Builder extends ImmutableDeliberatedOutcome.Builder {
        Builder() {}
    }
}
