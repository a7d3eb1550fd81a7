package io.github.hissa.portfolio;

import io.github.hissa.money.Share;
import io.github.hissa.reason.Figure;
import io.github.hissa.refusal.RefusedStepException;
import io.github.hissa.refusal.Refusals;
import java.math.BigInteger;
import java.util.Map;
import org.joda.money.Money;

/** Shares of sums of any size. */
final class Shares {

    private static final BigInteger MOST = BigInteger.valueOf(Long.MAX_VALUE);

    private Shares() {}

    /**
     * The share that a part is of a whole.
     *
     * @throws RefusedStepException if the currencies differ, the part is negative, the whole is not positive, or the
     *     fraction does not fit two longs
     */
    static Share of(Money part, Money whole) {
        new Refusals().currency("", part, whole.getCurrencyUnit()).refuseStep();
        if (part.isNegative() || !whole.isPositive()) {
            throw refused("no-share", Figure.of(part), Figure.of(whole));
        }
        BigInteger numerator = part.getAmountMinor().toBigIntegerExact();
        BigInteger denominator = whole.getAmountMinor().toBigIntegerExact();
        BigInteger divisor = numerator.gcd(denominator);
        numerator = numerator.divide(divisor);
        denominator = denominator.divide(divisor);
        if (numerator.compareTo(MOST) > 0 || denominator.compareTo(MOST) > 0) {
            throw refused("share-too-long", Figure.of(part), Figure.of(whole));
        }
        return Share.of(numerator.longValueExact(), denominator.longValueExact());
    }

    /**
     * The share that a count is of another.
     *
     * @throws RefusedStepException if the part is negative or the whole is not positive
     */
    static Share of(long part, long whole) {
        if (part < 0 || whole <= 0) {
            throw refused("no-share", Figure.of(part), Figure.of(whole));
        }
        return Share.of(part, whole);
    }

    private static RuntimeException refused(String code, Figure part, Figure whole) {
        Refusals refusals = new Refusals().add("", code, Map.of("part", part, "whole", whole));
        return new RefusedStepException(refusals.list());
    }
}
