package io.github.hissa.partnership.funding;

import jakarta.validation.Valid;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.List;
import org.immutables.value.Value;
import org.joda.money.Money;

/** What an actual cost makes of a funding plan. The parts after the change and what nobody bears add up to the cost. */
@Value.Immutable
public interface CostAdjustment {

    /** The envelope of the plan. */
    @PositiveOrZero
    Money getEnvelope();

    /** What it cost. */
    @PositiveOrZero
    Money getActualCost();

    /** Each party's part before and after, in the order of the plan. */
    List<@Valid PartyAdjustment> getParties();

    /** The part of an overrun beyond the caps of all who bear it; zero where there is none. */
    @PositiveOrZero
    Money getUnassigned();

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link CostAdjustment}. */
    class Builder extends ImmutableCostAdjustment.Builder {
        Builder() {}
    }
}
