package io.github.hissa.allocation;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * Any curve in 64 bits: finds the level, rounds each award down by a multiplication with the reciprocal of the divisor
 * instead of a division, and hands out the units left by what that took: {@linkplain BlockRounding block by block}, or in
 * halves and coarser units with a work array of what each lost.
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
    /** What is left of the numerator over the divisor, in 63 binary places. */
    private final long reciprocal;

    private KeyedRounding(NarrowCurve curve, long numerator, long denominator) {
        this.curve = curve;
        this.numerator = numerator;
        this.denominator = denominator;
        this.unit = curve.slice().unit();
        this.scaledUnit = unit * curve.scale();
        this.divisor = denominator * scaledUnit;
        this.whole = numerator / divisor;
        this.reciprocal = BigInteger.valueOf(numerator % divisor).shiftLeft(PLACES).divide(BigInteger.valueOf(divisor))
                .longValueExact();
    }

    /** Null where the numbers are too large. */
    static @Nullable Rounded round(LevelCurve wide) {
        NarrowCurve curve = NarrowCurve.of(wide);
        if (curve == null) {
            return null;
        }
        Slice slice = curve.slice();
        if (wide.kind() == Level.Kind.FACTOR && slice.isPlain()) {
            return round(curve, new NarrowLevelSearch(slice.amount, Math.max(1, slice.sumOfClaims()), null), false);
        }
        NarrowLevelSearch level = NarrowLevelSearch.of(curve);
        return level == null ? null : round(curve, level, true);
    }

    private static @Nullable Rounded round(NarrowCurve curve, NarrowLevelSearch level, boolean isBounded) {
        Slice slice = curve.slice();
        if (slice.unit() >= Slice.ROOM / 2 || level.denominator >= Slice.ROOM / (slice.unit() * curve.scale())) {
            return null;
        }
        KeyedRounding rounding = new KeyedRounding(curve, level.numerator, level.denominator);
        return rounding.scaledUnit == 1 && Quotients.fit(level.numerator, level.denominator, curve.bitsOfSpeed())
                ? BlockRounding.of(curve, level, isBounded).round(rounding.exact()) : rounding.run();
    }

    private Rounded run() {
        long[] awards = new long[curve.size()];
        long[] keys = new long[curve.size()];
        long units = (curve.slice().amount - roundAnyDistances(awards, keys)) / unit;
        if (units == 0) {
            return new Rounded(awards, exact(), Rounded.NONE, null);
        }
        long[] sample = Selection.sample(keys);
        Bracket bracket = Bracket.around(sample, sample.length, units * sample.length / keys.length);
        Cut cut = UnitsLeft.standing(curve.slice(), any -> new Lost.Standing(keys), keys).cut(bracket, 1, units);
        for (int i = 0; i < keys.length; i++) {
            awards[i] += unit & -((cut.bar() - keys[i]) >>> 63);
        }
        cut.givePreferred(awards, unit);
        return new Rounded(awards, exact(), cut.tiedAt(), null);
    }

    private long roundAnyDistances(long[] awards, long[] keys) {
        int size = curve.size();
        long sum = 0;
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
            sum += awards[i];
        }
        return sum;
    }

    private Exact exact() {
        return new LevelAwards(curve.curve(), BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }
}
