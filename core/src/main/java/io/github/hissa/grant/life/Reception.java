package io.github.hissa.grant.life;

import jakarta.validation.constraints.NotBlank;
import java.time.LocalDate;
import java.util.SortedSet;
import org.immutables.value.Value;

/** How an application arrived. */
@Value.Immutable
public interface Reception {

    /** The reference of the application. */
    @NotBlank
    String getApplication();

    /** The day. */
    LocalDate getOn();

    /** Whether it came in time. */
    Timing getTiming();

    /** The codes of the documents that the file lacks. */
    @Value.NaturalOrder
    SortedSet<String> getMissingDocuments();

    /** Tells whether the application came in time and lacks nothing. */
    default boolean isInOrder() {
        return getTiming() == Timing.IN_TIME && getMissingDocuments().isEmpty();
    }

    /** When an application came. */
    enum Timing {
        /** Before the call opened. */
        EARLY,
        /** While the call was open. */
        IN_TIME,
        /** After the call had closed. */
        LATE
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Reception}. */
    class Builder extends ImmutableReception.Builder {
        Builder() {}
    }
}
