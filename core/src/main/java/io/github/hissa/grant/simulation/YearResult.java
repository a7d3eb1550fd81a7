package io.github.hissa.grant.simulation;

import io.github.hissa.money.Share;
import io.github.hissa.reason.Figure;
import io.github.hissa.refusal.Refusals;
import io.github.hissa.refusal.RefusedValueException;
import java.util.LinkedHashMap;
import java.util.Map;
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

    /**
     * No number and no amount is negative, the amounts are in one currency and fit 64 bits of minor units, and no more
     * beneficiaries are new than there are, nor more than applied.
     *
     * @throws RefusedValueException where it is otherwise
     */
    @Value.Check
    default void check() {
        Refusals refusals = new Refusals();
        Map<String, Integer> counts = new LinkedHashMap<>();
        counts.put("applicants", getApplicants());
        counts.put("eligible", getEligible());
        counts.put("beneficiaries", getBeneficiaries());
        counts.put("newBeneficiaries", getNewBeneficiaries());
        counts.forEach((name, count) -> {
            if (count < 0) {
                refusals.add(name, "negative", Map.of("value", Figure.of(count)));
            }
        });
        upTo(refusals, "beneficiaries", getBeneficiaries(), getApplicants());
        upTo(refusals, "newBeneficiaries", getNewBeneficiaries(), getBeneficiaries());
        refusals.amount("awarded", getAwarded())
                .amount("undistributed", getUndistributed())
                .currency("undistributed", getUndistributed(), getAwarded().getCurrencyUnit())
                .refuse(this);
    }

    private static void upTo(Refusals refusals, String name, int count, int most) {
        if (count > most) {
            refusals.add(name, "above", Map.of("value", Figure.of(count), "most", Figure.of(most)));
        }
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link YearResult}. */
    class Builder extends ImmutableYearResult.Builder {
        Builder() {}
    }
}
