package io.github.hissa.partnership;

import io.github.hissa.text.LocalizedText;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.immutables.value.Value;

/** An article of an agreement. */
@Value.Immutable
public interface Clause {

    /** What it is about. */
    ClauseKind getKind();

    /** Its number in the document. */
    Optional<@Size(min = 1) String> getNumber();

    /** Its wording or a summary of it. */
    Optional<LocalizedText> getText();

    /** An article whose number and wording are not recorded. */
    static Clause of(ClauseKind kind) {
        return builder().kind(kind).build();
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Clause}. */
    class Builder extends ImmutableClause.Builder {
        Builder() {}
    }
}
