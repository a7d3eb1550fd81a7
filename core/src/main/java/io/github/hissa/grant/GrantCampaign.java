package io.github.hissa.grant;

import io.github.hissa.Consistent;
import io.github.hissa.scoring.MarkSheet;
import jakarta.validation.Valid;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.immutables.value.Value;

/**
 * One year of a grant programme before its decisions: the appropriation, the policy and the applications.
 *
 * <p>Consistent when the policy is in force on every day on which an application was received.
 */
@Consistent
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

    /** The marks that applications were given, by reference, where the policy has a grid. */
    @Value.NaturalOrder
    SortedMap<String, @Valid MarkSheet> getMarks();

    /**
     * Gives every application its verdict and, where the policy has a grid, its score, by what was in force on the day on
     * which it was received, where that is known.
     *
     * @throws IllegalArgumentException if a fact of an application is of another type, or in another currency, than a
     *     rule compares it with, or a rule needs the day and it is not known, or a mark is for no criterion or off its
     *     scale; the message names the application, and the rule and the fact, or the mark
     * @throws ArithmeticException if the exact total of an application's marks does not fit two longs
     */
    default AssessedCampaign assess() {
        AssessedCampaign.Builder assessed = AssessedCampaign.builder().campaign(this);
        Verdicts verdicts = new Verdicts(getProgramme(), getPolicy());
        for (Application application : getApplications()) {
            assessed.addAssessment(verdicts.assess(application));
        }
        for (Application application : getApplications()) {
            String reference = application.getReference();
            verdicts.score(application, Optional.ofNullable(getMarks().get(reference)))
                    .ifPresent(score -> assessed.putScore(reference, score));
        }
        return assessed.build();
    }

    /**
     * All amounts are in the appropriation's currency, no two applications share a reference, and marks are for
     * applications of this campaign, under a policy with a grid.
     *
     * @throws IllegalArgumentException where it is otherwise
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
        getMarks().keySet().stream().filter(marked -> !references.contains(marked)).findFirst().ifPresent(stray -> {
            throw new IllegalArgumentException("campaign has marks for an application that is not there: " + stray);
        });
        if (!getMarks().isEmpty() && getPolicy().getScoring().isEmpty()) {
            throw new IllegalArgumentException(
                    "campaign has marks, but its policy " + getPolicy().getId() + " has no grid to score them");
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
