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
        return problem.isBounded() ? fromFractions(problem, boundedQuotas(problem)) : fromTotal(problem);
    }

    /** The remainders are parts of one whole, all votes, and compare as they stand. */
    private Apportionment fromTotal(ApportionmentProblem problem) {
        BigInteger total = problem.totalVotes().max(BigInteger.ONE);
        return total.bitLength() < Long.SIZE - 1 ? fromNarrowTotal(problem, total) : fromWideTotal(problem, total);
    }

    /** Twice the total has room in 64 bits, and so has what a quota leaves that is short by one. */
    private Apportionment fromNarrowTotal(ApportionmentProblem problem, BigInteger total) {
        long units = problem.getSeats();
        long all = total.longValueExact();
        Quotas.Ratio ratio = Quotas.Ratio.of(BigInteger.valueOf(units), total);
        long[] seats = new long[problem.size()];
        Long[] remainders = new Long[seats.length];
        for (int i = 0; i < seats.length; i++) {
            long votes = problem.getCountedVotes(i);
            long quota = ratio.times(votes);
            long left = votes * units - quota * all;
            seats[i] = left < all ? quota : quota + 1;
            remainders[i] = left < all ? left : left - all;
        }
        return round(problem, seats, remainders);
    }

    private Apportionment fromWideTotal(ApportionmentProblem problem, BigInteger total) {
        BigInteger units = BigInteger.valueOf(problem.getSeats());
        long[] seats = new long[problem.size()];
        BigInteger[] remainders = new BigInteger[seats.length];
        for (int i = 0; i < seats.length; i++) {
            BigInteger[] quota = BigInteger.valueOf(problem.getCountedVotes(i)).multiply(units).divideAndRemainder(total);
            seats[i] = quota[0].longValueExact();
            remainders[i] = quota[1];
        }
        return round(problem, seats, remainders);
    }

    private Apportionment fromFractions(ApportionmentProblem problem, Fraction[] quotas) {
        long[] seats = new long[quotas.length];
        Fraction[] remainders = new Fraction[quotas.length];
        for (int i = 0; i < seats.length; i++) {
            BigInteger floor = quotas[i].floor();
            seats[i] = floor.longValueExact();
            remainders[i] = quotas[i].minus(Fraction.of(floor, BigInteger.ONE));
        }
        return round(problem, seats, remainders);
    }

    /** @param seats the whole seats, to which those left are added */
    private <T extends Comparable<T>> Apportionment round(ApportionmentProblem problem, long[] seats, T[] remainders) {
        long left = problem.getSeats() - Arrays.stream(seats).sum();
        if (left == 0) {
            return new Apportionment(problem, this, seats, List.of());
        }
        Integer[] order = IntStream.range(0, seats.length).boxed().toArray(Integer[]::new);
        Arrays.sort(order, (one, other) -> {
            int byRemainder = remainders[other].compareTo(remainders[one]);
            return byRemainder != 0 ? byRemainder : problem.getTieBreak().compare(one, other);
        });
        int units = Math.toIntExact(left);
        for (int i = 0; i < units; i++) {
            seats[order[i]]++;
        }
        return new Apportionment(problem, this, seats, ties(problem, order, remainders, units));
    }

    private static <T> List<Tie> ties(ApportionmentProblem problem, Integer[] order, T[] remainders, int units) {
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
