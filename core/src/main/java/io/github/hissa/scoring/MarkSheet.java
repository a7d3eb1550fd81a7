package io.github.hissa.scoring;

import io.github.hissa.Required;
import jakarta.validation.Valid;
import java.util.List;
import org.immutables.value.Value;

/** The marks that one subject was given. */
@Value.Immutable
public interface MarkSheet {

    /** The marks, in any order. */
    @Required
    List<@Valid Mark> getMarks();

    /** A sheet of these marks. */
    static MarkSheet of(List<Mark> marks) {
        return builder().marks(marks).build();
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link MarkSheet}. */
    class Builder extends ImmutableMarkSheet.Builder {
        Builder() {}
    }
}
