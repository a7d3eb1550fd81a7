package io.github.hissa.eligibility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;

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
    private final List<List<String>> factsOfRules = new ArrayList<>();

    private Assessor(EligibilityPolicy policy) {
        this.policy = policy;
        this.rules = policy.getRules().toArray(new EligibilityRule[0]);
        for (EligibilityRule rule : rules) {
            add(rule.getId(), rule.getCondition());
        }
        policy.getDefinitions().forEach(this::add);
    }

    /**
     * Makes a policy ready.
     *
     * @throws IllegalArgumentException if the policy cannot be applied; the message names the rule and why
     */
    static Assessor of(EligibilityPolicy policy) {
        Assessor assessor = new Assessor(policy);
        PolicyCheck check = new PolicyCheck(policy, assessor.indices, assessor.conditions);
        check.run();
        for (EligibilityRule rule : assessor.rules) {
            assessor.factsOfRules.add(List.copyOf(check.factsOf(rule.getId())));
        }
        return assessor;
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
        Situation situation = Situation.of(facts, referenceDate.orElse(null), this);
        Assessment.Builder assessment =
                Assessment.builder().policy(policy.getId()).referenceDate(referenceDate);
        Map<Integer, SortedSet<String>> missing = new TreeMap<>();
        boolean failed = false;
        for (int i = 0; i < rules.length; i++) {
            Finding finding = find(i, situation);
            assessment.addFinding(finding);
            failed |= finding.getTruth() == Truth.FALSE;
            if (finding.getTruth() == Truth.UNKNOWN) {
                missing.put(i, finding.getMissing());
            }
        }
        if (!failed && !missing.isEmpty()) {
            assessment.shortestEvidence(EvidenceSearch.run(this, situation, missing));
        }
        return assessment.build();
    }

    private Finding find(int index, Situation situation) {
        EligibilityRule rule = rules[index];
        try {
            Truth truth = situation.truthAt(index);
            Finding.Builder finding = Finding.builder()
                    .rule(rule.getId())
                    .title(rule.getTitle())
                    .message(rule.getMessage())
                    .truth(truth)
                    .facts(situation.getFacts().only(factsOfRules.get(index)));
            if (truth == Truth.UNKNOWN) {
                finding.addAllMissing(situation.missingAt(index));
            }
            return finding.build();
        } catch (IllegalArgumentException mismatch) {
            throw new IllegalArgumentException("rule " + rule.getId() + ": " + mismatch.getMessage(), mismatch);
        }
    }
}
