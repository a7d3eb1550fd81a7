package io.github.hissa.eligibility;

import io.github.hissa.reason.Figure;
import io.github.hissa.refusal.Refusal;
import io.github.hissa.refusal.RefusedStepException;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/**
 * A rule made ready: the facts that it looks at by their numbers in the policy, and its findings but for the facts.
 *
 * <p>Immutable and thread-safe.
 */
final class PreparedRule {

    private final int index;
    private final String id;
    private final String[] facts;
    private final int[] slots;

    /** What each answer looks like before there are facts: a finding is a copy of one, and shares all the rest. */
    private final ImmutableFinding holding;

    private final ImmutableFinding failing;
    private final ImmutableFinding open;

    /**
     * Makes a rule ready.
     *
     * @param index the rule's place in its policy
     * @param facts the names of the facts that the rule looks at, itself or through others, in alphabetical order
     * @param all the names of the facts that the policy looks at, in alphabetical order
     */
    PreparedRule(int index, EligibilityRule rule, Collection<String> facts, String[] all) {
        this.index = index;
        this.id = rule.getId();
        this.facts = facts.toArray(new String[0]);
        this.slots = facts.stream().mapToInt(fact -> SortedNames.search(all, fact, 0)).toArray();
        this.holding = blank(rule, Truth.TRUE);
        this.failing = blank(rule, Truth.FALSE);
        this.open = blank(rule, Truth.UNKNOWN);
    }

    private static ImmutableFinding blank(EligibilityRule rule, Truth truth) {
        return (ImmutableFinding) Finding.builder()
                .rule(rule.getId())
                .title(rule.getTitle())
                .message(rule.getMessage())
                .truth(truth)
                .facts(Facts.empty())
                .build();
    }

    /** The names of the facts that the rule looks at, itself or through others; not to be changed. */
    String[] facts() {
        return facts;
    }

    /**
     * Applies the rule.
     *
     * @param places where the facts that the policy looks at stand among those of the situation
     */
    Finding apply(Situation situation, int[] places) {
        Facts seen = situation.getFacts().cut(facts, slots, places);
        situation.lookAt(seen);
        try {
            Truth truth = situation.truthAt(index);
            if (truth == Truth.UNKNOWN) {
                return open.withFacts(seen).withMissing(situation.missingAt(index));
            }
            return (truth == Truth.TRUE ? holding : failing).withFacts(seen);
        } catch (RefusedStepException mismatch) {
            RefusedStepException refused = new RefusedStepException(
                    mismatch.getRefusals().stream().map(this::inRule).toList());
            refused.initCause(mismatch);
            throw refused;
        }
    }

    /** A refusal that names the rule beside what is wrong with the fact. */
    private Refusal inRule(Refusal refusal) {
        Map<String, Figure> figures = new TreeMap<>(refusal.getFigures());
        figures.put("rule", Figure.named(id, holding.getTitle()));
        figures.put("because", Figure.of(refusal.toText()));
        return Refusal.of(Refusal.join("facts", refusal.getPath()), "rule-not-applicable", figures);
    }
}
