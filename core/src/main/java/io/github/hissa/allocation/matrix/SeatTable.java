package io.github.hissa.allocation.matrix;

import io.github.hissa.allocation.Fraction;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * Seats in a table of votes that are at every moment the best for the row totals that they happen to have: no seats can go
 * round a circle of rows and columns and gain by it.
 */
final class SeatTable {

    /** Where no way leads. */
    private static final Fraction NONE = Fraction.of(-1);
    private static final int BITS = 192;

    final long[][] votes;
    final long[][] seats;
    final int rows;
    final int columns;

    SeatTable(long[][] votes) {
        this.votes = votes;
        this.rows = votes.length;
        this.columns = votes[0].length;
        this.seats = new long[rows][columns];
    }

    /** Webster's apportionment of each column, with the votes of each row times its multiplier. */
    void apportionColumns(BigInteger[] multipliers, long[] totals) {
        for (int j = 0; j < columns; j++) {
            BigInteger[] weights = new BigInteger[rows];
            BigInteger sum = BigInteger.ZERO;
            for (int i = 0; i < rows; i++) {
                weights[i] = multipliers[i].multiply(BigInteger.valueOf(votes[i][j]));
                sum = sum.add(weights[i]);
            }
            if (sum.signum() > 0) {
                apportionColumn(j, weights, sum, totals[j]);
            }
        }
    }

    private void apportionColumn(int column, BigInteger[] weights, BigInteger sum, long total) {
        long left = total;
        for (int i = 0; i < rows; i++) {
            seats[i][column] = weights[i].multiply(BigInteger.valueOf(total)).divide(sum).longValueExact();
            left -= seats[i][column];
        }
        while (true) {
            int next = -1;
            int last = -1;
            for (int i = 0; i < rows; i++) {
                if (weights[i].signum() > 0
                        && (next < 0 || compare(weights, i, column, 1, next, 1) > 0)) {
                    next = i;
                }
                if (seats[i][column] > 0 && (last < 0 || compare(weights, i, column, -1, last, -1) <= 0)) {
                    last = i;
                }
            }
            if (left > 0) {
                left--;
            } else if (last >= 0 && compare(weights, next, column, 1, last, -1) > 0) {
                seats[last][column]--;
            } else {
                return;
            }
            seats[next][column]++;
        }
    }

    /** Compares the quotients of two rows for their next (1) or their last seats (-1) in the column. */
    private int compare(BigInteger[] weights, int one, int column, int seatOfOne, int other, int seatOfOther) {
        return weights[one].multiply(BigInteger.valueOf(2 * seats[other][column] + seatOfOther))
                .compareTo(weights[other].multiply(BigInteger.valueOf(2 * seats[one][column] + seatOfOne)));
    }

    /** How many seats each row has above its total. */
    long[] surplus(long[] totals) {
        long[] surplus = new long[rows];
        for (int i = 0; i < rows; i++) {
            surplus[i] = Arrays.stream(seats[i]).sum() - totals[i];
        }
        return surplus;
    }

    /** Moves single seats from rows with too many to rows with too few, as far as there are ways, each the best there is. */
    void moveToRows(long[] surplus) {
        while (true) {
            int[] comesFrom = new int[rows];
            int[] through = new int[rows];
            Fraction[] costs = costs(i -> surplus[i] > 0, comesFrom, through);
            int to = -1;
            for (int i = 0; i < rows; i++) {
                if (surplus[i] < 0 && costs[i] != NONE && (to < 0 || costs[i].compareTo(costs[to]) < 0)) {
                    to = i;
                }
            }
            if (to < 0) {
                return;
            }
            surplus[to]++;
            int row = to;
            while (comesFrom[row] >= 0) {
                seats[row][through[row]]++;
                seats[comesFrom[row]][through[row]]--;
                row = comesFrom[row];
            }
            surplus[row]--;
        }
    }

    /** Multipliers of the rows under which the seats are Webster's in each column, exactly. */
    Fraction[] exactMultipliers() {
        return costs(i -> true, new int[rows], new int[rows]);
    }

    /** The same cut to some sixty digits. */
    BigInteger[] multipliers() {
        Fraction[] exact = exactMultipliers();
        int places = 0;
        for (Fraction multiplier : exact) {
            places = Math.max(places,
                    multiplier.getDenominator().bitLength() - multiplier.getNumerator().bitLength() + BITS);
        }
        BigInteger[] cut = new BigInteger[rows];
        for (int i = 0; i < rows; i++) {
            cut[i] = exact[i].getNumerator().shiftLeft(places).divide(exact[i].getDenominator());
        }
        return cut;
    }

    /** Bellman and Ford, with products of quotients in place of sums; {@link #NONE} where no way leads. */
    private Fraction[] costs(IntPredicate isStart, int[] comesFrom, int[] through) {
        Fraction[] costs = new Fraction[rows];
        for (int i = 0; i < rows; i++) {
            costs[i] = isStart.test(i) ? Fraction.ONE : NONE;
            comesFrom[i] = -1;
        }
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int i = 0; i < rows; i++) {
                for (int j = 0; j < columns && costs[i] != NONE; j++) {
                    if (seats[i][j] == 0) {
                        continue;
                    }
                    Fraction given = costs[i].times(quotient(i, j, seats[i][j]));
                    for (int k = 0; k < rows; k++) {
                        if (k != i && votes[k][j] > 0) {
                            Fraction cost = given.dividedBy(quotient(k, j, seats[k][j] + 1));
                            if (costs[k] == NONE || cost.compareTo(costs[k]) < 0) {
                                costs[k] = cost;
                                comesFrom[k] = i;
                                through[k] = j;
                                changed = true;
                            }
                        }
                    }
                }
            }
        }
        return costs;
    }

    /** Votes by twice the signpost of the given seat, so that a larger one has a better right to it. */
    Fraction quotient(int row, int column, long seat) {
        return Fraction.of(votes[row][column], 2 * seat - 1);
    }
}
