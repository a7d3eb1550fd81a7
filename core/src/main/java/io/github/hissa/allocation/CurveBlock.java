package io.github.hissa.allocation;

import java.util.List;

/**
 * A few claims of a curve in arrays that stay in the cache: how fast each moves, between which distances from its origin,
 * and how far it is at a level. All loops begin at zero, or the compiler makes no vectors of them.
 */
final class CurveBlock {

    final long[] speeds = new long[Blocks.SIZE];
    final long[] nears = new long[Blocks.SIZE];
    final long[] fars = new long[Blocks.SIZE];
    /** Whole distances at the level, first without and then within the bounds. */
    final long[] distances = new long[Blocks.SIZE];

    private final Moves moves;

    CurveBlock(Moves moves) {
        this.moves = moves;
    }

    void load(int from, int to) {
        System.arraycopy(moves.speeds(), from, speeds, 0, to - from);
    }

    void loadBounds(int from, int to) {
        long[] least = moves.nears();
        if (least != null) {
            System.arraycopy(least, from, nears, 0, to - from);
        }
        System.arraycopy(moves.fars(), from, fars, 0, to - from);
    }

    /** Holds the distances between the bounds. */
    void hold(int size) {
        hold(distances, nears, fars, 0, size);
    }

    static void hold(long[] distance, long[] near, long[] far, int from, int to) {
        for (int i = from; i < to; i++) {
            long isNear = -((distance[i] - near[i]) >>> 63);
            long isFree = -((distance[i] - far[i]) >>> 63) & ~isNear;
            distance[i] = near[i] & isNear | distance[i] & isFree | far[i] & ~(isNear | isFree);
        }
    }

    /** What leads to one in the marks where no bound stops a claim at the level, and to zero elsewhere. */
    List<Blocks.Step> marksOfFree(Quotients level, long[] marks) {
        return List.of(this::load, this::loadBounds, (from, to) -> level.divide(speeds, distances, 0, to - from),
                (from, to) -> markFree(marks, to - from));
    }

    /** One where no bound stops the distances, not yet held; otherwise zero. */
    void markFree(long[] marks, int size) {
        long[] near = nears;
        long[] far = fars;
        long[] distance = distances;
        for (int i = 0; i < size; i++) {
            marks[i] = (distance[i] - far[i] & ~(distance[i] - near[i])) >>> 63;
        }
    }

    /** The sum of the bounds at which distances, not yet held, are stopped. */
    long sumOfStopped(int size) {
        long sum = 0;
        for (int i = 0; i < size; i++) {
            long isNear = -((distances[i] - nears[i]) >>> 63);
            long isFar = ~-((distances[i] - fars[i]) >>> 63) & ~isNear;
            sum += nears[i] & isNear | fars[i] & isFar;
        }
        return sum;
    }

    /** The speeds together of those that no bound stops. */
    long sumOfFreeSpeeds(int size) {
        long sum = 0;
        for (int i = 0; i < size; i++) {
            sum += speeds[i] & -((distances[i] - fars[i]) >>> 63) & ~-((distances[i] - nears[i]) >>> 63);
        }
        return sum;
    }
}
