package io.github.hissa.allocation.matrix;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Objects;

/**
 * Seats in proportion to votes in two directions, by Webster's rounding: every row and every column gets its total, and
 * there are multipliers of the rows and divisors of the columns by which the votes, rounded, are the seats.
 *
 * <p>Each column is apportioned by itself, with the rows weighted so that they come near their totals; then single seats move
 * from rows with too many to rows with too few, each along the way on which the quotients given up exceed those gained by the
 * smallest factor. That is the minimum of a convex cost flow, and its optimum is the biproportional apportionment. Exact
 * fractions. The weights come so near that at most some seats for each cell are left to be moved, whatever the number of
 * seats; a move takes O(rows² × columns) comparisons for each of the rows that it goes through. Meant for tables of some
 * hundred cells.
 *
 * <p>Where other tables are as good, the one given has most seats in the first cell, among those most in the second, and so on
 * row by row; {@link #isUnique()} and {@link #isTied(int, int)} say whether and where there was something to settle.
 *
 * <p>Balinski and Demange, "Algorithms for proportional matrices in reals and integers" (1989).
 */
public final class BiproportionalApportionment {

    /** Beyond this, twice the number of seats no longer fits a long. */
    private static final long MOST_SEATS = Long.MAX_VALUE / 4;

    private final SeatTable table;
    private final boolean[][] tied;

    private BiproportionalApportionment(SeatTable table, boolean[][] tied) {
        this.table = table;
        this.tied = tied;
    }

    /**
     * Shares out the seats.
     *
     * @throws IllegalArgumentException if the table has no cells, rows have different lengths, the totals of rows and columns
     *                                  differ or add up to 2⁶¹ or more, a number is negative, or the cells with votes do not
     *                                  admit the totals
     */
    public static BiproportionalApportionment of(long[][] votes, long[] rowSeats, long[] columnSeats) {
        requireTable(votes, rowSeats, columnSeats);
        BigInteger rowSum = sum("row", rowSeats);
        BigInteger columnSum = sum("column", columnSeats);
        if (!rowSum.equals(columnSum)) {
            throw new IllegalArgumentException("row totals add up to " + rowSum + ", column totals to " + columnSum);
        }
        if (rowSum.compareTo(BigInteger.valueOf(MOST_SEATS)) > 0) {
            throw new IllegalArgumentException("row totals add up to " + rowSum + ", above " + MOST_SEATS);
        }
        SeatTable table = new SeatTable(Arrays.stream(votes).map(long[]::clone).toArray(long[][]::new));
        requireVotes(table, rowSeats, columnSeats);
        long[] surplus = new StartingTable(table, rowSeats, columnSeats).fill();
        table.moveToRows(surplus);
        for (int i = 0; i < surplus.length; i++) {
            if (surplus[i] != 0) {
                throw new IllegalArgumentException("row " + i + " cannot get its " + rowSeats[i]
                        + " seats: the cells with votes do not admit these totals");
            }
        }
        EqualTables equal = new EqualTables(table);
        boolean[][] tied = equal.tied();
        equal.settle();
        return new BiproportionalApportionment(table, tied);
    }

    private static void requireTable(long[][] votes, long[] rowSeats, long[] columnSeats) {
        Objects.requireNonNull(votes, "votes");
        Objects.requireNonNull(rowSeats, "row totals");
        Objects.requireNonNull(columnSeats, "column totals");
        if (votes.length != rowSeats.length) {
            throw new IllegalArgumentException(
                    "a table of " + votes.length + " rows has " + rowSeats.length + " row totals");
        }
        for (int i = 0; i < votes.length; i++) {
            int row = i;
            Objects.requireNonNull(votes[i], () -> "votes of row " + row);
            if (votes[i].length != columnSeats.length) {
                throw new IllegalArgumentException("row " + i + " has " + votes[i].length + " cells, but there are "
                        + columnSeats.length + " column totals");
            }
            for (int j = 0; j < votes[i].length; j++) {
                if (votes[i][j] < 0) {
                    throw new IllegalArgumentException(
                            "votes of row " + i + ", column " + j + " are negative: " + votes[i][j]);
                }
            }
        }
        if (votes.length == 0 || columnSeats.length == 0) {
            throw new IllegalArgumentException("the table has no cells: " + votes.length + " rows, " + columnSeats.length
                    + " columns");
        }
    }

    private static void requireVotes(SeatTable table, long[] rowSeats, long[] columnSeats) {
        for (int i = 0; i < rowSeats.length; i++) {
            if (rowSeats[i] > 0 && Arrays.stream(table.votes[i]).allMatch(cell -> cell == 0)) {
                throw new IllegalArgumentException("row " + i + " cannot get its " + rowSeats[i] + " seats: it has no votes");
            }
        }
        for (int j = 0; j < columnSeats.length; j++) {
            int column = j;
            if (columnSeats[j] > 0 && Arrays.stream(table.votes).allMatch(row -> row[column] == 0)) {
                throw new IllegalArgumentException(
                        "column " + j + " cannot get its " + columnSeats[j] + " seats: it has no votes");
            }
        }
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

    /**
     * The seats of the cell.
     *
     * @throws IndexOutOfBoundsException if there is no such cell
     */
    public long getSeats(int row, int column) {
        requireCell(row, column);
        return table.seats[row][column];
    }

    /** All seats, a copy. */
    public long[][] toArray() {
        return Arrays.stream(table.seats).map(long[]::clone).toArray(long[][]::new);
    }

    /** Whether no other table is as good. */
    public boolean isUnique() {
        return Arrays.stream(tied).allMatch(row -> {
            boolean none = true;
            for (boolean cell : row) {
                none &= !cell;
            }
            return none;
        });
    }

    /**
     * Whether the cell has another number of seats, one more or one less, in another table that is as good.
     *
     * @throws IndexOutOfBoundsException if there is no such cell
     */
    public boolean isTied(int row, int column) {
        requireCell(row, column);
        return tied[row][column];
    }

    private void requireCell(int row, int column) {
        if (row < 0 || row >= table.rows || column < 0 || column >= table.columns) {
            throw new IndexOutOfBoundsException("cell " + row + ", " + column + " is not in a table of " + table.rows
                    + " rows and " + table.columns + " columns");
        }
    }
}
