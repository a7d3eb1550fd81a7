package io.github.hissa.grant.whatif;

import io.github.hissa.grant.DecisionOutcome;
import io.github.hissa.reason.Reason;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import org.immutables.value.Value;
import org.joda.money.Money;

/** How two policies decide on one application. */
@Value.Immutable
public interface DecisionDifference {

    /** The reference of the application. */
    @NotBlank
    String getApplication();

    /** What the first policy decides. */
    DecisionOutcome getOutcomeBefore();

    /** What the second policy decides. */
    DecisionOutcome getOutcomeAfter();

    /** What the first policy awards. */
    Money getAwardedBefore();

    /** What the second policy awards. */
    Money getAwardedAfter();

    /** Why the second policy decides so. */
    List<@Valid Reason> getReasons();

    /** Returns how much more the second policy awards; negative if less. */
    default Money difference() {
        return getAwardedAfter().minus(getAwardedBefore());
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link DecisionDifference}. */
    class Builder extends ImmutableDecisionDifference.Builder {
        Builder() {}
    }
}
