package io.github.hissa.allocation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
    private final Free free;
    private final int[] undecided;
    private final Moves movesOfUndecided;

    private LevelBracket(NarrowCurve curve, LevelSteps.Share low, LevelSteps.Share middle, LevelSteps.Share high) {
        this.low = low;
        this.middle = middle;
        this.high = high;
        this.free = new Free(curve.size());
        Quotients least = low.quotients(curve);
        Quotients most = high.quotients(curve);
        Settled settled = curve.slice().lanes()
                .pass(curve.size(), (from, to) -> settle(curve.moves(), least, most, free, from, to)).stream()
                .reduce(Settled::plus).orElseThrow();
        this.undecided = settled.undecided.positions();
        this.movesOfUndecided = Moves.of(settled.undecided.columns());
        Settled doubtful = settle(movesOfUndecided, least, least, new Free(undecided.length), 0, undecided.length);
        this.left = new LevelSteps.Share(curve.total - settled.share.amount() + doubtful.share.amount(),
                settled.share.speeds() - doubtful.share.speeds());
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
        return high.isSound(curve) ? new LevelBracket(curve, low, guess, high) : null;
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

    Moves movesOfUndecided() {
        return movesOfUndecided;
    }

    /** Whether the level lies between both. */
    boolean holds(LevelSteps.Share level) {
        return NarrowLevelSearch.compare(level.amount(), low.speeds(), low.amount(), level.speeds()) >= 0
                && NarrowLevelSearch.compare(level.amount(), high.speeds(), high.amount(), level.speeds()) <= 0;
    }

    /** Who is free at a level that lies between both. */
    Free freeAt(Quotients level) {
        long[] marks = new long[Blocks.SIZE];
        List<Blocks.Step> steps = new ArrayList<>(new CurveBlock(movesOfUndecided).marksOfFree(level, marks));
        steps.add((from, to) -> {
            for (int i = from; i < to; i++) {
                free.set(undecided[i], marks[i - from] != 0);
            }
        });
        Blocks.run(0, undecided.length, steps);
        return free;
    }

    /** What those who are stopped at the lower level have, the speeds of those who are free there, and the undecided. */
    private record Settled(LevelSteps.Share share, Found undecided) {

        Settled plus(Settled later) {
            return new Settled(share.plus(later.share), undecided.plus(later.undecided));
        }
    }

    private static Settled settle(Moves moves, Quotients least, Quotients most, Free free, int start, int end) {
        CurveBlock block = new CurveBlock(moves);
        Free.Block freeOfBlock = free.new Block(end);
        long[] highest = new long[Blocks.SIZE];
        long[] marks = new long[Blocks.SIZE];
        Sieve undecided = new Sieve(new Bracket(1, 1), end - start, (end - start) / 16 + 64, moves.columns());
        long[] stopped = {0};
        // A sum for each place in a block: so the compiler need not add up within a vector.
        long[] speeds = new long[Blocks.SIZE];
        List<Blocks.Step> steps = new ArrayList<>();
        long[] nears = moves.nears();
        boolean isDirect = least.isNarrow() && nears != null;
        if (isDirect) {
            steps.add((from, to) -> stopped[0] += least.sumOfStopped(moves.speeds(), nears, moves.fars(), from, to));
        }
        steps.addAll(List.of(block::load, block::loadBounds,
                (from, to) -> least.lower(block.speeds, block.distances, 0, to - from)));
        if (!isDirect) {
            steps.add((from, to) -> stopped[0] += block.sumOfStopped(to - from));
        }
        // One unit more between the two leaves a few more undecided, but settles nobody wrongly.
        steps.addAll(List.of((from, to) -> block.markFree(marks, to - from),
                (from, to) -> freeOfBlock.store(marks, from, to),
                (from, to) -> addMarked(block.speeds, marks, speeds, to - from),
                (from, to) -> most.upper(block.speeds, highest, 0, to - from),
                (from, to) -> doubt(block, highest, marks, to - from),
                (from, to) -> undecided.take(marks, from, to)));
        Blocks.run(start, end, steps);
        return new Settled(new LevelSteps.Share(stopped[0], Arrays.stream(speeds).sum()), undecided.found());
    }

    private static void addMarked(long[] values, long[] marks, long[] sums, int size) {
        for (int i = 0; i < size; i++) {
            sums[i] += values[i] & -marks[i];
        }
    }

    /** One for those for whom a bound lies between the levels, zero for the others. */
    private static void doubt(CurveBlock block, long[] highest, long[] doubts, int size) {
        long[] nears = block.nears;
        long[] fars = block.fars;
        long[] lowest = block.distances;
        for (int i = 0; i < size; i++) {
            doubts[i] = (lowest[i] - nears[i] & ~(highest[i] - nears[i])
                    | lowest[i] - fars[i] & ~(highest[i] - fars[i])) >>> 63;
        }
    }
}
