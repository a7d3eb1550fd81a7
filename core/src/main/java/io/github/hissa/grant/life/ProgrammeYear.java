package io.github.hissa.grant.life;

import io.github.hissa.Required;
import io.github.hissa.grant.Appropriation;
import io.github.hissa.money.MinorUnits;
import jakarta.validation.Valid;
import java.util.List;
import java.util.function.Function;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * A programme's money in one year: what was opened and carried in, awarded, paid and got back, and what goes on to the next
 * year.
 */
@Value.Immutable
public interface ProgrammeYear {

    /** What the budget opened. */
    @Valid
    Appropriation getAppropriation();

    /** What came over from the year before. */
    Money getCarriedIn();

    /** The cases of the year. */
    @Required
    List<@Valid GrantCase> getCases();

    /** Whether what was not awarded goes on to the next year; else it lapses. */
    boolean isUndistributedCarriedOver();

    /** Whether what came back goes on to the next year; else it lapses. */
    boolean isReturnedCarriedOver();

    /** Returns what there was to award. */
    default Money available() {
        return getAppropriation().getAmount().plus(getCarriedIn());
    }

    /** Returns what was awarded. */
    default Money awarded() {
        return sum(CaseBalance::getAwarded);
    }

    /** Returns what was paid. */
    default Money paid() {
        return sum(CaseBalance::getPaid);
    }

    /** Returns what came back. */
    default Money returned() {
        return sum(CaseBalance::getReturned);
    }

    /** Returns what was paid and neither justified nor given back. */
    default Money unjustified() {
        return sum(CaseBalance::unjustified);
    }

    /**
     * Returns what goes on to the next year: awards that are still to be paid, always, for they are promised; what was not
     * awarded and what came back, as declared.
     */
    default Money carriedOut() {
        Money carried = sum(CaseBalance::payable);
        if (isUndistributedCarriedOver()) {
            carried = carried.plus(available()).minus(awarded());
        }
        return isReturnedCarriedOver() ? carried.plus(returned()) : carried;
    }

    private Money sum(Function<CaseBalance, Money> figure) {
        Money sum = Money.zero(getAppropriation().getAmount().getCurrencyUnit());
        for (GrantCase one : getCases()) {
            sum = sum.plus(figure.apply(one.balance()));
        }
        return sum;
    }

    /**
     * Everything is in one currency, nothing negative came over, and no more was awarded than there was.
     *
     * @throws IllegalArgumentException where it is not, something did, or more was
     */
    @Value.Check
    default void check() {
        Money opened = getAppropriation().getAmount();
        MinorUnits.require("carried into " + getAppropriation().getYear(), getCarriedIn());
        if (!getCarriedIn().isSameCurrency(opened)) {
            throw new IllegalArgumentException("programme year " + getAppropriation().getYear()
                    + " has two currencies: " + opened + " and " + getCarriedIn());
        }
        for (GrantCase one : getCases()) {
            if (!one.getApplication().getRequested().isSameCurrency(opened)) {
                throw new IllegalArgumentException("programme year " + getAppropriation().getYear()
                        + " has two currencies: " + opened + " and " + one.getApplication().getRequested());
            }
        }
        if (awarded().isGreaterThan(available())) {
            throw new IllegalArgumentException("programme year " + getAppropriation().getYear() + " awarded " + awarded()
                    + ", above the " + available() + " that there were");
        }
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link ProgrammeYear}. */
    class Builder extends ImmutableProgrammeYear.Builder {
        Builder() {}
    }
}
