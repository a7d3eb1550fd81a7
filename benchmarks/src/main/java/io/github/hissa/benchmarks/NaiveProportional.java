package io.github.hissa.benchmarks;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import javax.money.Monetary;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Proportional division as it is usually written: divide, round down, sort the remainders, one more unit for the largest.
 * With {@code BigDecimal}, with Joda-Money and with Moneta.
 */
final class NaiveProportional {

    private static final int PLACES = 30;

    private NaiveProportional() {
    }

    static BigDecimal[] withBigDecimal(BigDecimal endowment, BigDecimal[] claims) {
        BigDecimal sum = BigDecimal.ZERO;
        for (BigDecimal claim : claims) {
            sum = sum.add(claim);
        }
        BigDecimal[] awards = new BigDecimal[claims.length];
        BigDecimal[] remainders = new BigDecimal[claims.length];
        BigDecimal left = endowment;
        for (int i = 0; i < claims.length; i++) {
            BigDecimal exact = endowment.multiply(claims[i]).divide(sum, PLACES, RoundingMode.DOWN);
            awards[i] = exact.setScale(2, RoundingMode.DOWN);
            remainders[i] = exact.subtract(awards[i]);
            left = left.subtract(awards[i]);
        }
        Integer[] order = byRemainder(remainders);
        BigDecimal cent = new BigDecimal("0.01");
        int units = left.movePointRight(2).intValueExact();
        for (int i = 0; i < units; i++) {
            awards[order[i]] = awards[order[i]].add(cent);
        }
        return awards;
    }

    static Money[] withJodaMoney(Money endowment, List<Money> claims) {
        CurrencyUnit currency = endowment.getCurrencyUnit();
        Money sum = Money.total(claims);
        Money[] awards = new Money[claims.size()];
        BigDecimal[] remainders = new BigDecimal[claims.size()];
        Money left = endowment;
        for (int i = 0; i < awards.length; i++) {
            BigDecimal exact = endowment.getAmount().multiply(claims.get(i).getAmount())
                    .divide(sum.getAmount(), PLACES, RoundingMode.DOWN);
            awards[i] = Money.of(currency, exact, RoundingMode.DOWN);
            remainders[i] = exact.subtract(awards[i].getAmount());
            left = left.minus(awards[i]);
        }
        Integer[] order = byRemainder(remainders);
        int units = Math.toIntExact(left.getAmountMinorLong());
        for (int i = 0; i < units; i++) {
            awards[order[i]] = awards[order[i]].plusMinor(1);
        }
        return awards;
    }

    static javax.money.MonetaryAmount[] withMoneta(org.javamoney.moneta.Money endowment,
            List<org.javamoney.moneta.Money> claims) {
        org.javamoney.moneta.Money sum = org.javamoney.moneta.Money.zero(endowment.getCurrency());
        for (org.javamoney.moneta.Money claim : claims) {
            sum = sum.add(claim);
        }
        javax.money.MonetaryAmount[] awards = new javax.money.MonetaryAmount[claims.size()];
        BigDecimal[] remainders = new BigDecimal[claims.size()];
        javax.money.MonetaryAmount left = endowment;
        for (int i = 0; i < awards.length; i++) {
            BigDecimal exact = endowment.getNumberStripped().multiply(claims.get(i).getNumberStripped())
                    .divide(sum.getNumberStripped(), PLACES, RoundingMode.DOWN);
            BigDecimal down = exact.setScale(2, RoundingMode.DOWN);
            awards[i] = org.javamoney.moneta.Money.of(down, endowment.getCurrency());
            remainders[i] = exact.subtract(down);
            left = left.subtract(awards[i]);
        }
        Integer[] order = byRemainder(remainders);
        javax.money.MonetaryAmount cent =
                org.javamoney.moneta.Money.of(new BigDecimal("0.01"), endowment.getCurrency());
        int units = left.getNumber().numberValueExact(BigDecimal.class).movePointRight(2).intValueExact();
        for (int i = 0; i < units; i++) {
            awards[order[i]] = awards[order[i]].add(cent);
        }
        return awards;
    }

    static javax.money.CurrencyUnit dirham() {
        return Monetary.getCurrency("MAD");
    }

    private static Integer[] byRemainder(BigDecimal[] remainders) {
        Integer[] order = new Integer[remainders.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparing((Integer i) -> remainders[i]).reversed());
        return order;
    }
}
