package io.github.hissa.allocation;

import java.math.BigInteger;

/** An exact rational number of any size, in lowest terms, with a positive denominator. */
public final class Fraction implements Comparable<Fraction> {

    static final Fraction ZERO = new Fraction(BigInteger.ZERO, BigInteger.ONE);

    private final BigInteger numerator;
    private final BigInteger denominator;

    private Fraction(BigInteger numerator, BigInteger denominator) {
        this.numerator = numerator;
        this.denominator = denominator;
    }

    /**
     * The fraction {@code numerator/denominator}.
     *
     * @throws IllegalArgumentException if the denominator is not positive
     */
    public static Fraction of(BigInteger numerator, BigInteger denominator) {
        if (denominator.signum() <= 0) {
            throw new IllegalArgumentException("fraction has no positive denominator: " + numerator + "/" + denominator);
        }
        BigInteger divisor = numerator.gcd(denominator);
        return new Fraction(numerator.divide(divisor), denominator.divide(divisor));
    }

    /** The fraction {@code numerator/denominator}; the denominator is positive. */
    public static Fraction of(long numerator, long denominator) {
        return of(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    /**
     * Reads what {@link #toString()} writes.
     *
     * @throws IllegalArgumentException if the text is neither a whole number nor two with a slash between them
     */
    public static Fraction parse(String text) {
        int slash = text.indexOf('/');
        try {
            return slash < 0
                    ? of(new BigInteger(text), BigInteger.ONE)
                    : of(new BigInteger(text.substring(0, slash)), new BigInteger(text.substring(slash + 1)));
        } catch (NumberFormatException notANumber) {
            throw new IllegalArgumentException("fraction is neither p nor p/q: '" + text + "'", notANumber);
        }
    }

    /** Returns the numerator in lowest terms. */
    public BigInteger getNumerator() {
        return numerator;
    }

    /** Returns the denominator in lowest terms, 1 or more. */
    public BigInteger getDenominator() {
        return denominator;
    }

    Fraction times(BigInteger factor) {
        return of(numerator.multiply(factor), denominator);
    }

    Fraction plus(Fraction other) {
        return of(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    Fraction minus(Fraction other) {
        return plus(new Fraction(other.numerator.negate(), other.denominator));
    }

    /** The largest whole number not above this one. */
    BigInteger floor() {
        BigInteger[] parts = numerator.divideAndRemainder(denominator);
        return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    }

    /** What is left above {@link #floor()}: zero or more, below one. */
    Fraction fractionalPart() {
        return of(numerator.mod(denominator), denominator);
    }

    @Override
    public int compareTo(Fraction other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Fraction that && numerator.equals(that.numerator) && denominator.equals(that.denominator);
    }

    @Override
    public int hashCode() {
        return 31 * numerator.hashCode() + denominator.hashCode();
    }

    /** Returns {@code p/q}, or {@code p} alone where the denominator is 1. */
    @Override
    public String toString() {
        return denominator.equals(BigInteger.ONE) ? numerator.toString() : numerator + "/" + denominator;
    }
}
