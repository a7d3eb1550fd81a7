package io.github.hissa.allocation;

/**
 * Exact awards that are at hand in words of 64 bits: the whole minor units and what lies beyond them. Rounding takes no more
 * than these, and a numerator is made when it is asked for.
 */
abstract class ExactParts extends Exact {

    /** The whole minor units of each award. */
    final long[] wholes;
    /** What lies beyond them, in a word without a sign. */
    final long[] firsts;
    /** What lies beyond that, in another such word; empty if nothing does. */
    final long[] seconds;

    ExactParts(long[] wholes, long[] firsts, long[] seconds) {
        this.wholes = wholes;
        this.firsts = firsts;
        this.seconds = seconds;
    }

    /** How many bits of the first words are in use. */
    int bits() {
        return Long.SIZE;
    }

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
