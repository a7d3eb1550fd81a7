package io.github.hissa.grant;

import io.github.hissa.eligibility.Assessment;
import java.util.List;
import org.immutables.value.Value;

/** A campaign whose applications have their verdicts, ready to be decided. */
@Value.Immutable
public interface AssessedCampaign {

    /** The campaign. */
    GrantCampaign getCampaign();

    /** An assessment for every application of the campaign, in their order. */
    List<Assessment> getAssessments();

    /**
     * Divides the appropriation among the eligible applications and decides on every application.
     *
     * @throws IllegalArgumentException if the policy demands bounds that the appropriation cannot meet; the message
     *     names the bound and the figures
     * @throws ArithmeticException if a sum of amounts does not fit the currency's minor units in 64 bits
     */
    default CampaignOutcome decide() {
        return Deliberation.of(this).decide();
    }

    /**
     * There are as many assessments as applications.
     *
     * @throws IllegalArgumentException where there are not
     */
    @Value.Check
    default void check() {
        if (getAssessments().size() != getCampaign().getApplications().size()) {
            throw new IllegalArgumentException("campaign has " + getCampaign().getApplications().size()
                    + " applications but " + getAssessments().size() + " assessments");
        }
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds an {@link AssessedCampaign}. */
    class Builder extends ImmutableAssessedCampaign.Builder {
        Builder() {}
    }
}
