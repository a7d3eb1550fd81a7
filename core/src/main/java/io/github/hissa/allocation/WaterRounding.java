package io.github.hissa.allocation;

import java.math.BigInteger;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Equal awards, equal losses and their kin where nothing but the claims bounds the awards: the level is a
 * {@linkplain WaterLevel water level}, and what rounding down takes depends only on whether a claim is above the level
 * and, in halves, on whether it is odd. So there are four kinds of claims, and the units left go to whole kinds, in the
 * order of what they lost, and to the largest claims of the kind at which the units end.
 */
final class WaterRounding {

    private final LevelCurve curve;
    private final long[] claims;
    private final WaterLevel level;
    /** The award of a claim above the level is ((claim & upperMask) + upperTerm) >> upperShift. */
    private long upperMask;
    private long upperTerm;
    private int upperShift;
    /** The award of a claim at or below the level is (claim & lowerMask) >> lowerShift. */
    private long lowerMask = -1;
    private int lowerShift;
    /** What rounding down takes, times twice the denominator: even and odd claims below, even and odd ones above. */
    private final long[] lost = new long[4];
    /** How many claims there are of each kind. */
    private long[] counts = {};

    private WaterRounding(LevelCurve curve, WaterLevel level) {
        this.curve = curve;
        this.claims = curve.slice().claims;
        this.level = level;
    }

    /** Null where the curve is of another form or the numbers are too large. */
    static @Nullable Rounded round(LevelCurve curve) {
        Slice slice = curve.slice();
        boolean isClamp = curve.kind() == Level.Kind.FACTOR
                || curve.kind() == Level.Kind.AWARD && curve.segment() == LevelCurve.Segment.UPPER_HALF;
        if (isClamp || !slice.isPlain() || slice.unit() != 1 || slice.sumOfClaims() == Slice.TOO_LARGE) {
            return null;
        }
        long sum = slice.sumOfClaims();
        long amount = slice.amount;
        long total = switch (curve.kind()) {
            case AWARD -> amount * curve.scale();
            case LOSS -> (sum - amount) * curve.scale();
            case ABOVE_HALF -> 2 * amount - sum;
            case BELOW_HALF -> sum - 2 * amount;
            case FACTOR -> throw new IllegalStateException("a factor is no water level");
        };
        WaterRounding rounding = new WaterRounding(curve, WaterLevel.of(slice.claims, total));
        rounding.prepare();
        return rounding.run();
    }

    private void prepare() {
        long numerator = level.numerator;
        long denominator = level.denominator;
        long twice = 2 * denominator;
        boolean inHalves = curve.scale() == 2;
        long divisor = inHalves ? twice : denominator;
        switch (curve.kind()) {
            case AWARD -> {
                upperTerm = numerator / divisor;
                lowerShift = inHalves ? 1 : 0;
                lose(numerator % divisor * (twice / divisor), 0, inHalves ? denominator : 0);
            }
            case LOSS -> {
                upperMask = -1;
                upperTerm = Math.floorDiv(-numerator, divisor);
                lowerMask = inHalves ? -1 : 0;
                lowerShift = inHalves ? 1 : 0;
                lose(Math.floorMod(-numerator, divisor) * (twice / divisor), 0, inHalves ? denominator : 0);
            }
            case ABOVE_HALF -> {
                upperMask = -1;
                upperTerm = numerator / denominator;
                upperShift = 1;
                lose(numerator % twice, denominator, 0);
            }
            case BELOW_HALF -> {
                upperMask = -1;
                upperTerm = Math.floorDiv(-numerator, denominator);
                upperShift = 1;
                lowerMask = 0;
                lose(Math.floorMod(-numerator, twice), denominator, 0);
            }
            case FACTOR -> throw new IllegalStateException("a factor is no water level");
        }
    }

    private void lose(long above, long moreIfOdd, long belowIfOdd) {
        lost[1] = belowIfOdd;
        lost[2] = above;
        lost[3] = (above + moreIfOdd) % (2 * level.denominator);
    }

    private Rounded run() {
        counts = counts();
        long twice = 2 * level.denominator;
        long units = 0;
        long rest = 0;
        for (int kind = 1; kind < 4; kind++) {
            // The parts lost add up to whole units over all kinds together.
            units += Math.multiplyExact(counts[kind], lost[kind]) / twice;
            rest += counts[kind] * lost[kind] % twice;
        }
        units += rest / twice;
        int served = 0;
        int contested = 0;
        boolean[] done = new boolean[4];
        while (units > 0) {
            long most = 0;
            for (int kind = 1; kind < 4; kind++) {
                most = done[kind] ? most : Math.max(most, lost[kind]);
            }
            long members = 0;
            int kinds = 0;
            for (int kind = 1; kind < 4; kind++) {
                if (!done[kind] && lost[kind] == most) {
                    done[kind] = true;
                    kinds |= 1 << kind;
                    members += counts[kind];
                }
            }
            if (members <= units) {
                served |= kinds;
                units -= members;
            } else {
                contested = kinds;
                break;
            }
        }
        return award(served, contested, units);
    }

    /** Only odd ones are counted, and only where they matter. */
    private long[] counts() {
        long above = numberAbove();
        if (lost[1] == 0 && lost[2] == lost[3]) {
            return new long[] {0, 0, above, 0};
        }
        long water = level.numerator / level.denominator;
        long odd = 0;
        long oddAbove = 0;
        for (long claim : claims) {
            odd += claim & 1;
            oddAbove += claim & (water - claim) >>> 63;
        }
        return new long[] {0, odd - oddAbove, above - oddAbove, oddAbove};
    }

    private long numberAbove() {
        // Where everyone is met the level is the largest claim, and nobody is above it.
        return level.numerator == 0 || level.denominator > 1 || isAnyAbove() ? level.denominator : 0;
    }

    private boolean isAnyAbove() {
        long water = level.numerator / level.denominator;
        for (long claim : claims) {
            if (claim > water) {
                return true;
            }
        }
        return false;
    }

    private Rounded award(int served, int contested, long units) {
        long[] awards = new long[claims.length];
        UnitsLeft unitsLeft = new UnitsLeft(curve.slice(), awards);
        long low = 0;
        long high = Long.MAX_VALUE;
        if (contested != 0) {
            long[] sample = sample(contested);
            long members = membersOf(contested);
            int rank = sample.length - (int) (units * sample.length / Math.max(1, members));
            int margin = Selection.margin(sample.length);
            low = rank - margin < 0 || rank > sample.length ? 0 : sample[rank - margin];
            high = rank + margin >= sample.length || rank < 0 ? Long.MAX_VALUE : sample[rank + margin];
        }
        UnitsLeft.Candidates candidates = new UnitsLeft.Candidates(contested == 0 ? 1 : claims.length / 8 + 64);
        long above = write(awards, served, contested, low, high, candidates);
        if (above > units || above + candidates.size() < units) {
            candidates = new UnitsLeft.Candidates(claims.length);
            above = write(awards, served, contested, 0, Long.MAX_VALUE, candidates);
        }
        int tiedAt = unitsLeft.serveByClaim(candidates, (int) (units - above));
        LevelAwards exact = new LevelAwards(curve, BigInteger.valueOf(level.numerator),
                BigInteger.valueOf(level.denominator));
        return new Rounded(awards, exact, tiedAt, null);
    }

    private long[] sample(int contested) {
        int stride = Selection.stride(claims.length);
        long[] sample = new long[(claims.length + stride - 1) / stride];
        long water = level.numerator / level.denominator;
        int size = 0;
        for (int i = 0; i < claims.length; i += stride) {
            if ((contested >>> kind(claims[i], water) & 1) != 0) {
                sample[size++] = claims[i];
            }
        }
        long[] members = Arrays.copyOf(sample, size);
        Arrays.sort(members);
        return members;
    }

    private long membersOf(int contested) {
        long members = 0;
        for (int kind = 1; kind < 4; kind++) {
            members += (contested >>> kind & 1) * counts[kind];
        }
        return members;
    }

    /** 0 and 1 for even and odd claims up to the level, 2 and 3 above it. */
    private static long kind(long claim, long water) {
        return (water - claim) >>> 63 << 1 | claim & 1;
    }

    /** Writes all awards; in the contested kinds a claim above high gets a unit, one from low to high is put aside. */
    private long write(long[] awards, int served, int contested, long low, long high,
            UnitsLeft.Candidates candidates) {
        boolean isEven = (contested == 0 || contested == 0b1100) && (served == 0 || served == 0b1100)
                && lowerShift == 0 && upperShift == 0;
        long above = 0;
        for (int from = 0; from < claims.length; from += UnitsLeft.Candidates.BLOCK) {
            int to = Math.min(claims.length, from + UnitsLeft.Candidates.BLOCK);
            above += isEven ? writeWhole(awards, from, to, served, contested, low, high, candidates)
                    : writeAnyKind(awards, from, to, served, contested, low, high, candidates);
        }
        return above;
    }

    /** Where it does not matter which claims are odd. Two plain loops, for the compiler makes vectors of such. */
    private long writeWhole(long[] awards, int from, int to, int served, int contested, long low, long high,
            UnitsLeft.Candidates candidates) {
        long water = level.numerator / level.denominator;
        long term = upperTerm + (served == 0 ? 0 : 1);
        long most = contested == 0 ? Long.MAX_VALUE : high;
        boolean isLoss = upperMask != 0;
        long above = 0;
        for (int i = from; i < to; i++) {
            long claim = claims[i];
            long isHigh = claim > most ? 1 : 0;
            awards[i] = (isLoss ? Math.max(claim + term, 0) : Math.min(claim, term)) + isHigh;
            above += isHigh;
        }
        if (contested != 0) {
            candidates.addBetween(claims, from, to, Math.max(low, water + 1), high);
        }
        return above;
    }

    private long writeAnyKind(long[] awards, int from, int to, int served, int contested, long low, long high,
            UnitsLeft.Candidates candidates) {
        long water = level.numerator / level.denominator;
        long[] more = new long[4];
        long[] mayGet = new long[4];
        for (int kind = 0; kind < 4; kind++) {
            more[kind] = served >>> kind & 1;
            mayGet[kind] = -(contested >>> kind & 1L);
        }
        long above = 0;
        for (int i = from; i < to; i++) {
            long claim = claims[i];
            long isAbove = (water - claim) >> 63;
            long upper = ((claim & upperMask) + upperTerm) >> upperShift;
            long lower = (claim & lowerMask) >> lowerShift;
            int kind = (int) (isAbove & 2 | claim & 1);
            long isHigh = (high - claim) >> 63 & mayGet[kind];
            awards[i] = (upper & isAbove | lower & ~isAbove) + more[kind] - isHigh;
            above -= isHigh;
        }
        if (contested != 0) {
            int start = candidates.size();
            candidates.addBetween(claims, from, to, low, high);
            candidates.keep(start, position -> mayGet[(int) kind(claims[position], water)] != 0);
        }
        return above;
    }
}
