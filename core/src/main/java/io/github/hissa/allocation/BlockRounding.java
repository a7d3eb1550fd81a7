package io.github.hissa.allocation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rounds the awards on a curve at a level, where origins and bounds are whole units, in two passes: one finds out at which
 * key the units left end, around the key that a sample suggests; one rounds each claim and serves it at once, block by
 * block.
 *
 * <p>It is the distances that are rounded: down, and the units that this leaves go to those that lost most, whose keys are
 * what they lost, times the divisor. So awards that fall with the level lose these units: those that had lost least.
 */
final class BlockRounding {

    private final NarrowCurve curve;
    private final Quotients level;
    /** Null where nothing but the claims moves. */
    private final @Nullable Free free;
    /** What the distances of the free add up to. */
    private final long total;

    private BlockRounding(NarrowCurve curve, Quotients level, @Nullable Free free, long total) {
        this.curve = curve;
        this.level = level;
        this.free = free;
        this.total = total;
    }

    /** @param isBounded whether there are weights, or bounds that may stop somebody at this level */
    static BlockRounding of(NarrowCurve curve, NarrowLevelSearch found, boolean isBounded) {
        Quotients level = new Quotients(found.numerator, found.denominator, curve.bitsOfSpeed());
        if (!isBounded) {
            return new BlockRounding(curve, level, null, curve.total);
        }
        if (found.free != null) {
            return new BlockRounding(curve, level, found.free, found.numerator);
        }
        Free free = new Free(curve.size());
        long stopped = curve.slice().lanes().pass(curve.size(), (from, to) -> sift(curve.moves(), level, free, from, to))
                .stream().mapToLong(Long::longValue).sum();
        return new BlockRounding(curve, level, free, curve.total - stopped);
    }

    /** Notes who is free; returns what the others have. */
    private static long sift(Moves moves, Quotients level, Free free, int start, int end) {
        CurveBlock block = new CurveBlock(moves);
        Free.Block freeOfBlock = free.new Block(end);
        long[] marks = new long[Blocks.SIZE];
        long[] stopped = {0};
        List<Blocks.Step> steps = new ArrayList<>(block.marksOfFree(level, marks));
        steps.add((from, to) -> freeOfBlock.store(marks, from, to));
        steps.add((from, to) -> stopped[0] += block.sumOfStopped(to - from));
        Blocks.run(start, end, steps);
        return stopped[0];
    }

    Rounded round(Exact exact) {
        long[] sample = keysOfSample();
        Bracket guess = Bracket.around(sample, sample.length, wholes(sample));
        Cut cut = new UnitsLeft(curve.slice(), !curve.isRising(), bracket -> new Rounder(!isClear(bracket)),
                curve.moves().speeds(), this::keys).cut(guess, 1, total);
        long[] awards = new long[curve.size()];
        curve.slice().lanes().pass(awards.length, (from, to) -> write(awards, cut.bar(), from, to));
        cut.givePreferred(awards, 1);
        return new Rounded(awards, exact, cut.tiedAt(), null);
    }

    /** Of those who move so fast and are free. */
    private long[] keys(long[] speeds) {
        long[] keys = new long[speeds.length];
        level.divide(speeds, keys, 0, keys.length);
        level.remainders(speeds, keys, keys, 0, keys.length);
        return keys;
    }

    private long[] keysOfSample() {
        Moves sample = curve.sample();
        long[] keys = keys(sample.speeds());
        if (free != null) {
            long[] marks = new long[Blocks.SIZE];
            List<Blocks.Step> steps = new ArrayList<>(new CurveBlock(sample).marksOfFree(level, marks));
            steps.add((from, to) -> {
                for (int i = from; i < to; i++) {
                    keys[i] *= marks[i - from];
                }
            });
            Blocks.run(0, keys.length, steps);
        }
        return keys;
    }

    /** How many whole units the keys make together, roughly: a number to begin with. */
    private long wholes(long[] keys) {
        int shift = Math.max(0, 40 - Long.numberOfLeadingZeros(level.divisor()));
        long sum = 0;
        for (long key : keys) {
            sum += key >> shift;
        }
        return Math.min(keys.length, sum / Math.max(1, level.divisor() >> shift));
    }

    /**
     * Whether quotients that are too small by one need no correction: what those leave is then beyond the divisor, so they
     * get the unit that they lack, as they would not get one of those that are left.
     */
    private boolean isClear(Bracket bracket) {
        return level.slack() < bracket.low() && bracket.high() < level.divisor();
    }

    /** All loops have the claims' own places, so that nothing need be copied. */
    private int write(long[] awards, long bar, int start, int end) {
        Moves moves = curve.moves();
        long[] speeds = moves.speeds();
        long[] nears = moves.nears();
        List<Blocks.Step> steps = new ArrayList<>();
        steps.add(isClear(new Bracket(bar, bar)) ? (from, to) -> level.lower(speeds, awards, from, to)
                : (from, to) -> level.divide(speeds, awards, from, to));
        steps.add((from, to) -> level.addAbove(bar, speeds, awards, from, to));
        if (free != null) {
            // A unit does not lead beyond a bound: who is stopped is held where he is.
            steps.add(nears == null ? (from, to) -> hold(awards, moves.fars(), from, to)
                    : (from, to) -> CurveBlock.hold(awards, nears, moves.fars(), from, to));
        }
        if (!curve.isRising()) {
            long[] claims = curve.slice().claims;
            steps.add((from, to) -> fall(claims, awards, from, to));
        }
        Blocks.run(start, end, steps);
        return end - start;
    }

    private static void hold(long[] distance, long[] fars, int from, int to) {
        for (int i = from; i < to; i++) {
            long isFree = -((distance[i] - fars[i]) >>> 63);
            distance[i] = distance[i] & isFree | fars[i] & ~isFree;
        }
    }

    private static void fall(long[] claims, long[] values, int from, int to) {
        for (int i = from; i < to; i++) {
            values[i] = claims[i] - values[i];
        }
    }

    /** Rounds the distances of a stretch down; those of the stopped count as nothing. */
    private final class Rounder extends Lost {
        private final boolean isExact;
        private final long[] speeds = new long[Blocks.SIZE];
        private final long[] distances = new long[Blocks.SIZE];

        /** @param isExact whether quotients must be right before the units left are given */
        Rounder(boolean isExact) {
            this.isExact = isExact;
        }

        @Override
        List<Blocks.Step> steps(int end) {
            long[] all = curve.moves().speeds();
            List<Blocks.Step> steps = new ArrayList<>();
            steps.add((from, to) -> System.arraycopy(all, from, speeds, 0, to - from));
            if (free != null) {
                // Who does not move has no distance and loses nothing.
                Free.Block freeOfBlock = free.new Block(end);
                steps.add((from, to) -> freeOfBlock.keep(speeds, from, to));
            }
            steps.add(isExact ? (from, to) -> level.divide(speeds, distances, 0, to - from)
                    : (from, to) -> level.lower(speeds, distances, 0, to - from));
            steps.add((from, to) -> level.remainders(speeds, distances, keys, 0, to - from));
            return steps;
        }

        @Override
        void addUp(long bar, long[] sums, int size) {
            long[] values = distances;
            long[] lost = keys;
            for (int i = 0; i < size; i++) {
                sums[i] += values[i] + ((bar - lost[i]) >>> 63);
            }
        }
    }
}
