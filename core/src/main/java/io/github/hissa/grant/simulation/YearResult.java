package io.github.hissa.grant.simulation;

import io.github.hissa.money.Share;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.Money;

/** What a policy made of one year of a programme. */
@Value.Immutable
public interface YearResult {

    /** The year. */
    int getYear();

    /** How many applied. */
    int getApplicants();

    /** How many of them were eligible. */
    int getEligible();

    /** How many applicants received money. */
    int getBeneficiaries();

    /** How many of them had never received money before. */
    int getNewBeneficiaries();

    /** What they received together. */
    Money getAwarded();

    /** What was left of the appropriation. */
    Money getUndistributed();

    /** The part that the tenth with the largest awards received, their number rounded up; nothing where none was awarded. */
    Optional<Share> getLargestTenth();

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link YearResult}. */
    class Builder extends ImmutableYearResult.Builder {
        Builder() {}
    }
}
