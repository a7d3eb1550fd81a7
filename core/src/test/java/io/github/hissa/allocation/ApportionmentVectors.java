package io.github.hissa.allocation;

import io.github.hissa.allocation.apportionment.Apportionment;
import io.github.hissa.allocation.apportionment.ApportionmentMethod;
import io.github.hissa.allocation.apportionment.ApportionmentProblem;
import java.util.Arrays;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** apportionment-v1 and apportionment-minmax-v1: seats by method, with ties, minima, maxima and thresholds. */
final class ApportionmentVectors implements VectorFamily {

    private static final Map<String, String> METHODS = Map.of("largest_remainder", "largest-remainder",
            "dhondt", "jefferson", "saintelague", "webster", "adams", "adams", "dean", "dean",
            "huntington", "huntington-hill", "quota", "quota");

    private final String format;

    ApportionmentVectors(String format) {
        this.format = format;
    }

    @Override
    public String format() {
        return format;
    }

    @Override
    public void check(JsonNode vector, VectorTally tally) {
        ApportionmentProblem problem = ApportionmentProblem.of(VectorFamily.required(vector, "seats").asLong(),
                VectorFamily.longs(VectorFamily.required(vector, "votes")));
        if (vector.has("min")) {
            problem = problem.withMinima(VectorFamily.longs(vector.get("min")))
                    .withMaxima(VectorFamily.longs(vector.get("max")));
        }
        if (vector.has("threshold")) {
            problem = problem.withThreshold(VectorFamily.decimal(vector.get("threshold").asString()));
        }
        String id = vector.get("id").asString();
        JsonNode results = VectorFamily.required(vector, "result");
        if (vector.has("method")) {
            check(id, problem, vector.get("method").asString(), results, tally);
        } else {
            for (Map.Entry<String, JsonNode> result : results.properties()) {
                check(id, problem, result.getKey(), result.getValue(), tally);
            }
        }
        for (Map.Entry<String, JsonNode> flag : vector.path("flags").properties()) {
            if (flag.getValue().asString().startsWith("TIE")) {
                tally.check(!apportion(problem, flag.getKey()).getTies().isEmpty(),
                        id + " " + flag.getKey() + ": the tie is not reported");
            }
        }
    }

    private static void check(String id, ApportionmentProblem problem, String method, JsonNode expected,
            VectorTally tally) {
        Apportionment apportionment = apportion(problem, method);
        tally.check(Arrays.equals(VectorFamily.longs(expected), apportionment.toArray()), id + " " + method
                + ": expected " + expected + ", got " + Arrays.toString(apportionment.toArray()));
    }

    private static Apportionment apportion(ApportionmentProblem problem, String method) {
        if (!METHODS.containsKey(method)) {
            throw new IllegalArgumentException("unknown method " + method);
        }
        return ApportionmentMethod.of(METHODS.get(method)).apportion(problem);
    }
}
