package io.github.hissa.grant.simulation;

import io.github.hissa.eligibility.FactKey;
import io.github.hissa.eligibility.Facts;
import java.util.Map;
import java.util.TreeMap;

/** The facts about an applicant's past support, under the names that policies use. */
public final class SupportHistory {

    /** In how many earlier years the applicant received money. */
    public static final FactKey<Long> TIMES_SUPPORTED = FactKey.wholeNumber("times-supported");
    /** How many years ago the applicant last received money; unknown for those who never did. */
    public static final FactKey<Long> YEARS_SINCE_SUPPORT = FactKey.wholeNumber("years-since-support");
    /** Whether the applicant received money the year before. */
    public static final FactKey<Boolean> SUPPORTED_LAST_YEAR = FactKey.yesNo("supported-last-year");

    private final Map<String, Integer> times = new TreeMap<>();
    private final Map<String, Integer> last = new TreeMap<>();

    SupportHistory() {}

    /** What is known of an applicant before a year. */
    Facts before(int year, String applicant) {
        Facts facts = Facts.empty()
                .with(TIMES_SUPPORTED, (long) times.getOrDefault(applicant, 0))
                .with(SUPPORTED_LAST_YEAR, last.getOrDefault(applicant, year) == year - 1L);
        Integer lastYear = last.get(applicant);
        return lastYear == null ? facts : facts.with(YEARS_SINCE_SUPPORT, (long) year - lastYear);
    }

    boolean isNew(String applicant) {
        return !times.containsKey(applicant);
    }

    void support(int year, String applicant) {
        times.merge(applicant, 1, Integer::sum);
        last.put(applicant, year);
    }
}
