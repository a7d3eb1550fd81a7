package io.github.hissa.allocation;

import org.jspecify.annotations.Nullable;

/**
 * How claims move away from their origins, one at each position: how fast, and between which distances. Not to be written
 * to.
 *
 * @param nears  the least distances, null where all are zero
 * @param fars   the greatest distances
 */
record Moves(long[] speeds, long @Nullable [] nears, long[] fars) {

    int size() {
        return fars.length;
    }

    /** The arrays that there are, speeds first and far bounds last. */
    long[][] columns() {
        return nears == null ? new long[][] {speeds, fars} : new long[][] {speeds, nears, fars};
    }

    static Moves of(long[]... columns) {
        return new Moves(columns[0], columns.length == 2 ? null : columns[1], columns[columns.length - 1]);
    }

    /** Those at these positions, in this order. */
    Moves at(int[] positions) {
        return of(Found.of(positions, columns()).columns());
    }
}
