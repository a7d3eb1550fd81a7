package io.github.hissa.grant.life;

import io.github.hissa.Required;
import io.github.hissa.grant.Application;
import io.github.hissa.grant.Appropriation;
import io.github.hissa.reason.Figure;
import io.github.hissa.refusal.Refusals;
import io.github.hissa.refusal.RefusedStepException;
import io.github.hissa.refusal.RefusedValueException;
import jakarta.validation.Valid;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.immutables.value.Value;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * A programme's money in one year: what was opened and carried in, awarded, paid and got back, and what goes on to the
 * next year.
 *
 * <p>An event belongs to the year of its day. An award is made from the money of the year in which the council decided
 * it; a case that was decided in an earlier year and still runs is listed too, and of it counts what happens in this
 * year. What earlier years promised stays set aside for it: {@code promisedIn + awarded = paid + lapsed + promisedOut}.
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
     * @throws RefusedStepException if the appropriation is not of the next year, or in another currency; if what is
     *     carried over is more than 64 bits of minor units hold; or if more was awarded in the next year than there is
     *     for it
     */
    default ProgrammeYear next(Appropriation opened) {
        long year = end() + 1;
        Refusals refusals = new Refusals();
        if (opened.getYear() != year) {
            refusals.add("appropriation.year", "year-does-not-follow", Map.of(
                    "value", Figure.ofCode(Integer.toString(opened.getYear())),
                    "expected", Figure.ofCode(Long.toString(year))));
        }
        refusals.currency(
                        "appropriation.amount",
                        opened.getAmount(),
                        getAppropriation().getAmount().getCurrencyUnit())
                .refuseStep();
        Builder next = builder()
                .appropriation(opened)
                .carriedIn(carriedOut())
                .cases(getCases().stream()
                        .filter(one -> !until(one, end()).has(CaseEventKind.CLOSED))
                        .toList())
                .undistributedCarriedOver(isUndistributedCarriedOver())
                .returnedCarriedOver(isReturnedCarriedOver());
        try {
            return next.build();
        } catch (RefusedValueException refused) {
            throw new RefusedStepException(refused.getRefusals());
        }
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
     * @throws RefusedValueException where it is otherwise
     */
    @Value.Check
    default void check() {
        CurrencyUnit currency = getAppropriation().getAmount().getCurrencyUnit();
        Refusals refusals = new Refusals();
        refusals.amount("carriedIn", getCarriedIn()).currency("carriedIn", getCarriedIn(), currency);
        Set<String> listed = new HashSet<>();
        for (int i = 0; i < getCases().size(); i++) {
            Application application = getCases().get(i).getApplication();
            String path = "cases[" + i + "].application";
            if (!listed.add(application.getReference())) {
                refusals.add(path, "case-listed-twice", Map.of(
                        "application", Figure.ofCode(application.getReference())));
            }
            refusals.currency(path + ".requested", application.getRequested(), currency);
        }
        if (refusals.isEmpty() && awarded().isGreaterThan(available())) { // else the sums cannot be compared
            refusals.add("cases", "awarded-above-available", Map.of(
                    "year", Figure.ofCode(Integer.toString(getAppropriation().getYear())),
                    "value", Figure.of(awarded()),
                    "most", Figure.of(available())));
        }
        refusals.refuse(this);
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link ProgrammeYear}. */
    class Builder extends ImmutableProgrammeYear.Builder {
        Builder() {}
    }
}
