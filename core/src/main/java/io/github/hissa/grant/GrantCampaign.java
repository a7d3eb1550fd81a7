package io.github.hissa.grant;

import io.github.hissa.Consistent;
import io.github.hissa.Required;
import io.github.hissa.reason.Figure;
import io.github.hissa.refusal.Refusal;
import io.github.hissa.refusal.Refusals;
import io.github.hissa.refusal.RefusedStepException;
import io.github.hissa.refusal.RefusedValueException;
import io.github.hissa.scoring.MarkSheet;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.immutables.value.Value;
import org.joda.money.CurrencyUnit;

/**
 * One year of a grant programme before its decisions: the appropriation, the policy and the applications.
 *
 * <p>Consistent when the policy is in force on every day on which an application was received, and so is a value of
 * each parameter that its rules use, when applications say their day where a rule needs it, and when there are no
 * {@linkplain #problems() problems}.
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
    @Required
    List<@Valid Application> getApplications();

    /** The marks that applications were given, by reference, where the policy has a grid. */
    @Value.NaturalOrder
    SortedMap<String, @Valid MarkSheet> getMarks();

    /**
     * Returns what keeps the campaign from being assessed, all of it: facts that a rule cannot compare, facts that
     * contradict the programme, marks that are for no criterion or off its scale, applications that fall into two
     * envelopes. Costs as much as the assessment.
     */
    default List<Refusal> problems() {
        return new CampaignAssessment(this).problems();
    }

    /**
     * Gives every application its verdict and, where the policy has a grid, its score, by what was in force on the day on
     * which it was received, where that is known.
     *
     * <p>An application received on a day on which a parameter has no value, or on no stated day, is undetermined where
     * a rule depends on that, with its reason; the others are decided. {@link #parameterGaps()} and
     * {@link #undatedApplications()} tell it before.
     *
     * @throws RefusedStepException if there are {@linkplain #problems() problems}; it carries them all
     */
    default AssessedCampaign assess() {
        return new CampaignAssessment(this).assess();
    }

    /**
     * Returns the applications that were received when a parameter that rules use had no value in force, by the name of
     * the parameter and in their order. Linear in the applications and the parameters, apart from looking up days.
     */
    default SortedMap<String, List<Application>> parameterGaps() {
        SortedMap<String, List<Application>> gaps = new TreeMap<>();
        Map<LocalDate, Set<String>> byDay = new HashMap<>();
        for (Application application : getApplications()) {
            application.getReceivedOn().ifPresent(day -> byDay
                    .computeIfAbsent(day, getPolicy().getEligibility()::parametersUndefinedOn)
                    .forEach(name -> gaps.computeIfAbsent(name, first -> new ArrayList<>()).add(application)));
        }
        return Collections.unmodifiableSortedMap(gaps);
    }

    /** Returns the applications that do not say on which day they were received, where a rule needs the day. */
    default List<Application> undatedApplications() {
        return getPolicy().getEligibility().needsReferenceDate()
                ? getApplications().stream()
                        .filter(application -> application.getReceivedOn().isEmpty())
                        .toList()
                : List.of();
    }

    /**
     * All amounts are in the appropriation's currency, no two applications share a reference, and marks are for
     * applications of this campaign, under a policy with a grid.
     *
     * @throws RefusedValueException where it is otherwise
     */
    @Value.Check
    default void check() {
        Refusals refusals = new Refusals();
        CurrencyUnit currency = getAppropriation().getAmount().getCurrencyUnit();
        List<String> references =
                getApplications().stream().map(Application::getReference).toList();
        refusals.unique("applications", references);
        for (int i = 0; i < references.size(); i++) {
            refusals.currency("applications[" + i + "].requested", getApplications().get(i).getRequested(), currency);
        }
        Set<String> strays = new TreeSet<>(getMarks().keySet());
        references.forEach(strays::remove);
        strays.forEach(stray ->
                refusals.add(Refusal.join("marks", stray), "no-application", Map.of("value", Figure.ofCode(stray))));
        if (!getMarks().isEmpty() && getPolicy().getScoring().isEmpty()) {
            refusals.add("marks", "marks-without-grid", Map.of("policy", Figure.ofCode(getPolicy().getId())));
        }
        getPolicy().getAllocation().amounts().forEach((property, amount) ->
                refusals.currency("policy.allocation." + property, amount, currency));
        refusals.refuse(this);
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link GrantCampaign}. */
    class Builder extends ImmutableGrantCampaign.Builder {
        Builder() {}
    }
}
