package io.github.hissa.allocation;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Exact awards rounded to whole units by the largest fractions.
 *
 * @param awards the rounded awards in minor units
 * @param roundedUp which of them received a unit by their fraction
 * @param ties the claims that stood equal at the margin, if not all of them received one
 */
record Rounding(long[] awards, boolean[] roundedUp, List<Tie> ties) {

    static Rounding of(ClaimsProblem problem, Fraction[] exact, BigInteger target) {
        int count = exact.length;
        BigInteger unit = BigInteger.valueOf(problem.getRoundingUnit());
        long[] awards = new long[count];
        Fraction[] fractions = new Fraction[count];
        BigInteger left = target;
        for (int i = 0; i < count; i++) {
            Fraction units = Fraction.of(
                    exact[i].getNumerator(), exact[i].getDenominator().multiply(unit));
            BigInteger down = units.floor().multiply(unit);
            fractions[i] = units.fractionalPart();
            awards[i] = down.longValueExact();
            left = left.subtract(down);
        }
        int units = left.divide(unit).intValueExact();
        Integer[] order = order(problem, fractions);
        boolean[] roundedUp = new boolean[count];
        for (int k = 0; k < units; k++) {
            int i = order[k];
            awards[i] = Math.addExact(awards[i], problem.getRoundingUnit());
            roundedUp[i] = true;
        }
        return new Rounding(awards, roundedUp, tie(problem, fractions, order, units));
    }

    private static Integer[] order(ClaimsProblem problem, Fraction[] fractions) {
        int[] places = problem.getTieBreak().places(fractions.length);
        Integer[] order = new Integer[fractions.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(
                order,
                Comparator.comparing((Integer i) -> fractions[i], Comparator.reverseOrder())
                        .thenComparing(problem::getClaim, Comparator.reverseOrder())
                        .thenComparing(i -> places[i]));
        return order;
    }

    private static List<Tie> tie(ClaimsProblem problem, Fraction[] fractions, Integer[] order, int units) {
        if (units == 0 || units == order.length) {
            return List.of();
        }
        int last = order[units - 1];
        int next = order[units];
        if (!fractions[last].equals(fractions[next]) || problem.getClaim(last) != problem.getClaim(next)) {
            return List.of();
        }
        List<Integer> equal = new ArrayList<>();
        List<Integer> favoured = new ArrayList<>();
        for (int k = 0; k < order.length; k++) {
            int i = order[k];
            if (fractions[i].equals(fractions[last]) && problem.getClaim(i) == problem.getClaim(last)) {
                equal.add(i);
                if (k < units) {
                    favoured.add(i);
                }
            }
        }
        equal.sort(null);
        favoured.sort(null);
        return List.of(new Tie(equal, favoured));
    }
}
