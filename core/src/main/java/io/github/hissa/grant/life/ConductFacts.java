package io.github.hissa.grant.life;

import io.github.hissa.eligibility.FactKey;
import io.github.hissa.eligibility.Facts;
import io.github.hissa.refusal.Refusals;
import io.github.hissa.refusal.RefusedStepException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * The facts about an applicant's conduct with earlier grants, under the names that policies use: what this year's
 * eligibility rules look back on.
 */
public final class ConductFacts {

    /** Whether the use of every grant that was paid is shown, or the money given back. Yes for whoever was never paid. */
    public static final FactKey<Boolean> PAST_GRANTS_JUSTIFIED = FactKey.yesNo("past-grants-justified");
    /** What was paid and neither justified nor given back. */
    public static final FactKey<Money> UNJUSTIFIED = FactKey.money("unjustified-amount");
    /** Whether there ever was an award of more than nothing. */
    public static final FactKey<Boolean> SUPPORTED_BEFORE = FactKey.yesNo("supported-before");
    /** The day of the last award that was more than nothing; unknown for whoever never had one. */
    public static final FactKey<LocalDate> LAST_AWARDED_ON = FactKey.date("last-awarded-on");
    /** How many awards were made in the year of the day that is asked about. */
    public static final FactKey<Long> AWARDS_THIS_YEAR = FactKey.wholeNumber("awards-this-year");

    private ConductFacts() {}

    /**
     * Looks back on an applicant's cases from a day; what happened after that day does not count.
     *
     * @param cases the applicant's earlier cases
     * @throws RefusedStepException if cases are in another currency, or what is not justified is more than 64 bits of
     *     minor units hold; the paths begin with {@code cases}
     */
    public static Facts on(LocalDate day, CurrencyUnit currency, List<GrantCase> cases) {
        Refusals refusals = new Refusals();
        for (int i = 0; i < cases.size(); i++) {
            refusals.currency(
                    "cases[" + i + "].application.requested", cases.get(i).getApplication().getRequested(), currency);
        }
        refusals.refuseStep();
        Money unjustified = Money.zero(currency);
        for (GrantCase one : cases) {
            unjustified = unjustified.plus(one.asOf(day).balance().unjustified());
        }
        refusals.amount("cases", unjustified).refuseStep();
        List<LocalDate> awarded = cases.stream()
                .flatMap(one -> one.asOf(day).getEvents().stream())
                .filter(event -> event.getKind() == CaseEventKind.DECIDED)
                .filter(event -> event.getAmount().orElseThrow().isPositive())
                .map(CaseEvent::getOn)
                .toList();
        Facts facts = Facts.empty()
                .with(PAST_GRANTS_JUSTIFIED, unjustified.isZero())
                .with(UNJUSTIFIED, unjustified)
                .with(SUPPORTED_BEFORE, !awarded.isEmpty())
                .with(AWARDS_THIS_YEAR,
                        awarded.stream().filter(on -> on.getYear() == day.getYear()).count());
        return awarded.stream()
                .max(Comparator.naturalOrder())
                .map(last -> facts.with(LAST_AWARDED_ON, last))
                .orElse(facts);
    }
}
