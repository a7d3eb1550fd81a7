package io.github.hissa.grant;

import io.github.hissa.allocation.Allocation;
import io.github.hissa.allocation.ClaimsRule;
import io.github.hissa.money.Share;
import io.github.hissa.reason.AllocationReasons;
import io.github.hissa.reason.Figure;
import io.github.hissa.reason.Reason;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;

/** Adds to the reasons of a division what grants know: the envelope, the bounds of the policy, the scores. */
final class DivisionReasons {

    private final Appropriation appropriation;
    private final AllocationPolicy policy;
    private final Division division;
    private final Allocation allocation;
    private final AllocationReasons reasons;

    DivisionReasons(Appropriation appropriation, AllocationPolicy policy, Division division, Allocation allocation) {
        this.appropriation = appropriation;
        this.policy = policy;
        this.division = division;
        this.allocation = allocation;
        this.reasons = AllocationReasons.of(allocation, appropriation.getAmount().getCurrencyUnit());
    }

    /** What all awards of the division have in common. */
    List<Reason> shared() {
        List<Reason> shared = new ArrayList<>();
        shared.add(Reason.of("appropriation", Map.of(
                "year", Figure.ofCode(Integer.toString(appropriation.getYear())),
                "appropriation", Figure.of(appropriation.getAmount()))));
        division.envelope().ifPresent(code -> shared.add(envelope(code)));
        division.sharing().ifPresent(shared::add);
        shared.addAll(reasons.getShared());
        policy.getGuaranteedAward()
                .filter(Money::isPositive)
                .ifPresent(award -> shared.add(Reason.of("guarantee", "guarantee", Figure.of(award))));
        if (isRanked() && !division.admitted().isEmpty()) {
            Reason equals = AllocationReasons.orderOfEquals(division.problem().getTieBreak());
            shared.remove(equals); // it is said once, behind the order that leaves them equal
            shared.add(Reason.of("order-by-scores"));
            shared.add(equals);
        }
        return shared;
    }

    private boolean isRanked() {
        return allocation.getRule().equals(ClaimsRule.ranked());
    }

    private Reason envelope(String code) {
        boolean isRest = code.equals(Appropriation.REST);
        int moved = division.divided().compareTo(division.opened());
        Map<String, Figure> figures = new LinkedHashMap<>();
        figures.put("opened", Figure.of(division.opened()));
        if (!isRest) {
            figures.put("envelope", nameOf(code));
        }
        if (moved != 0) {
            figures.put("moved", Figure.of(division.divided().minus(division.opened()).abs()));
        }
        String kind = isRest ? "envelope-rest" : "envelope";
        if (moved < 0 && division.unshared().isPositive()) {
            figures.put("unused", Figure.of(division.unused()));
            figures.put("taken", Figure.of(division.unused().minus(division.unshared())));
            figures.put("left", Figure.of(division.unshared()));
            return Reason.of(kind + "-partly-shared", figures);
        }
        return Reason.of(moved == 0 ? kind : kind + (moved > 0 ? "-topped-up" : "-lowered"), figures);
    }

    private Figure nameOf(String code) {
        return appropriation
                .titleOf(code)
                .map(title -> Figure.named(code, title))
                .orElseGet(() -> Figure.ofCode(code));
    }

    /** The reasons of one award: the award first, then how it was computed. */
    List<Reason> of(int claim) {
        Candidate candidate = division.admitted().get(claim);
        List<Reason> own = new ArrayList<>();
        List<Reason> computed = reasons.of(claim);
        own.add(computed.get(0));
        own.addAll(ceilings(candidate.application()));
        if (policy.isWeightedByScore()) {
            own.add(Reason.of("score-weighs", "score", score(candidate).orElseThrow()));
        }
        if (isRanked()) {
            own.add(score(candidate)
                    .map(score -> Reason.of("ranked-by-score", "score", score))
                    .orElseGet(() -> Reason.of("unscored")));
        }
        own.addAll(computed.subList(1, computed.size()));
        return own;
    }

    private static Optional<Figure> score(Candidate candidate) {
        return candidate.points().map(points -> Figure.of(points.value()));
    }

    /** The bounds of the policy that are below the request. */
    private List<Reason> ceilings(Application application) {
        List<Reason> ceilings = new ArrayList<>();
        Money requested = application.getRequested();
        policy.getMaximumAward()
                .filter(requested::isGreaterThan)
                .ifPresent(most -> ceilings.add(Reason.of("ceiling-by-maximum", "maximum", Figure.of(most))));
        policy.getMaximumShare().ifPresent(share -> {
            Money ceiling = policy.shareCeilingOf(application).orElseThrow();
            if (requested.isGreaterThan(ceiling)) {
                ceilings.add(shareCeiling(application, share, ceiling));
            }
        });
        return ceilings;
    }

    private static Reason shareCeiling(Application application, Share share, Money ceiling) {
        boolean isOfCost = application.getTotalCost().isPresent();
        return Reason.of(isOfCost ? "ceiling-by-share-of-cost" : "ceiling-by-share-of-request", Map.of(
                "share", Figure.of(share),
                "base", Figure.of(application.getTotalCost().orElse(application.getRequested())),
                "ceiling", Figure.of(ceiling)));
    }
}
