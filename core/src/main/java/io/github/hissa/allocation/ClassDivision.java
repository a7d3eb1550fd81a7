package io.github.hissa.allocation;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How a rule divided one amount among the claims of one priority class that share it: what the awards of these claims
 * have in common. Amounts are minor units. A class that was met in full, or for which only its floors were left, was
 * not divided and has none.
 */
public final class ClassDivision {

    /**
     * The part that one rule has in a mixture; the only one, with the part 1, if the rule is no mixture.
     *
     * @param part its part of the whole, above 0
     * @param rule the rule, never a mixture itself
     * @param level the level that the claims share by it; empty if the rule has none, or all claims that share were met
     * @param isAboveHalves whether that level holds from the half-claims on; false for a rule that knows no half-claims
     */
    public record Component(Fraction part, ClaimsRule rule, Optional<Level> level, boolean isAboveHalves) {}

    private final Division.Part part;
    private final List<ClaimsRule.WeightedRule> rules;
    private final boolean isMixture;

    ClassDivision(Division.Part part, ClaimsRule rule) {
        this.part = part;
        this.rules = rule.components(Fraction.ONE);
        this.isMixture = rule instanceof MixtureRule;
    }

    /** The priority class; 0 if the problem has none. */
    public int getPriorityClass() {
        return part.priorityClass();
    }

    /** What was divided, the floors of the claims included; what they could not take is not. */
    public long getAmount() {
        return part.slice.amount;
    }

    /** The indices of the claims that share, ascending. */
    public int[] getClaims() {
        int[] indices = new int[part.slice.size()];
        for (int i = 0; i < indices.length; i++) {
            indices[i] = part.slice.index(i);
        }
        return indices;
    }

    /** The indices of the claims of the class that were given up for the smallest award, in the order of that. */
    public int[] getGivenUp() {
        return part.givenUp.clone();
    }

    /** The rules that the awards are a mean of, with their levels. Costs a division for each rule of a mixture. */
    public List<Component> getComponents() {
        return rules.stream().map(one -> component(one, exact(one))).toList();
    }

    /** What a mixture is a mean of is not kept; each of its rules divides again. */
    private Exact exact(ClaimsRule.WeightedRule one) {
        return isMixture ? one.rule().exact(part.slice) : part.rounded.exact;
    }

    private Component component(ClaimsRule.WeightedRule one, Exact exact) {
        Optional<Level> level = exact.level();
        boolean isAbove = level.isPresent() && one.rule().isAboveHalves(part.slice);
        return new Component(one.part(), one.rule(), level, isAbove);
    }

    /**
     * What the rule of a component would award to each claim that shares, before rounding, in the order of
     * {@link #getClaims()}. Costs a division.
     *
     * @param component its place in {@link #getComponents()}
     * @throws IndexOutOfBoundsException if there is no such component
     */
    public List<Fraction> getExactAwards(int component) {
        Objects.checkIndex(component, rules.size());
        Exact exact = exact(rules.get(component));
        return IntStream.range(0, part.slice.size()).mapToObj(exact::award).toList();
    }

    /** {@code "class 0: 200 among 3 claims"}. */
    @Override
    public String toString() {
        return "class " + getPriorityClass() + ": " + getAmount() + " among " + part.slice.size() + " claims";
    }
}
