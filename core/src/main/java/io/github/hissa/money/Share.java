package io.github.hissa.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Collection;
import org.joda.money.Money;

/**
 * The exact fraction that a part is of a whole, such as 6/25 for 24 %, or 1/3.
 *
 * <p>A share is a quotient of two longs in lowest terms, never negative. It may exceed the whole: partners that together
 * promise more than the envelope are a finding for whoever checks the agreement, not an impossibility. Arithmetic is
 * exact; what does not fit two longs throws {@link ArithmeticException} and is never rounded.
 */
public final class Share implements Comparable<Share> {

    /** No part at all. */
    public static final Share ZERO = new Share(0, 1);

    /** The whole. */
    public static final Share WHOLE = new Share(1, 1);

    private static final BigInteger LONG_MAX = BigInteger.valueOf(Long.MAX_VALUE);

    private final long numerator;
    private final long denominator;

    private Share(long numerator, long denominator) {
        this.numerator = numerator;
        this.denominator = denominator;
    }

    /**
     * The share {@code numerator/denominator}, reduced to lowest terms.
     *
     * @throws IllegalArgumentException if the numerator is negative or the denominator is not positive
     */
    public static Share of(long numerator, long denominator) {
        if (numerator < 0) {
            throw new IllegalArgumentException("share is negative: " + numerator + "/" + denominator);
        }
        if (denominator <= 0) {
            throw new IllegalArgumentException("share has no positive denominator: " + numerator + "/" + denominator);
        }
        long divisor = greatestCommonDivisor(numerator, denominator);
        return new Share(numerator / divisor, denominator / divisor);
    }

    /**
     * The share that a part is of a whole.
     *
     * @throws IllegalArgumentException if the currencies differ, the part is negative or the whole is not positive
     */
    public static Share of(Money part, Money whole) {
        if (!part.getCurrencyUnit().equals(whole.getCurrencyUnit())) {
            throw new IllegalArgumentException("share of two currencies: " + part + " of " + whole);
        }
        if (part.isNegative() || !whole.isPositive()) {
            throw new IllegalArgumentException("no share: " + part + " of " + whole);
        }
        return of(part.getAmountMinorLong(), whole.getAmountMinorLong());
    }

    /**
     * The share of so many hundredths.
     *
     * @param percent for example {@code 24} or {@code 37.5}; taken exactly
     * @throws IllegalArgumentException if it is negative
     * @throws ArithmeticException if the fraction does not fit two longs
     */
    public static Share ofPercent(BigDecimal percent) {
        if (percent.signum() < 0) {
            throw new IllegalArgumentException("share is negative: " + percent + " %");
        }
        BigDecimal fraction = percent.movePointLeft(2).stripTrailingZeros();
        // Beyond these scales no reduced fraction fits, and a hostile exponent must not be expanded to find out.
        if (fraction.scale() < -19 || fraction.scale() > 62) {
            throw new ArithmeticException("share does not fit two longs: " + percent + " %");
        }
        return fraction.scale() <= 0
                ? reduced(fraction.toBigIntegerExact(), BigInteger.ONE)
                : reduced(fraction.unscaledValue(), BigInteger.TEN.pow(fraction.scale()));
    }

    /**
     * Reads a fraction such as {@code 6/25}, a whole number such as {@code 1}, or a percentage such as {@code 24%} or
     * {@code 37.5 %}.
     *
     * @throws IllegalArgumentException if the text is none of these
     */
    public static Share parse(String text) {
        try {
            String trimmed = text.trim();
            if (trimmed.length() > MAX_TEXT) {
                throw new NumberFormatException("too long");
            }
            if (trimmed.endsWith("%")) {
                return ofPercent(new BigDecimal(trimmed.substring(0, trimmed.length() - 1).trim()));
            }
            int slash = trimmed.indexOf('/');
            return slash < 0
                    ? of(Long.parseLong(trimmed), 1)
                    : of(
                            Long.parseLong(trimmed.substring(0, slash).trim()),
                            Long.parseLong(trimmed.substring(slash + 1).trim()));
        } catch (NumberFormatException | ArithmeticException notANumber) {
            throw new IllegalArgumentException(
                    "share is neither a fraction like 6/25 nor a percentage like 24%: '" + text + "'", notANumber);
        }
    }

    /** Longer than any share of two longs; keeps a hostile exponent or a megabyte of digits from being computed. */
    private static final int MAX_TEXT = 64;

    /**
     * The sum of shares; {@link #ZERO} for none.
     *
     * @throws ArithmeticException if the sum does not fit two longs
     */
    public static Share sum(Collection<Share> shares) {
        BigInteger numerator = BigInteger.ZERO;
        BigInteger denominator = BigInteger.ONE;
        for (Share share : shares) {
            BigInteger other = BigInteger.valueOf(share.denominator);
            numerator = numerator.multiply(other).add(BigInteger.valueOf(share.numerator).multiply(denominator));
            denominator = denominator.multiply(other);
            BigInteger divisor = numerator.gcd(denominator);
            numerator = numerator.divide(divisor);
            denominator = denominator.divide(divisor);
        }
        return reduced(numerator, denominator);
    }

    /** Returns the numerator in lowest terms; 0 or more. */
    public long getNumerator() {
        return numerator;
    }

    /** Returns the denominator in lowest terms; 1 or more. */
    public long getDenominator() {
        return denominator;
    }

    /** Tells whether this is no part at all. */
    public boolean isZero() {
        return numerator == 0;
    }

    /**
     * Adds a share.
     *
     * @throws ArithmeticException if the sum does not fit two longs
     */
    public Share plus(Share other) {
        return reduced(
                big(numerator).multiply(big(other.denominator)).add(big(other.numerator).multiply(big(denominator))),
                big(denominator).multiply(big(other.denominator)));
    }

    /**
     * Takes a share away.
     *
     * @throws ArithmeticException if the other is larger, or the difference does not fit two longs
     */
    public Share minus(Share other) {
        BigInteger difference =
                big(numerator).multiply(big(other.denominator)).subtract(big(other.numerator).multiply(big(denominator)));
        if (difference.signum() < 0) {
            throw new ArithmeticException("share " + this + " is smaller than " + other);
        }
        return reduced(difference, big(denominator).multiply(big(other.denominator)));
    }

    /**
     * Returns this share of an amount, in whole minor units.
     *
     * @param rounding {@link RoundingMode#UNNECESSARY} where the share must come out exact
     * @throws ArithmeticException if rounding would be needed but is not allowed, or the result overflows
     */
    public Money of(Money whole, RoundingMode rounding) {
        // Integers throughout, because an exact quotient such as 1/3 has no finite decimal.
        BigInteger[] parts =
                big(whole.getAmountMinorLong()).multiply(big(numerator)).divideAndRemainder(big(denominator));
        BigDecimal fraction = new BigDecimal(parts[1]).divide(new BigDecimal(denominator), ROUNDING_GUARD);
        BigInteger rounded = new BigDecimal(parts[0]).add(fraction).setScale(0, rounding).toBigIntegerExact();
        return Money.ofMinor(whole.getCurrencyUnit(), rounded.longValueExact());
    }

    /** Enough digits to tell any proper fraction of two longs from 0, 1/2 and 1. */
    private static final MathContext ROUNDING_GUARD = new MathContext(45, RoundingMode.DOWN);

    /**
     * Returns this share in hundredths, exactly.
     *
     * @return without trailing zeros, for example {@code 24} or {@code 37.5}
     * @throws ArithmeticException if it has no finite decimal, as 1/3 has none
     */
    public BigDecimal toPercent() {
        return plain(new BigDecimal(big(numerator).multiply(BigInteger.valueOf(100))).divide(new BigDecimal(denominator)));
    }

    /** Returns this share in hundredths with so many decimals, rounded half up. */
    public BigDecimal toPercent(int decimals) {
        return new BigDecimal(big(numerator).multiply(BigInteger.valueOf(100)))
                .divide(new BigDecimal(denominator), decimals, RoundingMode.HALF_UP);
    }

    @Override
    public int compareTo(Share other) {
        return big(numerator).multiply(big(other.denominator)).compareTo(big(other.numerator).multiply(big(denominator)));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Share that && numerator == that.numerator && denominator == that.denominator;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(numerator) * 31 + Long.hashCode(denominator);
    }

    /** Returns the fraction in lowest terms, {@code 6/25}; or the number alone where the denominator is 1. */
    @Override
    public String toString() {
        return denominator == 1 ? Long.toString(numerator) : numerator + "/" + denominator;
    }

    private static Share reduced(BigInteger numerator, BigInteger denominator) {
        BigInteger divisor = numerator.gcd(denominator);
        BigInteger top = numerator.divide(divisor);
        BigInteger bottom = denominator.divide(divisor);
        if (top.compareTo(LONG_MAX) > 0 || bottom.compareTo(LONG_MAX) > 0) {
            throw new ArithmeticException("share does not fit two longs: " + top + "/" + bottom);
        }
        return new Share(top.longValueExact(), bottom.longValueExact());
    }

    private static BigInteger big(long value) {
        return BigInteger.valueOf(value);
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static long greatestCommonDivisor(long a, long b) {
        while (b != 0) {
            long rest = a % b;
            a = b;
            b = rest;
        }
        return a;
    }
}
