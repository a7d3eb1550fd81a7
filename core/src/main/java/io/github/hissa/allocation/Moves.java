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

    /** Those at these positions, in this order. */
    Moves at(int[] positions) {
        return new Moves(at(positions, speeds), nears == null ? null : at(positions, nears),
                at(positions, fars));
    }

    /** What those have together whom the near bound stops, at lower quotients: one loop, as the others. */
    long stoppedNear(Quotients level, int from, int to) {
        return nears == null ? 0 : level.sumBelow(speeds, nears, nears, true, from, to);
    }

    /** What those have together whom the far bound stops. */
    long stoppedFar(Quotients level, int from, int to) {
        return level.sumBelow(speeds, fars, fars, false, from, to);
    }

    /** The speeds of those who are before the far bound. */
    long speedsBeforeFar(Quotients level, int from, int to) {
        return level.sumBelow(speeds, fars, speeds, true, from, to);
    }

    /** The speeds of those who are before the near bound: all of them are before the far one, too. */
    long speedsBeforeNear(Quotients level, int from, int to) {
        return nears == null ? 0 : level.sumBelow(speeds, nears, speeds, true, from, to);
    }

    private static long[] at(int[] positions, long[] values) {
        long[] chosen = new long[positions.length];
        for (int i = 0; i < chosen.length; i++) {
            chosen[i] = values[positions[i]];
        }
        return chosen;
    }
}
