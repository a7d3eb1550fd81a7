package io.github.hissa.eligibility;

import java.util.Optional;
import java.util.SortedSet;
import org.immutables.value.Value;

/**
 * The smallest lists of evidence that would settle an undetermined verdict.
 *
 * <p>To supply a fact is to give it a value and a document that is valid on the day; a fact that was declared keeps its
 * value. Against a policy and what is known, a set of missing facts <i>settles</i> the verdict if, whatever values they
 * turn out to have, the verdict with these facts supplied, and the others still unknown, is not undetermined. It is
 * <i>favourable</i> if some values make it eligible, and <i>adverse</i> if some make it not eligible.
 *
 * <p>The values tried for a fact are one from each cell into which the policy's comparisons divide its type, so that
 * every combination of answers about this fact that can occur is tried, and no other. Some conditions are taken to come
 * out either way, independently of each other and of the comparisons: a comparison of two amounts that are both unknown
 * with a share, a condition in Java code, and those about a fact that divide its values into too many cells to list.
 * Where such a condition is in play the settling set is sufficient, yet might not be the smallest, and
 * {@link #isShortest()} says so.
 *
 * <p>Finding this is exponential at worst in the number of missing facts that rules connect. Rules that share no
 * missing fact are searched apart, and the search of an assessment ends after {@value Work#LIMIT} steps: then the
 * settling set is all that is missing, which always suffices, the other two are left out, and {@link #isShortest()} is
 * false.
 */
@Value.Immutable
public interface ShortestEvidence {

    /** The names of the facts that settle the verdict, whatever they turn out to be. */
    @Value.NaturalOrder
    SortedSet<String> getSettling();

    /** The fewest facts that could make the subject eligible; absent where none could, or none was found in time. */
    Optional<SortedSet<String>> getFavourable();

    /** The fewest facts that could make the subject not eligible; absent where none could, or none was found in time. */
    Optional<SortedSet<String>> getAdverse();

    /** Tells whether no smaller sets would do. */
    boolean isShortest();

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link ShortestEvidence}. */
    class Builder extends ImmutableShortestEvidence.Builder {
        Builder() {}
    }
}
