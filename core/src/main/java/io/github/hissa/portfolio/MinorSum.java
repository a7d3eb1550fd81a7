package io.github.hissa.portfolio;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** A growing sum of minor units: 64 bits as long as they last, any size after that, exact always. */
final class MinorSum {

    private long low;
    private BigInteger high = BigInteger.ZERO;

    void add(long minor) {
        long sum = low + minor;
        if (((low ^ sum) & (minor ^ sum)) < 0) {
            high = high.add(BigInteger.valueOf(low));
            sum = minor;
        }
        low = sum;
    }

    void add(MinorSum other) {
        add(other.low);
        high = high.add(other.high);
    }

    Money toMoney(CurrencyUnit currency) {
        return Money.of(currency, new BigDecimal(high.add(BigInteger.valueOf(low)), currency.getDecimalPlaces()));
    }
}
