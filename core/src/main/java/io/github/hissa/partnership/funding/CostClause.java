package io.github.hissa.partnership.funding;

import io.github.hissa.money.Share;
import io.github.hissa.refusal.Refusal;
import io.github.hissa.refusal.Refusals;
import io.github.hissa.refusal.RefusedStepException;
import io.github.hissa.refusal.RefusedValueException;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.Money;

/** An agreement's own clause on what happens when the work costs more or less than the envelope. */
@Value.Immutable
public interface CostClause {

    /** Who bears an overrun. */
    CostSharing getOverruns();

    /** Who gains from a saving. */
    CostSharing getSavings();

    /** The code of the party that leads, where it bears or gains alone. */
    Optional<@Size(min = 1) String> getLead();

    /**
     * The most that a party bears of overruns, as a share of what it pays already, for example 1/10. What lies beyond
     * the caps of all who bear it is nobody's until the parties amend the agreement.
     */
    Optional<Share> getCap();

    /**
     * Divides the difference between the actual cost and the envelope among the parties, to the minor unit.
     *
     * <p>Overruns in proportion go to each party up to its cap, what one cannot bear to the others in the same
     * proportion (weighted equal awards, with the caps as claims). Savings in proportion follow the amounts paid;
     * savings of the lead go to it up to what it pays, and what is beyond to the others in proportion.
     *
     * @throws RefusedStepException if the actual cost is negative, in another currency or does not fit 64 bits of
     *     minor units, the lead is no party to the plan, or the parts of the plan do not add up to its envelope; it
     *     carries all of that, with paths as in the adjustment
     */
    default CostAdjustment adjust(FundingPlan plan, Money actualCost) {
        Adjusting adjusting = new Adjusting(this, plan, actualCost);
        List<Refusal> obstacles = adjusting.obstacles();
        if (!obstacles.isEmpty()) {
            throw new RefusedStepException(obstacles);
        }
        return adjusting.adjust();
    }

    /**
     * A clause by which the lead bears or gains names the lead.
     *
     * @throws RefusedValueException where it does not
     */
    @Value.Check
    default void check() {
        boolean needsLead = getOverruns() == CostSharing.BY_THE_LEAD || getSavings() == CostSharing.BY_THE_LEAD;
        Refusals refusals = new Refusals();
        if (needsLead && getLead().isEmpty()) {
            refusals.add("lead", "lead-not-named");
        }
        refusals.refuse(this);
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link CostClause}. */
    class Builder extends ImmutableCostClause.Builder {
        Builder() {}
    }
}
