package io.github.hissa.allocation;

import java.math.BigInteger;

/**
 * A rule whose awards follow one level: either one kind of level all the way, or one kind while the endowment is below
 * the half-claims and another kind above them.
 */
final class ParametricRule extends ClaimsRule {

    private final Level.Kind below;
    private final Level.Kind above;
    private final boolean inHalves;
    private final boolean weighted;

    private ParametricRule(String name, Level.Kind below, Level.Kind above, boolean inHalves, boolean weighted) {
        super(name);
        this.below = below;
        this.above = above;
        this.inHalves = inHalves;
        this.weighted = weighted;
    }

    static ParametricRule whole(String name, Level.Kind kind) {
        return new ParametricRule(name, kind, kind, false, true);
    }

    static ParametricRule inHalves(String name, Level.Kind below, Level.Kind above, boolean weighted) {
        return new ParametricRule(name, below, above, true, weighted);
    }

    @Override
    boolean takesWeights() {
        return weighted;
    }

    @Override
    public boolean hasLevel() {
        return true;
    }

    @Override
    public boolean isInHalves() {
        return inHalves;
    }

    /** Each award rises with one level, which must rise to hand out what others leave. */
    @Override
    boolean isPopulationMonotonic() {
        return true;
    }

    @Override
    Exact exact(Slice slice) {
        return WideLevelSolver.solve(curve(slice));
    }

    /** In 64 bits where the numbers leave room for it, otherwise in numbers of any size; the result is the same. */
    @Override
    Rounded round(Slice slice) {
        LevelCurve curve = curve(slice);
        Rounded rounded = WaterRounding.round(curve);
        if (rounded == null) {
            rounded = KeyedRounding.round(curve);
        }
        return rounded != null ? rounded : LargestRemainder.round(slice, WideLevelSolver.solve(curve));
    }

    /** The same by numbers of any size alone. */
    Rounded roundWidely(Slice slice) {
        return LargestRemainder.round(slice, WideLevelSolver.solve(curve(slice)));
    }

    @Override
    boolean isAboveHalves(Slice slice) {
        return inHalves && !isBelowHalves(slice);
    }

    private LevelCurve curve(Slice slice) {
        if (!inHalves) {
            return new LevelCurve(below, LevelCurve.Segment.WHOLE, slice);
        }
        return isBelowHalves(slice) ? new LevelCurve(below, LevelCurve.Segment.LOWER_HALF, slice)
                : new LevelCurve(above, LevelCurve.Segment.UPPER_HALF, slice);
    }

    private static boolean isBelowHalves(Slice slice) {
        long sum = slice.sumOfClaims();
        if (sum == Slice.TOO_LARGE) {
            return BigInteger.valueOf(slice.amount).shiftLeft(1).compareTo(LevelCurve.sumOfMiddles(slice)) <= 0;
        }
        if (slice.isPlain()) {
            return 2 * slice.amount <= sum;
        }
        long middles = 0;
        for (int i = 0; i < slice.size(); i++) {
            middles += Math.min(Math.max(slice.claims[i], 2 * slice.low(i)), 2 * slice.highs[i]);
        }
        return 2 * slice.amount <= middles;
    }
}
