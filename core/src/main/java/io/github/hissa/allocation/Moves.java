package io.github.hissa.allocation;

import org.jspecify.annotations.Nullable;

/**
 * How claims move away from their origins, one at each position: how fast, and between which distances. Not to be written
 * to.
 *
 * @param speeds null where all are one
 * @param nears  the least distances, null where all are zero
 * @param fars   the greatest distances
 */
record Moves(long @Nullable [] speeds, long @Nullable [] nears, long[] fars) {

    int size() {
        return fars.length;
    }

    /** Those at these positions, in this order. */
    Moves at(int[] positions) {
        return new Moves(speeds == null ? null : at(positions, speeds), nears == null ? null : at(positions, nears),
                at(positions, fars));
    }

    private static long[] at(int[] positions, long[] values) {
        long[] chosen = new long[positions.length];
        for (int i = 0; i < chosen.length; i++) {
            chosen[i] = values[positions[i]];
        }
        return chosen;
    }
}
