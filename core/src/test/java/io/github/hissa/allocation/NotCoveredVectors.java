package io.github.hissa.allocation;

import tools.jackson.databind.JsonNode;

/** A family that is known and that nothing in core answers yet. */
final class NotCoveredVectors implements VectorFamily {

    private final String format;

    NotCoveredVectors(String format) {
        this.format = format;
    }

    @Override
    public String format() {
        return format;
    }

    @Override
    public void check(JsonNode vector, VectorTally tally) {
        tally.note(VectorFamily.required(vector, "id").asString() + ": not yet covered");
    }
}
