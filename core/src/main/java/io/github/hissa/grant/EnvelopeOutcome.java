package io.github.hissa.grant;

import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.Money;

/** What became of one envelope of an appropriation. */
@Value.Immutable
public interface EnvelopeOutcome {

    /** What was set aside. */
    Money getOpened();

    /** What there was to divide: what was set aside, less what went to other envelopes, and what came from them. */
    Money getDivided();

    /** What was awarded. */
    Money getAwarded();

    /** How many applications took part in the division. */
    int getApplications();

    /** The level at which the rule settled, as {@link CampaignOutcome#getLevel()} writes it. */
    Optional<String> getLevel();

    static Builder builder() {
        return new Builder();
    }

    /** Builds an {@link EnvelopeOutcome}. */
    class Builder extends ImmutableEnvelopeOutcome.Builder {
        Builder() {}
    }
}
