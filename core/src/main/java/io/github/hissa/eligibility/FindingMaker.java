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

    /**
     * @param places where the facts of the policy stand among those of the situation
     */
    Finding make(int rule, Situation situation, int[] places) {
        Truth truth = situation.lookAt(facts, slots, places).truthAt(rule);
        Facts seen = situation.getFacts().only(facts, slots, places);
        return switch (truth) {
            case TRUE -> holding.withFacts(seen);
            case FALSE -> failing.withFacts(seen);
            case UNKNOWN -> unknown.withFacts(seen).withMissing(situation.missingAt(rule));
        };
    }
}
