package io.github.hissa.portfolio;

import io.github.hissa.allocation.Fraction;
import io.github.hissa.verification.Differences;
import io.github.hissa.verification.Discrepancy;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;
import org.joda.money.CurrencyUnit;

/**
 * How far amounts are concentrated on a few.
 *
 * <p>Sources: Herfindahl (1950) and Hirschman (1964) for the index named after them, Gini (1914) for the coefficient.
 */
@Value.Immutable
public interface Concentration {

    /** Among how many the amounts are spread; those with nothing are not counted. */
    int getSize();

    /** The part that the largest has. */
    Fraction getLargest();

    /** The part that the largest tenth have together, their number rounded up. */
    Fraction getLargestTenth();

    /**
     * The Herfindahl-Hirschman index, the sum of the squared parts: 1/n where all are equal, 1 where one has
     * everything.
     */
    Fraction getHerfindahl();

    /** The Gini coefficient: 0 where all are equal, (n − 1) / n where one has everything. */
    Fraction getGini();

    /**
     * The concentration of the amounts of lines in one currency: what the parties contribute in the lines of parties,
     * the envelopes in others. Nothing where there is no amount. O(n log n).
     *
     * <p>A tree counts once: a line that is part of another of these lines is in that one's amount. The sectors within
     * a sector are compared by giving them alone, as {@link PortfolioIndicators#rankWithin} returns them.
     */
    static Optional<Concentration> of(List<PortfolioLine> lines, CurrencyUnit currency) {
        Set<String> codes = new HashSet<>();
        lines.forEach(line -> codes.add(codeOf(line, line.getCode())));
        BigInteger[] ascending = lines.stream()
                .filter(line -> line.getParent().filter(wider -> codes.contains(codeOf(line, wider))).isEmpty())
                .flatMap(line -> line.in(currency).map(amounts -> line.isOfParties()
                        ? amounts.getContributed()
                        : amounts.getTotal()).stream())
                .map(amount -> amount.getAmountMinor().toBigIntegerExact())
                .filter(amount -> amount.signum() > 0)
                .sorted()
                .toArray(BigInteger[]::new);
        return ascending.length == 0 ? Optional.empty() : Optional.of(of(ascending));
    }

    private static String codeOf(PortfolioLine line, String code) {
        return line.getDimension().map(PortfolioDimension::name).orElse("") + " " + code;
    }

    private static Concentration of(BigInteger[] ascending) {
        int size = ascending.length;
        BigInteger total = sum(ascending, 0);
        BigInteger squares = BigInteger.ZERO;
        BigInteger ranked = BigInteger.ZERO;
        for (int i = 0; i < size; i++) {
            squares = squares.add(ascending[i].multiply(ascending[i]));
            ranked = ranked.add(ascending[i].multiply(BigInteger.valueOf(i + 1L)));
        }
        BigInteger count = BigInteger.valueOf(size);
        BigInteger gini = ranked.shiftLeft(1).subtract(total.multiply(count.add(BigInteger.ONE)));
        return builder()
                .size(size)
                .largest(Fraction.of(ascending[size - 1], total))
                .largestTenth(Fraction.of(sum(ascending, size - (size + 9) / 10), total))
                .herfindahl(Fraction.of(squares, total.multiply(total)))
                .gini(Fraction.of(gini, total.multiply(count)))
                .build();
    }

    private static BigInteger sum(BigInteger[] amounts, int from) {
        return Arrays.stream(amounts, from, amounts.length).reduce(BigInteger.ZERO, BigInteger::add);
    }

    /**
     * Computes the concentration of the lines again.
     *
     * @return every difference between this concentration and the one that follows; empty if it holds
     */
    default List<Discrepancy> verify(List<PortfolioLine> lines, CurrencyUnit currency) {
        return Differences.between("", Optional.of(this), of(lines, currency));
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Concentration}. */
    class Builder extends ImmutableConcentration.Builder {
        Builder() {}
    }
}
