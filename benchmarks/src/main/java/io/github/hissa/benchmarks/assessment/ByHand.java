package io.github.hissa.benchmarks.assessment;

import io.github.hissa.text.LocalizedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The ten rules as one would write them in Java, with a reason for each that says what it saw, as Hissa does. It takes
 * every fact for known.
 */
final class ByHand {

    private static final LocalizedText DECLARED = LocalizedText.of("en", "holds the final receipt");
    private static final LocalizedText SETTLED = LocalizedText.of("en", "two years old");
    private static final LocalizedText CARRIED = LocalizedText.of("en", "fifteen members");
    private static final LocalizedText AUDITED = LocalizedText.of("en", "has filed its accounts");
    private static final LocalizedText FORM = LocalizedText.of("en", "an association");
    private static final LocalizedText SEAT = LocalizedText.of("en", "of the region");
    private static final LocalizedText SIZE = LocalizedText.of("en", "neither tiny nor large");
    private static final LocalizedText CEILING = LocalizedText.of("en", "asks for 200,000 at most");
    private static final LocalizedText REACH = LocalizedText.of("en", "reaches fifty people, or the country");
    private static final LocalizedText RECORD = LocalizedText.of("en", "two grants before, or has reported");

    /** What one rule found, and the facts that it saw. */
    record Reason(String rule, LocalizedText title, boolean holds, Map<String, Object> seen) {}

    /** The outcome, and a reason for every rule. */
    record Result(boolean eligible, List<Reason> reasons) {}

    private ByHand() {}

    static Result assess(Applicant a) {
        boolean settled = a.yearsActive() >= 2;
        boolean carried = a.members() >= 15;
        boolean form = a.legalForm().equals("association");
        boolean seat =
                switch (a.province()) {
                    case "azilal", "khouribga", "beni-mellal", "fquih-ben-salah" -> true;
                    default -> false;
                };
        boolean size = a.budget() >= 10_000 && a.budget() <= 500_000;
        boolean ceiling = a.requested() <= 200_000;
        boolean reach = a.beneficiaries() >= 50 || a.rural();
        boolean record = a.previousGrants() <= 2 || a.finalReport();

        List<Reason> reasons = new ArrayList<>(10);
        reasons.add(new Reason("declared", DECLARED, a.finalReceipt(), Map.of("finalReceipt", a.finalReceipt())));
        reasons.add(new Reason("settled", SETTLED, settled, Map.of("yearsActive", a.yearsActive())));
        reasons.add(new Reason("carried", CARRIED, carried, Map.of("members", a.members())));
        reasons.add(new Reason("audited", AUDITED, a.accountsFiled(), Map.of("accountsFiled", a.accountsFiled())));
        reasons.add(new Reason("form", FORM, form, Map.of("legalForm", a.legalForm())));
        reasons.add(new Reason("seat", SEAT, seat, Map.of("province", a.province())));
        reasons.add(new Reason("size", SIZE, size, Map.of("budget", a.budget())));
        reasons.add(new Reason("ceiling", CEILING, ceiling, Map.of("requested", a.requested())));
        reasons.add(new Reason(
                "reach", REACH, reach, Map.of("beneficiaries", a.beneficiaries(), "rural", a.rural())));
        reasons.add(new Reason(
                "record",
                RECORD,
                record,
                Map.of("previousGrants", a.previousGrants(), "finalReport", a.finalReport())));
        boolean eligible = a.finalReceipt()
                && settled
                && carried
                && a.accountsFiled()
                && form
                && seat
                && size
                && ceiling
                && reach
                && record;
        return new Result(eligible, List.copyOf(reasons));
    }
}
