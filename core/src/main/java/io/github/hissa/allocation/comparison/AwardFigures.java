package io.github.hissa.allocation.comparison;

import io.github.hissa.allocation.Allocation;
import io.github.hissa.allocation.Fraction;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** How the awards of one allocation are spread. Claims of nothing count neither as met nor as left out. */
public final class AwardFigures {

    private final long[] ascending;
    private final int fullyFunded;
    private final int unfunded;
    private final BigInteger total;

    private AwardFigures(long[] ascending, int fullyFunded, int unfunded) {
        this.ascending = ascending;
        this.fullyFunded = fullyFunded;
        this.unfunded = unfunded;
        this.total = Arrays.stream(ascending).mapToObj(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
    }

    /** The figures of an allocation. */
    public static AwardFigures of(Allocation allocation) {
        Objects.requireNonNull(allocation, "allocation");
        int full = 0;
        int nothing = 0;
        for (int i = 0; i < allocation.size(); i++) {
            long claim = allocation.getProblem().getClaim(i);
            if (claim > 0 && allocation.getAward(i) == claim) {
                full++;
            } else if (claim > 0 && allocation.getAward(i) == 0) {
                nothing++;
            }
        }
        long[] awards = allocation.toArray();
        Arrays.sort(awards);
        return new AwardFigures(awards, full, nothing);
    }

    /** How many positive claims are met in full. */
    public int getFullyFunded() {
        return fullyFunded;
    }

    /** How many positive claims get nothing. */
    public int getUnfunded() {
        return unfunded;
    }

    /** All awards together. */
    public BigInteger getTotal() {
        return total;
    }

    /**
     * The Gini coefficient of the awards: 0 where all are equal, (n − 1) / n where one has everything; 0 if nothing was
     * awarded.
     */
    public Fraction getGini() {
        if (total.signum() == 0) {
            return Fraction.ZERO;
        }
        BigInteger size = BigInteger.valueOf(ascending.length);
        BigInteger ranked = BigInteger.ZERO;
        for (int i = 0; i < ascending.length; i++) {
            ranked = ranked.add(BigInteger.valueOf(ascending[i]).multiply(BigInteger.valueOf(i + 1L)));
        }
        return Fraction.of(ranked.shiftLeft(1).subtract(total.multiply(size.add(BigInteger.ONE))), total.multiply(size));
    }

    /**
     * Which part of all that was awarded the given number of smallest awards have together; 0 if nothing was awarded.
     *
     * @throws IllegalArgumentException if the number is negative or above that of the awards
     */
    public Fraction getLorenz(int smallest) {
        if (smallest < 0 || smallest > ascending.length) {
            throw new IllegalArgumentException(
                    "number of smallest awards is not between 0 and " + ascending.length + ": " + smallest);
        }
        BigInteger sum = BigInteger.ZERO;
        for (int i = 0; i < smallest; i++) {
            sum = sum.add(BigInteger.valueOf(ascending[i]));
        }
        return total.signum() == 0 ? Fraction.ZERO : Fraction.of(sum, total);
    }

    /**
     * The Lorenz curve at 0, 1/parts, 2/parts, ... of the awards, rounded down to whole awards.
     *
     * @throws IllegalArgumentException if the number of parts is below 1
     */
    public List<Fraction> getLorenzCurve(int parts) {
        if (parts < 1) {
            throw new IllegalArgumentException("number of parts of a Lorenz curve is below 1: " + parts);
        }
        List<Fraction> curve = new ArrayList<>();
        for (int part = 0; part <= parts; part++) {
            curve.add(getLorenz((int) ((long) ascending.length * part / parts)));
        }
        return curve;
    }
}
