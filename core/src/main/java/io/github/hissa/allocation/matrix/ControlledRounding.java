package io.github.hissa.allocation.matrix;

import io.github.hissa.allocation.Fraction;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Objects;

/**
 * Rounds a table of fractions so that every cell, every row total, every column total and the grand total is its exact
 * value rounded down or up; a total that is whole is kept as it is.
 *
 * <p>Fractions are moved around cycles of cells that are not whole, alternately up and down, until one of them is whole;
 * each move leaves all totals as they are and one cell less to do. The cells are gone through row by row; the direction is
 * that of the smaller move, and in case of doubt up for the first cell of the cycle, so the result is one and the same every
 * time. O(cells²) at most: a cycle is found in O(cells), and there is one for each cell at most.
 *
 * <p>The bounds alone do not settle the result: every cell that is not whole is rounded up in some of the tables that respect
 * them and down in others (a table of fractions is a mean of such tables). Which one is given is a convention, that of the
 * order above; {@link #isUnique(Fraction[][])} says whether there was anything to settle.
 *
 * <p>Cox, "A constructive procedure for unbiased controlled rounding" (1987), for the cycles.
 */
public final class ControlledRounding {

    private final Fraction[][] parts;
    private final int rows;
    private final int columns;

    /** A row and a column more than the table take up what the totals lack to be whole. */
    private ControlledRounding(Fraction[][] parts) {
        this.parts = parts;
        this.rows = parts.length;
        this.columns = parts[0].length;
    }

    /**
     * Rounds a table.
     *
     * @param table rows of one length, no cell negative
     * @throws IllegalArgumentException if a row has another length than the first, or a cell is negative or, rounded up,
     *                                  above {@link Long#MAX_VALUE}
     */
    public static long[][] round(Fraction[][] table) {
        requireTable(table);
        int rows = table.length;
        int columns = rows == 0 ? 0 : table[0].length;
        long[][] rounded = new long[rows][columns];
        Fraction[][] parts = new Fraction[rows + 1][columns + 1];
        for (Fraction[] row : parts) {
            Arrays.fill(row, Fraction.ZERO);
        }
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                rounded[i][j] = table[i][j].floor().longValueExact();
                parts[i][j] = part(table[i][j]);
                parts[i][columns] = part(parts[i][columns].minus(parts[i][j]));
                parts[rows][j] = part(parts[rows][j].minus(parts[i][j]));
            }
        }
        for (int j = 0; j < columns; j++) {
            parts[rows][columns] = part(parts[rows][columns].minus(parts[rows][j]));
        }
        ControlledRounding rounding = new ControlledRounding(parts);
        rounding.run();
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                rounded[i][j] += parts[i][j].floor().longValueExact();
            }
        }
        return rounded;
    }

    /**
     * Whether there is one way only to round the table so: if all its cells are whole. Every cell that is not could have been
     * rounded the other way, with others.
     *
     * @throws IllegalArgumentException as {@link #round(Fraction[][])}
     */
    public static boolean isUnique(Fraction[][] table) {
        requireTable(table);
        return Arrays.stream(table).flatMap(Arrays::stream).allMatch(cell -> part(cell).signum() == 0);
    }

    private static void requireTable(Fraction[][] table) {
        Objects.requireNonNull(table, "table");
        for (int i = 0; i < table.length; i++) {
            int row = i;
            Objects.requireNonNull(table[i], () -> "row " + row);
            if (table[i].length != table[0].length) {
                throw new IllegalArgumentException(
                        "row " + i + " has " + table[i].length + " cells, row 0 has " + table[0].length);
            }
            for (int j = 0; j < table[i].length; j++) {
                int column = j;
                Fraction cell = Objects.requireNonNull(table[i][j], () -> "cell " + row + ", " + column);
                if (cell.signum() < 0 || cell.compareTo(Fraction.of(Long.MAX_VALUE)) > 0) {
                    throw new IllegalArgumentException(
                            "cell " + i + ", " + j + " is not between 0 and " + Long.MAX_VALUE + ": " + cell);
                }
            }
        }
    }

    /**
     * The table in which each row is divided like the column totals, rounded.
     *
     * @throws IllegalArgumentException if the rows and the columns do not add up to the same, or a total is negative
     */
    public static long[][] proportional(long[] rowTotals, long[] columnTotals) {
        BigInteger total = sum("row", rowTotals);
        if (!total.equals(sum("column", columnTotals))) {
            throw new IllegalArgumentException(
                    "row totals add up to " + total + ", column totals to " + sum("column", columnTotals));
        }
        Fraction[][] table = new Fraction[rowTotals.length][columnTotals.length];
        for (int i = 0; i < rowTotals.length; i++) {
            for (int j = 0; j < columnTotals.length; j++) {
                table[i][j] = total.signum() == 0 ? Fraction.ZERO : Fraction.of(
                        BigInteger.valueOf(rowTotals[i]).multiply(BigInteger.valueOf(columnTotals[j])), total);
            }
        }
        return round(table);
    }

    private static BigInteger sum(String what, long[] totals) {
        Objects.requireNonNull(totals, what + " totals");
        BigInteger sum = BigInteger.ZERO;
        for (int i = 0; i < totals.length; i++) {
            if (totals[i] < 0) {
                throw new IllegalArgumentException(what + " total " + i + " is negative: " + totals[i]);
            }
            sum = sum.add(BigInteger.valueOf(totals[i]));
        }
        return sum;
    }

    /** What is above the next lower whole number. */
    private static Fraction part(Fraction fraction) {
        return fraction.minus(Fraction.of(fraction.floor(), BigInteger.ONE));
    }

    private static boolean isOpen(Fraction part) {
        return part.signum() > 0 && part.compareTo(Fraction.ONE) < 0;
    }

    private void run() {
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                while (isOpen(parts[i][j])) {
                    move(cycleThrough(i, j));
                }
            }
        }
    }

    /**
     * The cells of a cycle, along a row and along a column in turn, that begins with this one. Where a row or a column has
     * one open cell it has another, for its parts add up to a whole number.
     */
    private List<int[]> cycleThrough(int row, int column) {
        // A path of rows and columns from the cell's column back to its row that does not use the cell itself.
        int nodes = rows + columns;
        int[] from = new int[nodes];
        Arrays.fill(from, -1);
        Deque<Integer> queue = new ArrayDeque<>();
        queue.add(rows + column);
        from[rows + column] = rows + column;
        while (from[row] < 0) {
            int node = queue.remove();
            boolean isRow = node < rows;
            for (int other = 0; other < (isRow ? columns : rows); other++) {
                int i = isRow ? node : other;
                int j = isRow ? other : node - rows;
                int next = isRow ? rows + other : other;
                if (from[next] < 0 && isOpen(parts[i][j]) && !(i == row && j == column)) {
                    from[next] = node;
                    queue.add(next);
                }
            }
        }
        List<int[]> cycle = new ArrayList<>();
        cycle.add(new int[] {row, column});
        for (int node = row; node != rows + column; node = from[node]) {
            int other = from[node];
            cycle.add(node < rows ? new int[] {node, other - rows} : new int[] {other, node - rows});
        }
        return cycle;
    }

    /** Moves as much as makes one cell whole: up for the first cell, down for the second, and so on, or the other way. */
    private void move(List<int[]> cycle) {
        Fraction up = Fraction.ONE;
        Fraction down = Fraction.ONE;
        for (int k = 0; k < cycle.size(); k++) {
            Fraction part = parts[cycle.get(k)[0]][cycle.get(k)[1]];
            Fraction rest = Fraction.ONE.minus(part);
            up = up.min(k % 2 == 0 ? rest : part);
            down = down.min(k % 2 == 0 ? part : rest);
        }
        boolean isUp = up.compareTo(down) <= 0;
        Fraction step = isUp ? up : Fraction.ZERO.minus(down);
        for (int k = 0; k < cycle.size(); k++) {
            int i = cycle.get(k)[0];
            int j = cycle.get(k)[1];
            parts[i][j] = k % 2 == 0 ? parts[i][j].plus(step) : parts[i][j].minus(step);
        }
    }
}
