package io.github.hissa.allocation;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

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

    private final NarrowCurve curve;
    private final int @Nullable [] chosen;

    /** @param chosen the positions of those of the claims that are to be loaded; null for all of them */
    CurveBlock(NarrowCurve curve, int @Nullable [] chosen) {
        this.curve = curve;
        this.chosen = chosen;
    }

    void load(int from, int to) {
        long[] weights = curve.slice().weights;
        if (!curve.weighsClaims()) {
            load(weights, 1, from, to, speeds);
            return;
        }
        loadClaims(from, to, speeds);
        if (weights != null) {
            load(weights, 1, from, to, distances);
            multiply(distances, speeds, to - from);
        }
    }

    void loadBounds(int from, int to) {
        load(curve.nears(), 0, from, to, nears);
        load(curve.fars(), 0, from, to, fars);
    }

    void loadClaims(int from, int to, long[] target) {
        load(curve.slice().claims, 0, from, to, target);
    }

    private void load(long @Nullable [] source, long otherwise, int from, int to, long[] target) {
        if (source == null) {
            Arrays.fill(target, 0, to - from, otherwise);
        } else if (chosen == null) {
            System.arraycopy(source, from, target, 0, to - from);
        } else {
            for (int i = 0; i < to - from; i++) {
                target[i] = source[chosen[from + i]];
            }
        }
    }

    private static void multiply(long[] factors, long[] products, int size) {
        for (int i = 0; i < size; i++) {
            products[i] *= factors[i];
        }
    }

    /** Holds the distances between the bounds. */
    void hold(int size) {
        long[] near = nears;
        long[] far = fars;
        long[] distance = distances;
        for (int i = 0; i < size; i++) {
            long isNear = -((distance[i] - near[i]) >>> 63);
            long isFree = -((distance[i] - far[i]) >>> 63) & ~isNear;
            distance[i] = near[i] & isNear | distance[i] & isFree | far[i] & ~(isNear | isFree);
        }
    }

    /** Sets to zero what belongs to distances, not yet held, that a bound stops. */
    void dropStopped(long[] values, int size) {
        long[] near = nears;
        long[] far = fars;
        long[] distance = distances;
        for (int i = 0; i < size; i++) {
            values[i] &= -((distance[i] - far[i]) >>> 63) & ~-((distance[i] - near[i]) >>> 63);
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
