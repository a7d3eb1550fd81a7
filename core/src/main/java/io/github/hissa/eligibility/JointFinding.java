package io.github.hissa.eligibility;

import java.util.Optional;
import java.util.SortedSet;
import org.immutables.value.Value;

/** What the rules that are unknown say together and none of them says alone. */
@Value.Immutable
public interface JointFinding {

    /**
     * The identifiers of the fewest rules found that cannot all hold, whatever the missing facts turn out to be: more
     * than 5 members and fewer than 3. Each of them alone could hold, and without any one of them the others could.
     * Empty unless they decide the verdict.
     */
    @Value.NaturalOrder
    SortedSet<String> getContradiction();

    /**
     * The names of the facts that could still change the verdict, where these are not the facts that the findings miss.
     */
    Optional<SortedSet<String>> getMaterial();

    /**
     * The identifiers of the rules whose unknown facts were not looked through to the end, because that would take more
     * than {@value Work#LIMIT} steps. What is said of them is what Kleene's logic says: the truth of their conditions
     * one by one, and all the facts that these ask for.
     */
    @Value.NaturalOrder
    SortedSet<String> getUnexplored();

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link JointFinding}. */
    class Builder extends ImmutableJointFinding.Builder {
        Builder() {}
    }
}
