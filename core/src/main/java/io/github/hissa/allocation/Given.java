package io.github.hissa.allocation;

import java.util.Arrays;

/** What a pass has given away, and the positions of those who may or may not get one of the units that are left. */
record Given(long amount, int[] undecided) {

    /** Whether the units end among the undecided. */
    boolean leads(long total) {
        return amount <= total && total <= amount + undecided.length;
    }

    /** With what a later stretch got. */
    Given plus(Given later) {
        return new Given(amount + later.amount, join(undecided, later.undecided));
    }

    static int[] join(int[] first, int[] second) {
        int[] joined = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, joined, first.length, second.length);
        return joined;
    }
}
