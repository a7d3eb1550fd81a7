package io.github.hissa.allocation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a rule awarded to each claim of a problem, with what it takes to explain and to check it. Amounts are minor
 * units. The explanation of a claim is worked out when it is asked for; the awards are all that is stored per claim. What is
 * asked of a claim with an index that there is not is refused with an {@link IndexOutOfBoundsException}.
 */
public final class Allocation {

    private final ClaimsProblem problem;
    private final ClaimsRule rule;
    private final long[] awards;
    private final Bounds bounds;
    private final BitSet givenUp;
    private final List<Division.Part> parts;

    /** Takes ownership of what it is given. */
    Allocation(ClaimsProblem problem, ClaimsRule rule, long[] awards, Bounds bounds, BitSet givenUp,
            List<Division.Part> parts) {
        this.problem = problem;
        this.rule = rule;
        this.awards = awards;
        this.bounds = bounds;
        this.givenUp = givenUp;
        this.parts = parts;
    }

    /** The problem that was divided. */
    public ClaimsProblem getProblem() {
        return problem;
    }

    /** The rule that divided it. */
    public ClaimsRule getRule() {
        return rule;
    }

    /** The number of claims. */
    public int size() {
        return awards.length;
    }

    /** The award to the claim with this index. */
    public long getAward(int index) {
        return awards[Objects.checkIndex(index, awards.length)];
    }

    /** All awards, a copy. */
    public long[] toArray() {
        return awards.clone();
    }

    /**
     * What of the endowment was not divided: what exceeds all claims and caps, what the rounding unit keeps back, what
     * nobody could use without going below the smallest award. Adds up the awards each time.
     */
    public long getRemainder() {
        long left = problem.getEndowment();
        for (long award : awards) {
            left -= award;
        }
        return left;
    }

    /** The level that the claims share; empty if all were met in full, or the rule has none. */
    public Optional<Level> getLevel() {
        return parts.stream().flatMap(part -> part.rounded.exact.level().stream()).findFirst();
    }

    /** How the rule divided the classes that could not be met in full, in the order of the classes. */
    public List<ClassDivision> getClassDivisions() {
        return parts.stream().map(part -> new ClassDivision(part, rule)).toList();
    }

    /** The least that the award can be: the floor, raised to the smallest award and to a whole number of units. */
    public long getLeast(int index) {
        return bounds.low(Objects.checkIndex(index, awards.length));
    }

    /**
     * The most that the award can be: the claim within its cap, as a whole number of units; nothing if that is less
     * than the smallest award.
     */
    public long getMost(int index) {
        return bounds.high(Objects.checkIndex(index, awards.length));
    }

    /** What the rule awards to the claim before rounding to units. */
    public Fraction getExactAward(int index) {
        Objects.checkIndex(index, awards.length);
        Division.Part part = part(index);
        return part == null ? Fraction.of(awards[index]) : part.rounded.exact.award(part.position(index));
    }

    /** The part of the division in which the claim took part; null if it stood outside of them. */
    private Division.@Nullable Part part(int index) {
        if (parts.isEmpty()) {
            return null;
        }
        // A class is divided at one go at most, and in their order.
        int priority = problem.getPriorityClass(index);
        int from = 0;
        int to = parts.size();
        while (to - from > 1) {
            int middle = (from + to) >>> 1;
            if (parts.get(middle).priorityClass() <= priority) {
                from = middle;
            } else {
                to = middle;
            }
        }
        return parts.get(from).position(index) >= 0 ? parts.get(from) : null;
    }

    /** Whether the claim got one of the units that rounding down had left over: it was among those that lost most. */
    public boolean isRoundedUp(int index) {
        return Fraction.of(getAward(index)).compareTo(getExactAward(index)) > 0;
    }

    /** Whether rounding took something from the claim. */
    public boolean isRoundedDown(int index) {
        return Fraction.of(getAward(index)).compareTo(getExactAward(index)) < 0;
    }

    /** Why the award is what it is. */
    public Ground getGround(int index) {
        Objects.checkIndex(index, awards.length);
        if (givenUp.get(index)) {
            return Ground.BELOW_SMALLEST_AWARD;
        }
        Division.Part part = part(index);
        if (part != null) {
            return ground(index, part.rounded.exact);
        }
        if (awards[index] == bounds.high(index)) {
            return top(index);
        }
        return bounds.low(index) > 0 ? Ground.FLOOR : Ground.NOT_REACHED;
    }

    private Ground ground(int index, Exact exact) {
        Fraction award = getExactAward(index);
        if (award.equals(Fraction.of(bounds.high(index)))) {
            return top(index);
        }
        if (award.equals(Fraction.of(bounds.low(index))) && award.signum() > 0) {
            return Ground.FLOOR;
        }
        if (rule == ClaimsRule.ranked()) {
            return award.signum() > 0 ? Ground.RULE : Ground.NOT_REACHED;
        }
        if (award.signum() == 0) {
            return Ground.NOTHING;
        }
        if (rule.isInHalves() && award.equals(Fraction.of(problem.getClaim(index), 2))) {
            return Ground.HALF_CLAIM;
        }
        return exact.level().isPresent() ? Ground.LEVEL : Ground.RULE;
    }

    private Ground top(int index) {
        return problem.getCap(index) < problem.getClaim(index) ? Ground.CAP : Ground.CLAIM;
    }

    /** The ties that the tie-break settled, in the order of the classes. Costs a pass over the claims. */
    public List<Tie> getTies() {
        List<Tie> ties = new ArrayList<>();
        for (Division.Part part : parts) {
            if (part.tie != null) {
                ties.add(part.tie);
            }
            ties.addAll(rule.ties(part.slice, part.rounded));
        }
        return List.copyOf(ties);
    }

    /**
     * Checks this result against the definitions, by an implementation of its own. Random arrival and the average of awards
     * are recomputed up to 17 different claims (or more of which some are equal); beyond that their awards are held to what
     * must be true of them: bounds, sum, classes, order and equal treatment, as {@link AllocationChecker} says.
     *
     * @return the first property that does not hold, or empty if all hold
     */
    public Optional<Violation> verify() {
        return new AllocationChecker(problem, rule).check(Statement.of(this));
    }

    /** {@code "constrained-equal-awards of endowment 200 among 3 claims"}. */
    @Override
    public String toString() {
        return rule + " of " + problem;
    }
}
