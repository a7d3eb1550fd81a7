package io.github.hissa.allocation.matrix;

import io.github.hissa.allocation.Fraction;
import io.github.hissa.allocation.apportionment.ApportionmentMethod;
import io.github.hissa.allocation.apportionment.ApportionmentProblem;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * Seats in proportion to votes in two directions, by Webster's rounding: every row and every column gets its total, and
 * there are multipliers of the rows and divisors of the columns by which the votes, rounded, are the seats.
 *
 * <p>Each column is apportioned by itself; then single seats move from rows with too many to rows with too few, each along
 * the way on which the quotients given up exceed those gained by the smallest factor. That is the minimum of a convex cost flow,
 * and its optimum is the biproportional apportionment. Exact fractions; meant for tables of some hundred cells.
 *
 * <p>Where two tables are equally good, {@link #isUnique()} says so; the one given prefers lower indices.
 */
public final class BiproportionalApportionment {

    /** Where no way leads. */
    private static final Fraction NONE = Fraction.of(-1);

    private final long[][] votes;
    private final long[][] seats;
    private final int rows;
    private final int columns;

    private BiproportionalApportionment(long[][] votes, long[][] seats) {
        this.votes = votes;
        this.seats = seats;
        this.rows = votes.length;
        this.columns = votes[0].length;
    }

    /**
     * Shares out the seats.
     *
     * @throws IllegalArgumentException if rows have different lengths, the totals of rows and columns differ, a number is
     *                                  negative, or the cells with votes do not admit the totals
     */
    public static BiproportionalApportionment of(long[][] votes, long[] rowSeats, long[] columnSeats) {
        if (votes.length != rowSeats.length || votes.length == 0 || votes[0].length != columnSeats.length) {
            throw new IllegalArgumentException("a table of " + votes.length + " rows has " + rowSeats.length
                    + " row totals and " + columnSeats.length + " column totals");
        }
        for (int i = 0; i < votes.length; i++) {
            if (votes[i].length != columnSeats.length) {
                throw new IllegalArgumentException(
                        "row " + i + " has " + votes[i].length + " cells, row 0 has " + columnSeats.length);
            }
        }
        BigInteger rowSum = sum("row", rowSeats);
        BigInteger columnSum = sum("column", columnSeats);
        if (!rowSum.equals(columnSum)) {
            throw new IllegalArgumentException("row totals add up to " + rowSum + ", column totals to " + columnSum);
        }
        long[][] copy = Arrays.stream(votes).map(long[]::clone).toArray(long[][]::new);
        BiproportionalApportionment run =
                new BiproportionalApportionment(copy, new long[copy.length][columnSeats.length]);
        run.apportionColumns(columnSeats);
        run.moveToRows(rowSeats);
        return run;
    }

    private static BigInteger sum(String what, long[] totals) {
        BigInteger sum = BigInteger.ZERO;
        for (int i = 0; i < totals.length; i++) {
            if (totals[i] < 0) {
                throw new IllegalArgumentException(what + " total " + i + " is negative: " + totals[i]);
            }
            sum = sum.add(BigInteger.valueOf(totals[i]));
        }
        return sum;
    }

    /** The seats of the cell. */
    public long getSeats(int row, int column) {
        return seats[row][column];
    }

    /** All seats, a copy. */
    public long[][] toArray() {
        return Arrays.stream(seats).map(long[]::clone).toArray(long[][]::new);
    }

    /** Whether no other table is as good: no seats can go round a circle of rows and columns at a factor of one. */
    public boolean isUnique() {
        for (int k = 0; k < rows; k++) {
            int start = k;
            Fraction[] costs = costs(i -> i == start, new int[rows], new int[rows]);
            for (int i = 0; i < rows; i++) {
                for (int j = 0; j < columns; j++) {
                    if (i != k && seats[i][j] > 0 && votes[k][j] > 0 && costs[i] != NONE && costs[i]
                            .times(quotient(i, j, seats[i][j])).equals(quotient(k, j, seats[k][j] + 1))) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private void apportionColumns(long[] columnSeats) {
        for (int j = 0; j < columns; j++) {
            long[] column = new long[rows];
            for (int i = 0; i < rows; i++) {
                column[i] = votes[i][j];
            }
            long[] apportioned = ApportionmentMethod.webster()
                    .apportion(ApportionmentProblem.of(columnSeats[j], column)).toArray();
            for (int i = 0; i < rows; i++) {
                seats[i][j] = apportioned[i];
            }
        }
    }

    private void moveToRows(long[] rowSeats) {
        long[] surplus = new long[rows];
        for (int i = 0; i < rows; i++) {
            surplus[i] = Arrays.stream(seats[i]).sum() - rowSeats[i];
        }
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
                break;
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
        for (int i = 0; i < rows; i++) {
            if (surplus[i] != 0) {
                throw new IllegalArgumentException("row " + i + " cannot get its " + rowSeats[i]
                        + " seats: the cells with votes do not admit these totals");
            }
        }
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
    private Fraction quotient(int row, int column, long seat) {
        return Fraction.of(votes[row][column], 2 * seat - 1);
    }
}
