package io.github.hissa.eligibility;

import io.github.hissa.refusal.Refusals;
import io.github.hissa.refusal.RefusedValueException;
import io.github.hissa.source.Source;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/** A value of a parameter and the days on which it is in force. */
@Value.Immutable
public interface DatedValue {

    /** The first day. */
    LocalDate getSince();

    /** The last day; where it is absent, the value stays in force until the next one takes its place. */
    Optional<LocalDate> getThrough();

    /** The value. */
    FactValue getValue();

    /** The law, circular or decision that sets the value. */
    Optional<Source> getSource();

    /**
     * The value does not end before it begins.
     *
     * @throws RefusedValueException where it does
     */
    @Value.Check
    default void check() {
        new Refusals().order("through", Optional.of(getSince()), getThrough()).refuse(this);
    }

    /** A value in force from a day on. */
    static DatedValue of(LocalDate since, FactValue value) {
        return builder().since(since).value(value).build();
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link DatedValue}. */
    class Builder extends ImmutableDatedValue.Builder {
        Builder() {}
    }
}
