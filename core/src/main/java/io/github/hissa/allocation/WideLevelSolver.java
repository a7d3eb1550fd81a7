package io.github.hissa.allocation;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * Finds the level of a curve with numbers of any size: sorts the levels at which some claim reaches a bound, finds by
 * bisection the two between which the distances reach their total, and solves the linear equation in between.
 * O(n log n).
 */
final class WideLevelSolver {

    private final LevelCurve curve;
    private final int size;
    private final BigInteger[] speeds;
    private final BigInteger[] nears;
    private final BigInteger[] fars;

    private WideLevelSolver(LevelCurve curve) {
        this.curve = curve;
        this.size = curve.slice().size();
        this.speeds = new BigInteger[size];
        this.nears = new BigInteger[size];
        this.fars = new BigInteger[size];
        for (int i = 0; i < size; i++) {
            speeds[i] = curve.speed(i);
            nears[i] = curve.near(i);
            fars[i] = curve.far(i);
        }
    }

    /** The awards at the lowest level at which the distances reach the curve's total. */
    static LevelAwards solve(LevelCurve curve) {
        return new WideLevelSolver(curve).solve();
    }

    private LevelAwards solve() {
        BigInteger total = curve.total();
        Turn[] turns = turns();
        int below = -1;
        int reached = turns.length - 1;
        while (reached - below > 1) {
            int middle = (below + reached) >>> 1;
            Turn turn = turns[middle];
            if (distances(turn).compareTo(total.multiply(turn.denominator)) >= 0) {
                reached = middle;
            } else {
                below = middle;
            }
        }
        Turn last = turns[reached];
        if (below < 0 || distances(last).equals(total.multiply(last.denominator))) {
            return new LevelAwards(curve, last.numerator, last.denominator);
        }
        BigInteger moving = BigInteger.ZERO;
        BigInteger standing = BigInteger.ZERO;
        for (int i = 0; i < size; i++) {
            if (turns[below].compareTo(speeds[i], nears[i]) < 0) {
                standing = standing.add(nears[i]);
            } else if (turns[below].compareTo(speeds[i], fars[i]) >= 0) {
                standing = standing.add(fars[i]);
            } else {
                moving = moving.add(speeds[i]);
            }
        }
        return new LevelAwards(curve, total.subtract(standing), moving);
    }

    /** All levels from zero on at which the slope of the sum may change, ascending. */
    private Turn[] turns() {
        Turn[] turns = new Turn[2 * size + 1];
        int count = 0;
        turns[count++] = new Turn(BigInteger.ZERO, BigInteger.ONE);
        for (int i = 0; i < size; i++) {
            // Only a claim of nothing has no speed, and its bounds are zero.
            if (nears[i].signum() > 0) {
                turns[count++] = new Turn(nears[i], speeds[i]);
            }
            if (fars[i].signum() > 0) {
                turns[count++] = new Turn(fars[i], speeds[i]);
            }
        }
        Turn[] sorted = Arrays.copyOf(turns, count);
        Arrays.sort(sorted);
        return sorted;
    }

    /** The sum of the distances at a level, times the level's denominator. */
    private BigInteger distances(Turn level) {
        BigInteger sum = BigInteger.ZERO;
        for (int i = 0; i < size; i++) {
            sum = sum.add(level.numerator.multiply(speeds[i])
                    .max(nears[i].multiply(level.denominator))
                    .min(fars[i].multiply(level.denominator)));
        }
        return sum;
    }

    private record Turn(BigInteger numerator, BigInteger denominator) implements Comparable<Turn> {

        @Override
        public int compareTo(Turn other) {
            return compareTo(other.denominator, other.numerator);
        }

        /** Compares this level times the speed with the distance. */
        int compareTo(BigInteger speed, BigInteger distance) {
            return numerator.multiply(speed).compareTo(distance.multiply(denominator));
        }
    }
}
