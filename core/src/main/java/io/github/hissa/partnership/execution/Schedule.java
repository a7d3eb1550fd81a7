package io.github.hissa.partnership.execution;

import io.github.hissa.money.MinorUnits;
import io.github.hissa.money.Share;
import io.github.hissa.partnership.Agreement;
import io.github.hissa.party.Party;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;

/**
 * What each instalment of one party comes to.
 *
 * <p>Shares of the contribution are rounded so that the first k of them together are the share of all k, rounded down:
 * instalments that make up the whole contribution add up to it.
 */
final class Schedule {

    private Schedule() {}

    /** The instalments of a party with their amounts in minor units, in order; may exceed 64 bits. */
    static Map<Instalment, BigInteger> of(Execution execution, Agreement standing, Party party) {
        BigInteger contribution = promised(standing, party)
                .map(amount -> amount.getAmountMinor().toBigIntegerExact())
                .orElse(BigInteger.ZERO);
        Map<Instalment, BigInteger> amounts = new LinkedHashMap<>();
        BigInteger before = BigInteger.ZERO;
        BigInteger numerator = BigInteger.ZERO;
        BigInteger denominator = BigInteger.ONE;
        for (Instalment one : instalments(execution, party)) {
            Optional<Share> share = one.getShare();
            if (share.isEmpty()) {
                amounts.put(one, BigInteger.valueOf(MinorUnits.of(one.getAmount().orElseThrow())));
                continue;
            }
            BigInteger other = BigInteger.valueOf(share.get().getDenominator());
            numerator = numerator.multiply(other)
                    .add(BigInteger.valueOf(share.get().getNumerator()).multiply(denominator));
            denominator = denominator.multiply(other);
            BigInteger together = contribution.multiply(numerator).divide(denominator);
            amounts.put(one, together.subtract(before));
            before = together;
        }
        return amounts;
    }

    static List<Instalment> instalments(Execution execution, Party party) {
        return execution.getSchedule().stream()
                .filter(one -> one.getParty().equals(party.getCode()))
                .toList();
    }

    /** What a party contributes as far as it is stated. */
    static Optional<Money> promised(Agreement agreement, Party party) {
        return agreement.contributedBy(party).getStated();
    }
}
