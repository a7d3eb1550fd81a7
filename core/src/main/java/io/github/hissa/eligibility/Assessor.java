package io.github.hissa.eligibility;

import io.github.hissa.reason.Figure;
import io.github.hissa.refusal.Refusal;
import io.github.hissa.refusal.Refusals;
import io.github.hissa.refusal.RefusedStepException;
import io.github.hissa.refusal.RefusedValueException;
import io.github.hissa.verification.Discrepancy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

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
    private final ImmutableAssessment blank;
    private final List<Condition> conditions = new ArrayList<>();
    private final Map<String, Integer> indices = new LinkedHashMap<>();
    private final boolean referring;

    /** The names of the facts that the rules look at, in alphabetical order; a fact's number is its place here. */
    private final String[] facts;

    private final PreparedRule[] rules;
    private final DayNeeds needs;

    /** Made when they are first asked for; a race makes the same one twice. */
    private final @Nullable RuleShape[] shapes;

    private Assessor(EligibilityPolicy policy) {
        this.policy = policy;
        this.blank = (ImmutableAssessment)
                Assessment.builder().policy(policy.getId()).build();
        List<EligibilityRule> given = policy.getRules();
        Refusals refusals = new Refusals();
        for (int i = 0; i < given.size(); i++) {
            add(given.get(i).getId(), given.get(i).getCondition(), "rules[" + i + "].id", refusals);
        }
        policy.getDefinitions()
                .forEach((name, condition) -> add(name, condition, Refusal.join("definitions", name), refusals));
        refusals.refuse(policy);
        PolicyCheck check = new PolicyCheck(policy, indices, conditions);
        check.run();
        this.referring = check.hasReferences();
        SortedSet<String> seen = new TreeSet<>();
        given.forEach(rule -> seen.addAll(check.factsOf(rule.getId())));
        this.facts = seen.toArray(new String[0]);
        this.needs = DayNeeds.of(policy, this);
        this.rules = new PreparedRule[given.size()];
        this.shapes = new RuleShape[given.size()];
        for (int i = 0; i < rules.length; i++) {
            rules[i] = new PreparedRule(i, given.get(i), check.factsOf(given.get(i).getId()), facts);
        }
    }

    /**
     * Makes a policy ready.
     *
     * @throws RefusedValueException if the policy cannot be applied; the refusals name each rule and why
     */
    static Assessor of(EligibilityPolicy policy) {
        return new Assessor(policy);
    }

    private void add(String name, Condition condition, String path, Refusals refusals) {
        if (indices.putIfAbsent(name, conditions.size()) != null) {
            refusals.add(path, "twice", Map.of("value", Figure.ofCode(name)));
        }
        conditions.add(condition);
    }

    /** Returns how many answers are worth remembering: all where a rule refers to another, else none. */
    int answers() {
        return referring ? conditions.size() : 0;
    }

    int indexOf(String name) {
        Integer index = indices.get(name);
        if (index == null) {
            throw RefusedStepException.of("", "not-among", Map.of(
                    "value", Figure.ofCode(name), "known", Figure.ofCodes(List.copyOf(indices.keySet()))));
        }
        return index;
    }

    Condition conditionAt(int index) {
        return conditions.get(index);
    }

    /** Returns the value of a parameter on a day, or null where it has none. */
    @Nullable FactValue parameterOn(String name, LocalDate day) {
        Parameter parameter = policy.getParameters().get(name);
        if (parameter == null) {
            throw new IllegalStateException("policy " + policy.getId() + " has no parameter '" + name + "'");
        }
        return parameter.valueOn(day).orElse(null);
    }

    /**
     * Applies every rule to what is known, as of a day or on no particular one.
     *
     * @throws RefusedStepException if a fact is of another type, or in another currency, than a rule compares it with;
     *     the refusals name every such rule
     */
    public Assessment assess(Facts facts, Optional<LocalDate> referenceDate) {
        Situation situation = Situation.of(facts, referenceDate.orElse(null), this);
        int[] places = facts.locate(this.facts);
        Finding[] findings = new Finding[rules.length];
        boolean open = false;
        Refusals refusals = new Refusals();
        for (int i = 0; i < rules.length; i++) {
            try {
                Finding finding = rules[i].apply(situation, places);
                findings[i] = finding;
                open |= finding.getTruth() == Truth.UNKNOWN;
            } catch (RefusedStepException mismatch) {
                refusals.addAll("", mismatch.getRefusals());
            }
        }
        refusals.refuseStep();
        ImmutableAssessment assessment = blank.withReferenceDate(referenceDate);
        return open ? Foresight.complete(this, situation, findings, assessment) : assessment.withFindings(findings);
    }

    /**
     * Returns the rules that cannot be applied to what is known: what {@link #assess} refuses. Each is refused at the
     * path of its finding.
     */
    List<Discrepancy> refusals(Facts facts, Optional<LocalDate> referenceDate) {
        List<Discrepancy> refusals = new ArrayList<>();
        int[] places = facts.locate(this.facts);
        for (int i = 0; i < rules.length; i++) {
            try {
                rules[i].apply(Situation.of(facts, referenceDate.orElse(null), this), places);
            } catch (RefusedStepException refused) {
                refusals.add(Discrepancy.refused(
                        "findings[" + i + "]", Figure.ofCode(policy.getRules().get(i).getId())));
            }
        }
        return refusals;
    }

    /** What can be said of a rule before there are facts. */
    RuleShape shapeOf(int rule) {
        RuleShape known = shapes[rule];
        if (known == null) {
            known = RuleShape.of(this, rule);
            shapes[rule] = known;
        }
        return known;
    }

    /** Tells whether a day is needed and there is none, or a parameter has no value in force on it. */
    boolean hasGaps(Situation situation) {
        return situation
                .getReferenceDate()
                .map(day -> !needs.undefinedOn(day).isEmpty())
                .orElseGet(() -> needs.isAny() || situation.getFacts().hasBoundedEvidence());
    }

    /** What the rules look up for the day. */
    DayNeeds needs() {
        return needs;
    }

    /** The facts that a rule looks at, itself or through others, and that are unknown. */
    SortedSet<String> unknownFactsOf(int rule, Situation situation) {
        SortedSet<String> unknown = new TreeSet<>();
        for (String fact : rules[rule].facts()) {
            if (situation.find(fact) == null) {
                unknown.add(fact);
            }
        }
        return unknown;
    }
}
