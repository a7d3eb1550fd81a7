package io.github.hissa.allocation;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Two levels, and what a pass over all claims has settled for any level between them: who is stopped at which bound, who
 * is free, and who may be either.
 */
final class LevelBracket {

    private final LevelSteps.Share low;
    private final LevelSteps.Share middle;
    private final LevelSteps.Share high;
    private final LevelSteps.Share left;
    private final int[] undecided;

    private LevelBracket(LevelSteps.Share low, LevelSteps.Share middle, LevelSteps.Share high, Settled settled,
            long total) {
        this.low = low;
        this.middle = middle;
        this.high = high;
        this.left = new LevelSteps.Share(total - settled.share.amount(), settled.share.speeds());
        this.undecided = settled.undecided.positions();
    }

    /**
     * Around the level of the curve's sample, as far as the distances in it deviate: by four times the deviation on
     * average, which is three standard deviations and more unless a few deviate far more than most. Null where there is
     * no room for it.
     */
    static @Nullable LevelBracket around(NarrowCurve curve, LevelSteps.Share guess) {
        Moves sample = curve.sample();
        long margin = deviations(sample, guess.quotients(curve)) / (Selection.root(sample.size()) / 4 + 1) + 1;
        LevelSteps.Share low = new LevelSteps.Share(Math.max(0, guess.amount() - margin), guess.speeds());
        LevelSteps.Share high = new LevelSteps.Share(guess.amount() + margin, guess.speeds());
        if (!high.isSound(curve)) {
            return null;
        }
        Quotients least = low.quotients(curve);
        Quotients most = high.quotients(curve);
        Settled settled = curve.slice().lanes().pass(curve.size(), (from, to) -> settle(curve, least, most, from, to))
                .stream().reduce(Settled::plus).orElseThrow();
        return new LevelBracket(low, guess, high, settled, curve.total);
    }

    /** How far the distances are from their mean, added up. */
    private static long deviations(Moves moves, Quotients level) {
        long[] distances = new long[moves.size()];
        CurveBlock block = new CurveBlock(moves);
        Blocks.run(0, distances.length, block::load, block::loadBounds,
                (from, to) -> level.lower(block.speeds, block.distances, 0, to - from),
                (from, to) -> block.hold(to - from),
                (from, to) -> System.arraycopy(block.distances, 0, distances, from, to - from));
        long mean = Arrays.stream(distances).sum() / distances.length;
        return Arrays.stream(distances).map(distance -> Math.abs(distance - mean)).sum();
    }

    /** The level to begin with. */
    LevelSteps.Share middle() {
        return middle;
    }

    /** What there is for the undecided and the free, and the speeds of those who are surely free. */
    LevelSteps.Share left() {
        return left;
    }

    int[] undecided() {
        return undecided;
    }

    /** Whether the level lies between both. */
    boolean holds(LevelSteps.Share level) {
        return NarrowLevelSearch.compare(level.amount(), low.speeds(), low.amount(), level.speeds()) >= 0
                && NarrowLevelSearch.compare(level.amount(), high.speeds(), high.amount(), level.speeds()) <= 0;
    }

    /** What those who are surely stopped have, the speeds of those surely free, and the others. */
    private record Settled(LevelSteps.Share share, Found undecided) {

        Settled plus(Settled later) {
            return new Settled(share.plus(later.share), undecided.plus(later.undecided));
        }
    }

    private static Settled settle(NarrowCurve curve, Quotients least, Quotients most, int start, int end) {
        CurveBlock block = new CurveBlock(curve.moves());
        long[] highest = new long[Blocks.SIZE];
        long[] doubts = new long[Blocks.SIZE];
        long[] amounts = new long[Blocks.SIZE];
        long[] speeds = new long[Blocks.SIZE];
        Sieve undecided = new Sieve(new Bracket(0, 0), null, (end - start) / 16 + 64);
        // One unit more between the two leaves a few more undecided, but settles nobody wrongly.
        Blocks.run(start, end, block::load, block::loadBounds,
                (from, to) -> least.lower(block.speeds, block.distances, 0, to - from),
                (from, to) -> most.upper(block.speeds, highest, 0, to - from),
                (from, to) -> addStopped(block, highest, amounts, to - from),
                (from, to) -> addFree(block, highest, speeds, to - from),
                (from, to) -> settle(block, highest, doubts, to - from),
                (from, to) -> undecided.take(doubts, from, to));
        return new Settled(new LevelSteps.Share(Arrays.stream(amounts).sum(), Arrays.stream(speeds).sum()),
                undecided.found());
    }

    private static void addStopped(CurveBlock block, long[] highest, long[] amounts, int size) {
        long[] nears = block.nears;
        long[] fars = block.fars;
        long[] lowest = block.distances;
        for (int i = 0; i < size; i++) {
            long isNear = -((highest[i] - nears[i]) >>> 63);
            long isNotFar = -((lowest[i] - fars[i]) >>> 63);
            amounts[i] += nears[i] & isNear | fars[i] & ~(isNear | isNotFar);
        }
    }

    private static void addFree(CurveBlock block, long[] highest, long[] sums, int size) {
        long[] nears = block.nears;
        long[] fars = block.fars;
        long[] lowest = block.distances;
        long[] speeds = block.speeds;
        for (int i = 0; i < size; i++) {
            sums[i] += speeds[i] & -((highest[i] - fars[i]) >>> 63) & ~-((lowest[i] - nears[i]) >>> 63);
        }
    }

    /** One for those who are surely stopped or surely free, zero for the others. */
    private static void settle(CurveBlock block, long[] highest, long[] settled, int size) {
        long[] nears = block.nears;
        long[] fars = block.fars;
        long[] lowest = block.distances;
        for (int i = 0; i < size; i++) {
            long isNear = (highest[i] - nears[i]) >>> 63;
            long isFar = ~((lowest[i] - fars[i]) >>> 63);
            long isFree = (highest[i] - fars[i]) >>> 63 & ~((lowest[i] - nears[i]) >>> 63);
            settled[i] = (isNear | isFar | isFree) & 1;
        }
    }
}
