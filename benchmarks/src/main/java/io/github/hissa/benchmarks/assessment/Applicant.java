package io.github.hissa.benchmarks.assessment;

import io.github.hissa.eligibility.FactValue;
import io.github.hissa.eligibility.Facts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * An association that asks for a grant. Its twelve facts have the names of the components in every way of assessing it.
 *
 * <p>Public, as the rule engine compiles classes that read it.
 */
public record Applicant(
        boolean finalReceipt,
        long yearsActive,
        long members,
        boolean accountsFiled,
        String legalForm,
        String province,
        long budget,
        long requested,
        long beneficiaries,
        boolean rural,
        long previousGrants,
        boolean finalReport) {

    private static final List<String> LEGAL_FORMS = List.of("association", "cooperative");
    private static final List<String> PROVINCES = List.of("azilal", "khouribga", "beni-mellal", "fquih-ben-salah", "rabat");

    /** So many applicants, always the same, of whom each rule refuses a few and about half pass all of them. */
    static Stream<Applicant> some(int count) {
        SplittableRandom random = new SplittableRandom(20_261_123);
        return Stream.generate(() -> draw(random)).limit(count);
    }

    private static Applicant draw(SplittableRandom random) {
        return new Applicant(
                random.nextInt(20) > 0,
                random.nextLong(1, 20),
                random.nextLong(14, 200),
                random.nextInt(20) > 0,
                LEGAL_FORMS.get(random.nextInt(20) / 19),
                PROVINCES.get(random.nextInt(20) == 0 ? 4 : random.nextInt(4)),
                random.nextLong(9_000, 510_000),
                random.nextLong(5_000, 205_000),
                random.nextLong(20, 500),
                random.nextBoolean(),
                random.nextLong(0, 4),
                random.nextInt(4) > 0);
    }

    /** The facts under their names, as expression languages take them. */
    Map<String, Object> toMap() {
        Map<String, Object> map = new HashMap<>();
        map.put("finalReceipt", finalReceipt);
        map.put("yearsActive", yearsActive);
        map.put("members", members);
        map.put("accountsFiled", accountsFiled);
        map.put("legalForm", legalForm);
        map.put("province", province);
        map.put("budget", budget);
        map.put("requested", requested);
        map.put("beneficiaries", beneficiaries);
        map.put("rural", rural);
        map.put("previousGrants", previousGrants);
        map.put("finalReport", finalReport);
        return map;
    }

    /** The facts as Hissa takes them. */
    Facts toFacts() {
        Map<String, FactValue> facts = new HashMap<>();
        toMap().forEach((name, value) -> facts.put(name, toFactValue(value)));
        return Facts.of(facts);
    }

    private static FactValue toFactValue(Object value) {
        if (value instanceof Boolean yes) {
            return FactValue.of(yes);
        }
        return value instanceof Long number ? FactValue.of(number) : FactValue.ofCode((String) value);
    }
}
