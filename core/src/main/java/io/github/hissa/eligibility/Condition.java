package io.github.hissa.eligibility;

import java.util.SortedSet;

/** A statement about facts that holds, does not hold, or is unknown as long as facts are missing. */
public sealed interface Condition permits AllOf, AnyOf, Comparison, Known, Membership, Not, ShareComparison {

    /**
     * Evaluates this condition.
     *
     * <p>Linear in the number of conditions nested in it. Every one of them is evaluated, so that a comparison of two
     * types, an error of the policy wherever it stands, never hides behind another condition.
     *
     * @throws IllegalArgumentException if a fact is of another type, or in another currency, than the condition
     *     compares it with
     */
    Truth evaluate(Facts facts);

    /** Returns the names of all facts that this condition looks at. */
    SortedSet<String> factNames();
}
