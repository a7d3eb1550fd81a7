package io.github.hissa.reason;

import io.github.hissa.allocation.Allocation;
import io.github.hissa.allocation.ClaimsProblem;
import io.github.hissa.allocation.ClaimsRule;
import io.github.hissa.allocation.ClassDivision.Component;
import io.github.hissa.allocation.Fraction;
import io.github.hissa.allocation.Tie;
import io.github.hissa.reason.Explained.Standing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** Tells why one award of an allocation is what it is: the award first, then how it was computed. */
final class OwnReasons {

    private final Allocation allocation;
    private final ClaimsProblem problem;
    private final SortedMap<Integer, Explained> divisions;
    private final MoneyFigures figures;
    private final Map<Integer, List<Reason>> ties = new HashMap<>();
    private final long unit;

    OwnReasons(Allocation allocation, SortedMap<Integer, Explained> divisions, MoneyFigures figures) {
        this.allocation = allocation;
        this.problem = allocation.getProblem();
        this.divisions = divisions;
        this.figures = figures;
        this.unit = problem.getRoundingUnit();
        allocation.getTies().forEach(this::addTie);
    }

    List<Reason> of(int claim) {
        Explained division = divisionOf(claim);
        List<Reason> reasons = new ArrayList<>();
        reasons.add(headline(claim, division));
        if (problem.hasPriorityClasses()) {
            reasons.add(Reason.of("in-class", "class", Figure.of((long) problem.getPriorityClass(claim))));
        }
        reasons.add(Reason.of("bounds", Map.of(
                "requested", figures.amount(problem.getClaim(claim)),
                "least", figures.amount(allocation.getLeast(claim)),
                "most", figures.amount(allocation.getMost(claim)))));
        if (problem.hasWeights()) {
            reasons.add(Reason.of("weight", "weight", Figure.of(problem.getWeight(claim))));
        }
        if (division != null && division.shares(claim)) {
            addShare(reasons, claim, division);
        }
        reasons.addAll(ties.getOrDefault(claim, List.of()));
        return reasons;
    }

    /** The division in which a claim shares, or for which it was given up; null if its class was met or not reached. */
    private @Nullable Explained divisionOf(int claim) {
        return divisions.get(problem.getPriorityClass(claim));
    }

    private Reason headline(int claim, @Nullable Explained division) {
        long award = allocation.getAward(claim);
        Figure amount = figures.amount(award);
        if (award == 0 && problem.getClaim(claim) > 0) {
            return nothing(claim, division);
        }
        if (award == allocation.getMost(claim)) {
            return most(claim, amount);
        }
        boolean isReached = division != null && division.shares(claim);
        if (award == allocation.getLeast(claim)
                && (!isReached || division.isRanked() || division.standing(claim) == Standing.LEAST)) {
            return Reason.of("at-guarantee", "award", amount);
        }
        boolean takesRest = isReached && division.isRanked() && allocation.getLeast(claim) == 0;
        return Reason.of(takesRest ? "takes-what-is-left" : "met-in-part", "award", amount);
    }

    private Reason most(int claim, Figure award) {
        long requested = problem.getClaim(claim);
        long cap = problem.getCap(claim);
        if (cap < requested) {
            return cap == allocation.getMost(claim)
                    ? Reason.of("at-maximum", "award", award)
                    : Reason.of("at-maximum-in-units", Map.of(
                            "maximum", figures.amount(cap), "unit", figures.amount(unit), "award", award));
        }
        return requested == allocation.getMost(claim)
                ? Reason.of("met-in-full", "award", award)
                : Reason.of("met-in-units", Map.of(
                        "requested", figures.amount(requested), "unit", figures.amount(unit), "award", award));
    }

    private Reason nothing(int claim, @Nullable Explained division) {
        Figure minimum = figures.amount(Units.smallestAward(problem));
        if (allocation.getMost(claim) == 0) {
            Figure ceiling = figures.amount(Math.min(problem.getClaim(claim), problem.getCap(claim)));
            return problem.getSmallestAward() > 0
                    ? Reason.of("below-smallest-award", Map.of("ceiling", ceiling, "minimum", minimum))
                    : Reason.of("below-one-unit", Map.of("ceiling", ceiling, "unit", figures.amount(unit)));
        }
        if (problem.getEndowment() < unit) {
            return Reason.of("nothing-to-award", "amount", figures.amount(problem.getEndowment()));
        }
        if (division == null) {
            return Reason.of("exhausted");
        }
        int place = division.placeAmongGivenUp(claim);
        if (place > 0) {
            return givenUp(division, place, minimum);
        }
        if (division.isRanked()) {
            long left = division.order().left(claim);
            return left == 0
                    ? Reason.of("exhausted")
                    : Reason.of("passed-over", Map.of("left", figures.amount(left), "minimum", minimum));
        }
        Fraction exact = division.lastUnits().exact(claim);
        return exact.signum() == 0
                ? Reason.of("no-part", "requested", figures.amount(problem.getClaim(claim)))
                : Reason.of("less-than-a-unit", Map.of("exact", figures.exact(exact), "unit", figures.amount(unit)));
    }

    private Reason givenUp(Explained division, int place, Figure minimum) {
        int others = division.sharing().length;
        if (others == 0) {
            return Reason.of(
                    problem.hasPriorityClasses() ? "given-up-with-class" : "given-up-with-all",
                    Map.of("minimum", minimum, "available", figures.amount(division.available())));
        }
        return Reason.of("given-up", Map.of(
                "minimum", minimum,
                "given-up", Figure.of((long) division.givenUp().length),
                "place", Figure.of((long) place),
                "others", Figure.of((long) others)));
    }

    private void addShare(List<Reason> reasons, int claim, Explained division) {
        if (division.isRanked()) {
            reasons.add(served("served", claim, division.order()));
            return;
        }
        Fraction exact = division.lastUnits().exact(claim);
        Component first = division.components().get(0);
        if (division.isMixture()) {
            for (int i = 0; i < division.components().size(); i++) {
                ClaimsRule rule = division.components().get(i).rule();
                if (rule.equals(ClaimsRule.ranked())) {
                    reasons.add(served("served-by-part", claim, division.order()));
                }
                reasons.add(Reason.of("part-by", Map.of(
                        "rule", MoneyFigures.rule(rule),
                        "exact", figures.exact(division.part(i, claim)))));
            }
            reasons.add(Reason.of("mean-of-parts", "exact", figures.exact(exact)));
        } else if (!first.rule().hasLevel()) {
            reasons.add(Reason.of("by-formula", Map.of(
                    "place", Figure.of((long) division.placeInList(claim)), "exact", figures.exact(exact))));
        } else if (division.standing(claim) == Standing.LEVEL) {
            reasons.add(Reason.of("on-level", "exact", figures.exact(exact)));
        } else if (division.standing(claim) == Standing.HALF) {
            reasons.add(Reason.of("at-its-half", "exact", figures.exact(exact)));
        }
        addRounding(reasons, claim, division.lastUnits());
    }

    private Reason served(String code, int claim, ServiceOrder order) {
        return Reason.of(code, Map.of(
                "place", Figure.of((long) order.place(claim)),
                "applications", Figure.of((long) order.size()),
                "left", figures.amount(order.left(claim))));
    }

    private void addRounding(List<Reason> reasons, int claim, LastUnits last) {
        if (!last.isCandidate(claim)) {
            return;
        }
        reasons.add(Reason.of("rounded-down", Map.of(
                "unit", figures.amount(unit), "down", figures.amount(last.down(claim)))));
        Map<String, Figure> place = new LinkedHashMap<>();
        place.put("place", Figure.of((long) last.place(claim)));
        place.put("candidates", Figure.of((long) last.candidates()));
        place.put("units", Figure.of(last.units()));
        if (last.place(claim) <= last.units()) {
            place.put("unit", figures.amount(unit));
            reasons.add(Reason.of("last-unit-won", place));
        } else {
            reasons.add(Reason.of("last-unit-lost", place));
        }
    }

    private void addTie(Tie tie) {
        int[] preferred = tie.getPreferred();
        int[] equal = tie.getClaims();
        Map<String, Figure> counts = Map.of(
                "equal", Figure.of((long) equal.length), "favoured", Figure.of((long) preferred.length));
        Reason won = TieBreakReason.of("tie-won", tie.getTieBreak(), counts);
        Reason lost = TieBreakReason.of("tie-lost", tie.getTieBreak(), counts);
        for (int claim : equal) {
            boolean isPreferred = Arrays.binarySearch(preferred, claim) >= 0;
            ties.computeIfAbsent(claim, key -> new ArrayList<>()).add(isPreferred ? won : lost);
        }
    }
}
