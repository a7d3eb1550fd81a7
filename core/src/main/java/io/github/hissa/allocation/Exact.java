package io.github.hissa.allocation;

import java.math.BigInteger;
import java.util.Optional;

/** The awards of a slice as the rule defines them, before rounding: numerators over one denominator. */
abstract class Exact {

    abstract BigInteger denominator();

    /** The award at this position times the denominator. */
    abstract BigInteger numerator(int position);

    Optional<Level> level() {
        return Optional.empty();
    }

    Fraction award(int position) {
        return Fraction.of(numerator(position), denominator());
    }

    /** Exact awards that are listed. */
    static Exact of(BigInteger denominator, BigInteger[] numerators) {
        return new Exact() {
            @Override
            BigInteger denominator() {
                return denominator;
            }

            @Override
            BigInteger numerator(int position) {
                return numerators[position];
            }
        };
    }

    /** Exact awards that are whole. */
    static Exact of(long[] awards) {
        return new Exact() {
            @Override
            BigInteger denominator() {
                return BigInteger.ONE;
            }

            @Override
            BigInteger numerator(int position) {
                return BigInteger.valueOf(awards[position]);
            }
        };
    }
}
