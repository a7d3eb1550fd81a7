package io.github.hissa.grant.life;

import io.github.hissa.grant.Decision;
import io.github.hissa.grant.DecisionOutcome;
import io.github.hissa.reason.Figure;
import io.github.hissa.refusal.Refusals;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.joda.money.CurrencyUnit;
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
        Refusals refusals = new Refusals();
        Map<String, Decision> decisions = new LinkedHashMap<>();
        CurrencyUnit currency = outcome.getProposed().getAppropriation().getAmount().getCurrencyUnit();
        for (int i = 0; i < outcome.getProposed().getDecisions().size(); i++) {
            Decision decision = outcome.getProposed().getDecisions().get(i);
            decisions.put(decision.getApplication().getReference(), decision);
            refusals.currency("proposed.decisions[" + i + "].awarded", decision.getAwarded(), currency);
        }
        Set<String> changed = new HashSet<>();
        for (int i = 0; i < outcome.getChanges().size(); i++) {
            DecisionChange change = outcome.getChanges().get(i);
            String path = "changes[" + i + "]";
            Figure application = Figure.ofCode(change.getApplication());
            if (!changed.add(change.getApplication())) {
                refusals.add(path + ".application", "twice", Map.of("value", application));
            }
            refusals.amount(path + ".awarded", change.getAwarded())
                    .currency(path + ".awarded", change.getAwarded(), currency);
            Decision decision = decisions.get(change.getApplication());
            if (decision == null) {
                refusals.add(path + ".application", "no-application", Map.of("value", application));
            } else if (change.getAwarded().getCurrencyUnit().equals(currency)) {
                require(refusals, path + ".awarded", decision, change.getAwarded());
            }
        }
        Money appropriation = outcome.getProposed().getAppropriation().getAmount();
        if (refusals.isEmpty() && of(outcome).total().isGreaterThan(appropriation)) {
            refusals.add(outcome.getChanges().isEmpty() ? "proposed.decisions" : "changes",
                    "awarded-above-appropriation",
                    Map.of("sum", Figure.of(of(outcome).total()), "most", Figure.of(appropriation)));
        }
        refusals.refuse(outcome);
    }

    /** Refuses an award that one application cannot have. */
    private static void require(Refusals refusals, String path, Decision decision, Money awarded) {
        Figure application = Figure.ofCode(decision.getApplication().getReference());
        Money requested = decision.getApplication().getRequested();
        DecisionOutcome outcome = decision.getOutcome();
        if (awarded.isPositive() && (outcome == DecisionOutcome.NOT_ELIGIBLE || outcome == DecisionOutcome.DEFERRED)) {
            refusals.add(path,
                    outcome == DecisionOutcome.DEFERRED ? "award-to-deferred" : "award-to-not-eligible",
                    Map.of("application", application, "value", Figure.of(awarded)));
        } else if (awarded.isSameCurrency(requested) && awarded.isGreaterThan(requested)) {
            refusals.add(path, "above-requested", Map.of(
                    "application", application, "value", Figure.of(awarded), "most", Figure.of(requested)));
        }
    }
}
