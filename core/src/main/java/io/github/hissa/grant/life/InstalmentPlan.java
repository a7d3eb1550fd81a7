package io.github.hissa.grant.life;

import io.github.hissa.Required;
import io.github.hissa.money.Share;
import io.github.hissa.reason.Figure;
import io.github.hissa.refusal.Refusals;
import io.github.hissa.refusal.RefusedStepException;
import io.github.hissa.refusal.RefusedValueException;
import jakarta.validation.Valid;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.immutables.value.Value;
import org.joda.money.Money;

/** In which parts an award is paid, and on which conditions: half at the signature, half on completion. */
@Value.Immutable
public interface InstalmentPlan {

    /** The parts, in order; their shares make up the whole. */
    @Required
    List<@Valid PlannedPart> getParts();

    /**
     * Splits an award: each part its share, so that the first k together are the share of all k, rounded down to the
     * minor unit, and all parts make up the award.
     *
     * @throws RefusedStepException if the award is negative or more than 64 bits of minor units hold
     */
    default List<Money> split(Money award) {
        new Refusals().amount("award", award).refuseStep();
        List<Money> amounts = new ArrayList<>();
        Share together = Share.ZERO;
        Money before = Money.zero(award.getCurrencyUnit());
        for (PlannedPart part : getParts()) {
            together = together.plus(part.getShare());
            Money now = together.of(award, RoundingMode.DOWN);
            amounts.add(now.minus(before));
            before = now;
        }
        return amounts;
    }

    /**
     * The shares make up the whole, and those of the first k parts a fraction of two longs, for every k.
     *
     * @throws RefusedValueException where they do not
     */
    @Value.Check
    default void check() {
        Refusals refusals = new Refusals();
        Share sum = Share.ZERO;
        for (int i = 0; i < getParts().size() && refusals.isEmpty(); i++) {
            try {
                sum = sum.plus(getParts().get(i).getShare());
            } catch (ArithmeticException tooLong) {
                refusals.add("parts[" + i + "].share", "parts-too-fine", Map.of(
                        "value", Figure.ofCode(getParts().get(i).getShare().toString()),
                        "before", Figure.ofCode(sum.toString())));
            }
        }
        if (refusals.isEmpty() && !sum.equals(Share.WHOLE)) {
            refusals.add("parts", "parts-not-whole", Map.of("sum", Figure.of(sum)));
        }
        refusals.refuse(this);
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds an {@link InstalmentPlan}. */
    class Builder extends ImmutableInstalmentPlan.Builder {
        Builder() {}
    }
}
