package io.github.hissa.partnership.execution;

import io.github.hissa.money.MinorUnits;
import io.github.hissa.money.Share;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What each instalment of one party comes to.
 *
 * <p>Shares of the contribution are rounded so that the first k of them together are the share of all k, rounded down:
 * instalments that make up the whole contribution add up to it.
 */
final class Schedule {

    private Schedule() {}

    /** Instalments of a party with their amounts in minor units, in order; may exceed 64 bits. */
    static Map<Instalment, BigInteger> of(List<Instalment> instalments, BigInteger contribution) {
        Map<Instalment, BigInteger> amounts = new LinkedHashMap<>();
        BigInteger before = BigInteger.ZERO;
        BigInteger numerator = BigInteger.ZERO;
        BigInteger denominator = BigInteger.ONE;
        for (Instalment one : instalments) {
            Optional<Share> share = one.getShare();
            if (share.isEmpty()) {
                amounts.put(one, BigInteger.valueOf(MinorUnits.of(one.getAmount().orElseThrow())));
                continue;
            }
            BigInteger other = BigInteger.valueOf(share.get().getDenominator());
            numerator = numerator.multiply(other)
                    .add(BigInteger.valueOf(share.get().getNumerator()).multiply(denominator));
            denominator = denominator.multiply(other);
            BigInteger divisor = numerator.gcd(denominator);
            numerator = numerator.divide(divisor);
            denominator = denominator.divide(divisor);
            BigInteger together = contribution.multiply(numerator).divide(denominator);
            amounts.put(one, together.subtract(before));
            before = together;
        }
        return amounts;
    }

    static List<Instalment> instalments(Execution execution, String party) {
        return execution.getSchedule().stream().filter(one -> one.getParty().equals(party)).toList();
    }
}
