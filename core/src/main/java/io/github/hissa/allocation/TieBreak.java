package io.github.hissa.allocation;

import java.util.OptionalLong;
import java.util.Random;

/**
 * How a tie is settled: by the order in which the claims stand, or by a lottery with a recorded seed.
 *
 * <p>The lottery's order is a Fisher-Yates shuffle, from the last place to the second, drawing with the generator that
 * {@link Random} specifies, so that anyone can repeat it from the seed.
 */
public final class TieBreak {

    private static final TieBreak ORDER = new TieBreak(OptionalLong.empty());

    private final OptionalLong seed;

    private TieBreak(OptionalLong seed) {
        this.seed = seed;
    }

    /** The claim that stands first is favoured. */
    public static TieBreak declaredOrder() {
        return ORDER;
    }

    /** A lottery with this seed. */
    public static TieBreak lottery(long seed) {
        return new TieBreak(OptionalLong.of(seed));
    }

    /** Returns the lottery's seed; nothing where the order settles ties. */
    public OptionalLong getSeed() {
        return seed;
    }

    /** The place of each claim in the order that settles ties; 0 is favoured first. */
    int[] places(int count) {
        int[] order = new int[count];
        for (int i = 0; i < count; i++) {
            order[i] = i;
        }
        seed.ifPresent(value -> {
            Random random = new Random(value);
            for (int last = count - 1; last > 0; last--) {
                int drawn = random.nextInt(last + 1);
                int swap = order[last];
                order[last] = order[drawn];
                order[drawn] = swap;
            }
        });
        int[] places = new int[count];
        for (int place = 0; place < count; place++) {
            places[order[place]] = place;
        }
        return places;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TieBreak that && seed.equals(that.seed);
    }

    @Override
    public int hashCode() {
        return seed.hashCode();
    }

    @Override
    public String toString() {
        return seed.isPresent() ? "lottery with seed " + seed.getAsLong() : "declared order";
    }
}
