package io.github.hissa.reason;

import io.github.hissa.allocation.ClaimsRule;
import io.github.hissa.allocation.Fraction;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Makes figures of the engine's numbers, which are minor units of one currency. */
record MoneyFigures(CurrencyUnit currency) {

    Figure amount(long minorUnits) {
        return Figure.of(Money.ofMinor(currency, minorUnits));
    }

    /** An amount that may exceed 64 bits of minor units, as a sum of claims can. */
    Figure amount(BigInteger minorUnits) {
        return Figure.of(Money.of(currency, new BigDecimal(minorUnits, currency.getDecimalPlaces())));
    }

    Figure exact(Fraction minorUnits) {
        return new Figure.ExactAmount(currency, minorUnits);
    }

    static Figure rule(ClaimsRule rule) {
        return Figure.named(rule.getName(), AllocationReasons.nameOf(rule));
    }
}
