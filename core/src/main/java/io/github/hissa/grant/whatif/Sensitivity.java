package io.github.hissa.grant.whatif;

import io.github.hissa.Required;
import io.github.hissa.grant.CampaignOutcome;
import io.github.hissa.grant.DecisionOutcome;
import io.github.hissa.grant.GrantCampaign;
import io.github.hissa.grant.GrantPolicy;
import io.github.hissa.reason.Figure;
import io.github.hissa.refusal.HissaException;
import io.github.hissa.verification.Differences;
import io.github.hissa.verification.Discrepancy;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.function.Function;
import org.immutables.value.Value;

/** How the outcome of a campaign moves with one parameter of its policy. */
@Value.Immutable
public interface Sensitivity {

    /** What the parameter is called. */
    @NotBlank
    String getParameter();

    /** The outcome at each value, in the order of the values. */
    @Required
    List<@Valid SensitivityPoint> getPoints();

    /**
     * Decides a campaign once for each value of a parameter.
     *
     * @param parameter what the parameter is called
     * @param values its values; the first is what the others are compared with
     * @param policy the policy with the parameter at a value
     * @throws HissaException if a policy cannot be applied
     */
    static <T> Sensitivity of(
            GrantCampaign campaign, String parameter, List<T> values, Function<? super T, GrantPolicy> policy) {
        Builder sensitivity = builder();
        sensitivity.parameter(parameter);
        if (values.isEmpty()) {
            return sensitivity.build();
        }
        GrantCampaign first =
                GrantCampaign.builder().from(campaign).policy(policy.apply(values.get(0))).build();
        for (T value : values) {
            PolicyComparison comparison = PolicyComparison.of(first, policy.apply(value));
            CampaignOutcome outcome = comparison.getAfter();
            int awarded = outcome.count(DecisionOutcome.AWARDED);
            sensitivity.addPoints(SensitivityPoint.builder()
                    .value(String.valueOf(value))
                    .eligible(awarded + outcome.count(DecisionOutcome.UNFUNDED))
                    .beneficiaries(awarded)
                    .awarded(outcome.totalAwarded())
                    .changed(comparison.changes().size())
                    .build());
        }
        return sensitivity.build();
    }

    /**
     * Decides the campaign anew at each value, and compares what comes out with this.
     *
     * @return every difference with its path; a policy that cannot be applied is refused. Empty where this holds
     */
    default <T> List<Discrepancy> verify(
            GrantCampaign campaign, String parameter, List<T> values, Function<? super T, GrantPolicy> policy) {
        Sensitivity again;
        try {
            again = of(campaign, parameter, values, policy);
        } catch (HissaException refused) {
            return List.of(Discrepancy.refused("points", Figure.of(refused.toText())));
        }
        return Differences.between(Sensitivity.class, this, again);
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Sensitivity}. */
    class Builder extends ImmutableSensitivity.Builder {
        Builder() {}
    }
}
