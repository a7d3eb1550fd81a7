package io.github.hissa.eligibility;

import io.github.hissa.reason.Figure;
import io.github.hissa.refusal.RefusedStepException;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What conditions are evaluated in: the facts, the day as of which they are looked at, and, where a policy is applied,
 * its parameters and rules.
 *
 * <p>Not thread-safe: it remembers the answers of rules that others refer to. Each evaluation has its own.
 */
public final class Situation {

    private static final @Nullable Truth[] FORGETFUL = new Truth[0];

    private final Facts facts;
    private final @Nullable LocalDate referenceDate;
    private final @Nullable Assessor policy;

    /** What rules answered that others may refer to; empty where none refers to another. */
    private final @Nullable Truth[] answers;
    private @Nullable BitSet collected;

    /** The facts among which conditions find theirs: all of them, or those that the rule in hand looks at. */
    private Facts seen;

    private Situation(
            Facts facts, @Nullable LocalDate referenceDate, @Nullable Assessor policy, @Nullable Truth[] answers) {
        this.facts = facts;
        this.seen = facts;
        this.referenceDate = referenceDate;
        this.policy = policy;
        this.answers = answers;
    }

    /** Facts alone, on no particular day. */
    public static Situation of(Facts facts) {
        return new Situation(facts, null, null, FORGETFUL);
    }

    /** Facts as of a day. */
    public static Situation of(Facts facts, LocalDate referenceDate) {
        return new Situation(facts, referenceDate, null, FORGETFUL);
    }

    static Situation of(Facts facts, @Nullable LocalDate referenceDate, Assessor policy) {
        return new Situation(facts, referenceDate, policy, remember(policy.answers()));
    }

    private static @Nullable Truth[] remember(int count) {
        return count == 0 ? FORGETFUL : new Truth[count];
    }

    /** Returns the facts, those included whose documents are not valid on the day. */
    public Facts getFacts() {
        return facts;
    }

    /**
     * Narrows the facts to those that the next rule looks at, itself or through others: among a few a name is found at
     * once.
     */
    void lookAt(Facts some) {
        seen = some;
    }

    /** Returns the day as of which the facts are looked at. */
    public Optional<LocalDate> getReferenceDate() {
        return Optional.ofNullable(referenceDate);
    }


    /** Returns the value of a fact, or null where it is unknown on the day. */
    @Nullable FactValue find(String name) {
        int at = seen.indexOf(name);
        return at < 0 || isLapsed(seen.evidenceAt(at)) ? null : seen.valueAt(at);
    }

    <T> Optional<T> get(FactKey<T> key) {
        FactValue value = find(key.getName());
        return value == null ? Optional.empty() : Optional.of(Facts.cast(key, value));
    }

    boolean isAttested(String name) {
        int at = seen.indexOf(name);
        return at >= 0 && seen.evidenceAt(at) != null && !isLapsed(seen.evidenceAt(at));
    }

    private boolean isLapsed(@Nullable Evidence document) {
        return document != null
                && document.isBounded()
                && (referenceDate == null || !document.isValidOn(referenceDate));
    }

    /** Tells whether a fact has a document of which nobody can say that it is valid, because there is no day. */
    boolean isUndated(String name) {
        int at = referenceDate == null ? seen.indexOf(name) : -1;
        Evidence document = at < 0 ? null : seen.evidenceAt(at);
        return document != null && document.isBounded();
    }

    /** Returns the value that a term stands for, or null where it is a parameter without one in force on the day. */
    @Nullable FactValue valueOf(Term term) {
        return term instanceof FactValue value ? value : parameter((ParameterReference) term);
    }

    private @Nullable FactValue parameter(ParameterReference reference) {
        if (policy == null) {
            throw outsideOfPolicy(reference.name());
        }
        return referenceDate == null ? null : policy.parameterOn(reference.name(), referenceDate);
    }

    /** Tells whether a condition cannot be answered whatever is known: a parameter has no value, or there is no day. */
    boolean isUndefined(Condition condition) {
        if (condition instanceof AgeComparison && referenceDate == null) {
            return true;
        }
        List<Term> terms = condition.getTerms();
        for (int i = 0; i < terms.size(); i++) {
            if (valueOf(terms.get(i)) == null) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether a rule of the policy holds; each is evaluated once, however many refer to it. */
    Truth truthOf(String rule) {
        return truthAt(require(rule).indexOf(rule));
    }

    Truth truthAt(int rule) {
        if (answers.length == 0) {
            return require("").conditionAt(rule).evaluate(this);
        }
        Truth known = answers[rule];
        if (known == null) {
            known = require("").conditionAt(rule).evaluate(this);
            answers[rule] = known;
        }
        return known;
    }

    /** Adds what keeps a rule unknown, once for all references to it that one collection meets. */
    void collectMissingOf(String rule, Set<String> missing) {
        int index = require(rule).indexOf(rule);
        if (collected == null) {
            collected = new BitSet();
        }
        if (truthAt(index) == Truth.UNKNOWN && !collected.get(index)) {
            collected.set(index);
            require(rule).conditionAt(index).collectMissing(this, missing);
        }
    }

    /** Returns the names of the facts that keep a rule unknown. */
    SortedSet<String> missingAt(int rule) {
        SortedSet<String> missing = new TreeSet<>();
        collected = null;
        require("").conditionAt(rule).collectMissing(this, missing);
        return missing;
    }

    private Assessor require(String rule) {
        if (policy == null) {
            throw outsideOfPolicy(rule);
        }
        return policy;
    }

    private static RefusedStepException outsideOfPolicy(String name) {
        return RefusedStepException.of("", "outside-of-policy", Map.of("value", Figure.ofCode(name)));
    }
}
