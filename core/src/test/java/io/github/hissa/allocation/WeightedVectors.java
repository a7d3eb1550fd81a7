package io.github.hissa.allocation;

import java.util.Arrays;
import tools.jackson.databind.JsonNode;

/** weighted-share-v1 and weighted-floors-caps-v1: weighted equal awards between floors and caps. */
final class WeightedVectors implements VectorFamily {

    private final String format;

    WeightedVectors(String format) {
        this.format = format;
    }

    @Override
    public String format() {
        return format;
    }

    @Override
    public void check(JsonNode vector, VectorTally tally) {
        long endowment = VectorFamily.required(vector, "endowment").asLong();
        long[] weights = VectorFamily.longs(VectorFamily.required(vector, "weights"));
        long[] claims = new long[weights.length];
        Arrays.fill(claims, endowment);
        ClaimsProblem problem = ClaimsProblem.of(endowment, claims).withWeights(weights);
        if (vector.has("caps")) {
            problem = problem.withCaps(VectorFamily.longs(vector.get("caps")));
        }
        if (vector.has("floors")) {
            problem = problem.withFloors(VectorFamily.longs(vector.get("floors")));
        }
        Allocation allocation = ClaimsRule.constrainedEqualAwards().divide(problem);
        String what = vector.get("id").asString();
        tally.check(allocation.verify().isEmpty(), what + ": " + allocation.verify());
        JsonNode awards = VectorFamily.required(vector, "award");
        JsonNode exact = vector.has("exact") ? vector.get("exact") : awards;
        if (!VectorFamily.hasLength(what, awards, claims.length, tally)
                || !VectorFamily.hasLength(what + " exact", exact, claims.length, tally)) {
            return;
        }
        boolean holds = true;
        for (int i = 0; i < claims.length; i++) {
            Fraction award = allocation.getExactAward(i);
            holds &= VectorFamily.isNear(award, VectorFamily.fraction(awards.get(i).asString()), endowment);
            if (vector.has("exact") || format.equals("weighted-share-v1")) {
                holds &= award.equals(VectorFamily.fraction(exact.get(i).asString()));
            }
        }
        tally.check(holds, what + ": expected " + exact);
    }
}
