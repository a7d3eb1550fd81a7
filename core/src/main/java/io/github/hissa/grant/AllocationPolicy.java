package io.github.hissa.grant;

import io.github.hissa.Consistent;
import io.github.hissa.allocation.ClaimsRule;
import io.github.hissa.money.Share;
import io.github.hissa.reason.AllocationReasons;
import io.github.hissa.reason.Figure;
import io.github.hissa.refusal.Refusal;
import io.github.hissa.refusal.Refusals;
import io.github.hissa.refusal.RefusedValueException;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * How an appropriation is divided among the eligible applications.
 *
 * <p>The requests are the claims, the appropriation is the endowment. Awards are multiples of the rounding unit where
 * the rule leaves a choice; ties are broken by the order of the applications, or by a lottery whose seed is part of this
 * policy.
 *
 * <p>Consistent when the minimum award and the guarantee are not above the maximum award, no bound is finer than the
 * rounding unit, and there are no {@linkplain #problems() problems}.
 */
@Consistent
@Value.Immutable
public interface AllocationPolicy {

    /** The rule of division. */
    ClaimsRule getRule();

    /** The amount of which awards are multiples; without it, the currency's minor unit. */
    Optional<@Positive Money> getRoundingUnit();

    /**
     * The smallest award worth making: an application receives nothing or at least this, and a request below it cannot
     * be met; what falls below goes to the others.
     */
    Optional<@PositiveOrZero Money> getMinimumAward();

    /** The most that one application receives. */
    Optional<@Positive Money> getMaximumAward();

    /** The part of the total cost (of the request, where no total cost is stated) that an award never exceeds. */
    Optional<Share> getMaximumShare();

    /**
     * What every eligible application receives at least (or as much of its request as the other bounds allow, where
     * that is smaller); the division is refused where the appropriation cannot meet it.
     */
    Optional<@PositiveOrZero Money> getGuaranteedAward();

    /**
     * Whether the score of an application is its weight in the division, for the rules that have weights; whoever has no
     * score waits for one, and a score of zero receives nothing. Under the rules proportional and equal awards a higher
     * score gets more. Under equal losses, and under Talmud once the halves are met, a higher weight means a larger
     * loss, so that a higher score gets less. The rule {@code ranked} uses the score as the order instead.
     */
    @Value.Default
    default boolean isWeightedByScore() {
        return false;
    }

    /** The seed of the lottery that breaks ties; without it, ties are broken by the order of the applications. */
    Optional<Long> getLotterySeed();

    /** A policy with this rule and nothing else. */
    static AllocationPolicy of(ClaimsRule rule) {
        return builder().rule(rule).build();
    }

    /** Returns the most that an application may receive: its request, within the maximum award and the maximum share. */
    default Money ceilingOf(Application application) {
        Money ceiling = application.getRequested();
        if (getMaximumAward().isPresent() && getMaximumAward().get().isLessThan(ceiling)) {
            ceiling = getMaximumAward().get();
        }
        Optional<Money> part = shareCeilingOf(application);
        return part.isPresent() && part.get().isLessThan(ceiling) ? part.get() : ceiling;
    }

    /** Returns the most that the maximum share leaves to an application, rounded down to the minor unit. */
    default Optional<Money> shareCeilingOf(Application application) {
        Money whole = application.getTotalCost().orElse(application.getRequested());
        return getMaximumShare().map(share -> partOf(whole, share));
    }

    /** Rounded down. A share above the whole may make more than 64 bits of minor units hold. */
    private static Money partOf(Money whole, Share share) {
        BigInteger minor = whole.getAmountMinor()
                .toBigIntegerExact()
                .multiply(BigInteger.valueOf(share.getNumerator()))
                .divide(BigInteger.valueOf(share.getDenominator()));
        CurrencyUnit currency = whole.getCurrencyUnit();
        return Money.of(currency, new BigDecimal(minor, currency.getDecimalPlaces()));
    }

    /**
     * Returns the least that an eligible application receives: the guarantee, or as much of it as the other bounds
     * allow; nothing where there is no guarantee.
     */
    default Optional<Money> guaranteeOf(Application application) {
        return getGuaranteedAward().map(guarantee -> {
            Money ceiling = mostInUnits(application);
            boolean isTooSmall = getMinimumAward().filter(ceiling::isLessThan).isPresent();
            return isTooSmall ? Money.zero(ceiling.getCurrencyUnit())
                    : ceiling.isLessThan(guarantee) ? ceiling : guarantee;
        });
    }

    /** Returns the most that an application may receive in whole rounding units. */
    default Money mostInUnits(Application application) {
        Money ceiling = ceilingOf(application);
        return getRoundingUnit()
                .map(unit -> ceiling.minus(ceiling.getAmount().remainder(unit.getAmount())))
                .orElse(ceiling);
    }

    /** Returns the amounts that this policy states, by the names of their properties, in the order of these. */
    default Map<String, Money> amounts() {
        Map<String, Money> amounts = new LinkedHashMap<>();
        getRoundingUnit().ifPresent(amount -> amounts.put("roundingUnit", amount));
        getMinimumAward().ifPresent(amount -> amounts.put("minimumAward", amount));
        getMaximumAward().ifPresent(amount -> amounts.put("maximumAward", amount));
        getGuaranteedAward().ifPresent(amount -> amounts.put("guaranteedAward", amount));
        return amounts;
    }

    /** Returns what keeps the policy from dividing anything: a weight by score under a rule that takes no weights. */
    default List<Refusal> problems() {
        return isWeightedByScore() && !getRule().acceptsWeights()
                ? List.of(Refusal.of("rule", "rule-without-weights", Map.of(
                        "rule", Figure.of(AllocationReasons.nameOf(getRule())))))
                : List.of();
    }

    /**
     * No amount is negative or exceeds 64 bits of minor units, and the rounding unit is positive.
     *
     * @throws RefusedValueException where one is, or it is not
     */
    @Value.Check
    default void check() {
        Refusals refusals = new Refusals();
        getRoundingUnit().filter(Money::isZero).ifPresent(unit ->
                refusals.add("roundingUnit", "not-positive", Map.of("value", Figure.of(unit))));
        amounts().forEach(refusals::amount);
        refusals.refuse(this);
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds an {@link AllocationPolicy}. */
    class Builder extends ImmutableAllocationPolicy.Builder {
        Builder() {}
    }
}
