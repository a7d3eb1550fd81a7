package io.github.hissa.allocation;

import java.util.List;

/**
 * Runs the steps of a pass block by block, so that what one step leaves the next finds in the cache.
 *
 * <p>A step is one plain loop without branches. All steps of all passes are called from this one place, so that the
 * compiler treats each by itself: loops that it has merged into one method it often makes no vectors of.
 */
final class Blocks {

    static final int SIZE = 1 << 8;

    private Blocks() {
    }

    static void run(int start, int end, List<Step> steps) {
        run(start, end, steps.toArray(new Step[0]));
    }

    static void run(int start, int end, Step... steps) {
        for (int from = start; from < end; from += SIZE) {
            int to = Math.min(end, from + SIZE);
            for (Step step : steps) {
                step.run(from, to);
            }
        }
    }

    /** What is done with the positions from the first to before the second. */
    @FunctionalInterface
    interface Step {
        void run(int from, int to);
    }
}
