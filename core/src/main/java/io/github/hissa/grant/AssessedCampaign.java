package io.github.hissa.grant;

import io.github.hissa.eligibility.Assessment;
import io.github.hissa.scoring.Score;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.immutables.value.Value;

/** A campaign whose applications have their verdicts, ready to be decided. */
@Value.Immutable
public interface AssessedCampaign {

    /** The campaign. */
    GrantCampaign getCampaign();

    /** An assessment for every application of the campaign, in their order. */
    List<Assessment> getAssessments();

    /** The score of every application by reference, where the policy has a grid. */
    @Value.NaturalOrder
    SortedMap<String, Score> getScores();

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
     * There are as many assessments as applications, and a score of each where the policy has a grid.
     *
     * @throws IllegalArgumentException where it is otherwise
     */
    @Value.Check
    default void check() {
        if (getAssessments().size() != getCampaign().getApplications().size()) {
            throw new IllegalArgumentException("campaign has " + getCampaign().getApplications().size()
                    + " applications but " + getAssessments().size() + " assessments");
        }
        SortedSet<String> scored = new TreeSet<>();
        if (getCampaign().getPolicy().getScoring().isPresent()) {
            getCampaign().getApplications().forEach(application -> scored.add(application.getReference()));
        }
        if (!getScores().keySet().equals(scored)) {
            throw new IllegalArgumentException(
                    "campaign has scores of " + getScores().keySet() + " where those of " + scored + " belong");
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
