package io.github.hissa.allocation.comparison;

import io.github.hissa.allocation.Allocation;
import io.github.hissa.allocation.ClaimsProblem;
import io.github.hissa.allocation.ClaimsRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/** What several rules make of one problem. Rules are numbered from 0, in the order given. */
public final class RuleComparison {

    private final List<Allocation> allocations;
    private final List<AwardFigures> figures;

    private RuleComparison(List<Allocation> allocations) {
        this.allocations = List.copyOf(allocations);
        this.figures = allocations.stream().map(AwardFigures::of).toList();
    }

    /**
     * Divides the problem by each of the rules.
     *
     * @throws IllegalArgumentException if a rule does not take the problem
     */
    public static RuleComparison of(ClaimsProblem problem, ClaimsRule... rules) {
        Objects.requireNonNull(problem, "problem");
        Objects.requireNonNull(rules, "rules");
        List<Allocation> allocations = new ArrayList<>();
        for (int i = 0; i < rules.length; i++) {
            int index = i;
            allocations.add(Objects.requireNonNull(rules[i], () -> "rule " + index).divide(problem));
        }
        return new RuleComparison(allocations);
    }

    /** What each rule awards. */
    public List<Allocation> getAllocations() {
        return allocations;
    }

    /** The figures of each rule. */
    public List<AwardFigures> getFigures() {
        return figures;
    }

    /**
     * The claims that get more by one rule than by another.
     *
     * @throws IndexOutOfBoundsException if there is no such rule
     */
    public int[] getGainers(int rule, int than) {
        return IntStream.range(0, of(rule).size()).filter(i -> getDifference(i, rule, than) > 0).toArray();
    }

    /**
     * The claims that get less by one rule than by another.
     *
     * @throws IndexOutOfBoundsException if there is no such rule
     */
    public int[] getLosers(int rule, int than) {
        return getGainers(than, rule);
    }

    /**
     * How much more (or less, if negative) the claim gets by one rule than by another.
     *
     * @throws IndexOutOfBoundsException if there is no such claim or rule
     */
    public long getDifference(int claim, int rule, int than) {
        if (claim < 0 || claim >= of(rule).size()) {
            throw new IndexOutOfBoundsException(
                    "claim " + claim + " is not one of the " + of(rule).size() + " claims from 0 on");
        }
        return of(rule).getAward(claim) - of(than).getAward(claim);
    }

    private Allocation of(int rule) {
        if (rule < 0 || rule >= allocations.size()) {
            throw new IndexOutOfBoundsException(
                    "rule " + rule + " is not one of the " + allocations.size() + " rules from 0 on");
        }
        return allocations.get(rule);
    }
}
