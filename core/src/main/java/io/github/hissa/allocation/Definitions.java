package io.github.hissa.allocation;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The rules as their definitions read, in fractions, without a thought for speed: what the checker holds a result
 * against. Shares nothing with the engine.
 */
final class Definitions {

    private static final Fraction HALF = Fraction.of(1, 2);

    private final Fraction amount;
    private final Fraction[] claims;
    private final Fraction[] weights;
    private final Fraction[] lows;
    private final Fraction[] highs;
    private final int[] order;
    private final int size;

    /**
     * @param amount to be divided, between the sums of the lows and the highs
     * @param order  the positions of the claims as the ranked rule serves them
     */
    Definitions(Fraction amount, Fraction[] claims, Fraction[] weights, Fraction[] lows, Fraction[] highs,
            int[] order) {
        this.amount = amount;
        this.claims = claims;
        this.weights = weights;
        this.lows = lows;
        this.highs = highs;
        this.order = order;
        this.size = claims.length;
    }

    /** The awards before rounding; empty where the definition is too dear to be followed. */
    Optional<Fraction[]> awards(ClaimsRule rule) {
        if (rule instanceof MixtureRule mixture) {
            return mixture(mixture);
        }
        return switch (rule.getName()) {
            case "proportional" -> Optional.of(solve(
                    i -> List.of(ratio(lows[i], weighted(i)), ratio(highs[i], weighted(i))),
                    (i, level) -> level.times(weighted(i))));
            case "constrained-equal-awards" -> Optional.of(solve(i -> perWeight(i, lows[i], highs[i]),
                    (i, level) -> level.times(weights[i])));
            case "constrained-equal-losses" -> Optional.of(losses(i -> Fraction.ZERO));
            case "talmud" -> Optional.of(isBelowHalves() ? halfAwards() : losses(this::half));
            case "reverse-talmud" -> Optional.of(isBelowHalves() ? solve(
                    i -> perWeight(i, half(i).minus(lows[i]), half(i).minus(highs[i])),
                    (i, level) -> half(i).minus(level.times(weights[i]))) : aboveHalf());
            case "piniles" -> Optional.of(isBelowHalves() ? halfAwards() : aboveHalf());
            case "constrained-egalitarian" -> Optional.of(isBelowHalves() ? halfAwards()
                    : solve(i -> perWeight(i, half(i), lows[i], highs[i]),
                            (i, level) -> half(i).max(level.times(weights[i]))));
            case "ranked" -> Optional.of(ranked());
            default -> formula(rule.getName());
        };
    }

    private Optional<Fraction[]> mixture(MixtureRule mixture) {
        Fraction[] mean = fill(Fraction.ZERO);
        Fraction parts = Fraction.ZERO;
        for (int k = 0; k < mixture.rules().size(); k++) {
            Optional<Fraction[]> awards = awards(mixture.rules().get(k));
            if (awards.isEmpty()) {
                return Optional.empty();
            }
            parts = parts.plus(Fraction.of(mixture.part(k)));
            for (int i = 0; i < size; i++) {
                mean[i] = mean[i].plus(awards.get()[i].times(Fraction.of(mixture.part(k))));
            }
        }
        for (int i = 0; i < size; i++) {
            mean[i] = mean[i].dividedBy(parts);
        }
        return Optional.of(mean);
    }

    /** As it is within a mixture, where nobody is passed over. */
    private Fraction[] ranked() {
        Fraction[] awards = new Fraction[size];
        Fraction left = amount.minus(sum(lows));
        for (int i : order) {
            Fraction more = highs[i].minus(lows[i]).min(left);
            awards[i] = lows[i].plus(more);
            left = left.minus(more);
        }
        return awards;
    }

    /** Rules without a level: the floors, and the formula on what lies between floor and cap. */
    private Optional<Fraction[]> formula(String rule) {
        Fraction[] room = new Fraction[size];
        Arrays.setAll(room, i -> highs[i].minus(lows[i]));
        Formulas formulas = new Formulas(amount.minus(sum(lows)), room);
        Optional<Fraction[]> awards = switch (rule) {
            case "adjusted-proportional" -> Optional.of(formulas.adjustedProportional());
            case "minimal-overlap" -> Optional.of(formulas.minimalOverlap());
            case "dominguez-thomson" -> Optional.of(formulas.dominguezThomson());
            case "random-arrival" -> formulas.isFeasible() ? Optional.of(formulas.randomArrival()) : Optional.empty();
            case "average-of-awards" -> formulas.isFeasible() ? Optional.of(formulas.averageOfAwards()) : Optional.empty();
            default -> throw new IllegalArgumentException("rule " + rule + " has no definition to check against");
        };
        awards.ifPresent(above -> Arrays.setAll(above, i -> above[i].plus(lows[i])));
        return awards;
    }

    private Fraction[] halfAwards() {
        return solve(i -> perWeight(i, lows[i], highs[i], half(i)),
                (i, level) -> half(i).min(level.times(weights[i])));
    }

    private Fraction[] aboveHalf() {
        return solve(i -> perWeight(i, lows[i].minus(half(i)), highs[i].minus(half(i)), half(i)),
                (i, level) -> half(i).plus(level.times(weights[i])));
    }

    private Fraction[] losses(Function<Integer, Fraction> least) {
        return solve(i -> perWeight(i, claims[i].minus(lows[i]), claims[i].minus(highs[i]),
                        claims[i].minus(least.apply(i))),
                (i, level) -> least.apply(i).max(claims[i].minus(level.times(weights[i]))));
    }

    private boolean isBelowHalves() {
        Fraction sum = Fraction.ZERO;
        for (int i = 0; i < size; i++) {
            sum = sum.plus(half(i).max(lows[i]).min(highs[i]));
        }
        return amount.compareTo(sum) <= 0;
    }

    private Fraction half(int claim) {
        return claims[claim].times(HALF);
    }

    private Fraction weighted(int claim) {
        return claims[claim].times(weights[claim]);
    }

    private List<Fraction> perWeight(int claim, Fraction... distances) {
        return Arrays.stream(distances).map(distance -> distance.dividedBy(weights[claim])).toList();
    }

    private static Fraction ratio(Fraction award, Fraction claim) {
        return claim.signum() == 0 ? Fraction.ZERO : award.dividedBy(claim);
    }

    /** What a claim gets at a level, before its bounds hold it. */
    @FunctionalInterface
    private interface Schedule {
        Fraction at(int claim, Fraction level);
    }

    /**
     * Follows the schedule over the levels at which its slope may change, and takes the awards on the straight line
     * between the two of them where the amount is reached.
     */
    private Fraction[] solve(Function<Integer, List<Fraction>> knots, Schedule schedule) {
        TreeSet<Fraction> sorted = new TreeSet<>(List.of(Fraction.ZERO));
        for (int i = 0; i < size; i++) {
            knots.apply(i).stream().filter(knot -> knot.signum() > 0).forEach(sorted::add);
        }
        List<Fraction> levels = new ArrayList<>(sorted);
        int from = 0;
        int to = levels.size() - 1;
        boolean isRising = sum(at(schedule, levels.get(to))).compareTo(sum(at(schedule, levels.get(0)))) >= 0;
        while (to - from > 1) {
            int middle = (from + to) / 2;
            int compared = sum(at(schedule, levels.get(middle))).compareTo(amount);
            if (isRising ? compared <= 0 : compared >= 0) {
                from = middle;
            } else {
                to = middle;
            }
        }
        Fraction[] start = at(schedule, levels.get(from));
        Fraction[] end = at(schedule, levels.get(to));
        Fraction way = sum(end).minus(sum(start));
        Fraction part = way.signum() == 0 ? Fraction.ZERO : amount.minus(sum(start)).dividedBy(way);
        Fraction[] awards = new Fraction[size];
        Arrays.setAll(awards, i -> start[i].plus(end[i].minus(start[i]).times(part)));
        return awards;
    }

    private Fraction[] at(Schedule schedule, Fraction level) {
        Fraction[] awards = new Fraction[size];
        Arrays.setAll(awards, i -> schedule.at(i, level).max(lows[i]).min(highs[i]));
        return awards;
    }

    private Fraction[] fill(Fraction value) {
        Fraction[] filled = new Fraction[size];
        Arrays.fill(filled, value);
        return filled;
    }

    /** Over a common denominator, for the sum of many fractions one by one is slow. */
    static Fraction sum(Fraction[] fractions) {
        BigInteger denominator = BigInteger.ONE;
        BigInteger numerator = BigInteger.ZERO;
        for (Fraction fraction : fractions) {
            if (fraction.getDenominator().equals(denominator)) {
                numerator = numerator.add(fraction.getNumerator());
            } else {
                Fraction sum = Fraction.of(numerator, denominator).plus(fraction);
                denominator = sum.getDenominator();
                numerator = sum.getNumerator();
            }
        }
        return Fraction.of(numerator, denominator);
    }
}
