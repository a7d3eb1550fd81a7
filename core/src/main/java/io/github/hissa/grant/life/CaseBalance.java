package io.github.hissa.grant.life;

import org.immutables.value.Value;
import org.joda.money.Money;

/** The sums of one case. */
@Value.Immutable
public interface CaseBalance {

    /** What was awarded in the end. */
    Money getAwarded();

    /** What was paid. */
    Money getPaid();

    /** What the beneficiary showed the use of. */
    Money getJustified();

    /** What came back, of its own accord or on demand. */
    Money getReturned();

    /** Returns what is still to be paid. */
    default Money payable() {
        return getAwarded().minus(getPaid());
    }

    /** Returns what was paid and neither justified nor given back: what can be recovered. */
    default Money unjustified() {
        return getPaid().minus(getJustified()).minus(getReturned());
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link CaseBalance}. */
    class Builder extends ImmutableCaseBalance.Builder {
        Builder() {}
    }
}
