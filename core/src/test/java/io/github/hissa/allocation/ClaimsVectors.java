package io.github.hissa.allocation;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** claims-v1: the exact awards of the claims rules, and that their rounding keeps to them. */
final class ClaimsVectors implements VectorFamily {

    private static final Map<String, String> RULES = Map.ofEntries(
            Map.entry("PRO", "proportional"), Map.entry("CEA", "constrained-equal-awards"),
            Map.entry("CEL", "constrained-equal-losses"), Map.entry("Talmud", "talmud"),
            Map.entry("RTalmud", "reverse-talmud"), Map.entry("APRO", "adjusted-proportional"),
            Map.entry("PIN", "piniles"), Map.entry("MO", "minimal-overlap"),
            Map.entry("CE", "constrained-egalitarian"), Map.entry("RA", "random-arrival"),
            Map.entry("AV", "mean-of-equal-awards-and-losses"), Map.entry("DT", "dominguez-thomson"),
            Map.entry("AA", "average-of-awards"));

    /** Rules that refuse what has too many combinations, and how they say so. */
    private static final Set<String> LIMITED = Set.of("random-arrival", "average-of-awards");

    @Override
    public String format() {
        return "claims-v1";
    }

    @Override
    public void check(JsonNode vector, VectorTally tally) {
        long endowment = VectorFamily.required(vector, "endowment").asLong();
        ClaimsProblem problem =
                ClaimsProblem.of(endowment, VectorFamily.longs(VectorFamily.required(vector, "claims")));
        for (String more : new String[] {"exact", "published", "flags"}) {
            for (Map.Entry<String, JsonNode> entry : vector.path(more).properties()) {
                tally.check(vector.get("awards") != null && vector.get("awards").has(entry.getKey()),
                        vector.path("id").asString() + ": " + more + " has " + entry.getKey() + ", awards has not");
            }
        }
        for (Map.Entry<String, JsonNode> rule : VectorFamily.required(vector, "awards").properties()) {
            String name = RULES.get(rule.getKey());
            if (name == null) {
                throw new IllegalArgumentException("unknown rule " + rule.getKey());
            }
            String what = vector.get("id").asString() + " " + rule.getKey();
            check(what, ClaimsRule.of(name), problem, vector, rule, tally);
        }
    }

    private static void check(String what, ClaimsRule rule, ClaimsProblem problem, JsonNode vector,
            Map.Entry<String, JsonNode> awards, VectorTally tally) {
        Allocation allocation;
        try {
            allocation = rule.divide(problem);
        } catch (IllegalArgumentException refused) {
            if (isToBeRefused(rule, problem)
                    && refused.getMessage().startsWith("rule " + rule + " is feasible for at most ")) {
                tally.note(what + ": " + refused.getMessage());
            } else {
                tally.fail(what + ": refused, and should not be: " + refused.getMessage());
            }
            return;
        }
        if (!VectorFamily.hasLength(what, awards.getValue(), problem.size(), tally)) {
            return;
        }
        tally.check(allocation.verify().isEmpty(), what + ": " + allocation.verify());
        JsonNode flag = vector.path("flags").path(awards.getKey());
        if (!flag.isMissingNode()) {
            tally.note(what + ": " + flag.asString() + "; the peer has " + awards.getValue() + ", exact is "
                    + exact(allocation));
            return;
        }
        boolean near = true;
        for (int i = 0; i < problem.size(); i++) {
            near &= VectorFamily.isNear(allocation.getExactAward(i),
                    VectorFamily.decimal(awards.getValue().get(i).asString()), problem.getEndowment());
        }
        tally.check(near, what + ": expected " + awards.getValue() + ", exact is " + exact(allocation));
        for (String source : new String[] {"exact", "published"}) {
            JsonNode expected = vector.path(source).path(awards.getKey());
            if (!expected.isMissingNode()
                    && VectorFamily.hasLength(what + " " + source, expected, problem.size(), tally)) {
                boolean equal = true;
                for (int i = 0; i < problem.size(); i++) {
                    equal &= allocation.getExactAward(i).equals(VectorFamily.fraction(expected.get(i).asString()));
                }
                tally.check(equal, what + ": " + source + " " + expected + ", exact is " + exact(allocation));
            }
        }
    }

    /** Whether more than 20 claims differ, so that they may have more combinations than is feasible. */
    private static boolean isToBeRefused(ClaimsRule rule, ClaimsProblem problem) {
        return LIMITED.contains(rule.getName())
                && Arrays.stream(problem.getClaims()).filter(claim -> claim > 0).distinct().count() > 20;
    }

    private static String exact(Allocation allocation) {
        StringBuilder text = new StringBuilder("[");
        for (int i = 0; i < allocation.size(); i++) {
            text.append(i == 0 ? "" : ", ").append(allocation.getExactAward(i));
        }
        return text.append(']').toString();
    }
}
