package io.github.hissa.reason;

import io.github.hissa.allocation.Allocation;
import io.github.hissa.allocation.ClaimsProblem;
import io.github.hissa.allocation.ClaimsRule;
import io.github.hissa.allocation.ClassDivision.Component;
import io.github.hissa.allocation.Fraction;
import io.github.hissa.reason.Explained.Standing;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;

/** Tells what all awards of an allocation have in common. */
final class SharedReasons {

    private final Allocation allocation;
    private final ClaimsProblem problem;
    private final SortedMap<Integer, Explained> divisions;
    private final MoneyFigures figures;
    private final List<Reason> reasons = new ArrayList<>();

    SharedReasons(Allocation allocation, SortedMap<Integer, Explained> divisions, MoneyFigures figures) {
        this.allocation = allocation;
        this.problem = allocation.getProblem();
        this.divisions = divisions;
        this.figures = figures;
    }

    List<Reason> list() {
        addProblem();
        if (problem.hasPriorityClasses()) {
            addClasses();
        } else if (divisions.isEmpty()) {
            addEnough();
        } else {
            addDivision(divisions.get(0)); // the one class of a problem without classes
        }
        addLeft();
        return reasons;
    }

    private void addProblem() {
        long unit = problem.getRoundingUnit();
        add("to-divide", Map.of(
                "amount", figures.amount(problem.getEndowment()),
                "applications", Figure.of((long) problem.size()),
                "requested", figures.amount(sum(all(), problem::getClaim))));
        add("unit", Map.of("unit", figures.amount(unit)));
        if (problem.getEndowment() % unit != 0) {
            add("divisible", Map.of(
                    "divisible", figures.amount(Units.divisible(problem)), "unit", figures.amount(unit)));
        }
        if (problem.getSmallestAward() > 0) {
            add("smallest-award", Map.of("minimum", figures.amount(Units.smallestAward(problem))));
        }
        ClaimsRule rule = allocation.getRule();
        add(Explained.isMixture(rule) ? "rule-mixture" : "rule-" + rule.getName(), Map.of());
        long tooSmall = IntStream.range(0, problem.size()).filter(this::isTooSmall).count();
        if (tooSmall > 0) {
            add("too-small-count", Map.of("count", Figure.of(tooSmall)));
        }
    }

    private boolean isTooSmall(int claim) {
        return problem.getSmallestAward() > 0
                && allocation.getMost(claim) == 0
                && problem.getClaim(claim) > 0;
    }

    /** Says nothing of no applications: what is left of the amount says it. */
    private void addEnough() {
        BigInteger sum = sum(all(), allocation::getMost);
        if (sum.signum() > 0) {
            add("enough", Map.of("sum", figures.amount(sum)));
        } else if (problem.size() > 0) {
            add("none-can-receive", Map.of());
        }
    }

    private void addClasses() {
        SortedMap<Integer, List<Integer>> classes = new TreeMap<>();
        for (int claim = 0; claim < problem.size(); claim++) {
            classes.computeIfAbsent(problem.getPriorityClass(claim), key -> new ArrayList<>()).add(claim);
        }
        classes.forEach((number, members) -> {
            Explained division = divisions.get(number);
            if (division == null) {
                int[] claims = members.stream().mapToInt(Integer::intValue).toArray();
                boolean isMet = Arrays.stream(claims)
                        .allMatch(claim -> allocation.getAward(claim) == allocation.getMost(claim));
                add(isMet ? "class-met" : "class-not-reached", Map.of(
                        "class", Figure.of((long) number),
                        "count", Figure.of((long) claims.length),
                        "sum", figures.amount(sum(claims, allocation::getAward))));
            } else {
                if (number(division) == 0) {
                    add("class-none-can-receive", Map.of("class", Figure.of((long) number)));
                } else {
                    add(division.isRanked() ? "class-served" : "class-divided", Map.of(
                            "class", Figure.of((long) number),
                            "amount", figures.amount(division.amount()),
                            "count", Figure.of(number(division))));
                }
                addDivision(division);
            }
        });
    }

    private void addDivision(Explained division) {
        if (division.givenUp().length > 0) {
            add("given-up-count", Map.of("count", Figure.of((long) division.givenUp().length)));
        }
        if (!problem.hasPriorityClasses() && number(division) > 0) {
            add(division.isRanked() ? "serving" : "sharing", Map.of(
                    "count", Figure.of(number(division)), "amount", figures.amount(division.amount())));
        }
        if (division.isRanked()) {
            addSetAside(division.order());
            addOrderOfEquals();
            return;
        }
        Map<Standing, List<Integer>> standings = new EnumMap<>(Standing.class);
        for (int claim : division.sharing()) {
            standings.computeIfAbsent(division.standing(claim), key -> new ArrayList<>()).add(claim);
        }
        standings.remove(Standing.FORMULA); // nothing is common to these but the formula
        standings.forEach((standing, claims) -> addCount(division, standing, claims));
        if (division.claims().length == 0) {
            return;
        }
        for (Component component : division.components()) {
            addComponent(division, component);
        }
        addLastUnits(division.lastUnits());
    }

    /** How many share, or stand in the order of service. */
    private static long number(Explained division) {
        return division.isRanked() ? division.claims().length : division.sharing().length;
    }

    private void addSetAside(ServiceOrder order) {
        if (order.setAside() > 0) {
            add("set-aside", Map.of("sum", figures.amount(order.setAside())));
        }
    }

    private void addCount(Explained division, Standing standing, List<Integer> claims) {
        Fraction sum = claims.stream().map(division.lastUnits()::exact).reduce(Fraction.ZERO, Fraction::plus);
        Figure count = Figure.of((long) claims.size());
        switch (standing) {
            case MOST -> add("at-most-count", Map.of("count", count, "sum", figures.exact(sum)));
            case LEAST -> add("at-least-count", Map.of("count", count, "sum", figures.exact(sum)));
            case HALF -> add("at-half-count", Map.of("count", count, "sum", figures.exact(sum)));
            case LEVEL -> add("on-level-count", Map.of("count", count, "sum", figures.exact(sum)));
            case NOTHING -> add("at-nothing-count", Map.of("count", count));
            case FORMULA -> {}
        }
    }

    private void addComponent(Explained division, Component component) {
        if (division.isMixture()) {
            add("mixture-part", Map.of(
                    "part", new Figure.Part(component.part()), "rule", MoneyFigures.rule(component.rule())));
        }
        component.level().ifPresentOrElse(
                level -> {
                    Fraction value = level.getValue();
                    Figure figure = switch (level.getKind()) {
                        case FACTOR -> new Figure.Part(value);
                        case AWARD, LOSS, ABOVE_HALF, BELOW_HALF -> figures.exact(value);
                    };
                    add(LevelSentences.codeOf(component, level, problem.hasWeights()), Map.of("level", figure));
                },
                () -> addFormula(division, component));
    }

    private void addFormula(Explained division, Component component) {
        if (component.rule().equals(ClaimsRule.ranked())) {
            addSetAside(division.order());
            return;
        }
        if (component.rule().hasLevel()) {
            return;
        }
        int[] claims = division.claims();
        BigInteger least = sum(claims, allocation::getLeast);
        List<Figure> beyond = Arrays.stream(claims)
                .mapToObj(claim -> figures.amount(allocation.getMost(claim) - allocation.getLeast(claim)))
                .toList();
        add(least.signum() == 0 ? "formula" : "formula-above-least", Map.of(
                "amount", figures.amount(BigInteger.valueOf(division.amount()).subtract(least)),
                "claims", Figure.of(beyond)));
    }

    private void addLastUnits(LastUnits last) {
        if (last.candidates() == 0) {
            return;
        }
        add(last.isAllEqual() ? "last-units-all-equal" : "last-units-by-fraction", Map.of(
                "left", figures.amount(last.left()),
                "units", Figure.of(last.units()),
                "unit", figures.amount(problem.getRoundingUnit()),
                "candidates", Figure.of((long) last.candidates())));
        addOrderOfEquals();
    }

    private void addOrderOfEquals() {
        reasons.add(AllocationReasons.orderOfEquals(problem.getTieBreak()));
    }

    private void addLeft() {
        long left = allocation.getRemainder();
        if (left == 0) {
            return;
        }
        Figure figure = figures.amount(left);
        Figure minimum = figures.amount(Units.smallestAward(problem));
        boolean isNothingAwarded = sum(all(), allocation::getAward).signum() == 0;
        boolean isAllMet = IntStream.range(0, problem.size())
                .allMatch(claim -> allocation.getAward(claim) == allocation.getMost(claim));
        if (problem.size() == 0) {
            add("left-nobody", Map.of("left", figure));
        } else if (isAllMet) {
            add(isNothingAwarded ? "left-none-can-receive" : "left-all-met", Map.of("left", figure));
        } else if (left < problem.getRoundingUnit()) {
            add("left-below-unit", Map.of("left", figure, "unit", figures.amount(problem.getRoundingUnit())));
        } else if (allocation.getRule().equals(ClaimsRule.ranked())) {
            add("left-passed-over", Map.of("left", figure, "minimum", minimum));
        } else if (isNothingAwarded) {
            add("left-none-can-receive", Map.of("left", figure));
        } else {
            add("left-smallest-award", Map.of("left", figure, "minimum", minimum));
        }
    }

    private int[] all() {
        return IntStream.range(0, problem.size()).toArray();
    }

    private static BigInteger sum(int[] claims, IntToLongFunction amount) {
        return Arrays.stream(claims)
                .mapToObj(claim -> BigInteger.valueOf(amount.applyAsLong(claim)))
                .reduce(BigInteger.ZERO, BigInteger::add);
    }

    private void add(String code, Map<String, Figure> values) {
        reasons.add(Reason.of(code, values));
    }
}
