package io.github.hissa.eligibility;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** The unit in which an age is counted. */
public enum AgeUnit {
    /** Completed years. */
    YEARS(ChronoUnit.YEARS),
    /** Completed months. */
    MONTHS(ChronoUnit.MONTHS),
    /** Days. */
    DAYS(ChronoUnit.DAYS);

    private final ChronoUnit unit;

    AgeUnit(ChronoUnit unit) {
        this.unit = unit;
    }

    /** Returns how many units are completed between a date and a later day; negative where the day is earlier. */
    public long between(LocalDate date, LocalDate day) {
        return date.isAfter(day) ? -1 - unit.between(day, date.minusDays(1)) : unit.between(date, day);
    }

    /** Returns the day that lies so many units before another. */
    LocalDate before(LocalDate day, long units) {
        return day.minus(units, unit);
    }
}
