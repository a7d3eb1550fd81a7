package io.github.hissa.allocation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

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
    private final boolean isBounded;

    /** @param isBounded whether there are weights, or bounds that may stop somebody at this level */
    BlockRounding(NarrowCurve curve, Quotients level, boolean isBounded) {
        this.curve = curve;
        this.level = level;
        this.isBounded = isBounded;
    }

    Rounded round(Exact exact) {
        long[] sample = keys(curve.sample());
        Cut cut = UnitsLeft.made(curve.slice(), !curve.isRising(),
                bracket -> new Rounder(curve.moves(), !isClear(bracket)),
                positions -> keys(curve.moves().at(positions)))
                .cut(Bracket.around(sample, sample.length, wholes(sample)), 1, curve.total);
        long[] awards = new long[curve.size()];
        curve.slice().lanes().pass(awards.length, (from, to) -> write(awards, cut.bar(), from, to));
        cut.givePreferred(awards, 1);
        return new Rounded(awards, exact, cut.tiedAt(), null);
    }

    private long[] keys(Moves moves) {
        long[] keys = new long[moves.size()];
        Rounder rounder = new Rounder(moves, true);
        List<Blocks.Step> steps = rounder.steps();
        steps.add((from, to) -> System.arraycopy(rounder.keys, 0, keys, from, to - from));
        Blocks.run(0, keys.length, steps.toArray(new Blocks.Step[0]));
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

    /** The same loops over the claims' own places: so nothing need be copied. */
    private int write(long[] awards, long bar, int start, int end) {
        Moves moves = curve.moves();
        long[] speeds = moves.speeds();
        long[] nears = moves.nears();
        List<Blocks.Step> steps = new ArrayList<>();
        if (speeds == null) {
            long[] one = {1};
            long[] distance = new long[1];
            level.divide(one, distance, 0, 1);
            level.addAbove(bar, one, distance, 0, 1);
            steps.add((from, to) -> Arrays.fill(awards, from, to, distance[0]));
        } else {
            steps.add(isClear(new Bracket(bar, bar)) ? (from, to) -> level.lower(speeds, awards, from, to)
                    : (from, to) -> level.divide(speeds, awards, from, to));
            steps.add((from, to) -> level.addAbove(bar, speeds, awards, from, to));
        }
        if (isBounded) {
            // A unit does not lead beyond a bound: who is stopped is held where he is.
            steps.add(nears == null ? (from, to) -> hold(awards, moves.fars(), from, to)
                    : (from, to) -> CurveBlock.hold(awards, nears, moves.fars(), from, to));
        }
        if (!curve.isRising()) {
            long[] claims = curve.slice().claims;
            steps.add((from, to) -> fall(claims, awards, from, to));
        }
        Blocks.run(start, end, steps.toArray(new Blocks.Step[0]));
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

    /** The steps that round the distances of a block. */
    private final class Rounder extends Lost {
        private final CurveBlock block;
        private final boolean isExact;

        /** @param isExact whether quotients must be right before the units left are given */
        Rounder(Moves moves, boolean isExact) {
            this.block = new CurveBlock(moves);
            this.isExact = isExact;
        }

        @Override
        List<Blocks.Step> steps() {
            List<Blocks.Step> steps = new ArrayList<>();
            steps.add(block::load);
            steps.add(isExact ? (from, to) -> level.divide(block.speeds, block.distances, 0, to - from)
                    : (from, to) -> level.lower(block.speeds, block.distances, 0, to - from));
            steps.add((from, to) -> level.remainders(block.speeds, block.distances, keys, 0, to - from));
            if (isBounded) {
                steps.add(block::loadBounds);
                steps.add((from, to) -> block.dropStopped(keys, to - from));
                steps.add((from, to) -> block.hold(to - from));
            }
            return steps;
        }

        @Override
        void addUp(long bar, long[] sums, int size) {
            long[] values = block.distances;
            long[] lost = keys;
            for (int i = 0; i < size; i++) {
                sums[i] += values[i] + ((bar - lost[i]) >>> 63);
            }
        }
    }
}
