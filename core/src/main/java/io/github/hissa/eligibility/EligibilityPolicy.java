package io.github.hissa.eligibility;

import io.github.hissa.Required;
import io.github.hissa.refusal.RefusedStepException;
import io.github.hissa.refusal.RefusedValueException;
import io.github.hissa.text.LocalizedText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import org.immutables.value.Value;

/**
 * The rules that must all hold for a subject to be eligible, with the parameters that they use and the names of the facts
 * that they look at.
 */
@Value.Immutable
public interface EligibilityPolicy {

    /** The identifier, by which an assessment names its policy. */
    @NotBlank
    String getId();

    /** The rules, in the order in which their findings are listed; with none, everybody is eligible. */
    @Required
    List<@Valid EligibilityRule> getRules();

    /** Conditions that rules refer to by name and that demand nothing by themselves. */
    @Value.NaturalOrder
    SortedMap<String, Condition> getDefinitions();

    /** The figures that change from time to time, by name. */
    @Value.NaturalOrder
    SortedMap<String, @Valid Parameter> getParameters();

    /** What the facts are, by name; a fact that is not here can still be used. */
    @Value.NaturalOrder
    SortedMap<String, @Valid FactDefinition> getFacts();

    /**
     * Applies every rule to what is known, on no particular day. Every rule is applied, so that a refusal names all of
     * its grounds; a rule that needs the day is unknown.
     *
     * @throws RefusedStepException if a fact is of another type, or in another currency, than a rule compares it
     *     with; the message names the rule
     */
    default Assessment assess(Facts facts) {
        return assessor().assess(facts, Optional.empty());
    }

    /**
     * Applies every rule to what is known as of a day: ages, the validity of documents and the values of parameters are
     * those of that day. A rule is unknown where a parameter that decides it has no value in force on the day.
     *
     * <p>What a rule, or all rules together, come to whatever the missing facts turn out to be is settled. To find that
     * out, and what could still change it, is hard in general: where rules are unknown, bounded searches are added to
     * an assessment that is otherwise linear in the number of conditions, and {@link JointFinding#getUnexplored()}
     * tells where they ended at their limit.
     *
     * @throws RefusedStepException if a fact is of another type, or in another currency, than a rule compares it
     *     with; the message names the rule
     */
    default Assessment assess(Facts facts, LocalDate referenceDate) {
        return assessor().assess(facts, Optional.of(referenceDate));
    }

    /**
     * Applies every rule as of a day, or on no particular day where there is none.
     *
     * @throws RefusedStepException as the other two do
     */
    default Assessment assess(Facts facts, Optional<LocalDate> referenceDate) {
        return assessor().assess(facts, referenceDate);
    }

    /**
     * Returns the simple conditions through which a rule fails, in its order: each is false, and the rule demands it,
     * unless an exception excuses from it. What a rule excludes stands turned round: not more than 5 is at most 5. A
     * rule that holds or is unknown has none; nor has one that fails through alternatives or a condition in Java code
     * alone.
     *
     * @param rule the identifier of the rule
     * @param facts at least those that the rule looks at, as its finding has them
     * @throws RefusedStepException if there is no such rule, or as an assessment would be refused
     */
    default List<Condition> unmetConditions(String rule, Facts facts, Optional<LocalDate> referenceDate) {
        Assessor prepared = assessor();
        return UnmetConditions.of(prepared, Situation.of(facts, referenceDate.orElse(null), prepared), rule);
    }

    /**
     * Returns the names of the parameters that rules use, themselves or through others, and that have no value in force
     * on a day. A rule that such a parameter decides is unknown on that day.
     */
    default SortedSet<String> parametersUndefinedOn(LocalDate day) {
        return Collections.unmodifiableSortedSet(assessor().needs().undefinedOn(day));
    }

    /**
     * Tells whether rules cannot do without a day: they use a parameter or ask for an age. The validity of a document
     * needs a day too.
     */
    default boolean needsReferenceDate() {
        return assessor().needs().isAny();
    }

    /** Returns what a fact is called, or its name where the policy does not say. */
    default LocalizedText titleOf(String fact) {
        FactDefinition definition = getFacts().get(fact);
        return definition == null ? LocalizedText.of("en", fact) : definition.getTitle();
    }

    /**
     * Tells whether a further fact can only settle what was undetermined, and never turn a verdict round: so it is unless
     * a condition asks whether a fact is {@link Known}.
     */
    default boolean isMonotonic() {
        Deque<Condition> left = new ArrayDeque<>(getDefinitions().values());
        getRules().forEach(rule -> left.add(rule.getCondition()));
        while (!left.isEmpty()) {
            Condition next = left.remove();
            if (next instanceof Known) {
                return false;
            }
            left.addAll(next.getParts());
        }
        return true;
    }

    /** Returns this policy made ready to assess many subjects; it is made ready once. */
    @Value.Lazy
    default Assessor assessor() {
        return Assessor.of(this);
    }

    /**
     * No two rules or definitions share a name; every rule and parameter that is referred to is there and of the type
     * that the condition needs; no rule leads back to itself; conditions are not nested too deep.
     *
     * @throws RefusedValueException where it is otherwise
     */
    @Value.Check
    default void check() {
        Assessor.of(this);
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds an {@link EligibilityPolicy}. */
    class Builder extends ImmutableEligibilityPolicy.Builder {
        Builder() {}
    }
}
