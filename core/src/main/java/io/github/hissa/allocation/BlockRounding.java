package io.github.hissa.allocation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rounds the awards on a curve at a level, where origins and bounds are whole units, and hands out the units left, in two
 * passes: one finds out at which key the units end, around the key that a sample suggests; one rounds each claim and serves
 * it at once, block by block. What a claim lost by rounding is its key, times the divisor.
 */
final class BlockRounding {

    private final NarrowCurve curve;
    private final Quotients level;
    private final boolean isBounded;
    private final long[] awards;

    /** @param isBounded whether there are weights, or bounds that may stop somebody at this level */
    BlockRounding(NarrowCurve curve, Quotients level, boolean isBounded) {
        this.curve = curve;
        this.level = level;
        this.isBounded = isBounded;
        this.awards = new long[curve.size()];
    }

    long[] awards() {
        return awards;
    }

    /** Writes all awards; returns the last claim that was preferred to an equal one, or {@link Rounded#NONE}. */
    int run() {
        Bracket guess = bracket();
        Cut cut = UnitsLeft.made(curve.slice(), bracket -> new Rounder(null, !isClear(bracket)), this::keys)
                .cut(guess, 1, curve.slice().amount);
        boolean isExact = !isClear(new Bracket(cut.bar(), cut.bar()));
        curve.slice().lanes().pass(awards.length, (from, to) -> write(from, to, cut.bar(), isExact));
        cut.givePreferred(awards, 1);
        return cut.tiedAt();
    }

    private int write(int start, int end, long bar, boolean isExact) {
        if (isBounded) {
            Rounder rounder = new Rounder(null, isExact);
            List<Blocks.Step> steps = new ArrayList<>(rounder.steps());
            steps.add((from, to) -> rounder.give(bar, to - from));
            steps.add((from, to) -> System.arraycopy(rounder.block.distances, 0, awards, from, to - from));
            Blocks.run(start, end, steps.toArray(new Blocks.Step[0]));
        } else {
            // Nothing but the claims moves: what they lose is made again faster than it is kept.
            long[] claims = curve.slice().claims;
            Blocks.run(start, end, isExact ? (from, to) -> level.divide(claims, awards, from, to)
                    : (from, to) -> level.lower(claims, awards, from, to),
                    (from, to) -> level.addAbove(bar, claims, awards, from, to));
        }
        return end - start;
    }

    private Bracket bracket() {
        long[] keys = keys(Selection.samplePositions(curve.size()));
        return Bracket.around(keys, keys.length, wholes(keys));
    }

    private long[] keys(int[] positions) {
        long[] keys = new long[positions.length];
        Rounder rounder = new Rounder(positions, true);
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
        long slack = level.slack();
        return curve.isRising() ? slack < bracket.low() && bracket.high() < level.divisor()
                : bracket.high() < level.divisor() - slack;
    }

    /** The steps that round the awards of a block down; they end up where the distances were. */
    private final class Rounder extends Lost {
        private final CurveBlock block;
        private final boolean isExact;
        private final long[] claims = new long[Blocks.SIZE];

        /** @param isExact whether quotients must be right before the units left are given */
        Rounder(int @Nullable [] chosen, boolean isExact) {
            this.block = new CurveBlock(curve, chosen);
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
            if (!curve.isRising()) {
                steps.add((from, to) -> block.loadClaims(from, to, claims));
                steps.add((from, to) -> fall(to - from));
                steps.add((from, to) -> turn(to - from));
            }
            return steps;
        }

        /** An award that falls by a part of a unit falls by the whole unit. */
        private void fall(int size) {
            long[] origins = claims;
            long[] values = block.distances;
            long[] lost = keys;
            for (int i = 0; i < size; i++) {
                values[i] = origins[i] - values[i] - (-lost[i] >>> 63);
            }
        }

        /** What such an award lost is the other part of the unit. */
        private void turn(int size) {
            long divisor = level.divisor();
            long[] turned = keys;
            for (int i = 0; i < size; i++) {
                turned[i] = (divisor & -(-turned[i] >>> 63)) - turned[i];
            }
        }

        private void give(long high, int size) {
            long[] values = block.distances;
            long[] lost = keys;
            for (int i = 0; i < size; i++) {
                values[i] += (high - lost[i]) >>> 63;
            }
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
