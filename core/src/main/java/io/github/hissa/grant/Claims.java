package io.github.hissa.grant;

import io.github.hissa.allocation.ClaimsProblem;
import io.github.hissa.allocation.TieBreak;
import io.github.hissa.money.MinorUnits;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.joda.money.Money;

/** Turns eligible applications into claims on the appropriation, as a policy sets their bounds. */
final class Claims {

    /** The highest score first; an application without a score comes after all that have one. */
    private static final Comparator<Application> BY_SCORE = Comparator.comparing(
            application -> application.getScore().orElse(null), Comparator.nullsLast(Comparator.<BigDecimal>reverseOrder()));

    private Claims() {}

    static ClaimsProblem on(Appropriation appropriation, AllocationPolicy policy, List<Application> eligible) {
        ClaimsProblem problem = ClaimsProblem.of(
                        MinorUnits.of(appropriation.getAmount()), minor(eligible, Application::getRequested))
                .withCaps(minor(eligible, policy::ceilingOf))
                .withRanks(ranks(eligible));
        if (policy.getRoundingUnit().isPresent()) {
            problem = problem.withRoundingUnit(MinorUnits.of(policy.getRoundingUnit().get()));
        }
        if (policy.getMinimumAward().isPresent()) {
            problem = problem.withSmallestAward(MinorUnits.of(policy.getMinimumAward().get()));
        }
        if (policy.getLotterySeed().isPresent()) {
            problem = problem.withTieBreak(TieBreak.lottery(policy.getLotterySeed().get()));
        }
        return policy.getGuaranteedAward().isPresent()
                ? problem.withFloors(floors(problem, MinorUnits.of(policy.getGuaranteedAward().get())))
                : problem;
    }

    /** The guarantee, but no more than what the ceiling, the rounding unit and the minimum award leave possible. */
    private static long[] floors(ClaimsProblem problem, long guarantee) {
        long[] floors = new long[problem.size()];
        for (int i = 0; i < floors.length; i++) {
            long ceiling = problem.getCap(i) - problem.getCap(i) % problem.getRoundingUnit();
            floors[i] = ceiling < problem.getSmallestAward() ? 0 : Math.min(guarantee, ceiling);
        }
        return floors;
    }

    /** The place of each application by its score, from 1; equal scores share a place. */
    static int[] ranks(List<Application> applications) {
        List<Application> sorted = new ArrayList<>(applications);
        sorted.sort(BY_SCORE);
        Map<String, Integer> ranks = new HashMap<>();
        int rank = 0;
        for (int place = 0; place < sorted.size(); place++) {
            if (place == 0 || BY_SCORE.compare(sorted.get(place - 1), sorted.get(place)) != 0) {
                rank = place + 1;
            }
            ranks.put(sorted.get(place).getReference(), rank);
        }
        return applications.stream().mapToInt(application -> ranks.get(application.getReference())).toArray();
    }

    private static long[] minor(List<Application> applications, Function<Application, Money> amount) {
        return applications.stream().mapToLong(application -> MinorUnits.of(amount.apply(application))).toArray();
    }

}
