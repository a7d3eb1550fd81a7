package io.github.hissa.eligibility;

import io.github.hissa.refusal.RefusedStepException;
import io.github.hissa.refusal.RefusedValueException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The age of a date on the reference date, compared with a whole number of years, months or days; unknown while the
 * date is, or where there is no reference date.
 *
 * <p>An age counts completed units: an association founded on 15 March 2011 is one year old from 15 March 2012 on.
 * Founded on 29 February it completes its years on 1 March where the year has no such day, and likewise for months.
 * The age of a later date is negative: one day later is -1 in every unit. "No later than the reference date" is thus an
 * age of at least 0 days.
 */
@Value.Immutable
public non-sealed interface AgeComparison extends Condition {

    /** The name of the fact, a date. */
    String getFact();

    /** The unit in which the age is counted. */
    AgeUnit getUnit();

    /** How the age is compared. */
    Operator getOperator();

    /** The whole number that it is compared with. */
    Term getAge();

    @Override
    default Truth evaluate(Situation situation) {
        FactValue wanted = situation.valueOf(getAge());
        FactValue value = situation.find(getFact());
        if (value == null) {
            return Truth.UNKNOWN;
        }
        value.requireType(getFact(), FactType.DATE).refuseStep();
        Optional<LocalDate> day = situation.getReferenceDate();
        if (day.isEmpty() || wanted == null) {
            return Truth.UNKNOWN;
        }
        try {
            FactValue age = FactValue.of(getUnit().between((LocalDate) value.getValue(), day.get()));
            return Truth.of(getOperator().compare(age, wanted));
        } catch (RefusedStepException mismatch) {
            throw mismatch.within(getFact());
        }
    }

    @Override
    default List<String> getOwnFacts() {
        return List.of(getFact());
    }

    @Override
    default List<Term> getTerms() {
        return List.of(getAge());
    }

    /**
     * An age is a whole number.
     *
     * @throws RefusedValueException where it is to be compared with something else
     */
    @Value.Check
    default void check() {
        if (getAge() instanceof FactValue value) {
            value.requireType("age", FactType.WHOLE_NUMBER).refuse(this);
        }
    }

    /** A comparison of an age with a number of units. */
    static AgeComparison of(FactKey<LocalDate> fact, Operator operator, long age, AgeUnit unit) {
        return builder()
                .fact(fact.getName())
                .operator(operator)
                .age(FactValue.of(age))
                .unit(unit)
                .build();
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds an {@link AgeComparison}. */
    class Builder extends ImmutableAgeComparison.Builder {
        Builder() {}
    }
}
