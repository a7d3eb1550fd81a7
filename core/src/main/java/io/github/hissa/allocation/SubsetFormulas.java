package io.github.hissa.allocation;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * The definitions that add up over all ways to take some of the claims, for the checker; equal claims are told apart by
 * nothing but their number. Amounts are whole minor units.
 */
final class SubsetFormulas {

    /** With more ways than this, which 17 different claims have, the definitions are too dear to be followed. */
    static final int MOST_WAYS = 1 << 17;

    private final BigInteger endowment;
    /** Different positive claims, and how many there are of each. */
    private final TreeMap<BigInteger, Integer> groups = new TreeMap<>();
    private final BigInteger[] claims;
    private final int[] counts;
    private final int number;

    SubsetFormulas(Fraction endowment, Fraction[] claims) {
        this.endowment = endowment.floor();
        for (Fraction claim : claims) {
            if (claim.signum() > 0) {
                groups.merge(claim.floor(), 1, Integer::sum);
            }
        }
        this.claims = groups.keySet().toArray(new BigInteger[0]);
        this.counts = groups.values().stream().mapToInt(Integer::intValue).toArray();
        this.number = Arrays.stream(counts).sum();
    }

    boolean isFeasible() {
        long ways = 1;
        for (int count : counts) {
            ways = Math.min(ways * (count + 1L), MOST_WAYS + 1L);
        }
        return ways <= MOST_WAYS;
    }

    /** What is done with so many of each group: what they leave of the endowment, and in how many ways they can be taken. */
    @FunctionalInterface
    private interface Visitor {
        void visit(int[] taken, int size, BigInteger left, BigInteger ways);
    }

    /** All ways that leave something. */
    private void visit(int group, int[] taken, int size, BigInteger left, BigInteger ways, Visitor visitor) {
        if (group == counts.length) {
            visitor.visit(taken, size, left, ways);
            return;
        }
        BigInteger rest = left;
        for (int k = 0; k <= counts[group] && rest.signum() > 0; k++) {
            taken[group] = k;
            visit(group + 1, taken, size + k, rest, ways.multiply(binomial(counts[group], k)), visitor);
            rest = rest.subtract(claims[group]);
        }
        taken[group] = 0;
    }

    private void visit(Visitor visitor) {
        visit(0, new int[counts.length], 0, endowment, BigInteger.ONE, visitor);
    }

    /**
     * Whoever arrives after a set of others takes the claim or what they leave. Of all orders, those in which exactly these
     * came before are one in (n − 1 choose s) × n.
     */
    Map<BigInteger, Fraction> randomArrival() {
        BigInteger[][] takings = new BigInteger[counts.length][number];
        Arrays.stream(takings).forEach(bySize -> Arrays.fill(bySize, BigInteger.ZERO));
        visit((taken, size, left, ways) -> {
            for (int group = 0; group < counts.length; group++) {
                if (taken[group] < counts[group]) {
                    // As many of the ways as leave one certain claim of the group out, times the group's number.
                    takings[group][size] = takings[group][size].add(claims[group].min(left).multiply(ways)
                            .multiply(BigInteger.valueOf((long) counts[group] - taken[group])));
                }
            }
        });
        Map<BigInteger, Fraction> awards = new TreeMap<>();
        for (int group = 0; group < counts.length; group++) {
            Fraction award = Fraction.ZERO;
            for (int size = 0; size < number; size++) {
                award = award.plus(Fraction.of(takings[group][size], binomial(number - 1, size)));
            }
            awards.put(claims[group], award.dividedBy(Fraction.of((long) number * counts[group])));
        }
        return awards;
    }

    /**
     * The centre of the ways to divide. Where claims T are exceeded by at least themselves, what the rest R leaves has the
     * volume of a corner, in proportion to R^(n−1), and there a claim has on average R / n, and itself if it is one of T;
     * by inclusion and exclusion of the T the corners add up to what lies within all claims.
     */
    Map<BigInteger, Fraction> averageOfAwards() {
        Map<BigInteger, Fraction> awards = new TreeMap<>();
        BigInteger all = groups.entrySet().stream().map(group -> group.getKey()
                .multiply(BigInteger.valueOf(group.getValue()))).reduce(BigInteger.ZERO, BigInteger::add);
        if (number == 1 || endowment.signum() == 0 || all.equals(endowment)) {
            groups.keySet().forEach(claim -> awards.put(claim, Fraction.of(claim.min(endowment), BigInteger.ONE)));
            return awards;
        }
        BigInteger[] sums = {BigInteger.ZERO, BigInteger.ZERO};
        BigInteger[] exceeded = new BigInteger[counts.length];
        Arrays.fill(exceeded, BigInteger.ZERO);
        visit((taken, size, left, ways) -> {
            BigInteger volume = left.pow(number - 1).multiply(size % 2 == 0 ? ways : ways.negate());
            sums[0] = sums[0].add(volume);
            sums[1] = sums[1].add(volume.multiply(left));
            for (int group = 0; group < counts.length; group++) {
                if (taken[group] > 0) {
                    exceeded[group] = exceeded[group].add(volume.multiply(BigInteger.valueOf(taken[group])));
                }
            }
        });
        Fraction mean = Fraction.of(sums[1], sums[0]).dividedBy(Fraction.of(number));
        for (int group = 0; group < counts.length; group++) {
            Fraction itself = Fraction.of(exceeded[group].multiply(claims[group]), sums[0]);
            awards.put(claims[group], mean.plus(itself.dividedBy(Fraction.of(counts[group]))));
        }
        return awards;
    }

    private static BigInteger binomial(int number, int taken) {
        BigInteger ways = BigInteger.ONE;
        for (int i = 0; i < taken; i++) {
            ways = ways.multiply(BigInteger.valueOf((long) number - i)).divide(BigInteger.valueOf(i + 1L));
        }
        return ways;
    }
}
