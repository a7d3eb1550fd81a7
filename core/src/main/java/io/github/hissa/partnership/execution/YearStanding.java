package io.github.hissa.partnership.execution;

import org.immutables.value.Value;
import org.joda.money.Money;

/** What a party committed and paid in one budget year. */
@Value.Immutable
public interface YearStanding {

    /** The budget year. */
    int getYear();

    /** What came over from the year before. */
    Money getCarriedIn();

    /** What was committed in the year, less what was released. */
    Money getCommitted();

    /** What was paid in the year, less what came back. */
    Money getPaid();

    /** What went on to the next year. */
    Money getCarriedOut();

    /** Returns what is committed, neither paid nor carried over: open during the year, lapsed after it. */
    default Money open() {
        return getCarriedIn().plus(getCommitted()).minus(getPaid()).minus(getCarriedOut());
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link YearStanding}. */
    class Builder extends ImmutableYearStanding.Builder {
        Builder() {}
    }
}
