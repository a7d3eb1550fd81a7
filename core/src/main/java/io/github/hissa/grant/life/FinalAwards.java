package io.github.hissa.grant.life;

import io.github.hissa.grant.Decision;
import io.github.hissa.grant.DecisionOutcome;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;

/** The awards of a campaign after the deliberation, in the order of the applications. */
public final class FinalAwards {

    private final Map<String, Money> awards;
    private final Money total;

    private FinalAwards(Map<String, Money> awards, Money total) {
        this.awards = Collections.unmodifiableMap(awards);
        this.total = total;
    }

    static FinalAwards of(DeliberatedOutcome outcome) {
        Map<String, Money> awards = new LinkedHashMap<>();
        outcome.getProposed().getDecisions().forEach(decision ->
                awards.put(decision.getApplication().getReference(), decision.getAwarded()));
        outcome.getChanges().forEach(change -> awards.put(change.getApplication(), change.getAwarded()));
        Money total = Money.zero(outcome.getProposed().getAppropriation().getAmount().getCurrencyUnit());
        for (Money award : awards.values()) {
            total = total.plus(award);
        }
        return new FinalAwards(awards, total);
    }

    /** Returns the award of an application, zero where nothing was awarded; nothing where there is no such application. */
    public Optional<Money> find(String application) {
        return Optional.ofNullable(awards.get(application));
    }

    /** Returns the awards by the references of the applications, in their order. */
    public Map<String, Money> toMap() {
        return awards;
    }

    /** Returns the sum. */
    public Money total() {
        return total;
    }

    static void require(DeliberatedOutcome outcome) {
        Map<String, Decision> decisions = new LinkedHashMap<>();
        outcome.getProposed().getDecisions().forEach(one -> decisions.put(one.getApplication().getReference(), one));
        Money appropriation = outcome.getProposed().getAppropriation().getAmount();
        Map<String, DecisionChange> changed = new LinkedHashMap<>();
        for (DecisionChange change : outcome.getChanges()) {
            String who = "change of the decision on " + change.getApplication();
            Decision decision = decisions.get(change.getApplication());
            if (decision == null) {
                throw new IllegalArgumentException(who + ": the campaign has no such application");
            }
            if (changed.put(change.getApplication(), change) != null) {
                throw new IllegalArgumentException(who + ": it was changed already");
            }
            if (!change.getAwarded().isSameCurrency(appropriation)) {
                throw new IllegalArgumentException(who + " is in another currency than the appropriation of "
                        + appropriation + ": " + change.getAwarded());
            }
            boolean isEligible = decision.getOutcome() == DecisionOutcome.AWARDED
                    || decision.getOutcome() == DecisionOutcome.UNFUNDED;
            if (!isEligible && change.getAwarded().isPositive()) {
                throw new IllegalArgumentException(who + " awards " + change.getAwarded() + " to an application that is "
                        + decision.getOutcome());
            }
            if (change.getAwarded().isNegative()
                    || change.getAwarded().isGreaterThan(decision.getApplication().getRequested())) {
                throw new IllegalArgumentException(who + " awards " + change.getAwarded() + ", allowed is zero to "
                        + decision.getApplication().getRequested());
            }
        }
        Money total = of(outcome).total();
        if (total.isGreaterThan(appropriation)) {
            throw new IllegalArgumentException(
                    "awards after the deliberation add up to " + total + ", above the appropriation of " + appropriation);
        }
    }
}
