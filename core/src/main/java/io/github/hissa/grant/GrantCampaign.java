package io.github.hissa.grant;

import jakarta.validation.Valid;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.immutables.value.Value;

/** One year of a grant programme before its decisions: the appropriation, the policy and the applications. */
@Value.Immutable
public interface GrantCampaign {

    /** The programme. */
    @Valid
    GrantProgramme getProgramme();

    /** What there is to divide. */
    @Valid
    Appropriation getAppropriation();

    /** By which rules. */
    @Valid
    GrantPolicy getPolicy();

    /** Who asks; their order is the declared order by which ties are broken. */
    List<@Valid Application> getApplications();

    /**
     * Gives every application its verdict, by what was in force on the day on which it was received, where that is
     * known.
     *
     * @throws IllegalArgumentException if a fact of an application is of another type, or in another currency, than a
     *     rule compares it with, or a rule needs the day and it is not known; the message names the application, the
     *     rule and the fact
     */
    default AssessedCampaign assess() {
        AssessedCampaign.Builder assessed = AssessedCampaign.builder().campaign(this);
        for (Application application : getApplications()) {
            try {
                assessed.addAssessment(getPolicy()
                        .getEligibility()
                        .assess(application.toFacts(), application.getReceivedOn()));
            } catch (IllegalArgumentException mismatch) {
                throw new IllegalArgumentException(
                        "application " + application.getReference() + ", " + mismatch.getMessage(), mismatch);
            }
        }
        return assessed.build();
    }

    /**
     * All amounts are in the appropriation's currency, and no two applications share a reference.
     *
     * @throws IllegalArgumentException where they are not, or two do
     */
    @Value.Check
    default void check() {
        Set<String> references = new HashSet<>();
        for (Application application : getApplications()) {
            if (!references.add(application.getReference())) {
                throw new IllegalArgumentException(
                        "campaign has two applications with the reference " + application.getReference());
            }
            if (!application.getRequested().isSameCurrency(getAppropriation().getAmount())) {
                throw new IllegalArgumentException("application " + application.getReference() + " requests "
                        + application.getRequested() + ", but the appropriation is "
                        + getAppropriation().getAmount());
            }
        }
        getPolicy().getAllocation().checkCurrency(getAppropriation().getAmount().getCurrencyUnit());
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link GrantCampaign}. */
    class Builder extends ImmutableGrantCampaign.Builder {
        Builder() {}
    }
}
