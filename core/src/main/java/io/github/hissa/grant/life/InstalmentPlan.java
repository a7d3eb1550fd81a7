package io.github.hissa.grant.life;

import io.github.hissa.Required;
import io.github.hissa.money.Share;
import jakarta.validation.Valid;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
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
     */
    default List<Money> split(Money award) {
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
     * The shares make up the whole.
     *
     * @throws IllegalArgumentException where they do not
     */
    @Value.Check
    default void check() {
        Share sum = Share.sum(getParts().stream().map(PlannedPart::getShare).toList());
        if (!sum.equals(Share.WHOLE)) {
            throw new IllegalArgumentException("instalments make up " + sum + " of an award, not the whole");
        }
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds an {@link InstalmentPlan}. */
    class Builder extends ImmutableInstalmentPlan.Builder {
        Builder() {}
    }
}
