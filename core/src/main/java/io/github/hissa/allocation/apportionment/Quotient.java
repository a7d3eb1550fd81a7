package io.github.hissa.allocation.apportionment;

import io.github.hissa.allocation.Fraction;

/**
 * A party's right to its k-th seat by a divisor method, from the definition in exact rationals: votes by the k-th signpost, of
 * Huntington-Hill both squared. Where the signpost is zero the right is beyond all others, and goes by the votes.
 */
record Quotient(Fraction value, boolean isBeyond) implements Comparable<Quotient> {

    static Quotient of(String method, long votes, long seat) {
        Fraction number = Fraction.of(seat);
        Fraction less = Fraction.of(seat - 1);
        Fraction signpost = switch (method) {
            case "jefferson" -> number;
            case "webster" -> number.plus(less).dividedBy(Fraction.of(2));
            case "adams" -> less;
            case "dean" -> number.times(less).times(Fraction.of(2)).dividedBy(number.plus(less));
            case "huntington-hill" -> number.times(less);
            default -> throw new IllegalArgumentException("not a divisor method: " + method);
        };
        Fraction right = isSquared(method) ? Fraction.of(votes).times(Fraction.of(votes)) : Fraction.of(votes);
        return signpost.signum() == 0 ? new Quotient(right, true) : new Quotient(right.dividedBy(signpost), false);
    }

    static boolean isSquared(String method) {
        return method.equals("huntington-hill");
    }

    @Override
    public int compareTo(Quotient other) {
        return isBeyond != other.isBeyond ? Boolean.compare(isBeyond, other.isBeyond) : value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return isBeyond ? "beyond all quotients, of " + value : value.toString();
    }
}
