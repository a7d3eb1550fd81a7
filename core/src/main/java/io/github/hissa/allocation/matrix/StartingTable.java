package io.github.hissa.allocation.matrix;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * Brings a table of seats so near to its row totals that few seats are left to be moved, whatever the number of seats: by
 * multipliers of the rows from iterative proportional fitting, in whole numbers of some sixty digits; and where that does not
 * come near, by those of the tables for the totals cut to ever more binary places. Whatever the multipliers, the table is the
 * best for the row totals that come of it.
 */
final class StartingTable {

    private static final int ROUNDS = 200;
    private static final int PLACES = 128;
    private static final int BITS = 192;
    private static final BigInteger ONE = BigInteger.ONE.shiftLeft(BITS);

    private final SeatTable table;
    private final long[] rowSeats;
    private final long[] columnSeats;

    StartingTable(SeatTable table, long[] rowSeats, long[] columnSeats) {
        this.table = table;
        this.rowSeats = rowSeats;
        this.columnSeats = columnSeats;
    }

    /** Fills the table; what is left of surpluses and deficits of the rows. */
    long[] fill() {
        table.apportionColumns(fitted(), columnSeats);
        long[] surplus = table.surplus(rowSeats);
        if (!isNear(surplus)) {
            table.apportionColumns(byHalving(), columnSeats);
            surplus = table.surplus(rowSeats);
        }
        return surplus;
    }

    private boolean isNear(long[] surplus) {
        long left = 2L * table.rows * table.columns;
        for (long seats : surplus) {
            left -= Math.min(Math.abs(seats), left + 1);
        }
        return left >= 0;
    }

    /** Iterative proportional fitting: each round divides the columns as they are and then corrects the rows. */
    BigInteger[] fitted() {
        BigInteger[] multipliers = new BigInteger[table.rows];
        Arrays.fill(multipliers, ONE);
        for (int round = 0; round < ROUNDS; round++) {
            BigInteger[] shares = shares(multipliers);
            boolean isNear = true;
            for (int i = 0; i < shares.length; i++) {
                BigInteger due = BigInteger.valueOf(rowSeats[i]).shiftLeft(PLACES);
                isNear &= due.subtract(shares[i]).abs().bitLength() < PLACES - 3;
                if (shares[i].signum() > 0) {
                    multipliers[i] = multipliers[i].multiply(due).divide(shares[i]);
                }
            }
            level(multipliers);
            if (isNear) {
                break;
            }
        }
        return multipliers;
    }

    /** What each row would get of all columns if seats could be parted, in binary places. */
    private BigInteger[] shares(BigInteger[] multipliers) {
        BigInteger[] shares = new BigInteger[table.rows];
        Arrays.fill(shares, BigInteger.ZERO);
        for (int j = 0; j < table.columns; j++) {
            BigInteger sum = BigInteger.ZERO;
            for (int i = 0; i < table.rows; i++) {
                sum = sum.add(multipliers[i].multiply(BigInteger.valueOf(table.votes[i][j])));
            }
            for (int i = 0; i < table.rows && sum.signum() > 0; i++) {
                shares[i] = shares[i].add(multipliers[i].multiply(BigInteger.valueOf(table.votes[i][j]))
                        .multiply(BigInteger.valueOf(columnSeats[j])).shiftLeft(PLACES).divide(sum));
            }
        }
        return shares;
    }

    /** Brings the largest to a given size, and none below one. */
    private static void level(BigInteger[] multipliers) {
        int bits = Arrays.stream(multipliers).mapToInt(BigInteger::bitLength).max().orElse(0);
        for (int i = 0; i < multipliers.length; i++) {
            multipliers[i] = multipliers[i].shiftLeft(BITS - bits).max(BigInteger.ONE);
        }
    }

    /** From the totals in few binary places to all but the last, each time from the multipliers of the time before. */
    private BigInteger[] byHalving() {
        BigInteger[] multipliers = new BigInteger[table.rows];
        Arrays.fill(multipliers, ONE);
        long all = Arrays.stream(columnSeats).sum();
        int cells = table.rows * table.columns;
        int first = Math.max(0, Long.SIZE - Long.numberOfLeadingZeros(all / cells));
        for (int places = first; places > 0; places--) {
            int cut = places;
            table.apportionColumns(multipliers, Arrays.stream(columnSeats).map(seats -> seats >> cut).toArray());
            table.moveToRows(table.surplus(Arrays.stream(rowSeats).map(seats -> seats >> cut).toArray()));
            multipliers = table.multipliers();
        }
        return multipliers;
    }
}
