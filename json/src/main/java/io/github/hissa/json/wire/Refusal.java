package io.github.hissa.json.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a document was refused for.
 *
 * @param place where the refused value begins, as the reader says it
 * @param path the steps from the outermost value to the refused one
 * @param problem what is wrong with it
 * @param cause what a builder threw
 */
public record Refusal(Object place, List<Step> path, String problem, @Nullable Throwable cause) {

    /** Returns the path as text, for example {@code applications[3].requested}; empty for the outermost value. */
    public String location() {
        return Step.print(path);
    }

    /** Returns the problem with the path before it. */
    public String message() {
        String at = location();
        return at.isEmpty() ? problem : at + ": " + problem;
    }
}
