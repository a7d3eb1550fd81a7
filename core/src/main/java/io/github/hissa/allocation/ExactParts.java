package io.github.hissa.allocation;

/**
 * Exact awards that are at hand in parts of 64 bits: the whole minor units and what lies beyond them. Rounding takes no
 * more than these, and a numerator is made when it is asked for.
 */
abstract class ExactParts extends Exact {

    /** The whole minor units of each award. */
    final long[] wholes;

    ExactParts(long[] wholes) {
        this.wholes = wholes;
    }

    /** How many numbers tell what lies beyond the whole minor units. */
    abstract int columns();

    /** One of these numbers, never negative; the first weighs most. */
    abstract long beyond(int column, int position);

    /**
     * Whether it is beyond doubt which awards lost more by rounding, which less and which as much as the one at which the
     * units ended.
     */
    boolean isSure(int last, long unit) {
        return true;
    }

    /** Adds the floors, which were given before. */
    ExactParts above(Slice slice) {
        for (int i = 0; i < wholes.length; i++) {
            wholes[i] += slice.low(i);
        }
        return this;
    }
}
