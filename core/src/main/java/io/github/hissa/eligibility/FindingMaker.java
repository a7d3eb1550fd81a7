package io.github.hissa.eligibility;

import java.util.Arrays;
import java.util.SortedSet;

/**
 * Makes the findings of one rule. What is the same in all of them is made once, so that a finding costs little more than
 * the facts that it saw.
 */
final class FindingMaker {

    private final ImmutableFinding holding;
    private final ImmutableFinding failing;
    private final ImmutableFinding unknown;
    private final String[] facts;
    /** For each of the facts, which of the policy's facts it is. */
    private final int[] slots;

    /**
     * @param facts the names of the facts that the rule looks at
     * @param all the names of the facts that the policy looks at, in alphabetical order
     */
    FindingMaker(EligibilityRule rule, SortedSet<String> facts, String[] all) {
        this.holding = (ImmutableFinding) Finding.builder()
                .rule(rule.getId())
                .title(rule.getTitle())
                .message(rule.getMessage())
                .truth(Truth.TRUE)
                .facts(Facts.empty())
                .build();
        this.failing = holding.withTruth(Truth.FALSE);
        this.unknown = holding.withTruth(Truth.UNKNOWN);
        this.facts = facts.toArray(new String[0]);
        this.slots = new int[this.facts.length];
        for (int i = 0; i < slots.length; i++) {
            slots[i] = Arrays.binarySearch(all, this.facts[i]);
        }
    }

    /** Returns which of the policy's facts has this name, or a negative number where the rule does not look at it. */
    int slotOf(String name) {
        for (int i = 0; i < facts.length; i++) {
            if (facts[i] == name) { // the rule's own text; one of the same letters is looked for otherwise
                return slots[i];
            }
        }
        return -1;
    }

    /**
     * @param places where the facts of the policy stand among those of the situation
     */
    Finding make(int rule, Situation situation, int[] places) {
        Truth truth = situation.enter(rule);
        Facts seen = situation.getFacts().only(facts, slots, places);
        return switch (truth) {
            case TRUE -> holding.withFacts(seen);
            case FALSE -> failing.withFacts(seen);
            case UNKNOWN -> unknown.withFacts(seen).withMissing(situation.missingAt(rule));
        };
    }
}
