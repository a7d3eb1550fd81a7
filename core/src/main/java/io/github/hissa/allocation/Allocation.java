package io.github.hissa.allocation;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The awards by which a rule divided an endowment, and the ground of each. */
public final class Allocation {

    private final ClaimsProblem problem;
    private final ClaimsRule rule;
    private final long[] awards;
    private final Ground[] grounds;
    private final boolean[] roundedUp;
    private final List<Tie> ties;
    private final @Nullable Fraction level;

    Allocation(
            ClaimsProblem problem,
            ClaimsRule rule,
            long[] awards,
            Ground[] grounds,
            boolean[] roundedUp,
            List<Tie> ties,
            @Nullable Fraction level) {
        this.problem = problem;
        this.rule = rule;
        this.awards = awards;
        this.grounds = grounds;
        this.roundedUp = roundedUp;
        this.ties = ties;
        this.level = level;
    }

    /** Returns what was divided. */
    public ClaimsProblem getProblem() {
        return problem;
    }

    /** Returns the rule by which it was divided. */
    public ClaimsRule getRule() {
        return rule;
    }

    /**
     * Returns λ of the rule's definition, exactly: a pure number for the proportional rule, minor units for the others;
     * nothing for the ranked rule.
     */
    public Optional<Fraction> getLevel() {
        return Optional.ofNullable(level);
    }

    /** Returns an award in minor units. */
    public long getAward(int index) {
        return awards[index];
    }

    /** Returns all awards in minor units, in the order of the claims. */
    public long[] toArray() {
        return awards.clone();
    }

    /** Returns why an award is what it is. */
    public Ground getGround(int index) {
        return grounds[index];
    }

    /** Tells whether the award holds one unit more than its exact value rounded down. */
    public boolean isRoundedUp(int index) {
        return roundedUp[index];
    }

    /** Returns the ties that were met. */
    public List<Tie> getTies() {
        return ties;
    }

    /** Returns what is left of the endowment: beyond all claims and caps, or less than a rounding unit. */
    public long getUndistributed() {
        BigInteger sum = BigInteger.ZERO;
        for (long award : awards) {
            sum = sum.add(BigInteger.valueOf(award));
        }
        return BigInteger.valueOf(problem.getEndowment()).subtract(sum).longValueExact();
    }
}
