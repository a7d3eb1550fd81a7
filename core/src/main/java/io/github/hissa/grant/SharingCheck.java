package io.github.hissa.grant;

import io.github.hissa.money.MinorUnits;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.joda.money.Money;

/**
 * Holds what envelopes were given, where unused money is shared, against the definition of sharing; it does not share
 * itself. What an envelope can use of an amount is what its applications are awarded of it.
 *
 * <ul>
 *   <li>{@code conservation}: together they were given no more than there is;</li>
 *   <li>{@code unused}: each one's applications are awarded all that it was given;</li>
 *   <li>{@code no-amount}: one that was opened with nothing was given nothing;</li>
 *   <li>{@code own-amount}: none was given less than it can use of what it was opened with;</li>
 *   <li>{@code left}: none can use more with all that nobody is awarded;</li>
 *   <li>{@code proportion}: one that could use one unit more is not behind the others in proportion to what they were
 *       opened with, within one unit; with a smallest award, not behind those of them that could use more too.</li>
 * </ul>
 */
final class SharingCheck {

    private final AllocationPolicy policy;
    private final Money whole;
    private final Money unit;
    private final Map<String, Division> divisions = new TreeMap<>();
    private final Map<String, Money> given;

    /**
     * A check of what was given.
     *
     * @param given by the code of each envelope, in the currency of the appropriation
     */
    SharingCheck(
            Appropriation appropriation, AllocationPolicy policy, List<Division> divisions, Map<String, Money> given) {
        this.policy = policy;
        this.whole = appropriation.getAmount();
        this.unit = policy.getRoundingUnit().orElse(Money.ofMinor(whole.getCurrencyUnit(), 1));
        divisions.forEach(division -> this.divisions.put(division.code(), division));
        this.given = given;
    }

    /**
     * Passes each property that does not hold, with the code of the envelope.
     *
     * @param awarded what the applications of each envelope are awarded, by its code
     */
    void forEachViolation(Map<String, Money> awarded, BiConsumer<String, String> report) {
        boolean isTooMuch = sum(given).isGreaterThan(whole);
        Money left = isTooMuch ? Money.zero(whole.getCurrencyUnit()) : whole.minus(sum(awarded));
        List<String> unsated = new ArrayList<>();
        divisions.forEach((code, division) -> {
            Money amount = given.get(code);
            if (isTooMuch) {
                report.accept(code, "conservation");
            }
            if (!awarded.get(code).isEqual(amount)) {
                report.accept(code, "unused");
            }
            if (division.opened().isZero()) {
                if (!amount.isZero()) {
                    report.accept(code, "no-amount");
                }
                return;
            }
            if (usable(division, division.opened()).isGreaterThan(amount)) {
                report.accept(code, "own-amount");
            }
            Money used = awarded.get(code);
            if (usable(division, used.plus(left)).isGreaterThan(used)) {
                report.accept(code, "left");
            }
            if (usable(division, amount.plus(unit)).isGreaterThan(amount)) {
                unsated.add(code);
            }
        });
        // With a smallest award one may have taken at once, of what was left, what others could not use.
        Collection<String> others = policy.getMinimumAward().isPresent() ? unsated : divisions.keySet();
        for (String code : unsated) {
            if (others.stream().anyMatch(other -> isBehind(code, other))) {
                report.accept(code, "proportion");
            }
        }
    }

    private Money sum(Map<String, Money> amounts) {
        return Money.total(whole.getCurrencyUnit(), amounts.values());
    }

    private Money usable(Division division, Money amount) {
        Money most = amount.isGreaterThan(whole) ? whole : amount;
        Money available = most.isNegative() ? Money.zero(whole.getCurrencyUnit()) : most;
        return Money.ofMinor(whole.getCurrencyUnit(), EnvelopeSharing.usable(available, policy, division.admitted()));
    }

    /** Whether an envelope with a unit more would still be behind another with a unit less. */
    private boolean isBehind(String code, String other) {
        BigInteger more = minor(given.get(code)).add(minor(unit));
        BigInteger less = minor(given.get(other)).subtract(minor(unit));
        return more.multiply(minor(divisions.get(other).opened()))
                .compareTo(less.multiply(minor(divisions.get(code).opened()))) <= 0;
    }

    private static BigInteger minor(Money amount) {
        return BigInteger.valueOf(MinorUnits.of(amount));
    }
}
