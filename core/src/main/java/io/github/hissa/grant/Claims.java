package io.github.hissa.grant;

import io.github.hissa.allocation.ClaimsProblem;
import io.github.hissa.allocation.Fraction;
import io.github.hissa.allocation.TieBreak;
import io.github.hissa.money.MinorUnits;
import io.github.hissa.reason.Figure;
import io.github.hissa.refusal.Refusal;
import io.github.hissa.refusal.RefusedStepException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Turns the applications that take part into claims on an amount, as a policy sets their bounds. */
final class Claims {

    /** The most points first; an application without a score comes after all that have one. */
    private static final Comparator<@Nullable Points> BY_POINTS = Comparator.nullsLast(Comparator.reverseOrder());

    private Claims() {}

    static ClaimsProblem on(Money endowment, AllocationPolicy policy, List<Candidate> admitted) {
        ClaimsProblem problem = ClaimsProblem.of(
                        MinorUnits.of(endowment), minor(admitted, Application::getRequested))
                .withCaps(minor(admitted, policy::ceilingOf))
                .withRanks(ranks(admitted));
        if (policy.getRoundingUnit().isPresent()) {
            problem = problem.withRoundingUnit(MinorUnits.of(policy.getRoundingUnit().get()));
        }
        if (policy.getMinimumAward().isPresent()) {
            problem = problem.withSmallestAward(MinorUnits.of(policy.getMinimumAward().get()));
        }
        if (policy.getLotterySeed().isPresent()) {
            problem = problem.withTieBreak(TieBreak.lottery(policy.getLotterySeed().get()));
        }
        if (policy.isWeightedByScore() && !admitted.isEmpty()) {
            problem = problem.withWeights(weights(admitted));
        }
        return policy.getGuaranteedAward().isPresent()
                ? problem.withFloors(guarantees(policy, admitted))
                : problem;
    }

    /** What keeps the applications from being claims on an amount: a guarantee that it cannot meet. */
    static List<Refusal> refusals(Money endowment, AllocationPolicy policy, List<Candidate> admitted) {
        if (policy.getGuaranteedAward().isEmpty() || admitted.isEmpty()) {
            return List.of();
        }
        Money guarantee = policy.getGuaranteedAward().get();
        BigInteger unit = BigInteger.valueOf(policy.getRoundingUnit().map(MinorUnits::of).orElse(1L));
        long smallest = policy.getMinimumAward().map(MinorUnits::of).orElse(0L);
        BigInteger needed = BigInteger.ZERO;
        for (long floor : guarantees(policy, admitted)) {
            BigInteger least = BigInteger.valueOf(floor == 0 ? 0 : Math.max(floor, smallest));
            needed = needed.add(least.add(unit).subtract(BigInteger.ONE).divide(unit).multiply(unit));
        }
        CurrencyUnit currency = endowment.getCurrencyUnit();
        Money sum = Money.of(currency, new BigDecimal(needed, currency.getDecimalPlaces()));
        if (!sum.isGreaterThan(endowment)) {
            return List.of();
        }
        return List.of(Refusal.of("", "guarantee-not-met", Map.of(
                "guarantee", Figure.of(guarantee),
                "count", Figure.of(admitted.size()),
                "needed", Figure.of(sum),
                "amount", Figure.of(endowment))));
    }

    /** The place of each application by its points, from 1; equal points share a place. */
    private static int[] ranks(List<Candidate> admitted) {
        List<@Nullable Points> points = new ArrayList<>();
        admitted.forEach(candidate -> points.add(candidate.points().orElse(null)));
        List<@Nullable Points> sorted = new ArrayList<>(points);
        sorted.sort(BY_POINTS);
        Map<@Nullable Points, Integer> ranks = new HashMap<>();
        for (int place = 0; place < sorted.size(); place++) {
            ranks.putIfAbsent(sorted.get(place), place + 1);
        }
        return points.stream().mapToInt(ranks::get).toArray();
    }

    /** Whole numbers in the proportion of the points, the smallest there are. */
    private static long[] weights(List<Candidate> admitted) {
        List<Fraction> points =
                admitted.stream().map(candidate -> candidate.points().orElseThrow().value()).toList();
        BigInteger multiple = BigInteger.ONE;
        BigInteger divisor = BigInteger.ZERO;
        for (Fraction one : points) {
            multiple = multiple.multiply(one.getDenominator()).divide(multiple.gcd(one.getDenominator()));
        }
        for (Fraction one : points) {
            divisor = divisor.gcd(one.getNumerator().multiply(multiple).divide(one.getDenominator()));
        }
        long[] weights = new long[points.size()];
        for (int i = 0; i < weights.length; i++) {
            BigInteger weight = points.get(i).getNumerator().multiply(multiple).divide(points.get(i).getDenominator())
                    .divide(divisor);
            if (weight.bitLength() >= Long.SIZE) {
                throw RefusedStepException.of("scores", "weights-too-long", Map.of(
                        "application", Figure.ofCode(admitted.get(i).application().getReference()),
                        "weight", Figure.of(Fraction.of(weight, BigInteger.ONE))));
            }
            weights[i] = weight.longValueExact();
        }
        return weights;
    }

    private static long[] guarantees(AllocationPolicy policy, List<Candidate> admitted) {
        return minor(admitted, application -> policy.guaranteeOf(application).orElseThrow());
    }

    private static long[] minor(List<Candidate> admitted, Function<Application, Money> amount) {
        return admitted.stream()
                .mapToLong(candidate -> MinorUnits.of(amount.apply(candidate.application())))
                .toArray();
    }
}
