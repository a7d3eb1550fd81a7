package io.github.hissa.allocation.apportionment;

import io.github.hissa.allocation.Fraction;
import java.util.Optional;

/**
 * The divisors by which votes, divided and rounded as a divisor method rounds, are the seats of a result; seats that a minimum
 * gave and parties at their maximum aside. Both ends belong to it; they are the same where there was a tie.
 *
 * @param least     the smallest such divisor; 0 where nobody could take another seat
 * @param most      the largest; none where all divisors from the least on give the result
 * @param isSquared whether these are the squares of the divisors, as for Huntington-Hill, whose signposts are roots
 */
public record DivisorRange(Fraction least, Optional<Fraction> most, boolean isSquared) {
}
