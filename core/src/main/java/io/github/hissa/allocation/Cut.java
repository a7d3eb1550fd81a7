package io.github.hissa.allocation;

/**
 * Where the units end that rounding down has left: who loses more than the bar gets one of them, and of those who lose
 * just that the preferred do.
 *
 * @param preferred their positions
 * @param tiedAt    the last of the preferred, if an equal claim is not among them; otherwise {@link Rounded#NONE}
 */
record Cut(long bar, int[] preferred, int tiedAt) {

    /** There are no units left. */
    static final Cut NOBODY = above(Long.MAX_VALUE);

    /** Between two keys, so that nobody need be preferred. */
    static Cut above(long bar) {
        return new Cut(bar, new int[0], Rounded.NONE);
    }

    /** Gives the preferred theirs. */
    void givePreferred(long[] awards, long unit) {
        for (int position : preferred) {
            awards[position] += unit;
        }
    }
}
