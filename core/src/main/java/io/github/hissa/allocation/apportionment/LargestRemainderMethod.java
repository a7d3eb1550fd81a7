package io.github.hissa.allocation.apportionment;

import io.github.hissa.allocation.Allocation;
import io.github.hissa.allocation.ClaimsProblem;
import io.github.hissa.allocation.ClaimsRule;
import io.github.hissa.allocation.Fraction;
import io.github.hissa.allocation.Tie;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Quotas rounded down, and one more for the largest remainders. O(n log n). */
final class LargestRemainderMethod extends ApportionmentMethod {

    LargestRemainderMethod() {
        super("largest-remainder");
    }

    @Override
    public Apportionment apportion(ApportionmentProblem problem) {
        if (problem.size() == 0) {
            return new Apportionment(problem, this, new long[0], List.of());
        }
        Fraction[] quotas = problem.isBounded() ? boundedQuotas(problem) : quotas(problem);
        long[] seats = new long[quotas.length];
        long left = problem.getSeats();
        Fraction[] remainders = new Fraction[quotas.length];
        for (int i = 0; i < seats.length; i++) {
            BigInteger floor = quotas[i].floor();
            seats[i] = floor.longValueExact();
            remainders[i] = quotas[i].minus(Fraction.of(floor, BigInteger.ONE));
            left -= seats[i];
        }
        if (left == 0) {
            return new Apportionment(problem, this, seats, List.of());
        }
        Integer[] order = IntStream.range(0, seats.length).boxed().toArray(Integer[]::new);
        Arrays.sort(order, (one, other) -> {
            int byRemainder = remainders[other].compareTo(remainders[one]);
            return byRemainder != 0 || one.equals(other) ? byRemainder
                    : problem.getTieBreak().isBefore(one, other) ? -1 : 1;
        });
        int units = Math.toIntExact(left);
        for (int i = 0; i < units; i++) {
            seats[order[i]]++;
        }
        return new Apportionment(problem, this, seats, ties(problem, order, remainders, units));
    }

    private static List<Tie> ties(ApportionmentProblem problem, Integer[] order, Fraction[] remainders, int units) {
        if (units == order.length || !remainders[order[units - 1]].equals(remainders[order[units]])) {
            return List.of();
        }
        List<Integer> tied = new ArrayList<>();
        List<Integer> preferred = new ArrayList<>();
        for (int i = 0; i < order.length; i++) {
            if (remainders[order[i]].equals(remainders[order[units - 1]])) {
                tied.add(order[i]);
                if (i < units) {
                    preferred.add(order[i]);
                }
            }
        }
        return List.of(Tie.of(Tie.Subject.SEAT, sorted(tied), sorted(preferred), problem.getTieBreak()));
    }

    private static int[] sorted(List<Integer> parties) {
        return parties.stream().mapToInt(Integer::intValue).sorted().toArray();
    }

    private static Fraction[] quotas(ApportionmentProblem problem) {
        BigInteger seats = BigInteger.valueOf(problem.getSeats());
        BigInteger total = problem.totalVotes();
        return IntStream.range(0, problem.size()).mapToObj(i -> total.signum() == 0 ? Fraction.ZERO
                : Fraction.of(BigInteger.valueOf(problem.getCountedVotes(i)).multiply(seats), total))
                .toArray(Fraction[]::new);
    }

    /** In proportion to the votes between minimum and maximum: weighted equal awards on the maxima as claims. */
    private static Fraction[] boundedQuotas(ApportionmentProblem problem) {
        int size = problem.size();
        long[] maxima = new long[size];
        long[] minima = new long[size];
        long[] weights = new long[size];
        for (int i = 0; i < size; i++) {
            boolean takesPart = problem.getCountedVotes(i) > 0;
            minima[i] = problem.getMinimum(i);
            maxima[i] = takesPart ? problem.getMaximum(i) : minima[i];
            weights[i] = Math.max(problem.getCountedVotes(i), 1);
        }
        Allocation shared = ClaimsRule.constrainedEqualAwards().divide(
                ClaimsProblem.of(problem.getSeats(), maxima).withFloors(minima).withWeights(weights));
        return IntStream.range(0, size).mapToObj(shared::getExactAward).toArray(Fraction[]::new);
    }
}
