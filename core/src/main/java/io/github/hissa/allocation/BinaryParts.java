package io.github.hissa.allocation;

import java.math.BigInteger;
import java.nio.ByteBuffer;

/** Whole minor units and 128 binary places. Unless a subclass says otherwise, that is all there is to the awards. */
class BinaryParts extends ExactParts {

    static final int PLACES = 128;

    private static final BigInteger DENOMINATOR = BigInteger.ONE.shiftLeft(PLACES);

    /** The first 64 binary places of each award. */
    final long[] highs;
    /** The other 64. */
    final long[] lows;

    BinaryParts(long[] wholes, long[] highs, long[] lows) {
        super(wholes);
        this.highs = highs;
        this.lows = lows;
    }

    /** Three, for a number that is never negative holds 63 of the 128 places. */
    @Override
    final int columns() {
        return 3;
    }

    @Override
    final long beyond(int column, int position) {
        return switch (column) {
            case 0 -> highs[position] >>> 1;
            case 1 -> (highs[position] & 1) << 62 | lows[position] >>> 2;
            default -> lows[position] & 3;
        };
    }

    @Override
    BigInteger denominator() {
        return DENOMINATOR;
    }

    @Override
    BigInteger numerator(int position) {
        return new BigInteger(ByteBuffer.allocate(3 * Long.BYTES)
                .putLong(wholes[position]).putLong(highs[position]).putLong(lows[position]).array());
    }
}
