package io.github.hissa.json.wire;

import io.github.hissa.refusal.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a document was refused for, and where.
 *
 * @param place where the refused value begins, as the reader says it
 * @param steps the steps from the outermost value to the one that was read
 * @param refusal what is wrong, at its path from the outermost value
 * @param cause what a builder threw
 */
public record LocatedRefusal(Object place, List<Step> steps, Refusal refusal, @Nullable Throwable cause) {

    /** Tells whether another refusal is of the same value. */
    boolean isOfSame(LocatedRefusal other) {
        return refusal.getPath().equals(other.refusal.getPath());
    }
}
