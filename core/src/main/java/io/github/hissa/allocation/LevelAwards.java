package io.github.hissa.allocation;

import java.math.BigInteger;
import java.util.Optional;

/** The exact awards on a curve at a level, computed for a claim when it is asked for. */
final class LevelAwards extends Exact {

    private final LevelCurve curve;
    private final BigInteger numerator;
    private final BigInteger denominator;

    /** At the level {@code numerator / denominator} in the curve's own units. */
    LevelAwards(LevelCurve curve, BigInteger numerator, BigInteger denominator) {
        this.curve = curve;
        this.numerator = numerator;
        this.denominator = denominator;
    }

    @Override
    BigInteger denominator() {
        return denominator.multiply(BigInteger.valueOf(curve.scale()));
    }

    @Override
    BigInteger numerator(int position) {
        BigInteger distance = numerator.multiply(curve.speed(position))
                .max(curve.near(position).multiply(denominator))
                .min(curve.far(position).multiply(denominator));
        BigInteger origin = curve.origin(position).multiply(denominator);
        return curve.isRising() ? origin.add(distance) : origin.subtract(distance);
    }

    @Override
    Optional<Level> level() {
        return Optional.of(new Level(curve.kind(), Fraction.of(numerator, denominator())));
    }
}
