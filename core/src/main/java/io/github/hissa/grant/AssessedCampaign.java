package io.github.hissa.grant;

import io.github.hissa.Required;
import io.github.hissa.Consistent;
import io.github.hissa.eligibility.Assessment;
import io.github.hissa.reason.Figure;
import io.github.hissa.refusal.Refusal;
import io.github.hissa.refusal.Refusals;
import io.github.hissa.refusal.RefusedStepException;
import io.github.hissa.refusal.RefusedValueException;
import io.github.hissa.scoring.Score;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.immutables.value.Value;

/**
 * A campaign whose applications have their verdicts, ready to be decided.
 *
 * <p>Consistent when there are no {@linkplain #problems() problems}.
 */
@Consistent
@Value.Immutable
public interface AssessedCampaign {

    /** The campaign. */
    GrantCampaign getCampaign();

    /** An assessment for every application of the campaign, in their order. */
    @Required
    List<Assessment> getAssessments();

    /** The score of every application by reference, where the policy has a grid. */
    @Value.NaturalOrder
    SortedMap<String, Score> getScores();

    /**
     * Returns what keeps the campaign from being decided: an application that falls into two envelopes, a guarantee
     * that an amount cannot meet, a rule that takes no weights or not so many applications.
     */
    default List<Refusal> problems() {
        return Deliberation.of(this).problems();
    }

    /**
     * Divides the appropriation among the eligible applications and decides on every application.
     *
     * @throws RefusedStepException if there are {@linkplain #problems() problems}; it carries them all
     */
    default CampaignOutcome decide() {
        return Deliberation.of(this).decide();
    }

    /**
     * There are as many assessments as applications, and a score of each where the policy has a grid.
     *
     * @throws RefusedValueException where it is otherwise
     */
    @Value.Check
    default void check() {
        Refusals refusals = new Refusals();
        int applications = getCampaign().getApplications().size();
        if (getAssessments().size() != applications) {
            refusals.add("assessments", "count-differs", Map.of(
                    "count", Figure.of(getAssessments().size()), "expected", Figure.of(applications)));
        }
        SortedSet<String> scored = new TreeSet<>();
        if (getCampaign().getPolicy().getScoring().isPresent()) {
            getCampaign().getApplications().forEach(application -> scored.add(application.getReference()));
        }
        if (!getScores().keySet().equals(scored)) {
            refusals.add("scores", "others-expected", Map.of(
                    "stated", Figure.ofCodes(List.copyOf(getScores().keySet())),
                    "expected", Figure.ofCodes(List.copyOf(scored))));
        }
        refusals.refuse(this);
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds an {@link AssessedCampaign}. */
    class Builder extends ImmutableAssessedCampaign.Builder {
        Builder() {}
    }
}
