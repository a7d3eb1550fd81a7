package io.github.hissa.eligibility;

import java.util.Collections;
import java.util.Optional;

/** How one set of codes lies in another. */
public enum Containment {
    /** Every code is there. */
    CONTAINS_ALL,
    /** At least one code is there. */
    CONTAINS_ANY,
    /** No code is there. */
    CONTAINS_NONE;

    /** Returns the one that holds exactly where this one does not, if there is one. */
    Optional<Containment> negation() {
        return switch (this) {
            case CONTAINS_ALL -> Optional.empty();
            case CONTAINS_ANY -> Optional.of(CONTAINS_NONE);
            case CONTAINS_NONE -> Optional.of(CONTAINS_ANY);
        };
    }

    boolean holds(CodeSet whole, CodeSet part) {
        return switch (this) {
            case CONTAINS_ALL -> whole.codes().containsAll(part.codes());
            case CONTAINS_ANY -> !Collections.disjoint(whole.codes(), part.codes());
            case CONTAINS_NONE -> Collections.disjoint(whole.codes(), part.codes());
        };
    }
}
