package io.github.hissa.allocation;

import java.math.BigInteger;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Finds the level of a curve between floors and caps without sorting, by fixing variables (Bitran and Hax, 1981): divide
 * as if nobody had bounds; of those who fall below their near bound and those who exceed the far one, the side that
 * weighs more stands at its bound for good; divide the rest again. A handful of rounds over ever fewer claims, as a rule.
 * Comparisons are exact, in 128 bits.
 */
final class NarrowLevelSearch {

    /** So many rounds mean a problem made to be slow; the search by sorting then takes over. */
    private static final int MOST_ROUNDS = 100;

    /** From this number of claims on a sample pays. */
    private static final int LARGE = 1 << 13;

    /** The level is numerator / denominator in the curve's units. */
    final long numerator;
    final long denominator;

    private NarrowLevelSearch(long numerator, long denominator) {
        this.numerator = numerator;
        this.denominator = denominator;
    }

    /** Null where this way does not lead to a level. */
    static @Nullable NarrowLevelSearch of(NarrowCurve curve) {
        if (curve.size() >= LARGE) {
            NarrowLevelSearch bracketed = bracketed(curve);
            if (bracketed != null) {
                return bracketed;
            }
        }
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

    /**
     * Brackets the level by the level of a sample; only claims that reach a bound within the bracket are undecided then.
     * Null if the level turns out to lie outside.
     */
    private static @Nullable NarrowLevelSearch bracketed(NarrowCurve curve) {
        NarrowLevelSearch guess = ofSample(curve);
        if (guess == null) {
            return null;
        }
        // The margin is 2.5 √sample, so a tenth of it is the square root over four.
        long margin = guess.numerator / (Selection.margin(curve.size() / stride(curve)) / 10L + 1) + 1;
        Ratio low = new Ratio(Math.max(0, guess.numerator - margin), guess.denominator);
        Ratio high = new Ratio(guess.numerator + margin, guess.denominator);
        if (!high.fits(curve.sumOfSpeeds)) {
            return null;
        }
        int[] free = new int[curve.size() / 4 + 64];
        int count = 0;
        long left = curve.total;
        long speeds = 0;
        for (int i = 0; i < curve.size(); i++) {
            long near = curve.near(i);
            long far = curve.far(i);
            long speed = curve.speed(i);
            long atLow = low.below(speed);
            long atHigh = high.below(speed) + 2;
            // Plain arithmetic, no branches: which of the four a claim is cannot be foreseen.
            long atNear = ~((near - Math.min(far, atHigh)) >> 63);
            long atFar = ~((atLow - far) >> 63) & ~atNear;
            long moves = ~(atNear | atFar);
            left -= near & atNear | far & atFar;
            speeds += speed & moves;
            free[count] = i;
            count += (int) (moves & ((atLow - near) >>> 63 | (far - atHigh) >>> 63));
            if (count == free.length) {
                free = Arrays.copyOf(free, 2 * count);
            }
        }
        NarrowLevelSearch found = fix(curve, free, count, left, speeds);
        return found != null && compare(found.numerator, low.denominator, low.numerator, found.denominator) > 0
                && compare(found.numerator, high.denominator, high.numerator, found.denominator) < 0 ? found : null;
    }

    /** A denser sample than for a selection, for it need not be sorted. */
    private static int stride(NarrowCurve curve) {
        return Math.max(1, Selection.stride(curve.size()) / 4);
    }

    private static @Nullable NarrowLevelSearch ofSample(NarrowCurve curve) {
        int stride = stride(curve);
        int[] free = new int[curve.size() / stride + 1];
        int count = 0;
        long left = curve.total / stride;
        long speeds = 0;
        for (int i = 0; i < curve.size(); i += stride) {
            if (curve.near(i) < curve.far(i)) {
                free[count++] = i;
                speeds += curve.speed(i);
            } else {
                left -= curve.near(i);
            }
        }
        return fix(curve, free, count, left, speeds);
    }

    /** A level to compare with, and the floor of its product with a speed by one multiplication. */
    private static final class Ratio {
        private final long numerator;
        private final long denominator;
        private final long whole;
        private final long reciprocal;

        Ratio(long numerator, long denominator) {
            this.numerator = numerator;
            this.denominator = denominator;
            this.whole = numerator / denominator;
            this.reciprocal = BigInteger.valueOf(numerator % denominator).shiftLeft(63)
                    .divide(BigInteger.valueOf(denominator)).longValueExact();
        }

        boolean fits(long speed) {
            return Math.multiplyHigh(whole + 1, speed) == 0 && (whole + 1) * speed > 0
                    && (whole + 1) * speed < 2 * Slice.ROOM;
        }

        /** The floor of the product, or one less. */
        long below(long speed) {
            return whole * speed + Math.multiplyHigh(speed << 1, reciprocal);
        }
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
            long freeSpeeds = 0;
            boolean isLowest = false;
            for (int k = 0; k < count; k++) {
                int i = free[k];
                long speed = curve.speed(i);
                freeSpeeds += speed;
                int fromNear = compare(left, speed, curve.near(i), speeds);
                // Somebody who has left the near bound would fall with the level: no lower one gives the same.
                isLowest |= fromNear > 0;
                if (fromNear < 0) {
                    nearSum += curve.near(i);
                    nearSpeeds += speed;
                } else if (compare(left, speed, curve.far(i), speeds) > 0) {
                    farSum += curve.far(i);
                    farSpeeds += speed;
                }
            }
            // Claims that are not free at all move with the level, too.
            isLowest |= freeSpeeds < speeds;
            if (nearSpeeds == 0 && farSpeeds == 0) {
                return left < 0 || !isLowest ? null : new NarrowLevelSearch(left, speeds);
            }
            // What the near bounds add, against what the far ones take away, both times the speeds.
            int side = compare(nearSum + farSum, speeds, left, nearSpeeds + farSpeeds);
            if (side == 0) {
                return left < 0 || !isLowest ? null : new NarrowLevelSearch(left, speeds);
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
