package io.github.hissa.allocation;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * The mean, over all orders of arrival, of what each gets when everyone on arrival takes the claim or what is left: the
 * Shapley value of the game in which a coalition can take the lesser of its claims and the endowment. Sums over
 * coalitions by size, equal claims together.
 */
final class RandomArrival {

    private static final int MOST = 500;

    private RandomArrival() {
    }

    static Exact divide(long endowment, long[] claims) {
        // Whoever claims more than there is takes no more than there is.
        long[] cut = Arrays.stream(claims).map(claim -> Math.min(claim, endowment)).toArray();
        Coalitions coalitions = new Coalitions("random-arrival", cut, MOST);
        int size = coalitions.size;
        int groups = coalitions.amounts.length;
        BigInteger most = BigInteger.valueOf(endowment);
        // By size: what the coalitions take together, and the same counted once for each member of a group.
        BigInteger[] taking = zeros(size + 1);
        BigInteger[][] takingWith = new BigInteger[groups][];
        Arrays.setAll(takingWith, group -> zeros(size + 1));
        coalitions.forEach((taken, number, sum, ways) -> {
            BigInteger worth = sum.min(most).multiply(ways);
            taking[number] = taking[number].add(worth);
            for (int group = 0; group < groups; group++) {
                if (taken[group] > 0) {
                    takingWith[group][number] =
                            takingWith[group][number].add(worth.multiply(BigInteger.valueOf(taken[group])));
                }
            }
        });
        BigInteger[] factorials = new BigInteger[size + 1];
        Arrays.setAll(factorials, Coalitions::factorial);
        BigInteger[] awards = zeros(groups);
        for (int group = 0; group < groups; group++) {
            BigInteger count = BigInteger.valueOf(coalitions.counts[group]);
            for (int s = 0; s <= size; s++) {
                BigInteger with = takingWith[group][s].divide(count);
                BigInteger without = taking[s].subtract(with);
                if (s > 0) {
                    awards[group] = awards[group].add(with.multiply(factorials[s - 1]).multiply(factorials[size - s]));
                }
                if (s < size) {
                    awards[group] = awards[group].subtract(
                            without.multiply(factorials[s]).multiply(factorials[size - s - 1]));
                }
            }
        }
        return Exact.of(factorials[size], spread(coalitions, cut, awards));
    }

    /** The awards of the groups, given to each claim. */
    static BigInteger[] spread(Coalitions coalitions, long[] claims, BigInteger[] awards) {
        return Arrays.stream(claims)
                .mapToObj(claim -> claim == 0 ? BigInteger.ZERO : awards[coalitions.group(claim)])
                .toArray(BigInteger[]::new);
    }

    static BigInteger[] zeros(int size) {
        BigInteger[] zeros = new BigInteger[size];
        Arrays.fill(zeros, BigInteger.ZERO);
        return zeros;
    }
}
