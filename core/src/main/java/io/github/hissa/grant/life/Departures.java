package io.github.hissa.grant.life;

import io.github.hissa.grant.AllocationPolicy;
import io.github.hissa.grant.Application;
import io.github.hissa.grant.Appropriation;
import io.github.hissa.grant.CampaignOutcome;
import io.github.hissa.grant.Decision;
import io.github.hissa.grant.DecisionOutcome;
import io.github.hissa.grant.DivisionOutcome;
import io.github.hissa.reason.Figure;
import io.github.hissa.reason.Reason;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Finds where the changes of a deliberation leave the rules by which the awards were proposed. */
final class Departures {

    private static final String AWARDED = "awarded";

    private final CampaignOutcome proposed;
    private final AllocationPolicy policy;
    private final CurrencyUnit currency;
    private final List<Reason> found = new ArrayList<>();

    private Departures(CampaignOutcome proposed) {
        this.proposed = proposed;
        this.policy = proposed.getPolicy().getAllocation();
        this.currency = proposed.getAppropriation().getAmount().getCurrencyUnit();
    }

    /** Each change in its order, then the envelopes in the order of their codes. Total: it refuses nothing. */
    static List<Reason> of(DeliberatedOutcome outcome) {
        Departures departures = new Departures(outcome.getProposed());
        Map<String, Decision> decisions = new HashMap<>();
        outcome.getProposed().getDecisions().forEach(one -> decisions.put(one.getApplication().getReference(), one));
        Map<String, Money> awards = new HashMap<>();
        outcome.getChanges().forEach(change -> {
            awards.put(change.getApplication(), change.getAwarded());
            Decision decision = decisions.get(change.getApplication());
            if (decision != null
                    && departures.isComparable(decision.getApplication().getRequested(), change.getAwarded())) {
                departures.find(decision, change.getAwarded());
            }
        });
        if (!outcome.getChanges().isEmpty()) {
            departures.findEnvelopes(awards);
        }
        return List.copyOf(departures.found);
    }

    /** Returns those of the findings that are about one application. */
    static List<Reason> about(String application, List<Reason> findings) {
        Figure reference = Figure.ofCode(application);
        return findings.stream().filter(one -> reference.equals(one.getFigures().get("application"))).toList();
    }

    private void find(Decision decision, Money awarded) {
        Application application = decision.getApplication();
        limit(policy.getMaximumAward(), awarded::isGreaterThan, "departs-maximum", "maximum", application, awarded);
        policy.shareCeilingOf(application).filter(awarded::isGreaterThan).ifPresent(ceiling -> {
            Map<String, Figure> told = new TreeMap<>();
            told.put("share", Figure.of(policy.getMaximumShare().orElseThrow()));
            told.put("base", Figure.of(application.getTotalCost().orElse(application.getRequested())));
            told.put("ceiling", Figure.of(ceiling));
            boolean isOfCost = application.getTotalCost().isPresent();
            report(isOfCost ? "departs-share-of-cost" : "departs-share-of-request", application, awarded, told);
        });
        if (awarded.isPositive()) {
            limit(policy.getMinimumAward(), awarded::isLessThan, "departs-smallest-award", "minimum", application,
                    awarded);
            limit(policy.getRoundingUnit(), unit -> !isMultiple(awarded, unit), "departs-unit", "unit", application,
                    awarded);
        }
        if (decision.getDivision().isPresent()) {
            limit(policy.guaranteeOf(application), awarded::isLessThan, "departs-guarantee", "guarantee", application,
                    awarded);
        } else if (decision.getOutcome() == DecisionOutcome.UNFUNDED && awarded.isPositive()) {
            boolean isZero = decision.getReasons().stream().anyMatch(reason -> reason.getCode().equals("score-zero"));
            report(isZero ? "departs-score-zero" : "departs-threshold", application, awarded, Map.of());
        }
    }

    /** Says that a limit of the policy, where there is one, is left. */
    private void limit(Optional<Money> limit, Predicate<Money> isLeft, String code, String name,
            Application application, Money awarded) {
        limit.filter(isLeft)
                .ifPresent(bound -> report(code, application, awarded, Map.of(name, Figure.of(bound))));
    }

    private void report(String code, Application application, Money awarded, Map<String, Figure> told) {
        found.add(Reason.builder()
                .code(code)
                .putFigure("application", Figure.ofCode(application.getReference()))
                .putFigure(AWARDED, Figure.of(awarded))
                .putAllFigures(told)
                .build());
    }

    private static boolean isMultiple(Money amount, Money unit) {
        return minor(amount).mod(minor(unit)).signum() == 0;
    }

    private static BigInteger minor(Money amount) {
        return amount.getAmountMinor().toBigIntegerExact();
    }

    /** Amounts in another currency are a fault of the proposal, which the check of the proposal reports. */
    private boolean isComparable(Money... amounts) {
        return Stream.concat(Stream.of(amounts), policy.amounts().values().stream())
                .allMatch(amount -> amount.getCurrencyUnit().equals(currency));
    }

    private void findEnvelopes(Map<String, Money> changed) {
        Appropriation appropriation = proposed.getAppropriation();
        if (appropriation.getEnvelopes().isEmpty()) {
            return;
        }
        Map<String, Money> sums = new TreeMap<>();
        for (Decision decision : proposed.getDecisions()) {
            Application application = decision.getApplication();
            Money award = changed.getOrDefault(application.getReference(), decision.getAwarded());
            if (award.isPositive() && isComparable(award)) {
                envelopesOf(decision).forEach(code -> sums.merge(code, award, Money::plus));
            }
        }
        sums.forEach((code, awarded) -> {
            DivisionOutcome division = proposed.getDivisions().get(code);
            if (division != null && isComparable(division.getDivided())
                    && awarded.isGreaterThan(division.getDivided())) {
                found.add(envelope(code, awarded, division.getDivided()));
            }
        });
    }

    private Reason envelope(String code, Money awarded, Money divided) {
        Map<String, Figure> told = new TreeMap<>();
        told.put(AWARDED, Figure.of(awarded));
        told.put("divided", Figure.of(divided));
        if (code.equals(Appropriation.REST)) {
            return Reason.of("departs-envelope-rest", told);
        }
        told.put("envelope", proposed.getAppropriation()
                .titleOf(code)
                .map(title -> Figure.named(code, title))
                .orElseGet(() -> Figure.ofCode(code)));
        return Reason.of("departs-envelope", told);
    }

    /** The envelope that an application took part in; of one that took part in none, those that are for it. */
    private List<String> envelopesOf(Decision decision) {
        if (decision.getDivision().isPresent()) {
            return List.of(decision.getDivision().get());
        }
        List<String> codes = new ArrayList<>();
        proposed.getAppropriation().getEnvelopes().forEach((code, envelope) -> {
            if (envelope.isFor(decision.getApplication())) {
                codes.add(code);
            }
        });
        return codes.isEmpty() ? List.of(Appropriation.REST) : codes;
    }
}
