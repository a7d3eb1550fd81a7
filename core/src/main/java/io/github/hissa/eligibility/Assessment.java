package io.github.hissa.eligibility;

import io.github.hissa.Required;
import io.github.hissa.verification.Differences;
import io.github.hissa.verification.Discrepancy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.immutables.value.Value;

/** The findings of a policy's rules on one subject, in the policy's order, and the verdict that follows from them. */
@Value.Immutable
public interface Assessment {

    /** The identifier of the policy. */
    String getPolicy();

    /** The day as of which the facts were looked at, where the assessment was asked for one. */
    Optional<LocalDate> getReferenceDate();

    /** A finding for every rule of the policy, in its order. */
    @Required
    List<Finding> getFindings();

    /** What the rules say together, where that is more than what each of them says. */
    Optional<JointFinding> getJointFinding();

    /**
     * The shortest lists of evidence that would settle the verdict; present while it is undetermined and evidence can
     * settle it, which it cannot where a parameter has no value or there is no day.
     */
    Optional<ShortestEvidence> getShortestEvidence();

    /**
     * Returns the conjunction of the findings. Rules that are unknown and cannot all hold, whatever is missing, are not
     * met.
     */
    default Verdict toVerdict() {
        return switch (conjunction(getFindings())) {
            case TRUE -> Verdict.ELIGIBLE;
            case FALSE -> Verdict.NOT_ELIGIBLE;
            case UNKNOWN -> contradiction().isEmpty() ? Verdict.UNDETERMINED : Verdict.NOT_ELIGIBLE;
        };
    }

    private SortedSet<String> contradiction() {
        return getJointFinding().map(JointFinding::getContradiction).orElseGet(Collections::emptySortedSet);
    }

    /**
     * Returns the findings that decided: where the subject is not eligible those that fail, or else those that cannot
     * all hold; those that are unknown where it is undetermined, and all of them where it is eligible.
     */
    default List<Finding> decisive() {
        List<Finding> findings = getFindings();
        Truth decisive = conjunction(findings);
        SortedSet<String> contradiction = decisive == Truth.UNKNOWN ? contradiction() : Collections.emptySortedSet();
        List<Finding> deciding = new ArrayList<>(findings.size());
        for (Finding finding : findings) {
            if (finding.getTruth() == decisive
                    && (contradiction.isEmpty() || contradiction.contains(finding.getRule()))) {
                deciding.add(finding);
            }
        }
        return Collections.unmodifiableList(deciding);
    }

    private static Truth conjunction(List<Finding> findings) {
        Truth all = Truth.TRUE;
        for (int i = 0; i < findings.size(); i++) {
            all = all.and(findings.get(i).getTruth());
        }
        return all;
    }

    /**
     * Returns the names of all facts that keep the verdict open; empty unless it is undetermined. What cannot change the
     * outcome any more, whatever else is supplied, is not asked for.
     */
    default SortedSet<String> missing() {
        SortedSet<String> names = new TreeSet<>();
        if (toVerdict() == Verdict.UNDETERMINED) {
            getJointFinding().flatMap(JointFinding::getMaterial).ifPresentOrElse(names::addAll, () ->
                    getFindings().forEach(finding -> names.addAll(finding.getMissing())));
        }
        return names;
    }

    /**
     * Applies the policy to the facts again.
     *
     * @param referenceDate the day as of which the facts were to be looked at; nothing if on no particular day
     * @return every difference between this assessment and the one that follows; a rule that cannot be applied to the
     *     facts is refused at the path of its finding. Empty if the assessment holds
     */
    default List<Discrepancy> verify(EligibilityPolicy policy, Facts facts, Optional<LocalDate> referenceDate) {
        List<Discrepancy> refused = policy.assessor().refusals(facts, referenceDate);
        return refused.isEmpty()
                ? Differences.between(Assessment.class, this, policy.assess(facts, referenceDate))
                : List.copyOf(refused);
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds an {@link Assessment}. */
    class Builder extends ImmutableAssessment.Builder {
        Builder() {}
    }
}
