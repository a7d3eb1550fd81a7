package io.github.hissa.reason;

import io.github.hissa.allocation.Allocation;
import io.github.hissa.allocation.ClaimsProblem;
import io.github.hissa.allocation.ClaimsRule;
import io.github.hissa.allocation.ClassDivision;
import io.github.hissa.allocation.ClassDivision.Component;
import io.github.hissa.allocation.Fraction;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The division of one class with what explanations of all its awards need. */
final class Explained {

    private final Allocation allocation;
    private final ClassDivision division;
    private final boolean isMixture;
    private final int[] claims;
    private final int[] sharing;
    private final int[] givenUp;
    private final Map<Integer, Integer> placesAmongGivenUp = new HashMap<>();
    private @Nullable Long available;
    private final List<Component> components;
    private final List<List<Fraction>> parts;
    private final LastUnits lastUnits;
    private final @Nullable ServiceOrder order;

    Explained(Allocation allocation, ClassDivision division) {
        this.allocation = allocation;
        this.division = division;
        isMixture = isMixture(allocation.getRule());
        claims = division.getClaims();
        sharing = Arrays.stream(claims).filter(claim -> allocation.getMost(claim) > 0).toArray();
        givenUp = division.getGivenUp();
        for (int claim : givenUp) {
            placesAmongGivenUp.put(claim, placesAmongGivenUp.size() + 1);
        }
        components = division.getComponents();
        parts = isMixture
                ? IntStream.range(0, components.size()).mapToObj(division::getExactAwards).toList()
                : List.of();
        lastUnits = new LastUnits(allocation, division);
        order = orderOfService();
    }

    /** The order by which the rule serves, or a part of a mixture does; null if none does. */
    private @Nullable ServiceOrder orderOfService() {
        for (int i = 0; i < components.size(); i++) {
            if (components.get(i).rule().equals(ClaimsRule.ranked())) {
                List<Fraction> awards = isMixture
                        ? parts.get(i)
                        : Arrays.stream(claims).mapToObj(allocation::getExactAward).toList();
                return new ServiceOrder(allocation, division, awards);
            }
        }
        return null;
    }

    boolean isMixture() {
        return isMixture;
    }

    /** Tells whether a rule is a mean of others, or of one other; it then rounds as a mixture does. */
    static boolean isMixture(ClaimsRule rule) {
        return !rule.getComponents().equals(List.of(rule));
    }

    /** Tells whether the rule serves by rank; a mixture does not, even if a part of it does. */
    boolean isRanked() {
        return !isMixture && components.get(0).rule().equals(ClaimsRule.ranked());
    }

    /** The order of the rule, or of the part of a mixture, that serves by rank. */
    ServiceOrder order() {
        return Objects.requireNonNull(order);
    }

    LastUnits lastUnits() {
        return lastUnits;
    }

    int priorityClass() {
        return division.getPriorityClass();
    }

    long amount() {
        return division.getAmount();
    }

    int[] claims() {
        return claims;
    }

    /** The claims that share and can receive anything. */
    int[] sharing() {
        return sharing;
    }

    int[] givenUp() {
        return givenUp;
    }

    /** The place of a claim among those given up, counted from 1; 0 if it was not. */
    int placeAmongGivenUp(int claim) {
        return placesAmongGivenUp.getOrDefault(claim, 0);
    }

    /** What there was for the class beyond the awards before it and the guarantees after it. Found when asked for. */
    long available() {
        Long known = available;
        if (known == null) {
            known = findAvailable();
            available = known;
        }
        return known;
    }

    private long findAvailable() {
        ClaimsProblem problem = allocation.getProblem();
        long rest = Units.divisible(problem);
        for (int claim = 0; claim < problem.size(); claim++) {
            int other = problem.getPriorityClass(claim);
            if (other != priorityClass()) {
                rest -= other < priorityClass() ? allocation.getAward(claim) : allocation.getLeast(claim);
            }
        }
        return rest;
    }

    List<Component> components() {
        return components;
    }

    boolean shares(int claim) {
        return Arrays.binarySearch(claims, claim) >= 0;
    }

    /** What a component would award to a claim that shares. */
    Fraction part(int component, int claim) {
        return parts.get(component).get(Arrays.binarySearch(claims, claim));
    }

    /** The place of a claim in the list of those that share, counted from 1. */
    int placeInList(int claim) {
        return Arrays.binarySearch(claims, claim) + 1;
    }

    /** What the award before rounding rests on. */
    Standing standing(int claim) {
        Fraction exact = lastUnits.exact(claim);
        if (exact.equals(Fraction.of(allocation.getMost(claim)))) {
            return Standing.MOST;
        }
        if (exact.signum() == 0) {
            return Standing.NOTHING;
        }
        if (exact.equals(Fraction.of(allocation.getLeast(claim)))) {
            return Standing.LEAST;
        }
        Component first = components.get(0);
        if (isMixture || first.level().isEmpty()) {
            return Standing.FORMULA;
        }
        Fraction half = Fraction.of(allocation.getProblem().getClaim(claim), 2);
        return first.rule().isInHalves() && exact.equals(half) ? Standing.HALF : Standing.LEVEL;
    }

    /** What an award before rounding rests on. */
    enum Standing { MOST, LEAST, HALF, LEVEL, NOTHING, FORMULA }
}
