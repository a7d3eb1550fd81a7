package io.github.hissa.allocation;

import tools.jackson.databind.JsonNode;

/** Vectors of one format, and how the engine is held against one of them. */
interface VectorFamily {

    /** The format that a file's header names. */
    String format();

    /** Holds the engine against one vector; a vector that lacks what the format demands makes it throw. */
    void check(JsonNode vector, VectorTally tally);

    static long[] longs(JsonNode node) {
        if (!node.isArray()) {
            throw new IllegalArgumentException("not an array of integers: " + node);
        }
        long[] values = new long[node.size()];
        for (int i = 0; i < values.length; i++) {
            if (!node.get(i).isIntegralNumber()) {
                throw new IllegalArgumentException("not an integer: " + node.get(i));
            }
            values[i] = node.get(i).asLong();
        }
        return values;
    }

    /** Whether a list of expected values has one for each claim; if not, that has failed. */
    static boolean hasLength(String what, JsonNode expected, int size, VectorTally tally) {
        if (expected.size() != size) {
            tally.fail(what + ": " + expected.size() + " expected values for " + size + " claims");
        }
        return expected.size() == size;
    }

    static JsonNode required(JsonNode node, String field) {
        JsonNode value = node.get(field);
        if (value == null) {
            throw new IllegalArgumentException("field " + field + " is missing");
        }
        return value;
    }

    static Fraction fraction(String text) {
        String[] parts = text.split("/");
        return parts.length == 1 ? decimal(text)
                : Fraction.of(new java.math.BigInteger(parts[0]), new java.math.BigInteger(parts[1]));
    }

    /** A decimal text, taken as it stands. */
    static Fraction decimal(String text) {
        java.math.BigDecimal value = new java.math.BigDecimal(text);
        return value.scale() <= 0 ? Fraction.of(value.toBigIntegerExact(), java.math.BigInteger.ONE)
                : Fraction.of(value.unscaledValue(), java.math.BigInteger.TEN.pow(value.scale()));
    }

    /** Whether the two differ by at most 10⁻⁹ of the endowment. */
    static boolean isNear(Fraction value, Fraction expected, long endowment) {
        Fraction difference = value.minus(expected);
        Fraction size = difference.signum() < 0 ? Fraction.ZERO.minus(difference) : difference;
        return size.compareTo(Fraction.of(Math.max(1, endowment), 1_000_000_000L)) <= 0;
    }
}
