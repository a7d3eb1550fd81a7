package io.github.hissa.allocation.matrix;

import io.github.hissa.allocation.Fraction;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * The tables that are as good as one that is best. Under multipliers of the rows under which the table is Webster's in each
 * column, a cell whose votes fall on a signpost can have one seat more or less; and it can so in a table with the same totals
 * where it lies on a circle of such cells, more and less in turn.
 */
final class EqualTables {

    /** More where a cell can have one seat more, less where it can have one less, otherwise zero. */
    private static final int MORE = 1;
    private static final int LESS = -1;

    private final SeatTable table;
    private final int[][] choices;

    EqualTables(SeatTable table) {
        this.table = table;
        this.choices = new int[table.rows][table.columns];
        Fraction[] multipliers = table.exactMultipliers();
        for (int j = 0; j < table.columns; j++) {
            column(j, multipliers);
        }
    }

    private void column(int column, Fraction[] multipliers) {
        Fraction next = Fraction.ZERO;
        Fraction last = Fraction.ZERO;
        for (int i = 0; i < table.rows; i++) {
            if (table.votes[i][column] > 0) {
                next = next.max(quotient(i, column, 1, multipliers));
            }
            if (table.seats[i][column] > 0) {
                Fraction quotient = quotient(i, column, 0, multipliers);
                last = last.signum() == 0 ? quotient : last.min(quotient);
            }
        }
        for (int i = 0; i < table.rows && next.equals(last); i++) {
            if (table.votes[i][column] > 0 && quotient(i, column, 1, multipliers).equals(next)) {
                choices[i][column] = MORE;
            } else if (table.seats[i][column] > 0 && quotient(i, column, 0, multipliers).equals(last)) {
                choices[i][column] = LESS;
            }
        }
    }

    private Fraction quotient(int row, int column, int more, Fraction[] multipliers) {
        return multipliers[row].times(table.quotient(row, column, table.seats[row][column] + more));
    }

    /** The cells that have another number of seats in another table that is as good. */
    boolean[][] tied() {
        boolean[][] tied = new boolean[table.rows][table.columns];
        for (int i = 0; i < table.rows; i++) {
            for (int j = 0; j < table.columns; j++) {
                tied[i][j] = choices[i][j] != 0 && circle(i, j).length > 0;
            }
        }
        return tied;
    }

    /** Of all tables that are as good, takes the one that gives most to the first cell, then to the second, row by row. */
    void settle() {
        for (int i = 0; i < table.rows; i++) {
            for (int j = 0; j < table.columns; j++) {
                if (choices[i][j] == MORE) {
                    for (int[] cell : circle(i, j)) {
                        table.seats[cell[0]][cell[1]] += choices[cell[0]][cell[1]];
                        choices[cell[0]][cell[1]] = -choices[cell[0]][cell[1]];
                    }
                }
                choices[i][j] = 0;
            }
        }
    }

    /** The cells of a circle through this one, more and less in turn; none if there is no circle. */
    private int[][] circle(int row, int column) {
        // From a row to the columns where it can have less, from a column to the rows that can have more there.
        int start = choices[row][column] == MORE ? row : table.rows + column;
        int end = choices[row][column] == MORE ? table.rows + column : row;
        int[] from = new int[table.rows + table.columns];
        Arrays.fill(from, -1);
        from[start] = start;
        Deque<Integer> queue = new ArrayDeque<>();
        queue.add(start);
        while (from[end] < 0 && !queue.isEmpty()) {
            int node = queue.remove();
            boolean isRow = node < table.rows;
            for (int other = 0; other < (isRow ? table.columns : table.rows); other++) {
                int i = isRow ? node : other;
                int j = isRow ? other : node - table.rows;
                int next = isRow ? table.rows + other : other;
                if (choices[i][j] == (isRow ? LESS : MORE) && from[next] < 0) {
                    from[next] = node;
                    queue.add(next);
                }
            }
        }
        if (from[end] < 0) {
            return new int[0][];
        }
        Deque<int[]> cells = new ArrayDeque<>();
        cells.add(new int[] {row, column});
        for (int node = end; node != start; node = from[node]) {
            int before = from[node];
            cells.add(node < table.rows ? new int[] {node, before - table.rows} : new int[] {before, node - table.rows});
        }
        return cells.toArray(int[][]::new);
    }
}
