package io.github.hissa.eligibility;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.immutables.value.Value;

/** The findings of a policy's rules on one subject, in the policy's order, and the verdict that follows from them. */
@Value.Immutable
public interface Assessment {

    /** The identifier of the policy. */
    String getPolicy();

    /** A finding for every rule of the policy, in its order. */
    List<Finding> getFindings();

    /** Returns the conjunction of the findings. */
    default Verdict toVerdict() {
        return switch (getFindings().stream().map(Finding::getTruth).reduce(Truth.TRUE, Truth::and)) {
            case TRUE -> Verdict.ELIGIBLE;
            case FALSE -> Verdict.NOT_ELIGIBLE;
            case UNKNOWN -> Verdict.UNDETERMINED;
        };
    }

    /** Returns the names of the facts that would settle the verdict; empty unless it is undetermined. */
    default SortedSet<String> missing() {
        SortedSet<String> names = new TreeSet<>();
        if (toVerdict() == Verdict.UNDETERMINED) {
            getFindings().forEach(finding -> names.addAll(finding.getMissing()));
        }
        return names;
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds an {@link Assessment}. */
    class Builder extends ImmutableAssessment.Builder {
        Builder() {}
    }
}
