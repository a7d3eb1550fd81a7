package io.github.hissa.allocation;

import java.math.BigInteger;
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
    private final long[] sample;
    private final WaterLevel level;
    private final WaterAwards awards;
    /** What rounding down takes, times twice the denominator: even and odd claims below, even and odd ones above. */
    private final long[] lost = new long[4];
    /** How many claims there are of each kind. */
    private long[] counts = {};

    private WaterRounding(LevelCurve curve, long total) {
        Slice slice = curve.slice();
        this.curve = curve;
        this.claims = slice.claims;
        this.sample = Selection.sample(claims);
        this.level = WaterLevel.of(claims, slice.sumOfClaims(), sample, total, slice.lanes());
        this.awards = new WaterAwards(slice, level.numerator / level.denominator);
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
        WaterRounding rounding = new WaterRounding(curve, total);
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
                awards.upperTerm = numerator / divisor;
                awards.lowerShift = inHalves ? 1 : 0;
                lose(numerator % divisor * (twice / divisor), 0, inHalves ? denominator : 0);
            }
            case LOSS -> {
                awards.upperMask = -1;
                awards.upperTerm = Math.floorDiv(-numerator, divisor);
                awards.lowerMask = inHalves ? -1 : 0;
                awards.lowerShift = inHalves ? 1 : 0;
                lose(Math.floorMod(-numerator, divisor) * (twice / divisor), 0, inHalves ? denominator : 0);
            }
            case ABOVE_HALF -> {
                awards.upperMask = -1;
                awards.upperTerm = numerator / denominator;
                awards.upperShift = 1;
                lose(numerator % twice, denominator, 0);
            }
            case BELOW_HALF -> {
                awards.upperMask = -1;
                awards.upperTerm = Math.floorDiv(-numerator, denominator);
                awards.upperShift = 1;
                awards.lowerMask = 0;
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

    /** Only odd ones are counted, and only where they matter: on one side of the level at most. */
    private long[] counts() {
        long oddBelow = lost[1] == 0 ? 0 : awards.countOdd(false);
        long oddAbove = lost[2] == lost[3] ? 0 : awards.countOdd(true);
        return new long[] {0, oddBelow, level.above - oddAbove, oddAbove};
    }

    private Rounded award(int served, int contested, long units) {
        Cut cut = contested == 0 ? Cut.NOBODY
                : UnitsLeft.standing(curve.slice(), any -> awards.keys(contested), claims)
                        .cut(bracket(contested, units), awards.leastKey(contested), units);
        long[] written = awards.write(served, contested, cut.bar());
        cut.givePreferred(written, 1);
        LevelAwards exact = new LevelAwards(curve, BigInteger.valueOf(level.numerator),
                BigInteger.valueOf(level.denominator));
        return new Rounded(written, exact, cut.tiedAt(), null);
    }

    /** Between which claims the units will end, by the members of the contested kinds in the sample. */
    private Bracket bracket(int contested, long units) {
        long members = 0;
        for (int kind = 1; kind < 4; kind++) {
            members += (contested >>> kind & 1) * counts[kind];
        }
        long[] kept = new long[sample.length];
        int size = 0;
        for (long claim : sample) {
            kept[size] = claim;
            size += contested >>> awards.kind(claim) & 1;
        }
        return Bracket.around(kept, size, units * size / Math.max(1, members));
    }
}
