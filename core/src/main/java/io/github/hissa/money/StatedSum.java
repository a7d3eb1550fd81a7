package io.github.hissa.money;

import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What stated amounts in one currency add up to, and how far that can be relied on.
 *
 * <p>The figure is the sum of what is stated, exactly or about; {@link #getUndisclosed()} says how many amounts are
 * missing from it.
 */
public final class StatedSum {

    private final @Nullable Money stated;
    private final int approximate;
    private final int undisclosed;

    private StatedSum(@Nullable Money stated, int approximate, int undisclosed) {
        this.stated = stated;
        this.approximate = approximate;
        this.undisclosed = undisclosed;
    }

    /**
     * The sum of the amounts.
     *
     * @throws IllegalArgumentException if the amounts are in two currencies
     */
    public static StatedSum of(Collection<StatedAmount> amounts) {
        Money stated = null;
        int approximate = 0;
        int undisclosed = 0;
        for (StatedAmount amount : amounts) {
            Money figure = amount.find().orElse(null);
            if (stated != null && figure != null && !figure.isSameCurrency(stated)) {
                throw new IllegalArgumentException("sum in " + stated.getCurrencyUnit() + " meets " + amount);
            }
            stated = stated == null || figure == null ? (stated == null ? figure : stated) : stated.plus(figure);
            switch (amount.getPrecision()) {
                case KNOWN -> {}
                case APPROXIMATE -> approximate++;
                case UNDISCLOSED -> undisclosed++;
            }
        }
        return new StatedSum(stated, approximate, undisclosed);
    }

    /** Returns the sum of what is stated, exactly or about; nothing where nothing is stated, which is not zero. */
    public Optional<Money> getStated() {
        return Optional.ofNullable(stated);
    }

    /** Returns how many of the amounts are approximate. */
    public int getApproximate() {
        return approximate;
    }

    /** Returns how many of the amounts are undisclosed. */
    public int getUndisclosed() {
        return undisclosed;
    }

    /** Tells whether every amount is stated exactly, so that the sum is the sum. */
    public boolean isExact() {
        return stated != null && approximate == 0 && undisclosed == 0;
    }

    /**
     * Returns the sum as one stated amount: undisclosed if any amount is or there is none, else approximate if any is.
     *
     * @throws IllegalArgumentException if the sum does not fit 64 bits of minor units
     */
    public StatedAmount toAmount() {
        if (undisclosed > 0 || stated == null) {
            return StatedAmount.undisclosed();
        }
        return approximate > 0 ? StatedAmount.about(stated) : StatedAmount.known(stated);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StatedSum that
                && Objects.equals(stated, that.stated)
                && approximate == that.approximate
                && undisclosed == that.undisclosed;
    }

    @Override
    public int hashCode() {
        return Objects.hash(stated, approximate, undisclosed);
    }

    /** Returns the sum as one amount, and how many are missing from it. */
    @Override
    public String toString() {
        return undisclosed == 0 || stated == null ? toAmount().toString() : stated + " and " + undisclosed + " undisclosed";
    }
}
