package io.github.hissa.partnership.funding;

import io.github.hissa.allocation.Fraction;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Rounds fractions that add up to a whole number so that they still do: down, and up by one for the largest remainders;
 * of equal remainders the one that is declared first.
 *
 * <p>The engine's own largest remainder divides in proportion to whole numbers of 64 bits; shares with denominators of
 * their own have no such common measure.
 */
final class LargestRemainders {

    private LargestRemainders() {}

    static long[] round(long total, Fraction[] exact) {
        long[] rounded = new long[exact.length];
        Fraction[] remainders = new Fraction[exact.length];
        long left = total;
        for (int i = 0; i < exact.length; i++) {
            BigInteger floor = exact[i].floor();
            rounded[i] = floor.longValueExact();
            remainders[i] = exact[i].minus(Fraction.of(floor, BigInteger.ONE));
            left -= rounded[i];
        }
        Integer[] order = IntStream.range(0, exact.length).boxed().toArray(Integer[]::new);
        Arrays.sort(order, Comparator.comparing((Integer i) -> remainders[i]).reversed());
        for (int k = 0; k < left; k++) {
            rounded[order[k]]++;
        }
        return rounded;
    }
}
