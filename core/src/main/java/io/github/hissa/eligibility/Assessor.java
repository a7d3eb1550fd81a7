package io.github.hissa.eligibility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A policy made ready to assess many subjects: references found, circles refused, the facts of every rule listed.
 *
 * <p>Immutable and thread-safe. An assessment evaluates each condition of the policy once, however many rules refer to
 * it, and to a bounded depth.
 */
public final class Assessor {

    /** How deep conditions may be nested, references included; what a document may nest is less. */
    static final int MAX_DEPTH = 500;

    private final EligibilityPolicy policy;
    private final EligibilityRule[] rules;
    private final List<Condition> conditions = new ArrayList<>();
    private final Map<String, Integer> indices = new HashMap<>();
    private final String[] names;
    private final FindingMaker[] makers;
    private final ImmutableAssessment nothingFound;

    private Assessor(EligibilityPolicy policy) {
        this.policy = policy;
        this.rules = policy.getRules().toArray(new EligibilityRule[0]);
        for (EligibilityRule rule : rules) {
            add(rule.getId(), rule.getCondition());
        }
        policy.getDefinitions().forEach(this::add);
        PolicyCheck check = new PolicyCheck(policy, indices, conditions);
        check.run();
        SortedSet<String> all = new TreeSet<>();
        policy.getRules().forEach(rule -> all.addAll(check.factsOf(rule.getId())));
        this.names = all.toArray(new String[0]);
        this.makers = new FindingMaker[rules.length];
        for (int i = 0; i < rules.length; i++) {
            makers[i] = new FindingMaker(rules[i], check.factsOf(rules[i].getId()), names);
        }
        this.nothingFound =
                (ImmutableAssessment) Assessment.builder().policy(policy.getId()).build();
    }

    /**
     * Makes a policy ready.
     *
     * @throws IllegalArgumentException if the policy cannot be applied; the message names the rule and why
     */
    static Assessor of(EligibilityPolicy policy) {
        return new Assessor(policy);
    }

    private void add(String name, Condition condition) {
        if (indices.putIfAbsent(name, conditions.size()) != null) {
            throw new IllegalArgumentException("policy " + policy.getId() + " has two rules '" + name + "'");
        }
        conditions.add(condition);
    }

    int size() {
        return conditions.size();
    }

    int indexOf(String name) {
        Integer index = indices.get(name);
        if (index == null) {
            throw new IllegalArgumentException("policy " + policy.getId() + " has no rule '" + name + "'");
        }
        return index;
    }

    /** Returns which of the policy's facts has this name, as far as a rule looks at it, or a negative number. */
    int slotOf(int rule, String name) {
        return makers[rule].slotOf(name);
    }

    Condition conditionAt(int index) {
        return conditions.get(index);
    }

    FactValue parameterOn(String name, LocalDate day) {
        Parameter parameter = policy.getParameters().get(name);
        if (parameter == null) {
            throw new IllegalArgumentException("policy " + policy.getId() + " has no parameter '" + name + "'");
        }
        return parameter
                .valueOn(day)
                .orElseThrow(() -> new IllegalArgumentException(
                        "parameter " + name + " has no value in force on " + day));
    }

    /**
     * Applies every rule to what is known, as of a day or on no particular one.
     *
     * @throws IllegalArgumentException if a fact is of another type, or in another currency, than a rule compares it
     *     with, if a rule needs a reference date and there is none, or if a parameter has no value in force on it; the
     *     message names the rule
     */
    public Assessment assess(Facts facts, Optional<LocalDate> referenceDate) {
        int[] places = facts.placesOf(names);
        Situation situation = Situation.of(facts, referenceDate.orElse(null), this, places);
        Finding[] findings = new Finding[rules.length];
        Truth all = Truth.TRUE;
        for (int i = 0; i < rules.length; i++) {
            findings[i] = find(i, situation, places);
            all = all.and(findings[i].getTruth());
        }
        // Copied from an assessment that is there already: a builder would make every list twice.
        ImmutableAssessment assessment =
                nothingFound.withReferenceDate(referenceDate).withFindings(Arrays.asList(findings));
        return all == Truth.UNKNOWN ? assessment.withShortestEvidence(evidence(situation, findings)) : assessment;
    }

    private Finding find(int rule, Situation situation, int[] places) {
        try {
            return makers[rule].make(rule, situation, places);
        } catch (IllegalArgumentException mismatch) {
            throw new IllegalArgumentException("rule " + rules[rule].getId() + ": " + mismatch.getMessage(), mismatch);
        }
    }

    private ShortestEvidence evidence(Situation situation, Finding[] findings) {
        Map<Integer, SortedSet<String>> missing = new TreeMap<>();
        for (int i = 0; i < findings.length; i++) {
            if (findings[i].getTruth() == Truth.UNKNOWN) {
                missing.put(i, findings[i].getMissing());
            }
        }
        return EvidenceSearch.run(this, situation, missing);
    }
}
