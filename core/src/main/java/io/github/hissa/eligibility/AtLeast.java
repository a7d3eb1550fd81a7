package io.github.hissa.eligibility;

import io.github.hissa.reason.Figure;
import io.github.hissa.refusal.Refusals;
import io.github.hissa.refusal.RefusedValueException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.immutables.value.Value;

/**
 * At least so many of several conditions hold; unknown while the unknown ones could still decide it.
 *
 * <p>All of them is {@link AllOf}, one of them is {@link AnyOf}.
 */
@Value.Immutable
public non-sealed interface AtLeast extends Condition {

    /** How many must hold; at least 1 and at most as many as there are conditions. */
    int getNumber();

    /** The conditions. */
    List<Condition> getConditions();

    @Override
    default Truth evaluate(Situation situation) {
        int holding = 0;
        int possible = 0;
        for (Condition condition : getConditions()) {
            Truth truth = condition.evaluate(situation);
            holding += truth == Truth.TRUE ? 1 : 0;
            possible += truth == Truth.FALSE ? 0 : 1;
        }
        if (holding >= getNumber()) {
            return Truth.TRUE;
        }
        return possible < getNumber() ? Truth.FALSE : Truth.UNKNOWN;
    }

    @Override
    default List<Condition> getParts() {
        return getConditions();
    }

    /**
     * The number can be reached and demands something.
     *
     * @throws RefusedValueException where it cannot or does not
     */
    @Value.Check
    default void check() {
        Refusals refusals = new Refusals();
        if (getNumber() < 1 || getNumber() > getConditions().size()) {
            refusals.add("number", "no-demand", Map.of(
                    "value", Figure.of(BigDecimal.valueOf(getNumber())), "count", Figure.of(getConditions().size())));
        }
        refusals.refuse(this);
    }

    /** At least this many of these conditions. */
    static AtLeast of(int number, Condition... conditions) {
        return builder().number(number).addConditions(conditions).build();
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds an {@link AtLeast}. */
    class Builder extends ImmutableAtLeast.Builder {
        Builder() {}
    }
}
