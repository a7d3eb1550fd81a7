package io.github.hissa.allocation;

import java.math.BigInteger;

/**
 * The centre of gravity of all ways to divide the endowment so that nobody gets less than nothing or more than the
 * claim. Volumes by inclusion and exclusion over the claims that a division exceeds, equal claims together.
 */
final class AverageOfAwards {

    private static final int MOST = 100;

    private AverageOfAwards() {
    }

    static Exact divide(long endowment, long[] claims) {
        Coalitions coalitions = new Coalitions("average-of-awards", claims, MOST);
        int size = coalitions.size;
        int groups = coalitions.amounts.length;
        BigInteger total = Sums.of(claims);
        BigInteger whole = BigInteger.valueOf(endowment);
        if (size < 2 || endowment == 0 || total.equals(whole)) {
            // One division alone is possible.
            long[] only = claims.clone();
            for (int i = 0; i < only.length; i++) {
                only[i] = Math.min(only[i], endowment);
            }
            return Exact.of(only);
        }
        // volume × (n−1)! and, by group, moment × n!, both with the sign of inclusion and exclusion.
        BigInteger[] volume = {BigInteger.ZERO};
        BigInteger[] moments = RandomArrival.zeros(groups);
        BigInteger number = BigInteger.valueOf(size);
        coalitions.forEach((taken, taking, sum, ways) -> {
            BigInteger rest = whole.subtract(sum);
            if (rest.signum() <= 0) {
                return;
            }
            BigInteger power = rest.pow(size - 1).multiply(taking % 2 == 0 ? ways : ways.negate());
            volume[0] = volume[0].add(power);
            BigInteger higher = power.multiply(rest);
            for (int group = 0; group < groups; group++) {
                // A claim is among those exceeded in taken / count of the ways.
                BigInteger exceeded = power.multiply(number).multiply(BigInteger.valueOf(coalitions.amounts[group]))
                        .multiply(BigInteger.valueOf(taken[group]))
                        .divide(BigInteger.valueOf(coalitions.counts[group]));
                moments[group] = moments[group].add(higher).add(exceeded);
            }
        });
        return Exact.of(volume[0].multiply(number), RandomArrival.spread(coalitions, claims, moments));
    }
}
