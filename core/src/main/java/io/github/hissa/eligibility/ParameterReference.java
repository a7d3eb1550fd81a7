package io.github.hissa.eligibility;

import io.github.hissa.refusal.RefusedValueException;
import java.util.Map;

/**
 * The value that a {@link Parameter} of the policy has on the reference date.
 *
 * @param name the parameter's name
 */
public record ParameterReference(String name) implements Term {

    /**
     * A reference to the parameter of this name.
     *
     * @throws RefusedValueException if the name is blank
     */
    public ParameterReference {
        if (name.isBlank()) {
            throw RefusedValueException.of("parameter", "not-stated", Map.of());
        }
    }

    /** The value of the parameter with this name. */
    public static ParameterReference of(String name) {
        return new ParameterReference(name);
    }

    @Override
    public String toString() {
        return "parameter " + name;
    }
}
