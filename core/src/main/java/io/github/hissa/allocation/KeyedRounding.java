package io.github.hissa.allocation;

import java.math.BigInteger;
import java.util.Arrays;
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
    /** Whether the level times any speed fits 64 bits, also for claims that it does not hold for. */
    private final boolean reachesAll;

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
        this.reachesAll = Math.multiplyHigh(whole + 1, curve.sumOfSpeeds) == 0
                && (whole + 1) * curve.sumOfSpeeds > 0 && (whole + 1) * curve.sumOfSpeeds < 2 * Slice.ROOM;
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

    /**
     * Proportional without bounds, in one pass: a sample says between which keys the units will end, so each claim is
     * rounded and served at once, block by block, and only those in between are put aside. If the sample was wrong, the
     * general way follows.
     */
    private Rounded runPlainly() {
        Slice slice = curve.slice();
        long[] claims = slice.claims;
        long[] sample = sampleKeys(claims);
        int rank = sample.length - (int) wholes(sample);
        int margin = Selection.margin(sample.length);
        long low = rank - margin < 0 ? 1 : Math.max(1, sample[rank - margin]);
        long high = rank + margin >= sample.length ? Long.MAX_VALUE : sample[rank + margin];
        long[] awards = new long[claims.length];
        UnitsLeft.Candidates candidates = new UnitsLeft.Candidates(claims.length / 8 + 64);
        long[] kept = new long[claims.length / 8 + 64];
        long[] keys = new long[UnitsLeft.Candidates.BLOCK];
        long left = slice.amount;
        long above = 0;
        for (int from = 0; from < claims.length; from += keys.length) {
            int to = Math.min(claims.length, from + keys.length);
            for (int i = from; i < to; i++) {
                long claim = claims[i];
                // Below the claim times the ratio by less than two.
                long award = whole * claim + Math.multiplyHigh(claim << 1, reciprocal);
                long key = numerator * claim - award * divisor;
                long more = (divisor - 1 - key) >> 63;
                award -= more;
                key -= divisor & more;
                long isHigh = (high - key) >> 63;
                keys[i - from] = key;
                left -= award;
                awards[i] = award - isHigh;
                above -= isHigh;
            }
            int start = candidates.size();
            candidates.addBetween(keys, from, from, to, new Bracket(low, high));
            if (candidates.size() > kept.length) {
                kept = Arrays.copyOf(kept, Math.max(2 * kept.length, candidates.size()));
            }
            for (int k = start; k < candidates.size(); k++) {
                kept[k] = keys[candidates.position(k) - from];
            }
        }
        if (above > left || above + candidates.size() < left) {
            return run();
        }
        return rounded(awards, new UnitsLeft(slice, awards).serveKeyed(candidates, kept, (int) (left - above)));
    }

    private long[] sampleKeys(long[] claims) {
        int stride = Selection.stride(claims.length);
        long[] sample = new long[(claims.length + stride - 1) / stride];
        for (int i = 0; i < sample.length; i++) {
            long claim = claims[i * stride];
            long award = whole * claim + Math.multiplyHigh(claim << 1, reciprocal);
            long key = numerator * claim - award * divisor;
            sample[i] = key >= divisor ? key - divisor : key;
        }
        Arrays.sort(sample);
        return sample;
    }

    /** How many whole units the keys of the sample make together, roughly: a number to begin with. */
    private long wholes(long[] sample) {
        int shift = Math.max(0, 40 - Long.numberOfLeadingZeros(divisor));
        long sum = 0;
        for (long key : sample) {
            sum += key >> shift;
        }
        return Math.min(sample.length, sum / Math.max(1, divisor >> shift));
    }

    private Rounded run() {
        long[] awards = new long[curve.size()];
        long[] keys = new long[curve.size()];
        long left = curve.slice().amount
                - (scaledUnit == 1 && reachesAll ? roundWholeDistances(awards, keys) : roundAnyDistances(awards, keys));
        return rounded(awards, new UnitsLeft(curve.slice(), awards).award(keys, left / unit));
    }

    /**
     * Rounds down where origins and bounds are whole units; returns the sum of the awards. The key is below the divisor,
     * so whole distances alone say whether a bound holds. No branches, for which bound holds cannot be foreseen.
     */
    private long roundWholeDistances(long[] awards, long[] keys) {
        long sign = curve.isRising() ? 1 : -1;
        long falls = curve.isRising() ? 0 : 1;
        long sum = 0;
        for (int i = 0; i < awards.length; i++) {
            long speed = curve.speed(i);
            long near = curve.near(i);
            long far = curve.far(i);
            long distance = whole * speed + Math.multiplyHigh(speed << 1, reciprocal);
            long beyond = numerator * speed - distance * divisor;
            long more = (divisor - 1 - beyond) >> 63;
            distance -= more;
            beyond -= divisor & more;
            long isNear = (distance - near) >> 63;
            long isFar = ~((distance - far) >> 63) & ~isNear;
            long isFree = ~(isNear | isFar);
            distance = near & isNear | far & isFar | distance & isFree;
            beyond &= isFree;
            // An award that falls by a part of a unit falls by the whole unit, and what it lost is the other part.
            long isLoss = falls & -beyond >>> 63;
            keys[i] = (beyond ^ -isLoss) + isLoss + (divisor & -isLoss);
            awards[i] = curve.origin(i) + sign * distance - isLoss;
            sum += awards[i];
        }
        return sum;
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

    private Rounded rounded(long[] awards, int tiedAt) {
        LevelAwards exact = new LevelAwards(curve.curve(), BigInteger.valueOf(numerator),
                BigInteger.valueOf(denominator));
        return new Rounded(awards, exact, tiedAt, null);
    }
}
