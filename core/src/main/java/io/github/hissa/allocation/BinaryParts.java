package io.github.hissa.allocation;

import java.math.BigInteger;
import java.nio.ByteBuffer;

/** Whole minor units and 128 binary places. Unless a subclass says otherwise, that is all there is to the awards. */
class BinaryParts extends ExactParts {

    private static final BigInteger DENOMINATOR = BigInteger.ONE.shiftLeft(2 * Long.SIZE);

    BinaryParts(long[] wholes, long[] firsts, long[] seconds) {
        super(wholes, firsts, seconds);
    }

    @Override
    BigInteger denominator() {
        return DENOMINATOR;
    }

    @Override
    BigInteger numerator(int position) {
        return new BigInteger(ByteBuffer.allocate(3 * Long.BYTES)
                .putLong(wholes[position]).putLong(firsts[position]).putLong(seconds[position]).array());
    }
}
