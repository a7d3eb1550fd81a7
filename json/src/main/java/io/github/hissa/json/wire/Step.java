package io.github.hissa.json.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step on the path from the outermost value to one inside of it: into a property, or into an element of a list.
 *
 * @param of the type that is read where the step leaves it
 * @param name the property; null for an element
 * @param index the element's index, from 0; -1 for a property
 */
public record Step(Class<?> of, @Nullable String name, int index) {

    static Step into(Class<?> of, String name) {
        return new Step(of, name, -1);
    }

    static Step into(int index) {
        return new Step(List.class, null, index);
    }

    /** Writes a path as {@code applications[3].requested.amount}. */
    static String print(Iterable<Step> path) {
        StringBuilder text = new StringBuilder();
        for (Step step : path) {
            if (step.name() == null) {
                text.append('[').append(step.index()).append(']');
            } else {
                text.append(text.isEmpty() ? "" : ".").append(step.name());
            }
        }
        return text.toString();
    }
}
