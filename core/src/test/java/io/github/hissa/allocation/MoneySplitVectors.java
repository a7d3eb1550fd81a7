package io.github.hissa.allocation;

import java.util.Arrays;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * money-split-v1: an amount split by ratios. Of the peers' three policies one is ours: down, then one more for the
 * largest remainders. The other two are counted as not ours.
 */
final class MoneySplitVectors implements VectorFamily {

    private static final String OURS = "moneyphp_largest_remainder_double";

    /** Where the peer's binary fractions fail it: 2⁵³ + 1 by 1:2:3 leaves 1/2, 0 and 1/2, and it gives to the 0. */
    private static final String PEER_IS_WRONG = "ms-big1";

    @Override
    public String format() {
        return "money-split-v1";
    }

    @Override
    public void check(JsonNode vector, VectorTally tally) {
        long amount = VectorFamily.required(vector, "amount").asLong();
        long[] ratios = VectorFamily.longs(VectorFamily.required(vector, "ratios"));
        long[] claims = new long[ratios.length];
        long[] weights = new long[ratios.length];
        for (int i = 0; i < ratios.length; i++) {
            claims[i] = ratios[i] == 0 ? 0 : amount;
            weights[i] = Math.max(1, ratios[i]);
        }
        String id = vector.get("id").asString();
        for (Map.Entry<String, JsonNode> policy : VectorFamily.required(vector, "expected").properties()) {
            if (!policy.getKey().equals(OURS)) {
                continue;
            }
            Allocation allocation = ClaimsRule.constrainedEqualAwards()
                    .divide(ClaimsProblem.of(amount, claims).withWeights(weights));
            tally.check(allocation.verify().isEmpty(), id + ": " + allocation.verify());
            boolean equal = Arrays.equals(VectorFamily.longs(policy.getValue()), allocation.toArray());
            if (id.equals(PEER_IS_WRONG)) {
                tally.check(!equal, id + ": the peer is right after all");
                tally.note(id + ": the peer has " + policy.getValue() + ", exact is " + allocation.getExactAward(0)
                        + ", " + allocation.getExactAward(1) + ", " + allocation.getExactAward(2));
            } else {
                tally.check(equal,
                        id + ": expected " + policy.getValue() + ", got " + Arrays.toString(allocation.toArray()));
            }
        }
    }
}
