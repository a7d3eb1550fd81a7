package io.github.hissa.allocation;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** The awards of a slice, rounded, with what an explanation needs. Positions are those of the slice. */
final class Rounded {

    /** No claim was the last to get a unit. */
    static final int NONE = -1;

    final long[] awards;
    final Exact exact;
    /** The last claim that was preferred, if an equal one was not; otherwise {@link #NONE}. */
    final int tiedAt;
    /** Claims that got nothing because they would have got less than the smallest award. */
    final @Nullable BitSet passedOver;

    Rounded(long[] awards, Exact exact, int tiedAt, @Nullable BitSet passedOver) {
        this.awards = awards;
        this.exact = exact;
        this.tiedAt = tiedAt;
        this.passedOver = passedOver;
    }
}
