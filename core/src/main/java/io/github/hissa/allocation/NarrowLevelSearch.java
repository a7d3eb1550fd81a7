package io.github.hissa.allocation;

import org.jspecify.annotations.Nullable;

/**
 * Finds the level of a curve between floors and caps without sorting: by {@linkplain LevelSteps steps} or, where they lead
 * nowhere, by fixing variables (Bitran and Hax, 1981): divide
 * as if nobody had bounds; of those who fall below their near bound and those who exceed the far one, the side that
 * weighs more stands at its bound for good; divide the rest again. A handful of rounds over ever fewer claims, as a rule.
 * Comparisons are exact, in 128 bits.
 */
final class NarrowLevelSearch {

    /** So many rounds mean a problem made to be slow; the search by sorting then takes over. */
    private static final int MOST_ROUNDS = 100;

    /** The level is numerator / denominator in the curve's units. */
    final long numerator;
    final long denominator;
    /** Who is free at the level, where the search has found that out: they share the numerator. */
    final @Nullable Free free;

    NarrowLevelSearch(long numerator, long denominator, @Nullable Free free) {
        this.numerator = numerator;
        this.denominator = denominator;
        this.free = free;
    }

    /** Null where this way does not lead to a level. */
    static @Nullable NarrowLevelSearch of(NarrowCurve curve) {
        NarrowLevelSearch steps = LevelSteps.search(curve);
        return steps != null ? steps : byFixing(curve);
    }

    /** Null where the level found is not the lowest that gives the same. */
    static @Nullable NarrowLevelSearch byFixing(NarrowCurve curve) {
        int[] free = new int[curve.size()];
        int count = 0;
        long left = curve.total;
        long speeds = 0;
        for (int i = 0; i < free.length; i++) {
            long near = curve.near(i);
            if (near < curve.far(i)) {
                free[count++] = i;
                speeds += curve.speed(i);
            } else {
                left -= near;
            }
        }
        return fix(curve, free, count, left, speeds);
    }

    /** Divides what is left among claims of these speeds, of which the free ones may have to stand at a bound. */
    private static @Nullable NarrowLevelSearch fix(NarrowCurve curve, int[] free, int number, long amount,
            long sumOfSpeeds) {
        int count = number;
        long left = amount;
        long speeds = sumOfSpeeds;
        for (int round = 0; round < MOST_ROUNDS && speeds > 0; round++) {
            long nearSum = 0;
            long nearSpeeds = 0;
            long farSum = 0;
            long farSpeeds = 0;
            boolean isLowest = false;
            for (int k = 0; k < count; k++) {
                int i = free[k];
                long speed = curve.speed(i);
                int fromNear = compare(left, speed, curve.near(i), speeds);
                if (fromNear < 0) {
                    nearSum += curve.near(i);
                    nearSpeeds += speed;
                } else if (compare(left, speed, curve.far(i), speeds) > 0) {
                    farSum += curve.far(i);
                    farSpeeds += speed;
                } else {
                    // Who has left the near bound and is not beyond the far one would fall with the level.
                    isLowest |= fromNear > 0;
                }
            }
            // What the near bounds add, against what the far ones take away, both times the speeds.
            int side = compare(nearSum + farSum, speeds, left, nearSpeeds + farSpeeds);
            if (side == 0) {
                return isLowest ? new NarrowLevelSearch(left, speeds, null) : null;
            }
            int kept = 0;
            long stillLeft = left;
            long stillSpeeds = speeds;
            for (int k = 0; k < count; k++) {
                int i = free[k];
                long speed = curve.speed(i);
                long bound = side > 0 ? curve.near(i) : curve.far(i);
                int compared = compare(left, speed, bound, speeds);
                if (side > 0 ? compared < 0 : compared > 0) {
                    stillLeft -= bound;
                    stillSpeeds -= speed;
                } else {
                    free[kept++] = i;
                }
            }
            count = kept;
            left = stillLeft;
            speeds = stillSpeeds;
        }
        return null;
    }

    /** Compares a × b with c × d in 128 bits. */
    static int compare(long a, long b, long c, long d) {
        int high = Long.compare(Math.multiplyHigh(a, b), Math.multiplyHigh(c, d));
        return high != 0 ? high : Long.compareUnsigned(a * b, c * d);
    }
}
