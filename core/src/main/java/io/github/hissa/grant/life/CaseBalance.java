package io.github.hissa.grant.life;

import io.github.hissa.reason.Figure;
import io.github.hissa.refusal.Refusals;
import io.github.hissa.refusal.RefusedValueException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.immutables.value.Value;
import org.joda.money.Money;

/** The sums of one case. What was awarded is paid, still to be paid, or lapsed. */
@Value.Immutable
public interface CaseBalance {

    /** What was awarded in the end. */
    Money getAwarded();

    /** What was paid. */
    Money getPaid();

    /** What the beneficiary showed the use of: up to the award, and so more than what was paid so far. */
    Money getJustified();

    /** What came back, of its own accord or on demand. */
    Money getReturned();

    /** What is ordered back and not recovered, as far as it is neither justified nor given back since. */
    @Value.Default
    default Money getDemanded() {
        return Money.zero(getAwarded().getCurrencyUnit());
    }

    /** What of the award had not been paid when the case was closed. */
    @Value.Default
    default Money getLapsed() {
        return Money.zero(getAwarded().getCurrencyUnit());
    }

    /** Returns what is still to be paid; nothing of a case that is closed. */
    default Money payable() {
        return getAwarded().minus(getPaid()).minus(getLapsed());
    }

    /** Returns what was paid and neither justified nor given back: what can be recovered. */
    default Money unjustified() {
        Money open = getPaid().minus(getJustified()).minus(getReturned());
        return open.isNegative() ? Money.zero(open.getCurrencyUnit()) : open;
    }

    /**
     * All sums are in one currency, none is negative, no more is paid or lapsed than was awarded, no more is justified
     * than was awarded, no more came back than was paid, and no more is ordered back than is unjustified.
     *
     * @throws RefusedValueException where it is otherwise
     */
    @Value.Check
    default void check() {
        Map<String, Money> sums = new LinkedHashMap<>();
        sums.put("awarded", getAwarded());
        sums.put("paid", getPaid());
        sums.put("justified", getJustified());
        sums.put("returned", getReturned());
        sums.put("demanded", getDemanded());
        sums.put("lapsed", getLapsed());
        Refusals refusals = new Refusals();
        sums.forEach((name, sum) ->
                refusals.amount(name, sum).currency(name, sum, getAwarded().getCurrencyUnit()));
        if (refusals.isEmpty()) { // else the sums cannot be compared
            Money gone = getPaid().plus(getLapsed());
            limit(refusals, "paid", gone, getAwarded(), "balance-paid-above-award");
            limit(refusals, "justified", getJustified(), getAwarded(), "balance-justified-above-award");
            limit(refusals, "returned", getReturned(), getPaid(), "balance-returned-above-paid");
            limit(refusals, "demanded", getDemanded(), unjustified(), "balance-ordered-above-unjustified");
        }
        refusals.refuse(this);
    }

    private static void limit(Refusals refusals, String path, Money sum, Money most, String code) {
        if (sum.isGreaterThan(most)) {
            refusals.add(path, code, Map.of("value", Figure.of(sum), "most", Figure.of(most)));
        }
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link CaseBalance}. */
    class Builder extends ImmutableCaseBalance.Builder {
        Builder() {}
    }
}
