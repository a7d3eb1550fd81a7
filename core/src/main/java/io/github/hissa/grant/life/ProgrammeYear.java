package io.github.hissa.grant.life;

import io.github.hissa.Required;
import io.github.hissa.grant.Application;
import io.github.hissa.grant.Appropriation;
import io.github.hissa.money.MinorUnits;
import jakarta.validation.Valid;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * A programme's money in one year: what was opened and carried in, awarded, paid and got back, and what goes on to the next
 * year.
 *
 * <p>An event belongs to the year of its day. An award is made from the money of the year in which the council decided
 * it; a case that was decided in an earlier year and still runs is listed too, and of it counts what happens in this year.
 * What earlier years promised stays set aside for it: {@code promisedIn + awarded = paid + lapsed + promisedOut}.
 */
@Value.Immutable
public interface ProgrammeYear {

    /** What the budget opened. */
    @Valid
    Appropriation getAppropriation();

    /** What came over from the year before and is promised to nobody. */
    Money getCarriedIn();

    /** The cases of the year, and those of earlier years of which something is still to be paid, shown or got back. */
    @Required
    List<@Valid GrantCase> getCases();

    /** Whether what was not awarded, or lapsed, goes on to the next year; else it is lost to the programme. */
    boolean isUndistributedCarriedOver();

    /** Whether what came back goes on to the next year; else it is lost to the programme. */
    boolean isReturnedCarriedOver();

    /** Returns what there was to award: what was opened and what came over free. What is promised is not in it. */
    default Money available() {
        return getAppropriation().getAmount().plus(getCarriedIn());
    }

    /** Returns what earlier years had awarded and not paid when this one began. */
    default Money promisedIn() {
        return sum(before(), CaseBalance::payable);
    }

    /** Returns what the council awarded in this year. */
    default Money awarded() {
        return inTheYear(CaseBalance::getAwarded);
    }

    /** Returns what was paid in this year, on its own awards and on earlier ones. */
    default Money paid() {
        return inTheYear(CaseBalance::getPaid);
    }

    /** Returns what came back in this year. */
    default Money returned() {
        return inTheYear(CaseBalance::getReturned);
    }

    /** Returns what of awards will not be paid, because their cases were closed in this year. */
    default Money lapsed() {
        return inTheYear(CaseBalance::getLapsed);
    }

    /** Returns what was paid and neither justified nor given back at the end of the year. */
    default Money unjustified() {
        return sum(end(), CaseBalance::unjustified);
    }

    /** Returns what is awarded and still to be paid at the end of the year. It goes on to the next year, always. */
    default Money promisedOut() {
        return sum(end(), CaseBalance::payable);
    }

    /** Returns what goes on to the next year free to be awarded: what was not awarded or lapsed, and what came back. */
    default Money carriedOut() {
        Money carried = Money.zero(getAppropriation().getAmount().getCurrencyUnit());
        if (isUndistributedCarriedOver()) {
            carried = carried.plus(available()).minus(awarded()).plus(lapsed());
        }
        return isReturnedCarriedOver() ? carried.plus(returned()) : carried;
    }

    /**
     * Returns the next year as it begins: with what was carried over and the cases that are not closed.
     *
     * @throws IllegalArgumentException if the appropriation is not of the next year, or in another currency
     */
    default ProgrammeYear next(Appropriation opened) {
        long year = end() + 1;
        if (opened.getYear() != year) {
            throw new IllegalArgumentException(
                    "appropriation is of " + opened.getYear() + ", the programme goes on with " + year);
        }
        return builder()
                .appropriation(opened)
                .carriedIn(carriedOut())
                .cases(getCases().stream()
                        .filter(one -> !until(one, end()).has(CaseEventKind.CLOSED))
                        .toList())
                .undistributedCarriedOver(isUndistributedCarriedOver())
                .returnedCarriedOver(isReturnedCarriedOver())
                .build();
    }

    private long before() {
        return getAppropriation().getYear() - 1L;
    }

    private long end() {
        return getAppropriation().getYear();
    }

    private Money inTheYear(Function<CaseBalance, Money> figure) {
        return sum(end(), figure).minus(sum(before(), figure));
    }

    private Money sum(long year, Function<CaseBalance, Money> figure) {
        Money sum = Money.zero(getAppropriation().getAmount().getCurrencyUnit());
        for (GrantCase one : getCases()) {
            sum = sum.plus(figure.apply(until(one, year).balance()));
        }
        return sum;
    }

    private static GrantCase until(GrantCase grantCase, long year) {
        return GrantCase.builder()
                .from(grantCase)
                .events(grantCase.getEvents().stream()
                        .filter(event -> event.getOn().getYear() <= year)
                        .toList())
                .build();
    }

    /**
     * Everything is in one currency, nothing negative came over, no case is listed twice, and no more was awarded than
     * there was to award.
     *
     * @throws IllegalArgumentException where it is otherwise; the message names the year and the figures
     */
    @Value.Check
    default void check() {
        Money opened = getAppropriation().getAmount();
        MinorUnits.require("carried into " + getAppropriation().getYear(), getCarriedIn());
        if (!getCarriedIn().isSameCurrency(opened)) {
            throw new IllegalArgumentException("programme year " + getAppropriation().getYear()
                    + " has two currencies: " + opened + " and " + getCarriedIn());
        }
        Set<Application> listed = new HashSet<>();
        for (GrantCase one : getCases()) {
            if (!listed.add(one.getApplication())) {
                throw new IllegalArgumentException("programme year " + getAppropriation().getYear()
                        + " lists the case of application " + one.getApplication().getReference() + " twice");
            }
            if (!one.getApplication().getRequested().isSameCurrency(opened)) {
                throw new IllegalArgumentException("programme year " + getAppropriation().getYear()
                        + " has two currencies: " + opened + " and " + one.getApplication().getRequested());
            }
        }
        if (awarded().isGreaterThan(available())) {
            throw new IllegalArgumentException("programme year " + getAppropriation().getYear() + " awarded " + awarded()
                    + ", above the " + available() + " that there were to award");
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
