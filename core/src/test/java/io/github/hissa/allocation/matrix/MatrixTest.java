package io.github.hissa.allocation.matrix;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.hissa.allocation.Fraction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class MatrixTest {

    @Test
    void aCoFinancingTableKeepsItsRowsAndColumns() {
        assertArrayEquals(new long[][] {{34, 33, 33}, {16, 17, 17}},
                ControlledRounding.proportional(new long[] {100, 50}, new long[] {50, 50, 50}));
    }

    @Test
    void totalsThatDisagreeAreRefused() {
        assertEquals("row totals add up to 3, column totals to 4", assertThrows(IllegalArgumentException.class,
                () -> ControlledRounding.proportional(new long[] {3}, new long[] {4})).getMessage());
    }

    @Property(tries = 200)
    void everyCellAndEveryTotalIsItsValueRoundedDownOrUp(@ForAll Random random) {
        Fraction[][] table = new Fraction[1 + random.nextInt(5)][1 + random.nextInt(5)];
        for (Fraction[] row : table) {
            Arrays.setAll(row, j -> Fraction.of(random.nextInt(1_000), 1 + random.nextInt(12)));
        }
        long[][] rounded = ControlledRounding.round(table);
        Fraction all = Fraction.ZERO;
        long allRounded = 0;
        for (int i = 0; i < table.length; i++) {
            Fraction row = Fraction.ZERO;
            for (int j = 0; j < table[0].length; j++) {
                assertNear(table[i][j], rounded[i][j]);
                row = row.plus(table[i][j]);
            }
            assertNear(row, Arrays.stream(rounded[i]).sum());
            all = all.plus(row);
            allRounded += Arrays.stream(rounded[i]).sum();
        }
        assertNear(all, allRounded);
        for (int j = 0; j < table[0].length; j++) {
            Fraction column = Fraction.ZERO;
            long columnRounded = 0;
            for (int i = 0; i < table.length; i++) {
                column = column.plus(table[i][j]);
                columnRounded += rounded[i][j];
            }
            assertNear(column, columnRounded);
        }
    }

    private static void assertNear(Fraction exact, long rounded) {
        Fraction difference = exact.minus(Fraction.of(rounded));
        assertTrue(difference.compareTo(Fraction.ONE) < 0 && difference.compareTo(Fraction.of(-1)) > 0,
                exact + " rounded to " + rounded);
    }

    @Test
    void seatsInTwoDirectionsFollowTheVotes() {
        // Balanced by hand: with column divisors 30 and 25 and no row multipliers but 1, 1, 1 the rounded votes add up.
        long[][] votes = {{123, 45}, {60, 80}, {30, 110}};
        BiproportionalApportionment seats =
                BiproportionalApportionment.of(votes, new long[] {6, 5, 5}, new long[] {7, 9});
        assertArrayEquals(new long[][] {{4, 2}, {2, 3}, {1, 4}}, seats.toArray());
        assertTrue(seats.isUnique());
    }

    @Test
    void aTieInTwoDirectionsIsReported() {
        BiproportionalApportionment seats = BiproportionalApportionment.of(new long[][] {{10, 10}, {10, 10}},
                new long[] {1, 1}, new long[] {1, 1});
        assertFalse(seats.isUnique());
    }

    @Test
    void totalsThatTheVotesDoNotAdmitAreRefused() {
        assertEquals("row 0 cannot get its 2 seats: the cells with votes do not admit these totals",
                assertThrows(IllegalArgumentException.class, () -> BiproportionalApportionment.of(
                        new long[][] {{1, 0}, {1, 1}}, new long[] {2, 0}, new long[] {1, 1})).getMessage());
    }

    /** The optimum of the products of quotients, by trying all tables of three rows and two columns. */
    @Property(tries = 100)
    void noOtherTableHasALargerProductOfQuotients(@ForAll Random random) {
        long[][] votes = new long[3][2];
        long[][] some = new long[3][2];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 2; j++) {
                votes[i][j] = 1 + random.nextInt(50);
                some[i][j] = random.nextInt(4);
            }
        }
        long[] rows = Arrays.stream(some).mapToLong(row -> row[0] + row[1]).toArray();
        long first = some[0][0] + some[1][0] + some[2][0];
        long[][] best = BiproportionalApportionment.of(votes, rows,
                new long[] {first, Arrays.stream(rows).sum() - first}).toArray();
        for (long a = 0; a <= rows[0]; a++) {
            for (long b = 0; b <= rows[1]; b++) {
                long c = first - a - b;
                if (c >= 0 && c <= rows[2]) {
                    long[][] other = {{a, rows[0] - a}, {b, rows[1] - b}, {c, rows[2] - c}};
                    assertTrue(product(votes, best).compareTo(product(votes, other)) >= 0);
                }
            }
        }
    }

    /** By trying all tables: which are best, which comes first among them, and which cells differ. */
    @Property(tries = 150)
    void theFirstOfAllBestTablesAndTheCellsInWhichTheyDiffer(@ForAll Random random) {
        long[][] votes = new long[3][3];
        long[][] some = new long[3][3];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                votes[i][j] = random.nextInt(4);
                some[i][j] = votes[i][j] == 0 ? 0 : random.nextInt(3);
            }
        }
        long[] rows = Arrays.stream(some).mapToLong(row -> Arrays.stream(row).sum()).toArray();
        long[] columns = {0, 1, 2};
        Arrays.setAll(columns, j -> some[0][j] + some[1][j] + some[2][j]);
        List<long[][]> best = new ArrayList<>();
        for (long[] first : splits(rows[0])) {
            for (long[] second : splits(rows[1])) {
                long[] third = {columns[0] - first[0] - second[0], columns[1] - first[1] - second[1],
                    columns[2] - first[2] - second[2]};
                if (Arrays.stream(third).allMatch(seats -> seats >= 0)) {
                    long[][] table = {first, second, third};
                    int compared = best.isEmpty() ? 1 : product(votes, table).compareTo(product(votes, best.get(0)));
                    if (compared > 0) {
                        best.clear();
                    }
                    if (compared >= 0) {
                        best.add(table);
                    }
                }
            }
        }
        BiproportionalApportionment found = BiproportionalApportionment.of(votes, rows, columns);
        long[][] expected = best.stream().max((one, other) -> Arrays.compare(
                Arrays.stream(one).flatMapToLong(Arrays::stream).toArray(),
                Arrays.stream(other).flatMapToLong(Arrays::stream).toArray())).orElseThrow();
        assertArrayEquals(expected, found.toArray());
        assertEquals(best.size() == 1, found.isUnique());
        for (int c = 0; c < 9; c++) {
            int cell = c;
            assertEquals(best.stream().mapToLong(table -> table[cell / 3][cell % 3]).distinct().count() > 1,
                    found.isTied(c / 3, c % 3));
        }
    }

    private static List<long[]> splits(long seats) {
        List<long[]> splits = new ArrayList<>();
        for (long one = 0; one <= seats; one++) {
            for (long two = 0; one + two <= seats; two++) {
                splits.add(new long[] {one, two, seats - one - two});
            }
        }
        return splits;
    }

    private static Fraction product(long[][] votes, long[][] seats) {
        Fraction product = Fraction.ONE;
        for (int i = 0; i < seats.length; i++) {
            for (int j = 0; j < seats[0].length; j++) {
                for (long seat = 1; seat <= seats[i][j]; seat++) {
                    product = product.times(Fraction.of(votes[i][j], 2 * seat - 1));
                }
            }
        }
        return product;
    }
}
