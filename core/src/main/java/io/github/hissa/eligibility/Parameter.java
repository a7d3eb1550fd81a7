package io.github.hissa.eligibility;

import io.github.hissa.Required;
import io.github.hissa.reason.Figure;
import io.github.hissa.refusal.Refusals;
import io.github.hissa.refusal.RefusedValueException;
import io.github.hissa.text.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** A figure of the rules that changes from time to time, such as the least age of an association. */
@Value.Immutable
public interface Parameter {

    /** What it is. */
    Optional<LocalizedText> getTitle();

    /** The values, in the order of their first days. */
    @Required
    List<DatedValue> getValues();

    /** Returns the type of all values. */
    default FactType toType() {
        return getValues().get(0).getValue().getType();
    }

    /** Returns the value in force on a day, or nothing where there is a gap. Logarithmic in the number of values. */
    default Optional<FactValue> valueOn(LocalDate day) {
        return find(day).map(DatedValue::getValue);
    }

    /**
     * Returns what is in force on a day, with its days and its source, or nothing where there is a gap. Logarithmic in
     * the number of values.
     */
    default Optional<DatedValue> find(LocalDate day) {
        int low = 0;
        int high = getValues().size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (getValues().get(middle).getSince().isAfter(day)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low == 0
                ? Optional.empty()
                : Optional.of(getValues().get(low - 1))
                        .filter(value -> value.getThrough().filter(day::isAfter).isEmpty());
    }

    /**
     * There is a value, all are of one type, they are in the order of their first days, and none is still in force when
     * the next one begins.
     *
     * @throws RefusedValueException where it is otherwise
     */
    @Value.Check
    default void check() {
        Refusals refusals = new Refusals();
        if (getValues().isEmpty()) {
            refusals.add("values", "not-stated");
        }
        for (int i = 1; i < getValues().size(); i++) {
            DatedValue before = getValues().get(i - 1);
            DatedValue next = getValues().get(i);
            String path = "values[" + i + "]";
            if (next.getValue().getType() != toType()) {
                refusals.add(path + ".value", "not-comparable", next.getValue().mismatch(before.getValue()));
            }
            LocalDate last = before.getThrough().orElse(before.getSince());
            if (!next.getSince().isAfter(last)) {
                refusals.add(path + ".since", "not-after", Map.of(
                        "value", Figure.of(next.getSince()), "before", Figure.of(last)));
            }
        }
        refusals.refuse(this);
    }

    /** A parameter that has one value from a day on. */
    static Parameter of(LocalDate since, FactValue value) {
        return builder().addValue(DatedValue.of(since, value)).build();
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Parameter}. */
    class Builder extends ImmutableParameter.Builder {
        Builder() {}
    }
}
