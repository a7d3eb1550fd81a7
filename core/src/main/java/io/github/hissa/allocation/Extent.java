package io.github.hissa.allocation;

/**
 * How far values reach, none of them negative: their sum, and how many bits the greatest has.
 *
 * @param sum if it is below {@link Slice#ROOM}, otherwise {@link Slice#TOO_LARGE}
 */
record Extent(long sum, int bits) {

    static final Extent NONE = new Extent(0, 0);

    static Extent of(long[] values) {
        long all = 0;
        for (long value : values) {
            all |= value;
        }
        return new Extent(Sums.below(Slice.ROOM, values), Quotients.bits(all));
    }
}
