package io.github.hissa.allocation.apportionment;

import io.github.hissa.allocation.Fraction;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * The exact quotas of a problem, from their definition: votes times one ratio, held between minimum and maximum, adding up to
 * the seats. Without minima and maxima the ratio is seats by votes.
 */
final class ExactQuotas {

    private final ApportionmentProblem problem;

    private ExactQuotas(ApportionmentProblem problem) {
        this.problem = problem;
    }

    static Fraction[] of(ApportionmentProblem problem) {
        return new ExactQuotas(problem).quotas();
    }

    private Fraction[] quotas() {
        Fraction ratio = ratio();
        Fraction[] quotas = new Fraction[problem.size()];
        for (int i = 0; i < quotas.length; i++) {
            quotas[i] = quota(i, ratio);
        }
        return quotas;
    }

    private Fraction quota(int party, Fraction ratio) {
        Fraction least = Fraction.of(problem.getMinimum(party));
        return problem.getCountedVotes(party) == 0 ? least
                : Fraction.of(problem.getCountedVotes(party)).times(ratio)
                        .min(Fraction.of(problem.getMaximum(party))).max(least);
    }

    /** Between two ratios at which a party reaches a bound the quotas grow evenly. */
    private Fraction ratio() {
        TreeSet<Fraction> steps = new TreeSet<>(List.of(Fraction.ZERO));
        for (int i = 0; i < problem.size(); i++) {
            if (problem.getCountedVotes(i) > 0) {
                steps.add(Fraction.of(problem.getMinimum(i), problem.getCountedVotes(i)));
                steps.add(Fraction.of(problem.getMaximum(i), problem.getCountedVotes(i)));
            }
        }
        List<Fraction> ratios = new ArrayList<>(steps);
        Fraction seats = Fraction.of(problem.getSeats());
        int low = 0;
        int high = ratios.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (sum(ratios.get(middle)).compareTo(seats) <= 0) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        Fraction from = ratios.get(low);
        Fraction missing = seats.minus(sum(from));
        BigInteger growing = BigInteger.ZERO;
        for (int i = 0; i < problem.size(); i++) {
            Fraction there = Fraction.of(problem.getCountedVotes(i)).times(from);
            if (there.compareTo(Fraction.of(problem.getMinimum(i))) >= 0
                    && there.compareTo(Fraction.of(problem.getMaximum(i))) < 0) {
                growing = growing.add(BigInteger.valueOf(problem.getCountedVotes(i)));
            }
        }
        return missing.signum() == 0 ? from : from.plus(missing.dividedBy(Fraction.of(growing, BigInteger.ONE)));
    }

    private Fraction sum(Fraction ratio) {
        Fraction sum = Fraction.ZERO;
        for (int i = 0; i < problem.size(); i++) {
            sum = sum.plus(quota(i, ratio));
        }
        return sum;
    }
}
