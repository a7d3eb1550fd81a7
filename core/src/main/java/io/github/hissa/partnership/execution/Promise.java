package io.github.hissa.partnership.execution;

import io.github.hissa.money.StatedSum;
import io.github.hissa.partnership.Agreement;
import io.github.hissa.partnership.Contribution;
import java.math.BigInteger;
import java.util.List;
import org.joda.money.Money;

/**
 * What the contributions of one party in money, or in kind, add up to.
 *
 * @param stated what is stated of it, in minor units
 * @param isKnown whether nothing of it is undisclosed, so that it bounds what can be paid or delivered
 */
record Promise(BigInteger stated, boolean isKnown) {

    static final Promise NOTHING = new Promise(BigInteger.ZERO, true);

    /** Moral support is worth nothing. */
    static Promise inMoney(Agreement terms, String party) {
        return of(terms.getContributions().stream()
                .filter(one -> one.getParty().getCode().equals(party) && !one.isInKind())
                .toList());
    }

    static Promise inKind(Agreement terms, String party) {
        return of(terms.getContributions().stream()
                .filter(one -> one.getParty().getCode().equals(party) && one.isInKind())
                .toList());
    }

    private static Promise of(List<Contribution> contributions) {
        StatedSum sum = StatedSum.of(contributions.stream().map(Contribution::getAmount).toList());
        BigInteger stated = sum.getStated()
                .map(Money::getAmountMinor)
                .map(amount -> amount.toBigIntegerExact())
                .orElse(BigInteger.ZERO);
        return new Promise(stated, sum.getUndisclosed() == 0);
    }

    /** An amount, or what is promised where that is less. */
    BigInteger limit(BigInteger amount) {
        return isKnown ? amount.min(stated) : amount;
    }
}
