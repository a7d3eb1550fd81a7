package io.github.hissa.partnership.funding;

import io.github.hissa.AddedLater;
import io.github.hissa.Required;
import io.github.hissa.refusal.Refusal;
import io.github.hissa.refusal.RefusedStepException;
import io.github.hissa.verification.Differences;
import io.github.hissa.verification.Discrepancy;
import io.github.hissa.verification.Fingerprint;
import jakarta.validation.Valid;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.ArrayList;
import java.util.List;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * What an actual cost makes of a funding plan, with the plan and the clause from which it follows. The parts after the
 * change and what nobody bears add up to the cost.
 */
@Value.Immutable
public interface CostAdjustment {

    /** The plan. */
    @Valid
    FundingPlan getPlan();

    /** The clause that divides the difference. */
    @Valid
    CostClause getClause();

    /** What it cost. */
    @PositiveOrZero
    Money getActualCost();

    /** Each party's part before and after, in the order of the plan. */
    @Required
    List<@Valid PartyAdjustment> getParties();

    /** The part of an overrun beyond the caps of all who bear it; zero where there is none. */
    @PositiveOrZero
    Money getUnassigned();

    /**
     * Parties that stood equal where units of the difference were left, and how that was settled: by the order of the
     * plan, or by the lottery of its terms. Empty where nobody did.
     */
    @AddedLater
    List<@Valid FundingTie> getTies();

    /**
     * The fingerprint of the plan, the clause and the cost, 64 hexadecimal digits; taken when the adjustment is built,
     * unless one is given.
     */
    @Value.Default
    default String getDigest() {
        return Fingerprint.of(getPlan(), getClause(), getActualCost());
    }

    /** Returns the envelope of the plan. */
    default Money envelope() {
        return getPlan().envelope();
    }

    /**
     * Works out the plan and its adjustment again.
     *
     * @return every difference, and each value from which there is no adjustment; empty if the adjustment holds
     */
    default List<Discrepancy> verify() {
        List<Discrepancy> found = new ArrayList<>();
        getPlan().verify().forEach(one -> found.add(one.within("plan")));
        Adjusting adjusting = new Adjusting(getClause(), getPlan(), getActualCost());
        List<Refusal> obstacles = adjusting.obstacles();
        found.addAll(obstacles.isEmpty()
                ? Differences.between(CostAdjustment.class, this, adjusting.adjust())
                : Discrepancy.refused("", new RefusedStepException(obstacles)));
        return List.copyOf(found);
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link CostAdjustment}. */
    class Builder extends ImmutableCostAdjustment.Builder {
        Builder() {}
    }
}
