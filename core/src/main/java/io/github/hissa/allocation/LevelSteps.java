package io.github.hissa.allocation;

import org.jspecify.annotations.Nullable;

/**
 * Finds the level of a curve between floors and caps by steps: divide what the stopped claims leave among the free ones,
 * see at that level which claims are stopped and which are free, and so on, until a step changes nothing. That level is
 * right, wherever the steps began; a sample says where to begin, so that few are needed. Steps need not end, so there is a
 * limit to them, and then another search.
 */
final class LevelSteps {

    private static final int MOST_IN_SAMPLE = 40;
    private static final int MOST = 12;

    private final NarrowCurve curve;
    private final int bitsOfSpeed;

    private LevelSteps(NarrowCurve curve) {
        this.curve = curve;
        this.bitsOfSpeed = curve.bitsOfSpeed();
    }

    /** What the free claims share, and their speeds together: the level is one over the other. */
    record Share(long amount, long speeds) {

        private Share plus(Share other) {
            return new Share(amount + other.amount, speeds + other.speeds);
        }
    }

    /** Null where the steps lead to no level. */
    static @Nullable Share search(NarrowCurve curve) {
        LevelSteps steps = new LevelSteps(curve);
        int stride = Selection.stride(curve.size());
        Share guess = steps.climb(new Share(curve.total, curve.sumOfSpeeds), curve.total / stride, stride,
                MOST_IN_SAMPLE, true);
        Share level = guess == null ? null : steps.climb(guess, curve.total, 1, MOST, false);
        return level != null && steps.isLowest(level) ? level : null;
    }

    private @Nullable Share climb(Share start, long total, int stride, int most, boolean isRough) {
        Share share = start;
        for (int step = 0; step < most; step++) {
            if (share.amount < 0 || share.speeds <= 0 || !Quotients.fit(share.amount, share.speeds, bitsOfSpeed)) {
                return null;
            }
            Quotients level = new Quotients(share.amount, share.speeds, bitsOfSpeed);
            Share stopped = curve.slice().lanes().pass(CurveBlock.size(curve, stride),
                    (from, to) -> stopped(level, stride, from, to)).stream().reduce(Share::plus).orElseThrow();
            Share next = new Share(total - stopped.amount, stopped.speeds);
            if (next.equals(share)) {
                return share;
            }
            share = next;
        }
        return isRough ? share : null;
    }

    /** What the stopped claims have, and how fast the free ones are. */
    private Share stopped(Quotients level, int stride, int start, int end) {
        CurveBlock block = new CurveBlock(curve, stride);
        long[] sums = {0, 0};
        Blocks.run(start, end, block::load, block::loadBounds,
                (from, to) -> level.divide(block.speeds, block.distances, to - from),
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
