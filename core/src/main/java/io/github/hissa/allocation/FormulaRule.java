package io.github.hissa.allocation;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * A rule without a level: a formula of the endowment and the claims alone. Floors are given first; the formula divides
 * the rest of the amount among what lies between each low and high.
 */
final class FormulaRule extends ClaimsRule {

    /** The exact awards for an endowment that is at most the sum of the claims. */
    @FunctionalInterface
    interface Formula {
        Exact divide(long endowment, long[] claims);
    }

    private final Formula formula;
    private final boolean populationMonotonic;

    private FormulaRule(String name, Formula formula, boolean populationMonotonic) {
        super(name);
        this.formula = formula;
        this.populationMonotonic = populationMonotonic;
    }

    FormulaRule(String name, Formula formula) {
        this(name, formula, false);
    }

    /** A rule by which nobody gets less when others leave. */
    static FormulaRule populationMonotonic(String name, Formula formula) {
        return new FormulaRule(name, formula, true);
    }

    @Override
    boolean takesWeights() {
        return false;
    }

    @Override
    boolean isPopulationMonotonic() {
        return populationMonotonic;
    }

    @Override
    Exact exact(Slice slice) {
        if (slice.lows == null) {
            return formula.divide(slice.amount, slice.highs);
        }
        long[] claims = new long[slice.size()];
        for (int i = 0; i < claims.length; i++) {
            claims[i] = slice.highs[i] - slice.low(i);
        }
        Exact above = formula.divide(slice.amount - slice.sumOfLows().longValueExact(), claims);
        if (above instanceof ExactParts parts) {
            return parts.above(slice);
        }
        return new Exact() {
            @Override
            BigInteger denominator() {
                return above.denominator();
            }

            @Override
            BigInteger numerator(int position) {
                return above.numerator(position)
                        .add(BigInteger.valueOf(slice.low(position)).multiply(above.denominator()));
            }
        };
    }

    /** The positions of the claims, the smallest claim first. */
    static int[] ascending(long[] claims) {
        return Ascending.of(claims).positions;
    }

    /** Fractions of one denominator, cut to 2⁻¹²⁸, from numerators with more binary places than that. */
    static Exact cut(BigInteger[] numerators, int places) {
        BigInteger half = BigInteger.ONE.shiftLeft(places - PLACES - 1);
        return Exact.of(BigInteger.ONE.shiftLeft(PLACES), Arrays.stream(numerators)
                .map(numerator -> numerator.add(half).shiftRight(places - PLACES)).toArray(BigInteger[]::new));
    }

    /** Binary places of an award that is given to 2⁻¹²⁸ of a minor unit. */
    private static final int PLACES = 128;
}
