package io.github.hissa.eligibility;

import io.github.hissa.money.Share;
import io.github.hissa.refusal.Refusals;
import io.github.hissa.refusal.RefusedValueException;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * An amount compared with a share of another amount, such as "the request is at most 4/5 of the total cost"; unknown
 * while one of the two amounts is.
 *
 * <p>Exact: the share is never turned into a rounded amount.
 */
@Value.Immutable
public non-sealed interface ShareComparison extends Condition {

    /** The name of the fact on the left, an amount. */
    String getFact();

    /** How the amounts are compared. */
    Operator getOperator();

    /** The share of the other amount. */
    Term getShare();

    /** The name of the fact of which the share is taken, an amount in the same currency. */
    String getWhole();

    @Override
    default Truth evaluate(Situation situation) {
        FactValue wanted = situation.valueOf(getShare());
        Optional<Money> part = situation.get(FactKey.money(getFact()));
        Optional<Money> whole = situation.get(FactKey.money(getWhole()));
        if (part.isEmpty() || whole.isEmpty() || wanted == null) {
            return Truth.UNKNOWN;
        }
        if (!part.get().isSameCurrency(whole.get())) {
            Refusals refusals = new Refusals();
            refusals.currency(getFact(), part.get(), whole.get().getCurrencyUnit()).refuseStep();
        }
        Share share = wanted.toShare();
        BigInteger left = times(part.get(), share.getDenominator());
        BigInteger right = times(whole.get(), share.getNumerator());
        return Truth.of(getOperator().holds(left.compareTo(right)));
    }

    private static BigInteger times(Money money, long factor) {
        return money.getAmountMinor().toBigIntegerExact().multiply(BigInteger.valueOf(factor));
    }

    @Override
    default List<String> getOwnFacts() {
        return List.of(getFact(), getWhole());
    }

    @Override
    default List<Term> getTerms() {
        return List.of(getShare());
    }

    /**
     * What is given as a share is one.
     *
     * @throws RefusedValueException where it is something else
     */
    @Value.Check
    default void check() {
        if (getShare() instanceof FactValue value) {
            value.requireType("share", FactType.SHARE).refuse(this);
        }
    }

    /** A comparison of one amount with a share of another. */
    static ShareComparison of(FactKey<Money> fact, Operator operator, Share share, FactKey<Money> whole) {
        return builder()
                .fact(fact.getName())
                .operator(operator)
                .share(FactValue.of(share))
                .whole(whole.getName())
                .build();
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link ShareComparison}. */
    class Builder extends ImmutableShareComparison.Builder {
        Builder() {}
    }
}
