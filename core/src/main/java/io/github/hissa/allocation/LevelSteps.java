package io.github.hissa.allocation;

import org.jspecify.annotations.Nullable;

/**
 * Finds the level of a curve between floors and caps by steps: divide what the stopped claims leave among the free ones,
 * see at that level which claims are stopped and which are free, and so on, until a step changes nothing. That level is
 * right, wherever the steps began. A sample says between which levels it lies, {@link LevelBracket one pass} settles all
 * claims that are stopped or free at all of these, and the steps go on among the rest.
 *
 * <p>Steps need not end, so there is a limit to them, and then another search.
 */
final class LevelSteps {

    private static final int MOST = 40;

    private final NarrowCurve curve;

    private LevelSteps(NarrowCurve curve) {
        this.curve = curve;
    }

    /** What free claims share, and their speeds together: the level is one over the other. */
    record Share(long amount, long speeds) {

        Share plus(Share other) {
            return new Share(amount + other.amount, speeds + other.speeds);
        }

        /** Whether this level is positive and below what there is room for. */
        boolean isSound(NarrowCurve curve) {
            return amount >= 0 && speeds > 0 && Quotients.fit(amount, speeds, curve.bitsOfSpeed());
        }

        Quotients quotients(NarrowCurve curve) {
            return new Quotients(amount, speeds, curve.bitsOfSpeed());
        }
    }

    /** Null where the steps lead to no level. */
    static @Nullable NarrowLevelSearch search(NarrowCurve curve) {
        LevelSteps steps = new LevelSteps(curve);
        Share first = new Share(curve.total, curve.sumOfSpeeds);
        Moves sample = curve.sample();
        if (sample.size() < curve.size()) {
            long part = curve.total / curve.size() * sample.size()
                    + curve.total % curve.size() * sample.size() / curve.size();
            Share guess = steps.climb(first, new Share(part, 0), sample);
            LevelBracket bracket = guess == null ? null : LevelBracket.around(curve, guess);
            if (bracket != null) {
                Share level = steps.climb(bracket.middle(), bracket.left(), bracket.movesOfUndecided());
                if (level != null && bracket.holds(level)) {
                    return steps.found(level, bracket);
                }
            }
        }
        Share level = steps.climb(first, new Share(curve.total, 0), curve.moves());
        return level == null ? null : steps.found(level, null);
    }

    private @Nullable NarrowLevelSearch found(Share level, @Nullable LevelBracket bracket) {
        if (!isLowest(level)) {
            return null;
        }
        return new NarrowLevelSearch(level.amount, level.speeds,
                bracket == null ? null : bracket.freeAt(level.quotients(curve)));
    }

    /**
     * @param left what there is for the claims that move so and those known to be free, and the speeds of the latter
     */
    private @Nullable Share climb(Share start, Share left, Moves moves) {
        Share share = start;
        for (int step = 0; step < MOST; step++) {
            if (!share.isSound(curve)) {
                return null;
            }
            Quotients level = share.quotients(curve);
            Share stopped = curve.slice().lanes().pass(moves.size(), (from, to) -> stopped(level, moves, from, to))
                    .stream().reduce(Share::plus).orElseThrow();
            Share next = new Share(left.amount - stopped.amount, left.speeds + stopped.speeds);
            if (next.equals(share)) {
                return share;
            }
            share = next;
        }
        return null;
    }

    /** What the stopped claims have, and how fast the free ones are. */
    private static Share stopped(Quotients level, Moves moves, int start, int end) {
        CurveBlock block = new CurveBlock(moves);
        long[] sums = {0, 0};
        Blocks.run(start, end, block::load, block::loadBounds,
                (from, to) -> level.divide(block.speeds, block.distances, 0, to - from),
                (from, to) -> sums[0] += block.sumOfStopped(to - from),
                (from, to) -> sums[1] += block.sumOfFreeSpeeds(to - from));
        return new Share(sums[0], sums[1]);
    }

    /** Whether somebody would fall with the level, so that no lower one gives the same. */
    private boolean isLowest(Share level) {
        for (int i = 0; i < curve.size(); i++) {
            if (curve.near(i) < curve.far(i)
                    && NarrowLevelSearch.compare(level.amount, curve.speed(i), curve.near(i), level.speeds) > 0
                    && NarrowLevelSearch.compare(level.amount, curve.speed(i), curve.far(i), level.speeds) <= 0) {
                return true;
            }
        }
        return false;
    }
}
