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
    boolean isInHalves() {
        return inHalves;
    }

    @Override
    Exact exact(Slice slice) {
        return WideLevelSolver.solve(curve(slice));
    }

    private LevelCurve curve(Slice slice) {
        if (!inHalves) {
            return new LevelCurve(below, LevelCurve.Segment.WHOLE, slice);
        }
        BigInteger doubled = BigInteger.valueOf(slice.amount).shiftLeft(1);
        return doubled.compareTo(LevelCurve.sumOfMiddles(slice)) <= 0
                ? new LevelCurve(below, LevelCurve.Segment.LOWER_HALF, slice)
                : new LevelCurve(above, LevelCurve.Segment.UPPER_HALF, slice);
    }
}
