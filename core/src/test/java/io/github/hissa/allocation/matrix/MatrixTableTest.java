package io.github.hissa.allocation.matrix;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.hissa.allocation.Fraction;
import io.github.hissa.allocation.apportionment.Apportionment;
import io.github.hissa.allocation.apportionment.ApportionmentMethod;
import io.github.hissa.allocation.apportionment.ApportionmentProblem;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Small tables whose rounding or apportionment is known. */
class MatrixTableTest {

    private static final Fraction HALF = Fraction.of(1, 2);

    @Test
    void aTableOfWholeNumbersStaysAsItIs() {
        assertArrayEquals(new long[][] {{1, 2}, {0, 4}}, ControlledRounding.round(new Fraction[][] {
            {Fraction.of(1), Fraction.of(2)}, {Fraction.ZERO, Fraction.of(4)}}));
        assertArrayEquals(new long[0][0], ControlledRounding.round(new Fraction[0][0]));
        assertArrayEquals(new long[][] {{0, 0}}, ControlledRounding.proportional(new long[] {0}, new long[] {0, 0}));
    }

    @Test
    void theFirstCellGoesUpWhereBothMovesAreAsSmall() {
        assertArrayEquals(new long[][] {{1, 0}, {0, 1}}, ControlledRounding.round(new Fraction[][] {
            {HALF, HALF}, {HALF, HALF}}));
    }

    @Test
    void theSmallerMoveIsMade() {
        Fraction third = Fraction.of(1, 3);
        Fraction rest = Fraction.of(2, 3);
        assertArrayEquals(new long[][] {{0, 1}, {1, 0}}, ControlledRounding.round(new Fraction[][] {
            {third, rest}, {rest, third}}));
        assertArrayEquals(new long[][] {{1, 0}, {0, 1}}, ControlledRounding.round(new Fraction[][] {
            {rest, third}, {third, rest}}));
        // Down by the fifth of the first cell, for up takes four fifths.
        assertArrayEquals(new long[][] {{0, 1}, {1, 0}}, ControlledRounding.round(new Fraction[][] {
            {Fraction.of(1, 5), Fraction.of(4, 5)}, {Fraction.of(4, 5), Fraction.of(1, 5)}}));
    }

    /** Where few cells are open, the circles that lead through them are long. */
    @Test
    void sparseTablesKeepTheirTotals() {
        for (int seed = 0; seed < 300; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            int size = 3 + random.nextInt(5);
            Fraction[][] table = new Fraction[size][size];
            for (Fraction[] row : table) {
                Arrays.setAll(row, j -> Fraction.of(random.nextInt(40), random.nextInt(3) == 0 ? 7 : 1));
            }
            long[][] rounded = ControlledRounding.round(table);
            for (int k = 0; k < size; k++) {
                Fraction row = Fraction.ZERO;
                Fraction column = Fraction.ZERO;
                for (int m = 0; m < size; m++) {
                    row = row.plus(table[k][m]).minus(Fraction.of(rounded[k][m]));
                    column = column.plus(table[m][k]).minus(Fraction.of(rounded[m][k]));
                    assertNear(table[k][m].minus(Fraction.of(rounded[k][m])));
                }
                assertNear(row);
                assertNear(column);
            }
        }
    }

    private static void assertNear(Fraction difference) {
        assertTrue(difference.max(Fraction.ZERO.minus(difference)).compareTo(Fraction.ONE) < 0);
    }

    @Test
    void cellsUpToTheLargestAreRounded() {
        long most = Long.MAX_VALUE;
        assertArrayEquals(new long[][] {{most}}, ControlledRounding.round(new Fraction[][] {{Fraction.of(most)}}));
        assertArrayEquals(new long[][] {{most}}, ControlledRounding.proportional(new long[] {most}, new long[] {most}));
        assertArrayEquals(new long[][] {{most, most - 1}}, ControlledRounding.round(new Fraction[][] {
            {Fraction.of(most).minus(HALF), Fraction.of(most).minus(HALF)}}));
        assertRefused("cell 0, 0 is not between 0 and 9223372036854775807: 9223372036854775808",
                () -> ControlledRounding.round(new Fraction[][] {{Fraction.of(most).plus(Fraction.ONE)}}));
        assertRefused("cell 0, 0 is not between 0 and 9223372036854775807: 18446744073709551615/2",
                () -> ControlledRounding.round(new Fraction[][] {{Fraction.of(most).plus(HALF)}}));
        assertRefused("cell 0, 1 is not between 0 and 9223372036854775807: -1/2", () -> ControlledRounding.round(
                new Fraction[][] {{HALF, Fraction.of(-1, 2)}}));
    }

    @Test
    void whatIsNullIsNamed() {
        assertNull("cell 1, 0", () -> ControlledRounding.round(new Fraction[][] {{HALF}, {null}}));
        assertNull("row 1", () -> ControlledRounding.round(new Fraction[][] {{HALF}, null}));
        assertNull("table", () -> ControlledRounding.round(null));
        assertNull("row totals", () -> ControlledRounding.proportional(null, new long[0]));
    }

    private static void assertNull(String what, Executable attempt) {
        assertEquals(what, assertThrows(NullPointerException.class, attempt).getMessage());
    }

    @Test
    void aRoundingIsTheOnlyOneWhereAllCellsAreWhole() {
        assertTrue(ControlledRounding.isUnique(new Fraction[][] {{Fraction.of(3), Fraction.ZERO}}));
        assertTrue(ControlledRounding.isUnique(new Fraction[0][0]));
        assertFalse(ControlledRounding.isUnique(new Fraction[][] {{Fraction.of(3), HALF}}));
        assertRefused("cell 0, 1 is not between 0 and 9223372036854775807: -1", () -> ControlledRounding.isUnique(
                new Fraction[][] {{HALF, Fraction.of(-1)}}));
    }

    /** By trying all roundings of small tables: each cell that is not whole goes up in some and down in others. */
    @Test
    void everyCellThatIsNotWholeCouldHaveBeenRoundedTheOtherWay() {
        for (int seed = 0; seed < 40; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            Fraction[][] table = new Fraction[2 + seed % 2][3];
            for (Fraction[] row : table) {
                Arrays.setAll(row, j -> Fraction.of(random.nextInt(9), 1 + random.nextInt(4)));
            }
            int cells = table.length * 3;
            int up = 0;
            int down = 0;
            for (int choice = 0; choice < 1 << cells; choice++) {
                if (isRounding(table, choice)) {
                    up |= choice;
                    down |= ~choice;
                }
            }
            for (int c = 0; c < cells; c++) {
                boolean isWhole = table[c / 3][c % 3].getDenominator().intValue() == 1;
                assertEquals(!isWhole, (up >> c & 1) == 1, "up " + c + " of seed " + seed);
                assertTrue((down >> c & 1) == 1, "down " + c + " of seed " + seed);
            }
        }
    }

    /** Whether the cells that have a bit, rounded up, and the others, rounded down, keep all totals. */
    private static boolean isRounding(Fraction[][] table, int choice) {
        Fraction[] rows = new Fraction[table.length];
        Fraction[] columns = new Fraction[3];
        Arrays.fill(rows, Fraction.ZERO);
        Arrays.fill(columns, Fraction.ZERO);
        Fraction all = Fraction.ZERO;
        for (int c = 0; c < table.length * 3; c++) {
            Fraction cell = table[c / 3][c % 3];
            boolean isUp = (choice >> c & 1) == 1;
            if (isUp && cell.getDenominator().intValue() == 1) {
                return false;
            }
            Fraction moved = Fraction.of(cell.floor().longValueExact() + (isUp ? 1 : 0)).minus(cell);
            rows[c / 3] = rows[c / 3].plus(moved);
            columns[c % 3] = columns[c % 3].plus(moved);
            all = all.plus(moved);
        }
        for (Fraction moved : rows) {
            if (!isNear(moved)) {
                return false;
            }
        }
        for (Fraction moved : columns) {
            if (!isNear(moved)) {
                return false;
            }
        }
        return isNear(all);
    }

    private static boolean isNear(Fraction moved) {
        return moved.compareTo(Fraction.ONE) < 0 && moved.compareTo(Fraction.of(-1)) > 0;
    }

    @Test
    void refusalsNameTheRow() {
        assertRefused("row 1 has 1 cells, row 0 has 2", () -> ControlledRounding.round(
                new Fraction[][] {{HALF, HALF}, {HALF}}));
        assertRefused("row total 1 is negative: -1",
                () -> ControlledRounding.proportional(new long[] {2, -1}, new long[] {1}));
        assertRefused("column total 0 is negative: -1",
                () -> ControlledRounding.proportional(new long[] {0}, new long[] {-1, 1}));
        assertRefused("a table of 1 rows has 2 row totals", () -> BiproportionalApportionment.of(
                new long[][] {{1}}, new long[] {1, 1}, new long[] {2}));
        assertRefused("the table has no cells: 0 rows, 0 columns", () -> BiproportionalApportionment.of(
                new long[0][0], new long[0], new long[0]));
        assertRefused("row 0 has 1 cells, but there are 2 column totals", () -> BiproportionalApportionment.of(
                new long[][] {{1}}, new long[] {1}, new long[] {1, 0}));
        assertRefused("the table has no cells: 1 rows, 0 columns", () -> BiproportionalApportionment.of(
                new long[][] {{}}, new long[] {0}, new long[0]));
        assertRefused("row 1 has 1 cells, but there are 2 column totals", () -> BiproportionalApportionment.of(
                new long[][] {{1, 1}, {1}}, new long[] {1, 1}, new long[] {1, 1}));
        assertRefused("row total 0 is negative: -1", () -> BiproportionalApportionment.of(
                new long[][] {{1}, {1}}, new long[] {-1, 2}, new long[] {1}));
        assertRefused("votes of row 0, column 0 are negative: -1", () -> BiproportionalApportionment.of(
                new long[][] {{-1}}, new long[] {1}, new long[] {1}));
        assertRefused("votes of row 1, column 2 are negative: -7", () -> BiproportionalApportionment.of(
                new long[][] {{1, 1, 1}, {1, 1, -7}}, new long[] {1, 1}, new long[] {1, 1, 0}));
        assertRefused("column 1 cannot get its 3 seats: it has no votes", () -> BiproportionalApportionment.of(
                new long[][] {{1, 0}, {1, 0}}, new long[] {1, 3}, new long[] {1, 3}));
        assertRefused("row 1 cannot get its 3 seats: it has no votes", () -> BiproportionalApportionment.of(
                new long[][] {{1, 1}, {0, 0}}, new long[] {1, 3}, new long[] {1, 3}));
        assertRefused("row totals add up to 2305843009213693952, above 2305843009213693951",
                () -> BiproportionalApportionment.of(new long[][] {{1, 1}, {1, 1}}, new long[] {1L << 60, 1L << 60},
                        new long[] {1L << 60, 1L << 60}));
        long most = (1L << 61) - 1;
        assertEquals(most, BiproportionalApportionment.of(new long[][] {{1}}, new long[] {most}, new long[] {most})
                .getSeats(0, 0));
        assertNull("votes of row 1", () -> BiproportionalApportionment.of(new long[][] {{1}, null}, new long[] {1, 1},
                new long[] {2}));
        assertNull("column totals", () -> BiproportionalApportionment.of(new long[][] {{1}}, new long[] {1}, null));
        BiproportionalApportionment one = BiproportionalApportionment.of(new long[][] {{1}}, new long[] {1}, new long[] {1});
        assertEquals("cell 0, 1 is not in a table of 1 rows and 1 columns",
                assertThrows(IndexOutOfBoundsException.class, () -> one.getSeats(0, 1)).getMessage());
        assertEquals("cell 1, 0 is not in a table of 1 rows and 1 columns",
                assertThrows(IndexOutOfBoundsException.class, () -> one.isTied(1, 0)).getMessage());
        // Sums that would come out equal in 64 bits.
        assertRefused("row totals add up to 18446744073709551616, column totals to 0",
                () -> BiproportionalApportionment.of(new long[][] {{1}, {1}, {1}},
                        new long[] {Long.MAX_VALUE, Long.MAX_VALUE, 2}, new long[] {0}));
        assertRefused("row totals add up to 1, column totals to 2", () -> BiproportionalApportionment.of(
                new long[][] {{1}}, new long[] {1}, new long[] {2}));
    }

    private static void assertRefused(String message, Executable attempt) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, attempt).getMessage());
    }

    @Test
    void aTableWithOneAnswerIsUniqueAndOneWithTwoIsNot() {
        BiproportionalApportionment clear = BiproportionalApportionment.of(new long[][] {{90, 10}, {10, 90}},
                new long[] {2, 2}, new long[] {2, 2});
        assertArrayEquals(new long[][] {{2, 0}, {0, 2}}, clear.toArray());
        assertEquals(2, clear.getSeats(1, 1));
        assertTrue(clear.isUnique());
        // Three rows in a ring: the seats can go round it at no loss.
        BiproportionalApportionment ring = BiproportionalApportionment.of(
                new long[][] {{6, 6, 0}, {0, 6, 6}, {6, 0, 6}}, new long[] {1, 1, 1}, new long[] {1, 1, 1});
        assertFalse(ring.isUnique());
        // The same ring, but one way round is better than the other.
        BiproportionalApportionment slanted = BiproportionalApportionment.of(
                new long[][] {{7, 6, 0}, {0, 6, 6}, {6, 0, 6}}, new long[] {1, 1, 1}, new long[] {1, 1, 1});
        assertArrayEquals(new long[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}, slanted.toArray());
        assertTrue(slanted.isUnique());
    }

    @Test
    void ofEquallyGoodTablesTheFirstCellsHaveMost() {
        BiproportionalApportionment square = BiproportionalApportionment.of(new long[][] {{10, 10}, {10, 10}},
                new long[] {1, 1}, new long[] {1, 1});
        assertArrayEquals(new long[][] {{1, 0}, {0, 1}}, square.toArray());
        assertTrue(square.isTied(0, 0) && square.isTied(0, 1) && square.isTied(1, 0) && square.isTied(1, 1));
        // A cell beside a tie that has nothing to do with it.
        BiproportionalApportionment beside = BiproportionalApportionment.of(
                new long[][] {{10, 10, 0}, {10, 10, 0}, {0, 0, 7}}, new long[] {1, 1, 4}, new long[] {1, 1, 4});
        assertArrayEquals(new long[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 4}}, beside.toArray());
        assertFalse(beside.isUnique());
        assertFalse(beside.isTied(2, 2));
    }

    @Test
    void anyNumberOfSeatsIsSharedOutAndEveryCellIsNearItsShare() {
        long[][] votes = {{123, 45, 60, 9}, {60, 80, 30, 110}, {7, 300, 41, 18}};
        for (long scale : new long[] {1, 1_000, 1_000_000_000L, 1L << 52}) {
            long[] rows = {100 * scale, 55 * scale, 70 * scale};
            long[] columns = {60 * scale, 50 * scale, 80 * scale, 35 * scale};
            long[][] seats = BiproportionalApportionment.of(votes, rows, columns).toArray();
            for (int i = 0; i < 3; i++) {
                assertEquals(rows[i], Arrays.stream(seats[i]).sum());
            }
            for (int j = 0; j < 4; j++) {
                assertEquals(columns[j], seats[0][j] + seats[1][j] + seats[2][j]);
            }
        }
    }

    @Test
    void whateverTheNumberOfSeatsFewAreLeftToBeMoved() {
        for (long scale : new long[] {1, 1_000, 1_000_000_000L, 1L << 52}) {
            assertFewLeft(new long[][] {{123, 45, 60, 9}, {60, 80, 30, 110}, {7, 300, 41, 18}},
                    new long[] {100 * scale, 55 * scale, 70 * scale},
                    new long[] {60 * scale, 50 * scale, 80 * scale, 35 * scale});
            assertFewLeft(new long[][] {{1, 0}, {1_000_000, 1}}, new long[] {scale, scale}, new long[] {scale, scale});
        }
    }

    private static void assertFewLeft(long[][] votes, long[] rows, long[] columns) {
        long[] left = new StartingTable(new SeatTable(votes), rows, columns).fill();
        assertTrue(Arrays.stream(left).map(Math::abs).sum() <= 2L * rows.length * columns.length, Arrays.toString(left));
    }

    /** In tables without empty cells, and where a row or a column is empty and is to get nothing. */
    @Test
    void fittingByTurnsAloneComesNear() {
        for (long scale : new long[] {1, 1_000, 1_000_000_000L, 1L << 52}) {
            assertFitted(new long[][] {{123, 45, 60, 9}, {60, 80, 30, 110}, {7, 300, 41, 18}},
                    new long[] {100 * scale, 55 * scale, 70 * scale},
                    new long[] {60 * scale, 50 * scale, 80 * scale, 35 * scale});
            assertFitted(new long[][] {{123, 0, 45}, {0, 0, 0}, {60, 0, 80}}, new long[] {9 * scale, 0, 7 * scale},
                    new long[] {6 * scale, 0, 10 * scale});
        }
    }

    private static void assertFitted(long[][] votes, long[] rows, long[] columns) {
        SeatTable table = new SeatTable(votes);
        table.apportionColumns(new StartingTable(table, rows, columns).fitted(), columns);
        long[] left = table.surplus(rows);
        assertTrue(Arrays.stream(left).map(Math::abs).sum() <= (long) rows.length * columns.length, Arrays.toString(left));
    }

    /** Also where that gives someone fewer seats than the quota rounded down: of a quota of five, four. */
    @Test
    void eachColumnIsApportionedByWebster() {
        assertArrayEquals(new long[] {4, 1, 1, 1, 1, 0}, column(8, 50, 6, 6, 6, 6, 6));
        assertArrayEquals(new long[] {1, 1, 1, 1, 4, 0}, column(8, 6, 6, 6, 6, 50, 6));
        int clear = 0;
        for (int seed = 0; seed < 500; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            long[] votes = random.longs(2 + random.nextInt(8), 0, 30).map(cell -> random.nextInt(5) == 0 ? 20 * cell : cell)
                    .toArray();
            if (Arrays.stream(votes).sum() > 0) {
                long total = random.nextInt(40);
                Apportionment webster = ApportionmentMethod.webster().apportion(ApportionmentProblem.of(total, votes));
                if (webster.getTies().isEmpty()) {
                    clear++;
                    assertArrayEquals(webster.toArray(), column(total, votes), total + " by " + Arrays.toString(votes));
                }
            }
        }
        assertTrue(clear > 250);
    }

    private static long[] column(long total, long... votes) {
        SeatTable table = new SeatTable(Arrays.stream(votes).mapToObj(cell -> new long[] {cell}).toArray(long[][]::new));
        BigInteger[] multipliers = new BigInteger[votes.length];
        Arrays.fill(multipliers, BigInteger.TWO);
        table.apportionColumns(multipliers, new long[] {total});
        return Arrays.stream(table.seats).mapToLong(row -> row[0]).toArray();
    }

    /** Cells without votes that leave no choice, so that fitting by turns never ends. */
    @Test
    void seatsOfAnyNumberAlsoWhereTheVotesAdmitTheTotalsBarely() {
        long large = 1L << 59;
        assertArrayEquals(new long[][] {{large, 0}, {0, large}}, BiproportionalApportionment.of(
                new long[][] {{1, 0}, {1_000_000, 1}}, new long[] {large, large}, new long[] {large, large}).toArray());
        assertArrayEquals(new long[][] {{large, 0, 0}, {0, large, 0}, {0, 0, large}}, BiproportionalApportionment.of(
                new long[][] {{1, 0, 0}, {9, 1, 0}, {9, 9, 1}}, new long[] {large, large, large},
                new long[] {large, large, large}).toArray());
        assertRefused("row 0 cannot get its 576460752303423489 seats: the cells with votes do not admit these totals",
                () -> BiproportionalApportionment.of(new long[][] {{1, 0}, {1_000_000, 1}},
                        new long[] {large + 1, large - 1}, new long[] {large, large}));
    }

    @Test
    void aCellWithoutVotesGetsNothing() {
        assertArrayEquals(new long[][] {{0, 3}, {2, 0}}, BiproportionalApportionment.of(new long[][] {{0, 1}, {1, 0}},
                new long[] {3, 2}, new long[] {2, 3}).toArray());
        assertArrayEquals(new long[][] {{1, 1}, {1, 0}}, BiproportionalApportionment.of(new long[][] {{1, 1}, {500, 0}},
                new long[] {2, 1}, new long[] {2, 1}).toArray());
    }
}
