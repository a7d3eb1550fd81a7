package io.github.hissa.allocation;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * Any curve in 64 bits: finds the level, rounds each award down by one multiplication with the reciprocal of the
 * divisor instead of a division, notes what that took, and hands out the units left by it. Two work arrays: the free
 * claims of the search, and what each lost.
 */
final class KeyedRounding {

    private static final int PLACES = 63;

    private final NarrowCurve curve;
    private final long numerator;
    private final long denominator;
    private final long unit;
    /** Scaled minor units in a rounding unit. */
    private final long scaledUnit;
    /** What a rounding unit is in the numerators of the awards. */
    private final long divisor;
    private final long whole;
    private final long rest;
    /** The rest over the divisor, in 63 binary places. */
    private final long reciprocal;

    private KeyedRounding(NarrowCurve curve, long numerator, long denominator) {
        this.curve = curve;
        this.numerator = numerator;
        this.denominator = denominator;
        this.unit = curve.slice().unit();
        this.scaledUnit = unit * curve.scale();
        this.divisor = denominator * scaledUnit;
        this.whole = numerator / divisor;
        this.rest = numerator % divisor;
        this.reciprocal = BigInteger.valueOf(rest).shiftLeft(PLACES).divide(BigInteger.valueOf(divisor))
                .longValueExact();
    }

    /** Null where the numbers are too large. */
    static @Nullable Rounded round(LevelCurve wide) {
        NarrowCurve curve = NarrowCurve.of(wide);
        if (curve == null) {
            return null;
        }
        Slice slice = curve.slice();
        boolean isPlainFactor = wide.kind() == Level.Kind.FACTOR && slice.isPlain();
        long numerator;
        long denominator;
        if (isPlainFactor) {
            numerator = slice.amount;
            denominator = Math.max(1, slice.sumOfClaims());
        } else {
            NarrowLevelSearch search = NarrowLevelSearch.of(curve);
            if (search == null) {
                return null;
            }
            numerator = search.numerator;
            denominator = search.denominator;
        }
        if (slice.unit() >= Slice.ROOM / 2 || denominator >= Slice.ROOM / (slice.unit() * curve.scale())) {
            return null;
        }
        KeyedRounding rounding = new KeyedRounding(curve, numerator, denominator);
        return isPlainFactor && slice.unit() == 1 ? rounding.runPlainly() : rounding.run();
    }

    /** Proportional without bounds: nothing but a product and a division for each claim. */
    private Rounded runPlainly() {
        long[] claims = curve.slice().claims;
        long[] awards = new long[claims.length];
        long[] keys = new long[claims.length];
        long left = curve.slice().amount;
        for (int i = 0; i < claims.length; i++) {
            long claim = claims[i];
            // Below the claim times the ratio by less than two.
            long award = whole * claim + Math.multiplyHigh(claim << 1, reciprocal);
            long key = numerator * claim - award * divisor;
            long more = (divisor - 1 - key) >> 63;
            award -= more;
            keys[i] = key - (divisor & more);
            awards[i] = award;
            left -= award;
        }
        return finish(awards, keys, left);
    }

    private Rounded run() {
        int size = curve.size();
        long[] awards = new long[size];
        long[] keys = new long[size];
        long left = curve.slice().amount;
        boolean rising = curve.isRising();
        for (int i = 0; i < size; i++) {
            long speed = curve.speed(i);
            long near = curve.near(i);
            long far = curve.far(i);
            long origin = curve.origin(i);
            boolean isNear = near >= far || NarrowLevelSearch.compare(numerator, speed, near, denominator) <= 0;
            long units;
            long key;
            if (isNear || NarrowLevelSearch.compare(numerator, speed, far, denominator) >= 0) {
                long distance = isNear ? near : far;
                long award = rising ? origin + distance : origin - distance;
                units = award / scaledUnit;
                key = award % scaledUnit * denominator;
            } else {
                long distance = whole * speed + Math.multiplyHigh(speed << 1, reciprocal);
                long beyond = numerator * speed - distance * divisor;
                if (beyond >= divisor) {
                    distance++;
                    beyond -= divisor;
                }
                units = origin / scaledUnit;
                key = origin % scaledUnit * denominator;
                if (rising) {
                    units += distance;
                    key += beyond;
                } else {
                    units -= distance;
                    key -= beyond;
                }
                if (key < 0) {
                    units--;
                    key += divisor;
                } else if (key >= divisor) {
                    units++;
                    key -= divisor;
                }
            }
            keys[i] = key;
            awards[i] = units * unit;
            left -= awards[i];
        }
        return finish(awards, keys, left);
    }

    private Rounded finish(long[] awards, long[] keys, long left) {
        int tiedAt = new UnitsLeft(curve.slice(), awards).award(keys, left / unit);
        LevelAwards exact = new LevelAwards(curve.curve(), BigInteger.valueOf(numerator),
                BigInteger.valueOf(denominator));
        return new Rounded(awards, exact, tiedAt, null);
    }
}
