package io.github.hissa.allocation.matrix;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class EqualTablesTest {

    private static final int SIDE = 3;
    private static final int TABLES = 1 << SIDE * SIDE;

    /** Among equal votes every table of single seats is as good as any other with its totals: all 512 of three by three. */
    @Test
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void cellsAreTiedThatDifferInAnotherTableOfTheSameTotals() {
        for (int number = 0; number < TABLES; number++) {
            long[][] seats = table(number);
            boolean[][] expected = new boolean[SIDE][SIDE];
            long[][] first = seats;
            for (int other = 0; other < TABLES; other++) {
                long[][] equal = table(other);
                if (Arrays.equals(totals(seats), totals(equal))) {
                    first = Arrays.compare(cells(equal), cells(first)) > 0 ? equal : first;
                    for (int cell = 0; cell < SIDE * SIDE; cell++) {
                        expected[cell / SIDE][cell % SIDE] |= cells(equal)[cell] != cells(seats)[cell];
                    }
                }
            }
            SeatTable table = new SeatTable(new long[][] {{1, 1, 1}, {1, 1, 1}, {1, 1, 1}});
            for (int i = 0; i < SIDE; i++) {
                table.seats[i] = seats[i].clone();
            }
            EqualTables equals = new EqualTables(table);
            assertArrayEquals(expected, equals.tied(), Arrays.deepToString(seats));
            equals.settle();
            assertEquals(Arrays.deepToString(first), Arrays.deepToString(table.seats), Arrays.deepToString(seats));
        }
    }

    private static long[][] table(int number) {
        long[][] table = new long[SIDE][SIDE];
        for (int cell = 0; cell < SIDE * SIDE; cell++) {
            table[cell / SIDE][cell % SIDE] = number >> cell & 1;
        }
        return table;
    }

    private static long[] cells(long[][] table) {
        return Arrays.stream(table).flatMapToLong(Arrays::stream).toArray();
    }

    private static long[] totals(long[][] table) {
        return IntStream.range(0, 2 * SIDE).mapToLong(line -> IntStream.range(0, SIDE)
                .mapToLong(k -> line < SIDE ? table[line][k] : table[k][line - SIDE]).sum()).toArray();
    }
}
