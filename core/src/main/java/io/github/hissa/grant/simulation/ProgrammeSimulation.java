package io.github.hissa.grant.simulation;

import io.github.hissa.Required;
import io.github.hissa.grant.GrantPolicy;
import io.github.hissa.grant.GrantProgramme;
import io.github.hissa.reason.Figure;
import io.github.hissa.refusal.HissaException;
import io.github.hissa.refusal.Refusals;
import io.github.hissa.refusal.RefusedValueException;
import io.github.hissa.verification.Differences;
import io.github.hissa.verification.Discrepancy;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.immutables.value.Value;

/**
 * A programme over several years by one policy or by one for each year, in which who is supported in one year is known in
 * the next: the facts of {@link SupportHistory} are added to every application.
 *
 * <p>It is a calculation on paper and decides nothing. The same years and policies give the same results.
 */
@Value.Immutable
public interface ProgrammeSimulation {

    /** The years, in order. */
    @Required
    List<@Valid YearResult> getYears();

    /**
     * Runs a programme year by year. O(applications × rules), and the division.
     *
     * @param years in order, no year twice
     * @param policy the policy of a year
     * @throws HissaException if a year is not after the one before it, or its policy cannot be applied; the path
     *     names the place of the year
     */
    static ProgrammeSimulation run(
            GrantProgramme programme, List<SimulatedYear> years, IntFunction<GrantPolicy> policy) {
        return new Run(programme, policy).over(years);
    }

    /** Returns how many different applicants received money in any of the years. */
    default int everSupported() {
        return getYears().stream().mapToInt(YearResult::getNewBeneficiaries).sum();
    }

    /**
     * Runs the programme anew, and compares what comes out with this.
     *
     * @return every difference with its path; a year that {@link #run} refuses is refused. Empty where this holds
     */
    default List<Discrepancy> verify(
            GrantProgramme programme, List<SimulatedYear> years, IntFunction<GrantPolicy> policy) {
        ProgrammeSimulation again;
        try {
            again = run(programme, years, policy);
        } catch (HissaException refused) {
            return Discrepancy.refused("", refused);
        }
        return Differences.between(ProgrammeSimulation.class, this, again);
    }

    /**
     * No more than 2,147,483,647 applicants received money.
     *
     * @throws RefusedValueException if more did
     */
    @Value.Check
    default void check() {
        Refusals refusals = new Refusals();
        long supported = getYears().stream().mapToLong(YearResult::getNewBeneficiaries).sum();
        if (supported > Integer.MAX_VALUE) {
            refusals.add("years", "sum-above", Map.of(
                    "sum", Figure.of(supported), "most", Figure.of(Integer.MAX_VALUE)));
        }
        refusals.refuse(this);
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link ProgrammeSimulation}. */
    class Builder extends ImmutableProgrammeSimulation.Builder {
        Builder() {}
    }
}
