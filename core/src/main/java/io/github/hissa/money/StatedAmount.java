package io.github.hissa.money;

import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * An amount as a document states it: known, approximate ("about"), or undisclosed.
 *
 * <p>Unknown is not zero, and about a million is not a million: whoever adds stated amounts up learns from the
 * {@link StatedSum} what the sum is worth. No stated amount is negative, and each fits 64 bits of minor units.
 */
public final class StatedAmount {

    private static final String ABOUT = "about ";
    private static final String UNDISCLOSED_TEXT = "undisclosed";
    private static final StatedAmount UNDISCLOSED = new StatedAmount(Precision.UNDISCLOSED, null);

    private final Precision precision;
    private final @Nullable Money amount;

    private StatedAmount(Precision precision, @Nullable Money amount) {
        this.precision = precision;
        this.amount = amount;
    }

    /**
     * An amount that the document states.
     *
     * @throws IllegalArgumentException if it is negative or does not fit 64 bits of minor units
     */
    public static StatedAmount known(Money amount) {
        MinorUnits.require("stated amount", amount);
        return new StatedAmount(Precision.KNOWN, amount);
    }

    /**
     * An amount that the document states as about so much.
     *
     * @throws IllegalArgumentException if it is negative or does not fit 64 bits of minor units
     */
    public static StatedAmount about(Money amount) {
        MinorUnits.require("stated amount", amount);
        return new StatedAmount(Precision.APPROXIMATE, amount);
    }

    /** An amount that the document does not disclose. */
    public static StatedAmount undisclosed() {
        return UNDISCLOSED;
    }

    /**
     * Reads what {@link #toString()} writes: {@code MAD 24.00}, {@code about MAD 24.00} or {@code undisclosed}.
     *
     * @throws IllegalArgumentException if the text is none of these
     */
    public static StatedAmount parse(String text) {
        if (text.equals(UNDISCLOSED_TEXT)) {
            return UNDISCLOSED;
        }
        return text.startsWith(ABOUT)
                ? about(Money.parse(text.substring(ABOUT.length())))
                : known(Money.parse(text));
    }

    /** Returns how much is said. */
    public Precision getPrecision() {
        return precision;
    }

    /** Returns the amount that is stated, exactly or about; nothing where it is undisclosed. */
    public Optional<Money> find() {
        return Optional.ofNullable(amount);
    }

    /** Tells whether the amount is stated exactly. */
    public boolean isKnown() {
        return precision == Precision.KNOWN;
    }

    /**
     * This amount with another figure and the same precision; undisclosed stays so.
     *
     * @throws IllegalArgumentException if the new figure is negative or does not fit 64 bits of minor units
     */
    public StatedAmount map(UnaryOperator<Money> change) {
        if (amount == null) {
            return this;
        }
        Money changed = change.apply(amount);
        return isKnown() ? known(changed) : about(changed);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StatedAmount that && precision == that.precision && Objects.equals(amount, that.amount);
    }

    @Override
    public int hashCode() {
        return Objects.hash(precision, amount);
    }

    /** Returns {@code MAD 24.00}, {@code about MAD 24.00} or {@code undisclosed}. */
    @Override
    public String toString() {
        return switch (precision) {
            case KNOWN -> String.valueOf(amount);
            case APPROXIMATE -> ABOUT + amount;
            case UNDISCLOSED -> UNDISCLOSED_TEXT;
        };
    }
}
